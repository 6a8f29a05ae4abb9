import { createHash } from 'node:crypto';
import type { Finding } from '../report.ts';

/**
 * What was fitted on labelled mail: one factor for each rule, which scales the log-odds its author gave it. A factor
 * is never negative, so that a sign against a message cannot become one for it.
 */
export interface ScoringModel {
  /** Log-odds of a message about which nothing is known. */
  readonly prior: number;
  /** Log-odds are multiplied by it, so that a score is the share of bad messages among those of the score. */
  readonly slope: number;
  /** Score, 0 to 100, from which a message is held back for a look. */
  readonly caution: number;
  /** Score, 0 to 100, from which a message is called dangerous. */
  readonly dangerous: number;
  /** By rule code; 1 for rules that are not named. */
  readonly factors: Readonly<Record<string, number>>;
}

/** A model as it is kept in a file. */
export interface StoredModel extends ScoringModel {
  readonly format: 'postern-scoring-model-1';
  /** SHA-256, hexadecimal, of the model without this field. */
  readonly checksum: string;
}

/** Bytes of a model file: a factor for each of a thousand rules takes 40 kB. */
export const MODEL_BYTES: number = 1024 * 1024;
/** Largest factor: a rule that says hundred times more than its author thought is a different rule. */
const LARGEST_FACTOR = 100;

/** Findings with the weights that the model gives them. */
export function applyModel(findings: readonly Finding[], model: ScoringModel): readonly Finding[] {
  return findings.map((finding) => {
    const factor = model.factors[finding.code] ?? 1;
    return factor === 1 ? finding : { ...finding, weight: scaled(finding.weight, factor) };
  });
}

/** Hundredths are what a table shows; without the negative zero, which does not survive JSON. */
function scaled(weight: number, factor: number): number {
  const product = Math.round(weight * factor * 100) / 100;
  return product === 0 ? 0 : product;
}

/** The model with its checksum, for a file. */
export function storeModel(model: ScoringModel): StoredModel {
  return { format: 'postern-scoring-model-1', ...model, checksum: checksumOf(model) };
}

/**
 * Reads the text of a model file.
 *
 * @throws {Error} in words for the operator where the text is no model, or was changed after it was fitted.
 */
export function readModel(text: string): ScoringModel {
  if (text.length > MODEL_BYTES) {
    throw new Error(`The scoring model is larger than ${String(MODEL_BYTES)} bytes.`);
  }
  const value = parse(text);
  if (!isStoredModel(value)) {
    throw new Error(
      'This is no scoring model: expected format, prior, slope, caution, dangerous, factors (0 to 100) and checksum.',
    );
  }
  if (checksumOf(value) !== value.checksum) {
    throw new Error('The checksum of the scoring model is wrong: it was changed or cut. Fit it again.');
  }
  const { prior, slope, caution, dangerous, factors } = value;
  return { prior, slope, caution, dangerous, factors };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('The scoring model is not JSON.');
  }
}

function isStoredModel(value: unknown): value is StoredModel {
  return (
    isRecord(value) &&
    value['format'] === 'postern-scoring-model-1' &&
    typeof value['checksum'] === 'string' &&
    ['prior', 'slope', 'caution', 'dangerous'].every((name) => Number.isFinite(value[name])) &&
    isRecord(value['factors']) &&
    Object.values(value['factors']).every(
      (factor) => typeof factor === 'number' && factor >= 0 && factor <= LARGEST_FACTOR,
    )
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checksumOf({ prior, slope, caution, dangerous, factors }: ScoringModel): string {
  const sorted = Object.entries(factors).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([prior, slope, caution, dangerous, sorted]))
    .digest('hex');
}
