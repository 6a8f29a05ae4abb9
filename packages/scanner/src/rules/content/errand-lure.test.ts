import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { errandLure } from './errand-lure.ts';

describeRule(
  errandLure,
  [
    {
      title: 'English',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Quick',
      text: 'Are you available? I need gift cards, I am in a meeting, reply to me only.',
    },
    {
      title: 'German',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Frage',
      text: 'Sind Sie verfügbar? Ein kurzer Gefallen, ich bin in einer Besprechung.',
    },
    {
      title: 'Italian',
      from: 'Office <office.berg@gmail.com>',
      subject: 'Ciao',
      text: 'Sei disponibile? Sono in riunione.',
    },
  ],
  HONEST_LETTERS,
);
