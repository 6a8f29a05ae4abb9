import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { surveyLure } from './survey-lure.ts';

describeRule(
  surveyLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Your opinion',
      html: `<p>Answer a short survey and receive a free gift card.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'German',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Umfrage',
      html: `<p>Nehmen Sie an der Umfrage teil und erhalten Sie einen Gutschein.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Dutch',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Enquête',
      html: `<p>Vul de vragenlijst in en ontvang een gratis cadeaubon.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
