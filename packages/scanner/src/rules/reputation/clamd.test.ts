import { expect, test } from 'vitest';
import { describeRule, scanRow } from '../../testing/scan-for-test.ts';
import { clamd } from './clamd.ts';

const known = {
  engine: 'clamd',
  outcome: 'found',
  names: ['Win.Trojan.Agent-1'],
  strength: 'known',
} as const;
const guessed = {
  engine: 'clamd',
  outcome: 'found',
  names: ['Heuristics.OLE2.ContainsMacros'],
  strength: 'suspected',
} as const;

describeRule(
  clamd,
  [
    { title: 'a known signature', context: { engines: [known] } },
    { title: 'a heuristic', context: { engines: [guessed] } },
  ],
  [
    { title: 'clamd found nothing', context: { engines: [{ engine: 'clamd', outcome: 'clean' }] } },
    { title: 'clamd did not answer', context: { engines: [{ engine: 'clamd', outcome: 'timed-out' }] } },
    { title: 'another engine found something', context: { engines: [{ ...known, engine: 'yara' }] } },
    { title: 'no engine was asked' },
  ],
);

test('W19 a known signature decides, a heuristic asks for caution', async () => {
  const bad = await scanRow({ context: { engines: [known] }, title: '' });
  const odd = await scanRow({ context: { engines: [guessed] }, title: '' });
  expect([bad.verdict, bad.category]).toEqual(['dangerous', 'malware']);
  expect(odd.verdict).toBe('caution');
  expect(bad.summary).toContain('Win.Trojan.Agent-1');
});

test.each([
  ['timed-out', 'timed-out'],
  ['failed', 'failed'],
  ['switched-off', 'switched-off'],
  ['limit', 'limit'],
] as const)(
  'W19 an engine that says nothing (%s) is named among what was not checked',
  async (outcome, why) => {
    const report = await scanRow({ title: '', context: { engines: [{ engine: 'clamd', outcome }] } });
    expect(report.verdict).toBe('clean');
    expect(report.notChecked).toContainEqual({ what: 'virus scanner (ClamAV)', why });
  },
);
