import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { datingLure } from './dating-lure.ts';

describeRule(
  datingLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Hi',
      html: `<p>Hot singles: sexy girls near you are waiting, meet women tonight.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'German',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Nachricht',
      html: `<p>Sexy Frauen warten, flirte mit Frauen in deiner Nähe.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
