import { describeRule } from '../../testing/scan-for-test.ts';
import { answersElsewhere } from './answers-elsewhere.ts';

describeRule(
  answersElsewhere,
  [
    {
      title: 'two sentences and another mailbox',
      from: 'Jane <j918@gmail.com>',
      headers: ['Reply-To: janewood@mail.com'],
      text: 'Please write to me.',
    },
  ],
  [
    { title: 'a letter without another address', text: 'See you on Tuesday.' },
    {
      title: 'a newsletter that is answered elsewhere',
      headers: ['Reply-To: club@gmail.com', 'List-Unsubscribe: <https://club.example/u>'],
      text: 'News of the club.',
    },
    {
      title: 'a report of a server',
      text: 'Delivery status: 550 no such user reader.lost@gmail.com',
    },
  ],
);
