import { describeRule } from '../../testing/scan-for-test.ts';
import { subjectTail } from './subject-tail.ts';

describeRule(
  subjectTail,
  [
    { title: 'a token', subject: 'Save on your loan today            qzxwv' },
    { title: 'a line', subject: 'New floors for less                     _' },
    { title: 'a long token', subject: 'please see thanks aQTkNqJnKdMfZ2DBHkLg' },
    { title: 'three blanks and a word', subject: 'A loan for everybody.   qzxwv' },
    { title: 'a number', subject: 'Lamps for less ..7300412' },
    {
      title: 'nonsense behind an offer',
      subject: 'A loan for everybody tgkvm',
      text: 'Debt relief for you',
    },
    { title: 'a token in brackets', subject: 'Have questions? [xq7z2]' },
  ],
  [
    { title: 'a ticket', subject: 'Re: your question [ABC-1234]' },
    { title: 'a commit', subject: 'Build of 4f3c2a9d8e7b6a5f4c3d2e1f passed' },
    { title: 'a long word', subject: 'Neues zur Donaudampfschifffahrt' },
    { title: 'an abbreviation', subject: 'How to build xdgb', text: 'See the log.' },
    { title: 'the number of a list thread', subject: 'Re: order. 7300412' },
    { title: 'an ordinary subject', subject: 'Minutes of the meeting, 3 November' },
    { title: 'two blanks after a full stop', subject: 'Dinner.  Saturday?' },
  ],
);
