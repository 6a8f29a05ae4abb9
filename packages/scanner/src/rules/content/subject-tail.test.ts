import { describeRule } from '../../testing/scan-for-test.ts';
import { subjectTail } from './subject-tail.ts';

describeRule(
  subjectTail,
  [
    { title: 'a token', subject: 'Save on your loan today            qzxwv' },
    { title: 'a line', subject: 'New floors for less                     _' },
  ],
  [
    { title: 'an ordinary subject', subject: 'Minutes of the meeting, 3 November' },
    { title: 'two blanks after a full stop', subject: 'Dinner.  Saturday?' },
  ],
);
