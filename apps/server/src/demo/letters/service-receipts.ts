import type { Letter } from '../letter.ts';
import type { MailboxName } from '../people.ts';
import type { Row } from './service-blocks.ts';
import { button, code, heading, picture, rows, small, words } from './service-blocks.ts';
import type { Service } from './service-letter.ts';
import { pdfFile, serviceLetter } from './service-letter.ts';

/** A bill that was paid: who sold what to whom. */
interface Receipt {
  readonly key: string;
  readonly shop: string;
  readonly domain: string;
  readonly mailbox: MailboxName;
  readonly colour: string;
  readonly subject: string;
  readonly title: string;
  readonly lines: readonly Row[];
  readonly total: Row;
  readonly number: string;
  readonly days: number;
  readonly thanks: string;
  readonly folder?: string;
}

const RECEIPTS: readonly Receipt[] = [
  {
    key: 'receipt-grocer',
    shop: 'Greenbasket',
    domain: 'greenbasket.example',
    mailbox: 'personal',
    colour: '#4f8a3c',
    subject: 'Your Greenbasket receipt: €41.80',
    title: 'Thank you for your shopping',
    lines: [
      ['Potatoes, 2 kg', '€3.20'],
      ['Leeks', '€2.60'],
      ['Mountain cheese, 400 g', '€9.90'],
      ['Bread, sourdough', '€5.10'],
      ['Other, 7 items', '€21.00'],
    ],
    total: ['Paid by card', '€41.80'],
    number: 'GB-77120',
    days: 1.6,
    thanks: 'The jars go back to the driver next time.',
  },
  {
    key: 'receipt-grocer-2',
    shop: 'Greenbasket',
    domain: 'greenbasket.example',
    mailbox: 'personal',
    colour: '#4f8a3c',
    subject: 'Your Greenbasket receipt: €36.15',
    title: 'Thank you for your shopping',
    lines: [
      ['Pumpkin, small', '€3.90'],
      ['Eggs, 10', '€4.40'],
      ['Oat milk, 6', '€11.40'],
      ['Other, 5 items', '€16.45'],
    ],
    total: ['Paid by card', '€36.15'],
    number: 'GB-76308',
    days: 8.6,
    thanks: 'One item was missing and has not been charged: coriander.',
    folder: 'Receipts',
  },
  {
    key: 'receipt-books',
    shop: 'Second Shelf Books',
    domain: 'secondshelf.example',
    mailbox: 'personal',
    colour: '#7b3b4b',
    subject: 'Receipt for 3 books',
    title: 'Three books found a home',
    lines: [
      ['A Field Guide to Getting Lost', '€8.00'],
      ['The Shipping News', '€6.50'],
      ['Wood: A History', '€14.00'],
    ],
    total: ['Paid', '€28.50'],
    number: 'SSB-2291',
    days: 5.2,
    thanks: 'We put a bookmark in each of them.',
    folder: 'Receipts',
  },
  {
    key: 'receipt-train',
    shop: 'Alpenrail',
    domain: 'alpenrail.example',
    mailbox: 'personal',
    colour: '#a3182c',
    subject: 'Your tickets: Northhaven to Lindau and back',
    title: 'Have a good journey',
    lines: [
      ['Outward, seat 41, coach 7', '€34.90'],
      ['Back, seat 12, coach 3', '€29.90'],
    ],
    total: ['Paid by card', '€64.80'],
    number: 'R7K-4QX',
    days: 11.4,
    thanks: 'Tickets can be changed until the day before.',
  },
  {
    key: 'receipt-hotel',
    shop: 'Pension Seeblick',
    domain: 'pension-seeblick.example',
    mailbox: 'personal',
    colour: '#2d6f8f',
    subject: 'Booking confirmed: two nights with a view',
    title: 'We look forward to you',
    lines: [
      ['Double room, lake side, 2 nights', '€212.00'],
      ['Breakfast', 'included'],
      ['Visitor’s tax', '€6.80'],
    ],
    total: ['Pay on arrival', '€218.80'],
    number: 'PS-0933',
    days: 10.7,
    thanks: 'The key lies in the blue box if you come after nine.',
    folder: 'Путешествия',
  },
  {
    key: 'receipt-tools',
    shop: 'Ferrous & Sons Tools',
    domain: 'ferrous-tools.example',
    mailbox: 'shop',
    colour: '#3b4754',
    subject: 'Invoice F-10482: chisels and a spokeshave',
    title: 'Invoice F-10482',
    lines: [
      ['Paring chisel, 18 mm', '€38.00'],
      ['Paring chisel, 25 mm', '€42.00'],
      ['Spokeshave, flat', '€64.00'],
      ['VAT 20 %', '€28.80'],
    ],
    total: ['Paid', '€172.80'],
    number: 'F-10482',
    days: 9.8,
    thanks: 'They are sharp. We mean it.',
  },
  {
    key: 'receipt-oil',
    shop: 'Leinöl Kontor',
    domain: 'leinoel-kontor.example',
    mailbox: 'shop',
    colour: '#98742a',
    subject: 'Invoice 2208: linseed oil, 20 litres',
    title: 'Invoice 2208',
    lines: [
      ['Linseed oil, cold pressed, 20 l', '€118.00'],
      ['Brushes, 3', '€22.50'],
      ['Carriage', '€14.00'],
    ],
    total: ['Paid by transfer', '€154.50'],
    number: '2208',
    days: 19.3,
    thanks: 'The can has a deposit of €8, bring it back whenever you pass.',
  },
  {
    key: 'receipt-boxes',
    shop: 'Cartonage',
    domain: 'cartonage.example',
    mailbox: 'shop',
    colour: '#8a6a44',
    subject: 'Invoice C-5521: 200 boxes, 50 tubes',
    title: 'Thank you for your order',
    lines: [
      ['Boxes, 400 × 300 × 150, 200', '€96.00'],
      ['Tubes, 50', '€41.00'],
      ['Paper tape, 12', '€27.60'],
    ],
    total: ['Paid', '€164.60'],
    number: 'C-5521',
    days: 23.6,
    thanks: 'All of it is made of old boxes.',
  },
  {
    key: 'receipt-fonts',
    shop: 'Ligature Type',
    domain: 'ligature-type.example',
    mailbox: 'work',
    colour: '#23232b',
    subject: 'Your licence for Marlow Text, 4 styles',
    title: 'Marlow Text is yours',
    lines: [
      ['Marlow Text, 4 styles, desktop', '€160.00'],
      ['Web, up to 50,000 visits', '€80.00'],
    ],
    total: ['Paid by card', '€240.00'],
    number: 'LT-3391',
    days: 12.9,
    thanks: 'The files are on your page, the licence is attached.',
  },
  {
    key: 'receipt-print',
    shop: 'Inkwell Press',
    domain: 'inkwell-press.example',
    mailbox: 'work',
    colour: '#1f4f5f',
    subject: 'Invoice 8817: 1,500 leaflets, folded',
    title: 'Invoice 8817',
    lines: [
      ['Leaflet, 6 pages, 1,500', '€486.00'],
      ['Proof', '€35.00'],
      ['Delivery', '€0.00'],
    ],
    total: ['Due in 30 days', '€521.00'],
    number: '8817',
    days: 3.9,
    thanks: 'The blue came out beautifully, we kept one for our wall.',
  },
  {
    key: 'receipt-coffee',
    shop: 'Slow Roast Collective',
    domain: 'slowroast.example',
    mailbox: 'work',
    colour: '#5b3a29',
    subject: 'Coffee for the studio: receipt',
    title: 'Two kilos, as every month',
    lines: [
      ['House blend, 2 kg', '€46.00'],
      ['Refill bag', '−€1.00'],
    ],
    total: ['Paid', '€45.00'],
    number: 'SR-1180',
    days: 14.8,
    thanks: 'Roasted the day before yesterday.',
  },
  {
    key: 'receipt-stock',
    shop: 'Stillframe Pictures',
    domain: 'stillframe.example',
    mailbox: 'work',
    colour: '#38405e',
    subject: 'Receipt: 5 pictures for editorial use',
    title: 'Thank you',
    lines: [
      ['Five pictures, editorial', '€75.00'],
      ['Small studio discount', '−€15.00'],
    ],
    total: ['Paid', '€60.00'],
    number: 'SF-60021',
    days: 26.1,
    thanks: 'Please name the photographers, they read everything.',
  },
];

