import { HONEST_LETTERS } from '../../testing/honest-letters.ts';
import { describeRule } from '../../testing/scan-for-test.ts';
import { brandInLure } from './brand-in-lure.ts';

const link = (href: string): string => `<a href="${href}">Continue</a>`;

describeRule(
  brandInLure,
  [
    {
      title: 'an account at a brand, by a service that anybody may use',
      from: 'Forms <reply@forms-service.example>',
      html: `<p>Your Netflix subscription has expired. Update your payment method.</p>${link('https://elsewhere-site.net/n')}`,
    },
    {
      title: 'a parcel of a carrier, in German',
      from: 'Zustellung <info@zustellung-info.example>',
      html: `<p>DHL: Ihr Paket wartet, bitte bestätigen Sie Ihre Adresse.</p>${link('https://elsewhere-site.net/d')}`,
    },
  ],
  [
    ...HONEST_LETTERS,
    {
      title: 'a shop that links to the carrier',
      from: 'Lamp Shop <orders@lamp-shop.example>',
      html: `<p>Your parcel was handed to DHL: track your parcel.</p>${link('https://www.dhl.de/track/1')}`,
    },
    {
      title: 'a friend who tells of a film',
      text: 'I saw it on Netflix, have a look: https://films.example/x',
    },
    {
      title: 'the brand itself',
      from: 'Netflix <info@netflix.com>',
      html: `<p>Your Netflix subscription has expired.</p>${link('https://www.netflix.com/account')}`,
    },
  ],
);
