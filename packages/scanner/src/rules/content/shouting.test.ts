import { describeRule } from '../../testing/scan-for-test.ts';
import { shouting } from './shouting.ts';

describeRule(
  shouting,
  [
    { title: 'a subject', subject: 'MAKE MORE EVERY DAY' },
    { title: 'marks', text: 'Hello! Great news! It is here! Now!' },
    {
      title: 'a text',
      text: 'THIS OFFER WILL CHANGE YOUR LIFE FOREVER AND YOU KNOW THAT VERY WELL ALREADY SO READ THE WHOLE LETTER RIGHT HERE RIGHT NOW',
    },
  ],
  [
    { title: 'names of firms', subject: 'NASA and IBM meet', text: 'NASA and IBM' },
    {
      title: 'a happy friend',
      text: 'What a day! We went to the lake and swam, then had dinner with Paul and his family at their new place. See you soon! Love',
    },
    {
      title: 'an answer',
      subject: 'RE: BUILD FAILED',
      headers: ['In-Reply-To: <1@home.example>'],
      text: 'ok',
    },
  ],
);
