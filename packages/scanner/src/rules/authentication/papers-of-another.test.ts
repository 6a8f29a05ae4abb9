import { forwardedBy, signatureOf, verifiedAs } from '../../testing/verified-for-test.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { papersOfAnother } from './papers-of-another.ts';

const another = verifiedAs({
  spf: { result: 'pass', reason: 'verified', domain: 'evil.example' },
  dkim: { result: 'pass', reason: 'verified', signatures: [signatureOf('evil.example')] },
  dmarc: { result: 'none', reason: 'no-record', policy: undefined },
  aligned: false,
});

describeRule(
  papersOfAnother,
  [
    { title: 'H-100: DKIM passes, unaligned', context: { verified: another } },
    {
      title: 'the provider says so',
      headers: ['Authentication-Results: mx.home.example; dkim=pass header.d=evil.example; dmarc=none'],
    },
    {
      title: 'a free mailbox that its service did not sign',
      from: 'Anna <anna@gmail.com>',
      context: { verified: { ...another, author: 'gmail.com' } },
    },
  ],
  [
    { title: 'the own domain passes', context: { verified: verifiedAs() } },
    { title: 'nobody looked' },
    {
      title: 'a mailing list',
      headers: [
        'List-Id: <choir.list.example>',
        'List-Post: <mailto:choir@list.example>',
        'Authentication-Results: mx.home.example; dkim=pass header.d=list.example; dmarc=none',
      ],
    },
    { title: 'a forwarder that is believed', context: { verified: forwardedBy('google.com') } },
    {
      title: 'the subdomain of the author signs',
      headers: ['Authentication-Results: mx.home.example; dkim=pass header.d=mail.berg.example; dmarc=none'],
    },
  ],
);
