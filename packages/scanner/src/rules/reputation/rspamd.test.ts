import { expect, test } from 'vitest';
import type { EngineResult } from '../../report.ts';
import { describeRule, scanRow } from '../../testing/scan-for-test.ts';
import { rspamd } from './rspamd.ts';

function rated(ratio: number): EngineResult {
  return { engine: 'rspamd', outcome: 'found', names: ['BAYES_SPAM'], strength: 'spam', ratio };
}

describeRule(
  rspamd,
  [
    { title: 'twice the threshold', context: { engines: [rated(2)] } },
    { title: 'nearly the threshold', context: { engines: [rated(0.8)] } },
  ],
  [
    { title: 'nothing found', context: { engines: [{ engine: 'rspamd', outcome: 'clean' }] } },
    { title: 'no answer', context: { engines: [{ engine: 'rspamd', outcome: 'failed' }] } },
    { title: 'not asked' },
  ],
);

test('W19 what Rspamd would refuse weighs more than what it would mark, and never decides alone', async () => {
  const scores = await Promise.all(
    [0.8, 1, 3, 1_000].map(async (ratio) => scanRow({ title: '', context: { engines: [rated(ratio)] } })),
  );
  const weights = scores.map(
    (report) => report.findings.find((finding) => finding.code === rspamd.code)?.weight ?? 0,
  );
  expect(weights).toEqual([0.6, 2, 5, 5]);
  expect(scores.map((report) => report.verdict)).not.toContain('dangerous');
});
