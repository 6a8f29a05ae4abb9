import { describeRule } from '../../testing/scan-for-test.ts';
import { knownSender } from './known-sender.ts';

describeRule(
  knownSender,
  [
    {
      title: 'nine letters before',
      context: { correspondent: { messagesSeen: 9, namesSeen: ['Anna Berg'], markedSafe: false } },
    },
  ],
  [
    {
      title: 'a stranger',
      context: { correspondent: { messagesSeen: 0, namesSeen: [], markedSafe: false } },
    },
    {
      title: 'a forged friend',
      headers: ['Authentication-Results: mx.home.example; spf=fail; dkim=none; dmarc=fail'],
      context: { correspondent: { messagesSeen: 9, namesSeen: ['Anna Berg'], markedSafe: false } },
    },
    { title: 'no history' },
  ],
);
