import { describeRule } from '../../testing/scan-for-test.ts';
import { fakeThread } from './fake-thread.ts';

describeRule(
  fakeThread,
  [
    { title: 'an answer to nothing', subject: 'Re: your invoice' },
    { title: 'German', subject: 'AW: Rechnung' },
  ],
  [
    { title: 'a true answer', subject: 'Re: your invoice', headers: ['In-Reply-To: <2@home.example>'] },
    {
      title: 'somebody known',
      subject: 'Re: your invoice',
      context: { correspondent: { messagesSeen: 9, namesSeen: ['Anna Berg'], markedSafe: false } },
    },
  ],
);
