import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { messengerLure } from './messenger-lure.ts';

describeRule(
  messengerLure,
  [
    {
      title: 'English',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Hello',
      text: 'Write me on WhatsApp, send your number by Telegram, contact me.',
    },
    {
      title: 'Russian',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Привет',
      text: 'Напишите в телеграм, ответьте в ватсап.',
    },
  ],
  HONEST_LETTERS,
);
