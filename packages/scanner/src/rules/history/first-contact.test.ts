import { describeRule } from '../../testing/scan-for-test.ts';
import { firstContact } from './first-contact.ts';

describeRule(
  firstContact,
  [
    {
      title: 'never wrote',
      context: { correspondent: { messagesSeen: 0, namesSeen: [], markedSafe: false } },
    },
  ],
  [
    {
      title: 'wrote before',
      context: { correspondent: { messagesSeen: 9, namesSeen: ['Anna Berg'], markedSafe: false } },
    },
    { title: 'nothing known' },
  ],
);
