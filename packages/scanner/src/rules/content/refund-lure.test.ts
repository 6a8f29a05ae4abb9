import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { refundLure } from './refund-lure.ts';

describeRule(
  refundLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Refund',
      html: `<p>A refund is available: claim your refund of 412.30 today.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'German',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Erstattung',
      html: `<p>Ihre Rückerstattung ist verfügbar. Fordern Sie Ihre Rückerstattung an und erhalten Sie das Guthaben.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Dutch',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Teruggave',
      html: `<p>Uw teruggave is beschikbaar, ontvang uw terugbetaling.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