function receiptLetter(receipt: Receipt): Letter {
  const seller: Service = {
    name: receipt.shop,
    domain: receipt.domain,
    sender: 'receipts',
    mailbox: receipt.mailbox,
    look: 'bill',
    colour: receipt.colour,
    footer: `${receipt.shop}. Questions? Answer this message, a person reads it.`,
  };
  const ascii = [
    receipt.title,
    ...[...receipt.lines, receipt.total].map(([name, price]) => `${name}   ${price}`),
  ];
  return serviceLetter(seller, {
    key: receipt.key,
    subject: receipt.subject,
    days: receipt.days,
    ...(receipt.folder === undefined ? {} : { folder: receipt.folder }),
    blocks: [
      heading(receipt.title),
      rows(receipt.lines, receipt.total),
      words(receipt.thanks),
      small(`No. ${receipt.number}`),
    ],
    files: [pdfFile(`${receipt.number}.pdf`, ascii.map(printable))],
  });
}

/** The base fonts of a PDF have Latin-1 only. */
function printable(text: string): string {
  return text
    .replaceAll('€', 'EUR ')
    .replaceAll('−', '-')
    .replaceAll('’', "'")
    .replaceAll(/[^\x20-\xff]/g, '');
}

const PODCAST: Service = {
  name: 'Earshot',
  domain: 'earshot.example',
  mailbox: 'personal',
  look: 'notice',
  colour: '#6a4fb3',
  footer: 'Earshot, stories for the ears. [Your account](/account)',
};

