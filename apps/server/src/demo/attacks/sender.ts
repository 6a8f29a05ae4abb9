import type { AttackClass } from './attack-class.ts';
import { daysAgo } from './attack-class.ts';
import { mailing } from './markup.ts';

const DHL_RED = '#d40511';
const PAYPAL_BLUE = '#003087';

/** Somebody else's name on the letter: what a person reads first and what anybody may write. */
export const SENDER_CLASSES: readonly AttackClass[] = [
  {
    name: 'brand name on a foreign address',
    attacks: [
      {
        key: 'attack-brand-foreign-address',
        mailbox: 'personal',
        from: { name: 'DHL Express', address: 'notice@parcel-desk.example' },
        subject: 'Your parcel is on hold: unpaid customs fee',
        minutesAgo: daysAgo(0, 2, 20),
        html: mailing({
          title: 'DHL Express',
          colour: DHL_RED,
          paragraphs: [
            'Dear customer,',
            'Your parcel <b>JD0149 8820 4471</b> is waiting at our depot. It could not be delivered because a customs fee of <b>1.99 EUR</b> has not been paid.',
            'Pay the fee within 24 hours, otherwise your parcel will be returned to the sender.',
          ],
          button: { href: 'https://depot-fee.example/pay/8820', label: 'Pay and release my parcel' },
          footer: 'DHL Express, Customer Care',
        }),
      },
    ],
    twins: [
      {
        key: 'twin-brand-foreign-address',
        mailbox: 'personal',
        from: { name: 'DHL Paket', address: 'noreply@dhl.de' },
        subject: 'Your parcel from Oak & Loom arrives tomorrow',
        minutesAgo: daysAgo(1, 3),
        html: mailing({
          title: 'DHL Paket',
          colour: '#ffb800',
          paragraphs: [
            'Hello Alex Morgan,',
            'good news: your parcel is on its way and arrives tomorrow between 10:00 and 13:00.',
            'Not at home? Choose a neighbour or a place to leave it.',
          ],
          button: { href: 'https://www.dhl.de/en/privatkunden/tracking.html', label: 'Follow the parcel' },
          footer: 'This message was sent automatically, please do not answer it.',
        }),
      },
    ],
  },
  {
    name: 'brand name on a free-mail address',
    attacks: [
      {
        key: 'attack-brand-free-mail',
        mailbox: 'shop',
        from: { name: 'PayPal Service', address: 'pp.case.desk.4471@gmail.com' },
        subject: 'Your PayPal account has been limited',
        minutesAgo: daysAgo(4, 5),
        text: `Dear customer,

we noticed unusual activity in your PayPal account, so your account has been limited.

Please confirm your account within 24 hours to avoid permanent suspension:

https://case-4471.example/confirm

PayPal Service Team
`,
      },
    ],
    twins: [
      {
        key: 'twin-brand-free-mail',
        mailbox: 'shop',
        from: { name: 'Paul Paylor', address: 'paul.paylor@gmail.com' },
        subject: 'The oak bench, one more question',
        minutesAgo: daysAgo(4, 7),
        text: `Hello,

thank you for the drawing of the bench. It is just what we had in mind for the hall.
Would 140 cm be possible instead of 120? I would gladly pay the difference by PayPal again.

Please confirm when you have a minute, there is no hurry.

Warm wishes
Paul
`,
      },
    ],
  },
  {
    name: 'address as display name',
    attacks: [
      {
        key: 'attack-address-as-name',
        mailbox: 'work',
        from: { name: 'billing@northwind-studio.example', address: 'r.kl77@post-relay.example' },
        replyTo: { name: '', address: 'billing.northwind@answer-desk.example' },
        subject: 'Payment run today',
        html: mailing({
          title: 'Payment run',
          colour: '#4c6ea8',
          paragraphs: [
            'Hi Alex,',
            'one overdue invoice is still missing from the payment run. Please verify your account and approve the payment immediately, otherwise our account with the supplier will be suspended.',
          ],
          button: { href: 'https://approve-run.example/i/77', label: 'Open the invoice' },
        }),
      },
    ],
    twins: [
      {
        key: 'twin-address-as-name',
        mailbox: 'work',
        from: { name: 'studio@harbour-print.example', address: 'studio@harbour-print.example' },
        subject: 'Proofs for the exhibition folder',
        html: mailing({
          title: 'Harbour Print',
          colour: '#205072',
          paragraphs: [
            'Hi Alex,',
            'the proofs of the folder are ready. The blue of the cover came out a little deeper than on screen; I like it, see what you think.',
          ],
          button: { href: 'https://harbour-print.example/proofs/2214', label: 'See the proofs' },
        }),
      },
    ],
  },
  {
    name: 'two From fields',
    attacks: [
      {
        key: 'attack-two-from',
        mailbox: 'personal',
        from: { name: 'PayPal', address: 'service@post-relay.example' },
        fromLines: ['From: PayPal <service@paypal.com>', 'From: Service <service@post-relay.example>'],
        subject: 'A payment of 319.00 EUR is waiting for you',
        html: mailing({
          title: 'PayPal',
          colour: PAYPAL_BLUE,
          paragraphs: [
            'Dear customer,',
            'you sent 319.00 EUR to Kessler Electronics. If this was not you, cancel it.',
          ],
          button: { href: 'https://case-319.example/cancel', label: 'Cancel the payment' },
        }),
      },
    ],
    twins: [
      {
        key: 'twin-two-from',
        mailbox: 'personal',
        from: { name: 'Clara Winther', address: 'clara@winther.example' },
        headers: ['Sender: Office <office@winther.example>'],
        subject: 'Photos of the summer house',
        text: `Dear Alex,

Office sends this for me, I am on the ferry. The photos of the house turned out well, I will bring prints on Sunday.

Clara
`,
      },
    ],
  },
];
