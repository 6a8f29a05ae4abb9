import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { paymentLure } from './payment-lure.ts';

describeRule(
  paymentLure,
  [
    {
      title: 'English',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Overdue',
      html: `<p>Your invoice is overdue: pay the invoice within 24 hours to avoid a late fee.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'French',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Facture impayée',
      html: `<p>Votre facture est impayée, réglez la facture immédiatement.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
    {
      title: 'Russian',
      from: 'Support <no-reply@notice-centre.example>',
      subject: 'Счет',
      html: `<p>Оплатите счет срочно, задолженность по счету растет.</p><a href="https://elsewhere-site.net/x">OK</a>`,
    },
  ],
  HONEST_LETTERS,
);
