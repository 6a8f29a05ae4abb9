import { CAST } from '../letters/people-cast.ts';
import type { AttackClass } from './attack-class.ts';
import { daysAgo } from './attack-class.ts';
import { mailing } from './markup.ts';

const PAYPAL_BLUE = '#003087';

/** "paypal.example" with a Cyrillic "а", as mail programs write it (RFC 3492). */
const CYRILLIC_PAYPAL = 'xn--pypal-4ve.example';

/** Domains that only look like the real one, and senders that their own domain disowns. */
export const DOMAIN_CLASSES: readonly AttackClass[] = [
  {
    name: 'look-alike domain',
    attacks: [
      {
        key: 'attack-look-alike-domain',
        mailbox: 'personal',
        from: { name: 'Amazon', address: 'order-update@arnazon.example' },
        subject: 'Your order of 749.00 EUR has been confirmed',
        minutesAgo: daysAgo(2, 4),
        html: mailing({
          title: 'Order confirmed',
          colour: '#232f3e',
          paragraphs: [
            'Dear customer,',
            'thank you for your order of a <b>Kessler tablet, 256 GB</b> for 749.00 EUR. It leaves our warehouse today.',
            'You did not place this order? Sign in to verify your account and cancel it within 12 hours.',
          ],
          button: { href: 'https://arnazon.example/cancel/302-4471', label: 'Cancel the order' },
        }),
      },
      {
        key: 'attack-look-alike-colleague',
        mailbox: 'work',
        from: { ...CAST.dana, address: 'dana@northwind-studlo.example' },
        subject: 'Quick favour before noon',
        minutesAgo: daysAgo(5, 6),
        text: `Hi Alex,

are you at your desk? I am tied up in a meeting with the museum all morning.
I need a quick favour: five gift cards of 100 EUR each for their volunteers, today. Send me the codes by e-mail and keep this between us, it is a surprise.

Dana
`,
      },
    ],
    twins: [
      {
        key: 'twin-look-alike-domain',
        mailbox: 'personal',
        from: { name: 'Amazon.de', address: 'bestellbestaetigung@amazon.de' },
        subject: 'Ihre Bestellung "Wollwaschmittel, 1 l"',
        minutesAgo: daysAgo(2, 9),
        html: mailing({
          title: 'Bestellbestätigung',
          colour: '#232f3e',
          paragraphs: [
            'Guten Tag, Alex Morgan,',
            'vielen Dank für Ihre Bestellung. Wir melden uns, sobald sie verschickt ist.',
            'Zustellung: Donnerstag. Summe: 8,49 EUR.',
          ],
          button: { href: 'https://www.amazon.de/gp/css/order-history', label: 'Bestellung ansehen' },
          footer: 'Amazon EU S.à r.l.',
        }),
      },
      {
        key: 'twin-look-alike-colleague',
        mailbox: 'work',
        from: CAST.dana,
        subject: 'Museum meeting moved to noon',
        minutesAgo: daysAgo(5, 7),
        text: `Hi Alex,

the museum moved us to noon, same room. Could you bring the two large prints and the little box with the colour chips?

I will get us sandwiches on the way.
Dana
`,
      },
    ],
  },
  {
    name: 'punycode domain',
    attacks: [
      {
        key: 'attack-punycode-domain',
        mailbox: 'shop',
        from: { name: 'Service', address: `service@${CYRILLIC_PAYPAL}` },
        subject: 'Money is waiting: confirm your details',
        html: mailing({
          title: 'You have received 212.50 EUR',
          colour: PAYPAL_BLUE,
          paragraphs: [
            'Dear customer,',
            'a buyer has sent you 212.50 EUR. Please confirm your account to receive the amount.',
          ],
          button: { href: `https://${CYRILLIC_PAYPAL}/confirm`, label: 'Confirm and receive' },
        }),
      },
    ],
    twins: [
      {
        key: 'twin-punycode-domain',
        mailbox: 'shop',
        from: { name: 'Möbelbeschläge Köhler', address: 'info@xn--beschlge-khler-bib60a.example' },
        subject: 'Ihre Scharniere sind unterwegs',
        text: `Liebes Team von Oak & Loom,

die 40 Scharniere in gebürsteter Bronze sind heute auf die Reise gegangen und sollten am Mittwoch bei Ihnen sein.
Die Rechnung liegt wie immer im Paket.

Herzliche Grüße aus der Werkstatt
Jutta Köhler
`,
      },
    ],
  },
  {
    name: "provider's authentication failing for a known domain",
    attacks: [
      {
        key: 'attack-failed-authentication',
        mailbox: 'shop',
        from: { name: 'PayPal', address: 'service@paypal.com' },
        returnPath: 'bounce@bulk-relay.example',
        authentication: 'fail',
        subject: 'Your account access is limited',
        minutesAgo: daysAgo(0, 9, 40),
        html: mailing({
          title: 'PayPal',
          colour: PAYPAL_BLUE,
          paragraphs: [
            'Dear customer,',
            'we noticed an unusual sign-in to your account. To protect you, your account has been limited.',
            'Please log in to restore your access within 24 hours.',
          ],
          button: { href: 'https://restore-access.example/pp', label: 'Restore my access' },
          footer: 'PayPal (Europe) S.à r.l. et Cie, S.C.A.',
        }),
      },
      {
        key: 'attack-own-domain-forged',
        mailbox: 'work',
        from: { name: 'Northwind Studio IT', address: 'it@northwind-studio.example' },
        returnPath: 'x81@bulk-relay.example',
        authentication: 'fail',
        subject: 'Your mailbox is almost full',
        text: `Dear user,

your mailbox has reached its limit. Incoming messages are being held.
Verify your account today to keep your mailbox active:

https://mailbox-quota.example/northwind-studio

IT Service Desk
`,
      },
    ],
    twins: [
      {
        key: 'twin-failed-authentication',
        mailbox: 'shop',
        from: { name: 'PayPal', address: 'service@paypal.com' },
        subject: 'You received a payment of 212.50 EUR',
        minutesAgo: daysAgo(1, 6),
        html: mailing({
          title: 'PayPal',
          colour: PAYPAL_BLUE,
          paragraphs: [
            'Hello, Oak & Loom,',
            'Maren Holt sent you <b>212.50 EUR</b> for “Linen runner, oat, 2 pieces”.',
            'The amount is in your account. You can ship now.',
          ],
          button: { href: 'https://www.paypal.com/activities', label: 'See the payment' },
          footer: 'PayPal will always address you by your name.',
        }),
      },
      {
        key: 'twin-forwarded',
        mailbox: 'work',
        from: { name: 'Reading Circle', address: 'circle@readers.example' },
        returnPath: 'forward@alumni.example',
        authentication: 'unaligned',
        subject: 'Next book: a history of blue',
        text: `Dear all,

we meet on Thursday at seven, at Jonas's. The book is the history of the colour blue, the first three chapters.
Bring something to nibble.

Your reading circle
`,
      },
    ],
  },
];
