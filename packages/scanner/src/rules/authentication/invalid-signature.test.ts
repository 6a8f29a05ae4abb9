import type { Verified, VerifiedSignature } from '../../authentication/verified.ts';
import { forwardedBy, signatureOf, UNSIGNED, verifiedAs } from '../../testing/verified-for-test.ts';
import { describeRule, type Row } from '../../testing/scan-for-test.ts';
import { invalidSignature } from './invalid-signature.ts';

function signed(
  reason: VerifiedSignature['reason'],
  parts: Partial<Verified> = {},
): NonNullable<Row['context']> {
  const dkim: Verified['dkim'] = {
    result: 'fail',
    reason,
    signatures: [signatureOf('berg.example', reason)],
  };
  return { verified: { ...UNSIGNED, dkim, ...parts } };
}

describeRule(
  invalidSignature,
  [
    { title: 'text was added behind the signed length (l=)', context: signed('partial-body') },
    { title: 'made for another message', context: signed('bad-signature') },
    { title: 'a key of 512 bits', context: signed('weak-key') },
    { title: 'it had expired (x=)', context: signed('expired') },
    { title: 'the body was changed', context: signed('body-changed') },
  ],
  [
    { title: 'a signature that holds', context: { verified: verifiedAs() } },
    { title: 'none at all', context: { verified: UNSIGNED } },
    {
      title: 'SPF proves the author',
      context: signed('body-changed', {
        dmarc: { result: 'pass', reason: 'verified', policy: 'reject' },
        aligned: true,
      }),
    },
    {
      title: 'a list that adds a footer',
      headers: ['List-Id: <choir.list.example>', 'List-Post: <mailto:choir@list.example>'],
      context: signed('body-changed'),
    },
    { title: 'a forwarder that is believed', context: { verified: forwardedBy('google.com') } },
    {
      title: 'the signature of a sending service broke',
      context: {
        verified: {
          ...UNSIGNED,
          dkim: {
            result: 'fail',
            reason: 'bad-signature',
            signatures: [signatureOf('service.example', 'bad-signature')],
          },
        },
      },
    },
    {
      title: 'the provider saw it pass when it came',
      headers: ['Authentication-Results: mx.home.example; dkim=pass header.d=berg.example; dmarc=pass'],
      context: signed('body-changed'),
    },
  ],
);
