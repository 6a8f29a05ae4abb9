import { expect, test } from 'vitest';
import { describeRule, scanRow } from '../../testing/scan-for-test.ts';
import { allowedSender } from './allowed-sender.ts';

const lists = [{ kind: 'allowed', pattern: 'berg.example', reason: 'my bank' }] as const;
const passed =
  'Authentication-Results: mx.home.example; spf=pass smtp.mailfrom=anna@berg.example; dkim=pass header.d=berg.example; dmarc=pass header.from=berg.example';

describeRule(
  allowedSender,
  [
    { title: 'the domain, verified', headers: [passed], context: { lists } },
    { title: 'the domain, nobody verified', context: { lists } },
  ],
  [
    {
      title: 'forged: authentication fails',
      headers: ['Authentication-Results: mx.home.example; spf=fail; dkim=none; dmarc=fail'],
      context: { lists },
    },
    {
      title: 'a second author who is on no list',
      from: 'Ola <ola@lake.example>, Anna <anna@berg.example>',
      context: { lists },
    },
    { title: 'another domain', from: 'Ola <ola@lake.example>', context: { lists } },
    {
      title: 'beside a program under a false name',
      headers: [passed],
      files: [{ name: 'letter.pdf.exe', content: 'MZ' + 'x'.repeat(200) }],
      context: { lists },
    },
    {
      title: 'the address is blocked',
      context: { lists: [...lists, { kind: 'blocked', pattern: 'anna@berg.example', reason: '' }] },
    },
  ],
);

test('S12 an allowance that nobody verified counts for less', async () => {
  const weights = await Promise.all(
    [[passed], []].map(async (headers) => {
      const report = await scanRow({ title: '', headers, context: { lists } });
      return report.findings.find((finding) => finding.code === allowedSender.code)?.weight;
    }),
  );
  expect(weights).toEqual([-3, -1]);
});
