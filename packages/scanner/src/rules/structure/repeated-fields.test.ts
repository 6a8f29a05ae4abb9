import { describeRule } from '../../testing/scan-for-test.ts';
import { repeatedFields } from './repeated-fields.ts';

describeRule(
  repeatedFields,
  [
    { title: 'two subjects', headers: ['Subject: Another'] },
    { title: 'two readers', headers: ['To: somebody@elsewhere.example'] },
  ],
  [
    {
      title: 'two Received fields',
      headers: ['Received: from a.example by b.example; x', 'Received: from c.example by a.example; x'],
    },
    { title: 'one of each' },
  ],
);
