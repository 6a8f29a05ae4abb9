import type { Letter } from '../letter.ts';
import { button, heading, list, rows, small, words } from './service-blocks.ts';
import type { Service } from './service-letter.ts';
import { pdfFile, serviceLetter } from './service-letter.ts';

const STALL: Service = {
  name: 'Stallwright',
  domain: 'stallwright.example',
  sender: 'orders',
  mailbox: 'shop',
  look: 'bill',
  colour: '#39613f',
  footer: 'You get this because Oak & Loom sells with Stallwright. [Notification settings](/settings/mail)',
};

interface Order {
  readonly number: number;
  readonly days: number;
  readonly buyer: string;
  readonly town: string;
  readonly items: readonly (readonly [string, number])[];
  readonly note?: string;
}

const ORDERS: readonly Order[] = [
  { number: 4471, days: 0.12, buyer: 'Ines Duarte', town: 'Porto', items: [['2 × oak shelf, 60 cm', 148]] },
  {
    number: 4470,
    days: 0.6,
    buyer: 'Tom Halloran',
    town: 'Cork',
    items: [
      ['Linen throw, slate', 89],
      ['Linen napkins, set of 4', 36],
    ],
  },
  {
    number: 4468,
    days: 1.4,
    buyer: 'Marit Solberg',
    town: 'Bergen',
    items: [['Ash stool, low', 120]],
    note: 'Could it be the one with the darker grain?',
  },
  {
    number: 4467,
    days: 2.2,
    buyer: 'Jonas Keller',
    town: 'Freiburg',
    items: [
      ['Wool cushion, ochre', 54],
      ['Wool cushion, moss', 54],
    ],
  },
  {
    number: 4465,
    days: 3.7,
    buyer: 'Rachel Adeyemi',
    town: 'Leeds',
    items: [['Oak bench, 120 cm', 390]],
    note: 'Please ring before delivering, the lane is narrow.',
  },
  {
    number: 4462,
    days: 6.1,
    buyer: 'Paul Lefèvre',
    town: 'Nantes',
    items: [['Handwoven runner, 180 cm', 74]],
  },
  {
    number: 4459,
    days: 9.3,
    buyer: 'Hanna Virtanen',
    town: 'Tampere',
    items: [
      ['Oak shelf, 90 cm', 92],
      ['Brackets, pair', 18],
    ],
  },
  {
    number: 4455,
    days: 13.5,
    buyer: 'Greg Whitlam',
    town: 'Bath',
    items: [['Linen throw, oat', 89]],
    note: 'A present: no bill in the parcel, please.',
  },
  {
    number: 4451,
    days: 18.8,
    buyer: 'Elena Marino',
    town: 'Bologna',
    items: [
      ['Walnut tray', 66],
      ['Tea towels, set of 3', 27],
    ],
  },
  { number: 4446, days: 25.2, buyer: 'Sophie Brandt', town: 'Leipzig', items: [['Ash coat rack', 145]] },
];

const SHIPPING = 12;

function euros(amount: number): string {
  return `€${amount.toFixed(2)}`;
}

function orderLetter(order: Order): Letter {
  const sum = order.items.reduce((total, [, price]) => total + price, SHIPPING);
  const [first] = order.items;
  const more = order.items.length > 1 ? ` and ${String(order.items.length - 1)} more` : '';
  const number = String(order.number);
  return serviceLetter(STALL, {
    key: `order-${number}`,
    subject: `Order ${number} paid: ${first?.[0] ?? ''}${more}`,
    days: order.days,
    blocks: [
      heading(`${order.buyer} ordered from you`),
      words(`Paid by card, going to ${order.town}. Please send it within three working days.`),
      rows(
        [...order.items.map(([name, price]) => [name, euros(price)] as const), ['Shipping', euros(SHIPPING)]],
        ['Paid', euros(sum)],
      ),
      ...(order.note === undefined ? [] : [words(`Note from the buyer: “${order.note}”`)]),
      button('Open the order', `/orders/${number}`),
      small('The packing slip is attached.'),
    ],
    files: [
      pdfFile(`packing-slip-${number}.pdf`, [
        `Packing slip ${number}`,
        `Oak & Loom to ${order.buyer.replaceAll(/[^\x20-\xff]/g, '')}, ${order.town}`,
        ...order.items.map(([name]) => name),
      ]),
    ],
  });
}

const OTHER: readonly Letter[] = [
  serviceLetter(STALL, {
    key: 'stall-review-4446',
    subject: 'Sophie Brandt left a review: five stars',
    days: 17.5,
    blocks: [
      heading('A new review for “Ash coat rack”'),
      words('★★★★★  “Arrived wrapped like a present. The grain is even lovelier than in the photo.”'),
      button('Answer the review', '/reviews/4446'),
    ],
  }),
  serviceLetter(STALL, {
    key: 'stall-question-runner',
    subject: 'Question about “Handwoven runner, 180 cm”',
    days: 4.4,
    blocks: [
      heading('Clara asks'),
      words('“Would you weave it in 220 cm as well? We have a very long table and four grandchildren.”'),
      button('Write an answer', '/questions/8812'),
      small('Buyers see that you usually answer within a day.'),
    ],
  }),
  serviceLetter(STALL, {
    key: 'stall-low-stock',
    subject: 'Running low: linen throw, slate (2 left)',
    days: 5.9,
    blocks: [
      heading('Two things are nearly sold out'),
      rows([
        ['Linen throw, slate', '2 left'],
        ['Tea towels, set of 3', '4 left'],
      ]),
      button('Change the stock', '/stock'),
    ],
  }),
  serviceLetter(STALL, {
    key: 'stall-week-1',
    subject: 'Your week at the stall: 7 orders, 612 visits',
    days: 6.8,
    blocks: [
      heading('A good week'),
      rows(
        [
          ['Orders', '7'],
          ['Visits', '612'],
          ['Most looked at', 'Oak shelf, 60 cm'],
        ],
        ['Sold', '€1,038.00'],
      ),
      list('“Oak bench” was put on 31 wish lists', 'Buyers came mostly from Germany and Ireland'),
      button('See the numbers', '/numbers'),
    ],
  }),
  serviceLetter(STALL, {
    key: 'stall-return-4451',
    subject: 'Return asked for: walnut tray (order 4451)',
    days: 12.2,
    blocks: [
      heading('Elena Marino would like to send something back'),
      words('Walnut tray. Reason: “Too small for our breakfast table, otherwise beautiful.”'),
      button('Look at the return', '/returns/4451'),
    ],
  }),
];

export const ORDER_LETTERS: readonly Letter[] = [...ORDERS.map(orderLetter), ...OTHER];