const SMALL_RECEIPTS: readonly Letter[] = [
  serviceLetter(PODCAST, {
    key: 'earshot-year',
    subject: 'Your year with Earshot: thank you, and a receipt',
    days: 7.7,
    blocks: [
      picture('/year.png', 'A row of radios in different colours'),
      heading('Another year of stories'),
      rows([['One year, one listener', '€30.00']], ['Paid by card', '€30.00']),
      words('You listened for 61 hours. Most of it while washing up, it seems.'),
    ],
  }),
  serviceLetter(
    {
      ...PODCAST,
      name: 'Blaue Säule Laden',
      domain: 'blaue-saeule.example',
      colour: '#2f6fb0',
      footer: 'Blaue Säule, Strom zum Fahren.',
    },
    {
      key: 'charging-receipt',
      subject: 'Charged: 31.4 kWh at Harbour Street',
      days: 13.1,
      folder: 'Receipts',
      blocks: [
        rows(
          [
            ['31.4 kWh', '€15.39'],
            ['Time', '48 minutes'],
          ],
          ['Paid', '€15.39'],
        ),
        small('Thank you for moving the car so soon.'),
      ],
    },
  ),
  serviceLetter(
    {
      ...PODCAST,
      name: 'Harbour Cinema',
      domain: 'harbour-cinema.example',
      sender: 'box-office',
      look: 'paper',
      colour: '#5a4632',
      footer: 'Harbour Cinema, one screen, ninety seats.',
    },
    {
      key: 'cinema-tickets',
      subject: 'Two seats for “The Lighthouse Orchestra”',
      days: 20.2,
      blocks: [
        words('Thank you! Show this at the door, on paper or on a telephone.'),
        code('D 4 – D 5'),
        rows([['Two tickets', '€19.00']]),
        button('Which film is it?', '/programme'),
      ],
    },
  ),
];

export const RECEIPT_LETTERS: readonly Letter[] = [...RECEIPTS.map(receiptLetter), ...SMALL_RECEIPTS];
