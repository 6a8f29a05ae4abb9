import { writeFileSync } from 'node:fs';
import { ruleOf, storeModel, type ScoringModel } from '@postern/scanner';
import type { Calibration } from './calibrate.ts';
import type { RuleIndex } from './examples.ts';
import type { Parameters } from './model-space.ts';
import type { Signed } from './signs-of.ts';
import type { Thresholds } from './thresholds.ts';

const TABLE = new URL('../../../packages/scanner/src/scoring/fitted-model.ts', import.meta.url);

export function toModel(
  { prior, factors }: Parameters,
  { codes }: RuleIndex,
  { slope, offset }: Calibration,
  thresholds: Thresholds,
): ScoringModel {
  const fitted = codes
    .filter((code) => ruleOf(code) !== undefined)
    .map((code) => [code, rounded(factors[codes.indexOf(code)] ?? 1)]);
  return {
    prior: rounded(prior + offset / slope),
    slope: rounded(slope),
    ...thresholds,
    factors: Object.fromEntries(fitted),
  };
}

/** A model file. */
export function writeModel(model: ScoringModel, path: string): void {
  writeFileSync(path, `${JSON.stringify(storeModel(model), null, 2)}\n`);
}

/** The library's own model, as a table that a person can read. */
export function writeTable(model: ScoringModel, messages: readonly Signed[]): void {
  const rows = Object.entries(model.factors).map(([code, factor]) => tableRow(code, factor, messages));
  const lines = [
    `import type { ScoringModel } from './scoring-model.ts';`,
    '',
    '/**',
    ' * Fitted by `npm run fit -- --table`, which writes this file. Beside each factor: the weight it makes of its',
    " * author's in the middle, and how many bad and good messages showed the sign. Other rules keep their weights.",
    ' */',
    'export const FITTED_MODEL: ScoringModel = {',
    `  prior: ${String(model.prior)},`,
    `  slope: ${String(model.slope)},`,
    `  caution: ${String(model.caution)},`,
    `  dangerous: ${String(model.dangerous)},`,
    '  factors: {',
    ...rows,
    '  },',
    '};',
    '',
  ];
  writeFileSync(TABLE, lines.join('\n'));
}

function tableRow(code: string, factor: number, messages: readonly Signed[]): string {
  const showing = messages.filter(({ signs }) => signs.some((sign) => sign.code === code));
  const weights = showing
    .flatMap(({ signs }) => signs.filter((sign) => sign.code === code))
    .map(({ weight }) => weight * factor)
    .toSorted((a, b) => a - b);
  const middle = weights[Math.floor(weights.length / 2)] ?? 0;
  const bad = showing.filter(({ isBad }) => isBad).length;
  const sign = middle > 0 ? '+' : '';
  return `    '${code}': ${String(factor)}, // ${sign}${middle.toFixed(2)}, ${String(bad)} bad, ${String(showing.length - bad)} good`;
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
