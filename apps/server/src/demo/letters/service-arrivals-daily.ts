import type { Letter } from '../letter.ts';
import { button, code, heading, list, picture, rows, small, words } from './service-blocks.ts';
import type { Service, ServiceMessage } from './service-letter.ts';
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
const LIBRARY: Service = {
  name: 'Quayside Library',
  domain: 'quayside-library.example',
  sender: 'desk',
  mailbox: 'personal',
  look: 'paper',
  colour: '#5a4632',
  footer: 'Quayside Library, open until eight on Thursdays.',
};
const TRACKER: Service = {
  name: 'Plumbline',
  domain: 'plumbline.example',
  sender: 'mail',
  mailbox: 'work',
  look: 'notice',
  colour: '#4c6ea8',
  footer: 'Sent because you follow this project. [What we send](/settings/mail)',
};
const BIKES: Service = {
  name: 'Turnwheel Bikes',
  domain: 'turnwheel.example',
  mailbox: 'personal',
  look: 'bill',
  colour: '#b5532d',
  footer: 'Turnwheel Bikes, Rope Street 4.',
};
const KITCHEN: Service = {
  name: 'The Slow Kitchen',
  domain: 'slowkitchen.example',
  mailbox: 'personal',
  look: 'magazine',
  colour: '#7a4a2b',
  isList: true,
  footer: 'One recipe on Fridays, nothing else. [Read it on the web](/issues) · [Leave the list](/leave)',
};

function order(number: number, buyer: string, item: string, price: string): Letter {
  return serviceLetter(STALL, {
    key: `arrives-order-${String(number)}`,
    subject: `Order ${String(number)} paid: ${item}`,
    blocks: [
      heading(`${buyer} ordered from you`),
      rows([[item, price]], ['Paid', price]),
      button('Open the order', `/orders/${String(number)}`),
    ],
  });
}

function task(key: string, subject: string, ...lines: readonly string[]): Letter {
  const message: ServiceMessage = {
    key: `arrives-task-${key}`,
    subject,
    blocks: [...lines.map(words), button('Open in Plumbline', `/tasks/${key}`)],
  };
  return serviceLetter(TRACKER, message);
}

/** Messages of services that arrive while the demo runs. */
export const ARRIVING_SERVICES: readonly Letter[] = [
  order(4472, 'Noor Haddad', '1 × oak shelf, 90 cm', '€92.00'),
  serviceLetter(LIBRARY, {
    key: 'arrives-library',
    subject: 'A book you asked for is here',
    blocks: [
      words('Dear Alex Morgan,'),
      words(
        '“The Salt Path Bakers” has come back and stands on the shelf behind the desk with your name on it. We keep it for eight days.',
      ),
      code('Shelf M, slip 31'),
      words('Until soon, Quayside Library'),
    ],
  }),
  task(
    'leaflet-31',
    'Omar moved “Museum leaflet” to Ready for print',
    'Omar Haddad: “Fold checked twice. It was the knife.”',
  ),
  serviceLetter(BIKES, {
    key: 'arrives-bike',
    subject: 'Your bicycle is done',
    blocks: [
      heading('Ready when you are'),
      rows(
        [
          ['New chain', '€24.00'],
          ['Brakes adjusted', '€15.00'],
          ['The squeak', 'it was the saddle'],
        ],
        ['Paid at the counter', '€39.00'],
      ),
      words('We are here until half past six.'),
    ],
  }),
  order(4473, 'Lukas Berger', 'Wool cushion, moss', '€54.00'),
  serviceLetter(KITCHEN, {
    key: 'arrives-kitchen',
    subject: 'An extra one, because it snowed: dumplings',
    preview: 'No. 88½: dumplings',
    blocks: [
      picture('/88b/dumplings.jpg', 'A pan of dumplings under a cloth'),
      heading('Dumplings for a white evening'),
      list('300 g stale rolls, cut small', '250 ml warm milk', 'three eggs, parsley, nutmeg'),
      button('Print the recipe', '/issues/88b'),
    ],
  }),
  task(
    'alpenrail-12',
    'Viktor commented on “Timetable posters”',
    'Viktor Brandt: “The platform numbers can be read from across the hall. Well done.”',
  ),
  order(4474, 'Aoife Byrne', 'Linen napkins, set of 4', '€36.00'),
  serviceLetter(
    {
      ...BIKES,
      name: 'Gegenwind Strom',
      domain: 'gegenwind-strom.example',
      look: 'notice',
      colour: '#2f7d6b',
      language: 'de',
      footer: 'Gegenwind Strom eG, Ihre Genossenschaft.',
    },
    {
      key: 'arrives-strom',
      subject: 'Ihre Monatsübersicht: 164 kWh',
      blocks: [
        heading('Guten Tag, Alex Morgan'),
        words('Sie haben im letzten Monat 164 kWh verbraucht, 11 weniger als im Jahr davor.'),
        rows([
          ['Verbrauch', '164 kWh'],
          ['Aus Wind', '71 %'],
          ['Abschlag', '€52,00'],
        ]),
        small('Der Abschlag wird wie immer zum Monatsende abgebucht.'),
      ],
      files: [
        pdfFile('monatsuebersicht.pdf', ['Monatsübersicht', 'Verbrauch: 164 kWh', 'Abschlag: 52,00 EUR']),
      ],
    },
  ),
  task(
    'week',
    'Your week in Plumbline: 9 done, 3 to go',
    'Done: museum labels, bakery drafts, and seven smaller ones.',
    'To go: timetable posters, the estimate, and the plant by the window.',
  ),
  order(4475, 'Mateo Ruiz', 'Oak bench, 120 cm', '€390.00'),
  serviceLetter(LIBRARY, {
    key: 'arrives-reading',
    subject: 'Reading aloud on Thursday: letters from the lighthouse',
    blocks: [
      words('Dear readers,'),
      words(
        'on Thursday at seven three of our neighbours read letters that a lighthouse keeper wrote to nobody in particular. There is soup.',
      ),
      button('Keep a chair for me', '/thursday'),
    ],
  }),
  serviceLetter(
    { ...STALL, name: 'Stallwright Payouts', sender: 'payouts' },
    {
      key: 'arrives-payout',
      subject: 'Payout on its way: €611.40',
      blocks: [
        heading('Sent to your account ending in 0417'),
        rows(
          [
            ['Orders', '€642.00'],
            ['Commission', '−€30.60'],
          ],
          ['Payout', '€611.40'],
        ),
        small('It usually arrives within two working days.'),
      ],
    },
  ),
  order(4476, 'Clara Nyström', 'Handwoven runner, 220 cm', '€86.00'),
  serviceLetter(
    {
      ...LIBRARY,
      name: 'Harbour Cinema',
      domain: 'harbour-cinema.example',
      sender: 'box-office',
      footer: 'Harbour Cinema, one screen, ninety seats.',
    },
    {
      key: 'arrives-cinema',
      subject: 'Two seats for tonight, row F',
      blocks: [
        words('Thank you! Show this at the door, on paper or on a telephone.'),
        code('F 7 – F 8'),
        rows([['Two tickets', '€19.00']], ['Paid by card', '€19.00']),
      ],
    },
  ),
];
