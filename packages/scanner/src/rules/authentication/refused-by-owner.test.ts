import { expect, test } from 'vitest';
import { FORGED, forwardedBy, UNSIGNED, verifiedAs } from '../../testing/verified-for-test.ts';
import { describeRule, scanRow } from '../../testing/scan-for-test.ts';
import { refusedByOwner } from './refused-by-owner.ts';

describeRule(
  refusedByOwner,
  [
    { title: 'W18: DMARC failed, the policy is reject', context: { verified: FORGED } },
    {
      title: 'DMARC failed, the policy is quarantine',
      context: { verified: { ...FORGED, dmarc: { ...FORGED.dmarc, policy: 'quarantine' } } },
    },
    {
      title: 'a forwarder nobody knows vouches for it',
      context: { verified: forwardedBy('list.example') },
    },
    {
      title: 'one forwarder of the chain is not believed',
      context: { verified: forwardedBy('google.com', 'evil.example') },
    },
    {
      title: 'H-100: a forged pass in the field of the provider, where nothing was there that could pass',
      headers: ['Authentication-Results: mx.home.example; dmarc=pass header.from=berg.example'],
      context: { verified: FORGED },
    },
  ],
  [
    { title: 'DMARC passed', context: { verified: verifiedAs() } },
    { title: 'nobody looked' },
    { title: 'nobody knows which server sent it', context: { verified: UNSIGNED } },
    {
      title: 'the owner asks for nothing',
      context: { verified: { ...FORGED, dmarc: { ...FORGED.dmarc, policy: 'none' } } },
    },
    {
      title: 'a forwarder that is believed found it in order',
      context: { verified: forwardedBy('google.com') },
    },
    {
      title: 'a footer was added after the provider had found it in order',
      headers: ['Authentication-Results: mx.home.example; dmarc=pass header.from=berg.example'],
      context: { verified: { ...forwardedBy('x.example'), arc: verifiedAs().arc } },
    },
  ],
);

test('the reader’s own lists and history do not speak for a sender whose authentication fails', async () => {
  const context = { correspondent: { messagesSeen: 40, namesSeen: ['Anna Berg'], markedSafe: true } };
  const codes = async (verified: typeof FORGED): Promise<readonly string[]> =>
    (await scanRow({ title: '', context: { ...context, verified } })).findings.map(({ code }) => code);
  const trust = ['history.known-sender', 'history.marked-safe'];
  expect((await codes(verifiedAs())).filter((code) => trust.includes(code))).toEqual(trust);
  expect((await codes(FORGED)).filter((code) => trust.includes(code))).toEqual([]);
  // The twin: honest mail that came over a list.
  expect((await codes(forwardedBy('google.com'))).filter((code) => trust.includes(code))).toEqual(trust);
});
