import { describeRule } from '../../testing/scan-for-test.ts';
import { markedSafe } from './marked-safe.ts';

describeRule(
  markedSafe,
  [{ title: 'marked', context: { correspondent: { messagesSeen: 1, namesSeen: [], markedSafe: true } } }],
  [
    {
      title: 'not marked',
      context: { correspondent: { messagesSeen: 9, namesSeen: ['Anna Berg'], markedSafe: false } },
    },
    {
      title: 'marked and forged',
      headers: ['Authentication-Results: mx.home.example; spf=fail; dkim=none; dmarc=fail'],
      context: { correspondent: { messagesSeen: 1, namesSeen: [], markedSafe: true } },
    },
  ],
);
