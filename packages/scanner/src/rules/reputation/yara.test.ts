import { expect, test } from 'vitest';
import { describeRule, scanRow } from '../../testing/scan-for-test.ts';
import { yara } from './yara.ts';

const fits = {
  engine: 'yara',
  outcome: 'found',
  names: ['suspicious_macro'],
  strength: 'suspected',
} as const;

describeRule(
  yara,
  [
    { title: 'a rule fits', context: { engines: [fits] } },
    { title: 'a rule that decides fits', context: { engines: [{ ...fits, strength: 'known' }] } },
  ],
  [
    { title: 'no rule fits', context: { engines: [{ engine: 'yara', outcome: 'clean' }] } },
    { title: 'there are no rules' },
  ],
);

test('W19 a YARA rule decides only where its author says so', async () => {
  const grave = await scanRow({ title: '', context: { engines: [fits] } });
  const decided = await scanRow({ title: '', context: { engines: [{ ...fits, strength: 'known' }] } });
  expect(grave.verdict).not.toBe('dangerous');
  expect(decided.verdict).toBe('dangerous');
});
