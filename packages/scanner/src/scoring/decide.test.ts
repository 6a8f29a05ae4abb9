import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Finding, Severity, Verdict } from '../report.ts';
import { decide as decideBy } from './decide.ts';
import type { ScoringModel } from './scoring-model.ts';
import { sumOfWeights as sumBy } from './weigh.ts';

const MODEL: ScoringModel = { prior: -3.6, slope: 1, caution: 50, dangerous: 92, factors: {} };
const decide = (findings: readonly Finding[]): ReturnType<typeof decideBy> => decideBy(findings, MODEL);
const sumOfWeights = (findings: readonly Finding[]): number => sumBy(findings, MODEL.prior);

function finding(group: string, weight: number, severity: Severity = 'medium', hard?: Verdict): Finding {
  return {
    code: 'x.y',
    severity,
    weight,
    group,
    hard,
    title: '',
    explanation: '',
    advice: '',
    facts: [],
    quote: undefined,
  };
}

describe('the decision', () => {
  test('never rests on one weak sign, however heavy', () => {
    expect(decide([finding('a', 9)]).verdict).toBe('clean');
    expect(decide([finding('a', 3), finding('a', 3), finding('a', 3)]).verdict).toBe('clean');
  });

  test('is caution for two causes together', () => {
    expect(decide([finding('a', 2), finding('b', 2)]).verdict).toBe('caution');
  });

  test('is dangerous only with a grave cause among several', () => {
    expect(decide([finding('a', 4), finding('b', 4)]).verdict).toBe('caution');
    expect(decide([finding('a', 4, 'high'), finding('b', 4)]).verdict).toBe('dangerous');
  });

  test('counts one cause once: repeats add little', () => {
    const once = sumOfWeights([finding('a', 2)]);
    const fiveTimes = sumOfWeights(Array.from({ length: 5 }, () => finding('a', 2)));
    expect(fiveTimes - once).toBeLessThanOrEqual(1);
  });

  test('follows a hard finding whatever the weights say', () => {
    expect(decide([finding('a', 0, 'critical', 'dangerous'), finding('b', -9)])).toMatchObject({
      verdict: 'dangerous',
    });
    expect(decide([finding('a', 0, 'high', 'unscannable')]).verdict).toBe('unscannable');
  });

  test('lets something seen to be dangerous outweigh what could not be seen', () => {
    expect(
      decide([finding('a', 0, 'high', 'unscannable'), finding('b', 0, 'critical', 'dangerous')]).verdict,
    ).toBe('dangerous');
  });

  test('keeps the score between 0 and 100', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 50, noNaN: true })), (weights) => {
        const { score } = decide(weights.map((weight, index) => finding(String(index % 3), weight)));
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
      }),
    );
  });
});
