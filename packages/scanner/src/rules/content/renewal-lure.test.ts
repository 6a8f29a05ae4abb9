import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { renewalLure } from './renewal-lure.ts';

describeRule(
  renewalLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Netflix',
      html: `<p>Your subscription has expired. We could not charge your card. Renew your subscription.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'German',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Virenschutz',
      html: `<p>Ihr Virenschutz ist abgelaufen. Verlängern Sie Ihr Abonnement.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Italian',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Dominio',
      html: `<p>Il tuo dominio è scaduto: rinnova il dominio ora.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Polish',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Subskrypcja',
      html: `<p>Twoja subskrypcja wygasła. Odnów subskrypcję.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
