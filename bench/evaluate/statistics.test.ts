import { describe, expect, test } from 'vitest';
import { atFalseAlarms, calibrationOf, rocOf, shareOf } from './statistics.ts';
import type { Scored } from './statistics.ts';

describe('a share with its interval', () => {
  test.each([
    [0, 10, 0, 0.2775],
    [5, 10, 0.2366, 0.7634],
    [10, 10, 0.7225, 1],
    [81, 263, 0.2553, 0.3662],
  ])('%d of %d lies between %d and %d', (hits, of, low, high) => {
    const share = shareOf(hits, of);
    expect(share.low).toBeCloseTo(low, 3);
    expect(share.high).toBeCloseTo(high, 3);
  });
});

const bad = (score: number): Scored => ({ score, isBad: true });
const good = (score: number): Scored => ({ score, isBad: false });

describe('the curve', () => {
  const messages = [bad(90), bad(80), good(80), bad(40), good(10), good(10), good(0), good(0)];

  test('begins with nothing found and ends with everything', () => {
    const points = rocOf(messages);
    expect(points[0]).toMatchObject({ falseAlarms: 0, recall: 0 });
    expect(points.at(-1)).toEqual({ threshold: 0, falseAlarms: 1, recall: 1 });
  });

  test('messages of one score are found together, the good ones too', () => {
    expect(rocOf(messages)[2]).toEqual({ threshold: 80, falseAlarms: 0.2, recall: 2 / 3 });
  });

  test('at a limit of false alarms it gives the best threshold that keeps it', () => {
    expect(atFalseAlarms(rocOf(messages), 0.01)).toMatchObject({ threshold: 90, recall: 1 / 3 });
    expect(atFalseAlarms(rocOf(messages), 0.2)).toMatchObject({ threshold: 40, recall: 1 });
  });
});

test('calibration weighs both kinds alike, however many there are of each', () => {
  const messages = [bad(95), ...Array.from({ length: 9 }, () => good(5)), good(95)];
  const [first, last] = [calibrationOf(messages)[0], calibrationOf(messages).at(-1)];
  expect(first).toMatchObject({ count: 9, was: 0 });
  expect(last?.count).toBe(2);
  expect(last?.was).toBeCloseTo(1 / 1.1, 5);
});
