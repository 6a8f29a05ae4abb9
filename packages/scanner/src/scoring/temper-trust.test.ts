import { describe, expect, test } from 'vitest';
import type { Finding } from '../report.ts';
import { temperTrust } from './temper-trust.ts';

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
