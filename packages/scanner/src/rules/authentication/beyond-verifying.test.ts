import { nothingVerified } from '../../authentication/nothing-verified.ts';
import { verifiedAs } from '../../testing/verified-for-test.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { beyondVerifying } from './beyond-verifying.ts';

describeRule(
  beyondVerifying,
  [{ title: 'a header section of a megabyte', context: { verified: nothingVerified('limit', 'too-large') } }],
  [
    { title: 'an ordinary message', context: { verified: verifiedAs() } },
    { title: 'the DNS did not answer', context: { verified: nothingVerified('timed-out', 'timed-out') } },
    { title: 'nobody looked' },
    {
      title: 'the provider verified it',
      headers: ['Authentication-Results: mx.home.example; dmarc=pass header.from=berg.example'],
      context: { verified: nothingVerified('limit', 'too-large') },
    },
  ],
);
