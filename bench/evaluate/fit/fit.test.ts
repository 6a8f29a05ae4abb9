import { describe, expect, test } from 'vitest';
import { calibrate } from './calibrate.ts';
import { logOddsOf, type Example } from './model-space.ts';
import { chooseThresholds } from './thresholds.ts';
import { train } from './train.ts';

/** Bad messages show sign 0 in nine of ten and sign 1 in half; good ones show sign 1 in half and 0 in one of ten. */
const EXAMPLES: readonly Example[] = Array.from({ length: 400 }, (_, at) => {
  const isBad = at % 2 === 0;
  const step = Math.floor(at / 2) % 10;
  const shows = [isBad ? step !== 0 : step === 0, step % 2 === 0];
  const groups = shows.flatMap((seen, rule) => (seen ? [[{ rule, weight: 1 }]] : []));
  return { isBad, importance: 1, groups };
});
const typical = new Float64Array([1, 1, 1]);

describe('fitting', () => {
  const { factors, prior } = train(EXAMPLES, { stiffness: 0.1, typical, rounds: 400 });

  test('gives a telling sign its log-odds ratio and a useless one nothing', () => {
    expect(factors[0]).toBeCloseTo(2 * Math.log(9), 0);
    expect(factors[1]).toBeLessThan(0.2);
    expect(prior).toBeLessThan(0);
  });

  test('leaves a sign that never occurred with the weight of its author', () => {
    expect(factors[2]).toBeCloseTo(1, 5);
  });

  test('never turns a sign against a message into one for it', () => {
    const turned = EXAMPLES.map((example) => ({ ...example, isBad: !example.isBad }));
    const fitted = train(turned, { stiffness: 0.1, typical, rounds: 400 });
    expect([...fitted.factors].every((factor) => factor >= 0)).toBe(true);
    expect(fitted.factors[0]).toBe(0);
  });
});

test('log-odds add up as in the scanner: one cause counts once', () => {
  const group = [
    { rule: 0, weight: 2 },
    { rule: 1, weight: 1 },
  ];
  const parameters = { prior: -3, factors: new Float64Array([1, 1]) };
  expect(logOddsOf([group], parameters)).toBeCloseTo(-3 + 2 + 0.2);
  expect(logOddsOf([group, [{ rule: 1, weight: 1 }]], parameters)).toBeCloseTo(0.2);
});

test('calibration finds the line that was bent', () => {
  const odds = Array.from({ length: 4_000 }, (_, at) => (at % 80) / 10 - 4);
  const isBad = odds.map((x, at) => 1 / (1 + Math.exp(-(0.5 * x))) > ((at * 7_919) % 4_001) / 4_001);
  const { slope, offset } = calibrate(odds, isBad);
  expect(slope).toBeCloseTo(0.5, 1);
  expect(Math.abs(offset)).toBeLessThan(0.1);
});

test('thresholds keep false alarms at their share in every folder, and "dangerous" well above "caution"', () => {
  const folder = (set: string, scores: readonly number[]): Parameters<typeof chooseThresholds>[0] =>
    scores.map((score) => ({ name: 'ham', set, isBad: false, score }));
  const many = Array.from({ length: 300 }, (_, at) => -5 + at / 1_000);
  const messages = [...folder('lists', many), ...folder('newsletters', [2, 1, ...many.slice(2, 100)])];
  const { caution, dangerous } = chooseThresholds(messages, { slope: 1, offset: 0 });
  expect(caution).toBeCloseTo(100 / (1 + Math.exp(-1)), 1);
  expect(dangerous).toBeCloseTo(100 / (1 + Math.exp(-4)), 1);
});
