import type { AttackClass } from './attack-class.ts';
import { daysAgo } from './attack-class.ts';
import { mailing } from './markup.ts';

const BANK_RED = '#c8102e';
const SLATE = '#3d4f66';

/** Links that do not lead where they seem to. */
export const LINK_CLASSES: readonly AttackClass[] = [
  {
    name: 'link text naming another domain than its target',
    attacks: [
      {
        key: 'attack-link-text',
        mailbox: 'personal',
        from: { name: 'Online-Banking', address: 'mitteilung@konto-service.example' },
        subject: 'Neue Nachricht in Ihrem Postfach',
        minutesAgo: daysAgo(6, 3),
        html: mailing({
          title: 'Sparkasse',
          colour: BANK_RED,
          paragraphs: [
            'Sehr geehrter Kunde,',
            'bitte bestätigen Sie umgehend Ihre Daten, sonst wird Ihr Konto gesperrt.',
            '<a href="https://abgleich-portal.example/s/login">https://www.sparkasse.de/login</a>',
          ],
          footer: 'Ihre Sparkasse',
        }),
      },
    ],
    twins: [
      {
        key: 'twin-link-text',
        mailbox: 'personal',
        from: { name: 'Sparkasse', address: 'newsletter@sparkasse.de' },
        subject: 'Ihr Berater stellt sich vor',
        minutesAgo: daysAgo(6, 8),
        html: mailing({
          title: 'Sparkasse',
          colour: BANK_RED,
          paragraphs: [
            'Guten Tag, Alex Morgan,',
            'seit Oktober ist Jonas Lindner in der Filiale am Markt für Sie da. Einen Termin finden Sie unter',
            '<a href="https://www.sparkasse.de/filialen.html">www.sparkasse.de</a>',
            'Wir freuen uns auf Sie.',
          ],
        }),
      },
    ],
  },
  {
    name: 'link to an IP address',
    attacks: [
      {
        key: 'attack-link-ip',
        mailbox: 'work',
        from: { name: 'Web Hosting Support', address: 'support@panel-notice.example' },
        subject: 'Action required: your website will be suspended',
        html: mailing({
          title: 'Hosting control panel',
          colour: SLATE,
          paragraphs: [
            'Dear customer,',
            'the renewal of your hosting could not be processed. Log in to update your billing information, otherwise your service will be suspended today.',
          ],
          button: { href: 'http://203.0.113.77/panel/login', label: 'Log in to the panel' },
        }),
      },
    ],
    twins: [
      {
        key: 'twin-link-ip',
        mailbox: 'work',
        from: { name: 'Studio scanner', address: 'scanner@northwind-studio.example' },
        subject: 'Scan finished: 4 pages',
        html: mailing({
          title: 'Scan finished',
          colour: SLATE,
          paragraphs: ['Four pages were scanned and are kept on the device for a week.'],
          button: { href: 'http://192.168.1.40/scans/2231', label: 'Open the scan' },
        }),
      },
    ],
  },
  {
    name: 'link with user information',
    attacks: [
      {
        key: 'attack-link-userinfo',
        mailbox: 'personal',
        from: { name: 'Account Team', address: 'team@account-notices.example' },
        subject: 'Please confirm your recovery address',
        html: mailing({
          title: 'Account notice',
          colour: SLATE,
          paragraphs: ['Hello,', 'please verify your account today to avoid suspension of your mailbox.'],
          button: { href: 'https://www.google.com@recovery-check.example/a', label: 'Sign in and verify' },
        }),
      },
    ],
    twins: [
      {
        key: 'twin-link-userinfo',
        mailbox: 'personal',
        from: { name: 'Clara Winther', address: 'clara@winther.example' },
        subject: 'The recipe',
        text: `Dear Alex,

the poppy seed cake is here, under my name as always: https://kitchen.winther.example/@clara/poppy-seed-cake
Less sugar than it says!

Clara
`,
      },
    ],
  },
  {
    name: 'link behind a shortener',
    attacks: [
      {
        key: 'attack-link-shortener',
        mailbox: 'shop',
        from: { name: 'Marketplace Safety', address: 'safety@seller-notices.example' },
        subject: 'Your shop account will be suspended',
        html: mailing({
          title: 'Seller notice',
          colour: SLATE,
          paragraphs: [
            'Dear customer,',
            'a buyer has reported your listing. Verify your account within 24 hours, otherwise your account will be suspended.',
          ],
          button: { href: 'https://bit.ly/example-not-a-link', label: 'Verify my account' },
        }),
      },
    ],
    twins: [
      {
        key: 'twin-link-shortener',
        mailbox: 'shop',
        from: { name: 'Maren Holt', address: 'maren@holt.example' },
        subject: 'Your runner on our table',
        text: `Hello,

the runner arrived and it is lovely. I put a picture of the table here: https://bit.ly/example-not-a-link
You are welcome to show it.

Maren
`,
      },
    ],
  },
  {
    name: 'link through an open redirector',
    attacks: [
      {
        key: 'attack-link-redirector',
        mailbox: 'work',
        from: { name: 'Document Centre', address: 'share@document-centre.example' },
        subject: 'Contract_2026.pdf has been shared with you',
        minutesAgo: daysAgo(3, 8),
        html: mailing({
          title: 'A document is waiting',
          colour: SLATE,
          paragraphs: [
            'Hello,',
            'the document <b>Contract_2026.pdf</b> has been shared with you. Sign in to review it immediately, the link expires today.',
          ],
          button: {
            href: 'https://www.google.com/url?q=https%3A%2F%2Fsign-in-review.example%2Fdoc',
            label: 'Review the document',
          },
        }),
      },
    ],
    twins: [
      {
        key: 'twin-link-redirector',
        mailbox: 'work',
        from: { name: 'Jonas Ekberg', address: 'jonas@ekberg-paper.example' },
        subject: 'The way to our mill',
        minutesAgo: daysAgo(3, 9),
        html: `<p>Hi Alex,</p>
<p>the mill is easy to miss, turn off after the bridge.
<a href="https://www.google.com/url?q=https%3A%2F%2Fekberg-paper.example%2Fway">This is the map.</a></p>
<p>See you on Tuesday, I will have coffee ready.<br>Jonas</p>
`,
      },
    ],
  },
  {
    name: 'data: URL',
    attacks: [
      {
        key: 'attack-link-data',
        mailbox: 'personal',
        from: { name: 'Voice Mail', address: 'noreply@voice-desk.example' },
        subject: 'New voice message (0:42)',
        html: mailing({
          title: 'New voice message',
          colour: SLATE,
          paragraphs: [
            'Dear user,',
            'you have a new voice message. Sign in to verify your account and listen to it before it expires today.',
          ],
          button: {
            href: 'data:text/html;base64,PHRpdGxlPlNpZ24gaW48L3RpdGxlPjxoMT5TaWduIGluPC9oMT4=',
            label: 'Listen now',
          },
        }),
      },
    ],
    twins: [
      {
        key: 'twin-link-data',
        mailbox: 'personal',
        from: { name: 'Choir of St. Anne', address: 'choir@st-anne.example' },
        subject: 'Rehearsal plan until Advent',
        html: `<p><img alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"></p>
<p>Dear singers,</p><p>we rehearse on Wednesdays at half past seven, in the small hall. Please bring the green books.</p>
<p>Agnes</p>
`,
      },
    ],
  },
];
