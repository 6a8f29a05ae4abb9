import { expect, test } from 'vitest';
import { forwardedBy, verifiedAs } from '../../testing/verified-for-test.ts';
import { describeRule, scanRow } from '../../testing/scan-for-test.ts';
import { trustedForwarder } from './trusted-forwarder.ts';

describeRule(
  trustedForwarder,
  [
    {
      title: 'W18: ARC of services that are believed',
      context: { verified: forwardedBy('google.com', 'ietf.org') },
    },
  ],
  [
    { title: 'a seal of anybody', context: { verified: forwardedBy('evil.example') } },
    {
      title: 'anybody between two that are believed',
      context: { verified: forwardedBy('google.com', 'evil.example', 'ietf.org') },
    },
    { title: 'mail that was not forwarded', context: { verified: verifiedAs() } },
    {
      title: 'a chain that speaks of another author',
      from: 'Ben <ben@northwind.example>',
      context: { verified: forwardedBy('google.com') },
    },
    {
      title: 'the forwarder did not find the author in order',
      context: {
        verified: {
          ...forwardedBy('google.com'),
          arc: { ...forwardedBy('google.com').arc, authorPassed: false },
        },
      },
    },
    {
      title: 'an impostor’s own domain',
      from: 'Service <service@paypa1.com>',
      context: { verified: { ...forwardedBy('google.com'), author: 'paypa1.com' } },
    },
  ],
);

test('what a believed forwarder changed is no forgery; what a stranger says he forwarded may be', async () => {
  const codes = async (...sealers: readonly string[]): Promise<readonly string[]> =>
    (await scanRow({ title: '', context: { verified: forwardedBy(...sealers) } })).findings
      .filter(({ weight }) => weight > 0.2)
      .map(({ code }) => code);
  expect(await codes('google.com')).toEqual([]);
  expect(await codes('evil.example')).toContain('authentication.refused-by-owner');
});
