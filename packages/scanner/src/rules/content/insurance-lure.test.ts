import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { insuranceLure } from './insurance-lure.ts';

describeRule(
  insuranceLure,
  [
    {
      title: 'French',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Carte Vitale',
      html: `<p>Votre carte vitale expire : mettez à jour votre carte vitale, nouvelle carte vitale.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'German',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Gesundheitskarte',
      html: `<p>Ihre Gesundheitskarte ist abgelaufen, aktualisieren Sie die Krankenkasse.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
