import { expect, test } from 'vitest';
import { describeRule, scanRow } from '../../testing/scan-for-test.ts';
import { blockedSender } from './blocked-sender.ts';

const block = (pattern: string) => ({ kind: 'blocked', pattern, reason: 'never paid' }) as const;

describeRule(
  blockedSender,
  [
    { title: 'the address', context: { lists: [block('Anna@Berg.example')] } },
    { title: 'the domain', context: { lists: [block('berg.example')] } },
    {
      title: 'a host below the domain',
      from: 'Anna <anna@mail.berg.example>',
      context: { lists: [block('berg.example')] },
    },
    {
      title: 'one of two authors',
      from: 'Ola <ola@lake.example>, Anna <anna@berg.example>',
      context: { lists: [block('anna@berg.example')] },
    },
  ],
  [
    { title: 'another address of the domain', context: { lists: [block('ola@berg.example')] } },
    { title: 'a domain that ends like it', context: { lists: [block('erg.example')] } },
    {
      title: 'the address is nearer than its domain',
      context: {
        lists: [block('berg.example'), { kind: 'allowed', pattern: 'anna@berg.example', reason: '' }],
      },
    },
    { title: 'no lists' },
  ],
);

test('S12 a blocked sender is marked as spam, with the reason that was given', async () => {
  const report = await scanRow({ title: '', context: { lists: [block('berg.example')] } });
  expect([report.verdict, report.category]).toEqual(['caution', 'spam']);
  expect(report.summary).toContain('berg.example (never paid)');
});

test('S12 a block without a reason leaves no hole in the sentence', async () => {
  const lists = [{ kind: 'blocked', pattern: 'berg.example', reason: '' }] as const;
  const report = await scanRow({ title: '', context: { lists } });
  expect(report.summary).toBe('Its sender is blocked: berg.example.');
});
