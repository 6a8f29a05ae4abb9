import { describe, expect, test } from 'vitest';
import type { Finding } from '../report.ts';
import { temperTrust } from './temper-trust.ts';
import { sumOfWeights } from './weigh.ts';

function finding(code: string, group: string, weight: number, severity: Finding['severity']): Finding {
  const words = { title: '', explanation: '', advice: '', quote: undefined };
  return { ...words, code, group, weight, severity, hard: undefined, facts: [] };
}

const known = finding('history.known-sender', 'trust-history', -1.5, 'info');
const marked = finding('history.marked-safe', 'trust-history', -3.5, 'info');
const grave = finding('sender.look-alike-domain', 'sender-identity', 3.6, 'high');
const lure = finding('links.shortener', 'link-hiding', 1.5, 'medium');
const forwarded = finding('authentication.failed-known-domain', 'authentication', 3.6, 'high');
const habit = finding('content.only-html', 'content-shape', 0.4, 'low');

function creditBeside(...others: readonly Finding[]): number | undefined {
  return temperTrust([known, ...others]).find((each) => each.code === known.code)?.weight;
}

describe('being a known sender', () => {
  test('counts whole in a letter that is only a little odd', () => {
    expect(creditBeside(habit)).toBe(-1.5);
  });

  test('counts whole beside a check that forwarding broke', () => {
    expect(creditBeside(forwarded)).toBe(-1.5);
  });

  test('counts nothing beside a grave sign', () => {
    expect(creditBeside(grave, habit)).toBe(0);
  });

  test('counts little beside a lure', () => {
    expect(creditBeside(lure)).toBe(-0.5);
  });
});

test("the reader's own word stays whole beside everything", () => {
  expect(temperTrust([marked, grave, lure])[0]?.weight).toBe(-3.5);
});

describe('signs of honesty that anybody can write', () => {
  const cheap = Array.from({ length: 12 }, (_, at) =>
    finding(`history.cheap-${String(at)}`, `trust-${String(at)}`, -1.5, 'info'),
  );
  const creditOf = (...others: readonly Finding[]): number =>
    temperTrust([...cheap, ...others])
      .filter((each) => each.weight < 0)
      .reduce((sum, each) => sum + each.weight, 0);

  test('count whole where they are few', () => {
    expect(temperTrust(cheap.slice(0, 3))).toEqual(cheap.slice(0, 3));
  });

  test('are bounded together, however many', () => {
    expect(creditOf()).toBeCloseTo(-5);
    expect(creditOf(lure, { ...lure, code: 'content.x', group: 'content-lure' })).toBeCloseTo(-2);
  });

  test.each([1, 3, 12])('never outweigh a grave sign: %i of them', (count) => {
    const tempered = temperTrust([grave, ...cheap.slice(0, count)]);
    expect(sumOfWeights(tempered, 0)).toBeGreaterThanOrEqual(grave.weight - 0.8 - 1e-9);
  });

  test('leave a proof alone', () => {
    const proof = finding('authentication.confirmed', 'trust-authentication', -2.2, 'info');
    expect(temperTrust([proof, grave])[0]?.weight).toBe(-2.2);
  });
});
