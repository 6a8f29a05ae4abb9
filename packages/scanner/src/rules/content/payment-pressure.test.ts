import { describeRule } from '../../testing/scan-for-test.ts';
import { paymentPressure } from './payment-pressure.ts';

const link = (href: string, text = 'Open'): string => `<p>Hello</p><a href="${href}">${text}</a>`;

describeRule(
  paymentPressure,
  [
    {
      title: 'English',
      html: 'Final notice: pay the customs fee within 24 hours.' + link('https://elsewhere-site.net/x'),
    },
    {
      title: 'German',
      html:
        'Letzte Mahnung: Bezahlen Sie umgehend den offenen Betrag.' + link('https://elsewhere-site.net/x'),
    },
    {
      title: 'Russian',
      html:
        'Последнее уведомление: оплатите задолженность в течение 24 часов.' +
        link('https://elsewhere-site.net/x'),
    },
  ],
  [
    { title: 'an ordinary invoice', text: 'Hello Anna, the invoice for November is attached. Thank you.' },
    {
      title: 'a newsletter of a shop',
      headers: ['List-Unsubscribe: <https://x.example/u>'],
      html: 'Pay now within 24 hours and save' + link('https://berg.example/'),
    },
  ],
);
