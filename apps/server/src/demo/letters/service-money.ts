import type { Letter } from '../letter.ts';
import { button, heading, rows, small, words } from './service-blocks.ts';
import type { Service } from './service-letter.ts';
import { pdfFile, serviceLetter } from './service-letter.ts';

const BANK: Service = {
  name: 'Northhaven Savings',
  domain: 'northhaven-savings.example',
  sender: 'statements',
  mailbox: 'personal',
  look: 'bill',
  colour: '#1d4d5c',
  footer: 'Northhaven Savings is owned by its 41,000 members. We never ask for codes by mail.',
};
const SHOP_BANK: Service = { ...BANK, mailbox: 'shop' };
const PAYOUTS: Service = {
  name: 'Stallwright Payouts',
  domain: 'stallwright.example',
  sender: 'payouts',
  mailbox: 'shop',
  look: 'bill',
  colour: '#39613f',
  footer: 'You get this because Oak & Loom sells with Stallwright. [Payout settings](/settings/payouts)',
};
const TERMINAL: Service = {
  name: 'Tapwell',
  domain: 'tapwell.example',
  sender: 'reports',
  mailbox: 'shop',
  look: 'notice',
  colour: '#0f766e',
  footer: 'Tapwell, the little card reader. [Reports you get](/reports/settings)',
};
const TAX: Service = {
  name: 'Kontor Ahlers, tax advisers',
  domain: 'kontor-ahlers.example',
  sender: 'kanzlei',
  mailbox: 'work',
  look: 'paper',
  colour: '#44403c',
  footer: 'Kontor Ahlers, Speicherstraße 9. Mondays to Thursdays, nine to five.',
};

interface Payout {
  readonly key: string;
  readonly days: number;
  readonly orders: number;
  readonly sold: number;
}

const PAYOUT_RUNS: readonly Payout[] = [
  { key: 'a', days: 2.6, orders: 7, sold: 1038 },
  { key: 'b', days: 9.6, orders: 5, sold: 612 },
  { key: 'c', days: 16.4, orders: 4, sold: 487 },
  { key: 'd', days: 23.6, orders: 9, sold: 1326 },
];
const COMMISSION = 0.05;

function payoutLetter({ key, days, orders, sold }: Payout): Letter {
  const commission = sold * COMMISSION;
  const paid = `€${(sold - commission).toFixed(2)}`;
  return serviceLetter(PAYOUTS, {
    key: `payout-${key}`,
    subject: `Payout on its way: ${paid}`,
    days,
    blocks: [
      heading('Sent to your account ending in 0417'),
      rows(
        [
          [`${String(orders)} orders`, `€${sold.toFixed(2)}`],
          ['Commission, 5 %', `−€${commission.toFixed(2)}`],
        ],
        ['Payout', paid],
      ),
      small('It usually arrives within two working days.'),
    ],
    files: [
      pdfFile(`payout-${key}.pdf`, [
        'Payout',
        `${String(orders)} orders: EUR ${sold.toFixed(2)}`,
        `Paid: ${paid.replace('€', 'EUR ')}`,
      ]),
    ],
  });
}

const STATEMENTS: readonly Letter[] = [
  serviceLetter(BANK, {
    key: 'bank-statement',
    subject: 'Your monthly statement is in your letter box',
    days: 12.4,
    blocks: [
      words('Dear Alex Morgan,'),
      words(
        'the statement for last month lies in the letter box of your online bank. You find it the way you always do; for your safety there is no link in this message.',
      ),
      words('Kind regards, Northhaven Savings'),
    ],
  }),
  serviceLetter(BANK, {
    key: 'bank-meeting',
    subject: 'Members’ meeting: what was decided',
    days: 27.8,
    blocks: [
      words('Dear Alex Morgan,'),
      words(
        '412 of us met in the fish hall. We decided to keep the branch on the island, to pay 1.5 % on savings, and to plant a tree for each new house loan.',
      ),
      small('The minutes are attached.'),
    ],
    files: [
      pdfFile('minutes.pdf', [
        "Members' meeting: minutes",
        '1. The branch on the island stays.',
        '2. Savings: 1.5 %',
        '3. A tree for each house loan.',
      ]),
    ],
  }),
  serviceLetter(SHOP_BANK, {
    key: 'bank-shop-statement',
    subject: 'Business account: monthly statement, 43 entries',
    days: 12.5,
    folder: 'Archive',
    blocks: [
      words('Dear Oak & Loom,'),
      rows([
        ['Entries', '43'],
        ['In', '€4,118.20'],
        ['Out', '€2,760.95'],
      ]),
      small('Details are in the letter box of your online bank.'),
    ],
  }),
  serviceLetter(BANK, {
    key: 'bank-card-sent',
    subject: 'Your new card is in the post',
    days: 33.2,
    blocks: [
      words('Dear Alex Morgan,'),
      words(
        'your card ends with this year. The new one comes by letter within ten days; the number you type at the till stays as it is. You need do nothing.',
      ),
    ],
  }),
  serviceLetter(TERMINAL, {
    key: 'tapwell-market',
    subject: 'Saturday at the market: €486.50 by card',
    days: 6.1,
    blocks: [
      heading('A good Saturday'),
      rows(
        [
          ['Card payments', '14'],
          ['Largest', '€120.00'],
          ['Busiest hour', '11 to 12'],
        ],
        ['Together', '€486.50'],
      ),
      button('All payments', '/reports/saturday'),
    ],
  }),
  serviceLetter(TERMINAL, {
    key: 'tapwell-month',
    subject: 'Your month with Tapwell',
    days: 20.6,
    blocks: [
      heading('31 payments, none failed'),
      rows(
        [
          ['Sold', '€1,204.00'],
          ['Fee, 1.2 %', '−€14.45'],
        ],
        ['To your account', '€1,189.55'],
      ),
    ],
  }),
  serviceLetter(TAX, {
    key: 'tax-quarter',
    subject: 'Third quarter: done and handed in',
    days: 14.1,
    blocks: [
      words('Dear Alex,'),
      words(
        'the third quarter is handed in. Nothing is left to do on your side, the amount is collected by direct debit as always.',
      ),
      rows(
        [
          ['Turnover tax', '€1,842.00'],
          ['Input tax', '−€611.40'],
        ],
        ['Amount', '€1,230.60'],
      ),
      words('Enjoy the autumn, Birte Ahlers'),
    ],
    files: [
      pdfFile('third-quarter.pdf', ['Third quarter', 'Turnover tax: EUR 1,842.00', 'Input tax: EUR 611.40']),
    ],
  }),
  serviceLetter(TAX, {
    key: 'tax-papers',
    subject: 'Which papers we need for the year’s end',
    days: 4.6,
    isFlagged: true,
    blocks: [
      words('Dear Alex,'),
      words(
        'no rush, but so that you can collect them: the mileage book, the three invoices from abroad, and the contract of the new lease. A shoe box is fine, as in every year.',
      ),
      words('Birte Ahlers'),
    ],
  }),
];

export const MONEY_LETTERS: readonly Letter[] = [...PAYOUT_RUNS.map(payoutLetter), ...STATEMENTS];
