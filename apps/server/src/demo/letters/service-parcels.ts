import type { Letter } from '../letter.ts';
import { button, code, heading, rows, small, words } from './service-blocks.ts';
import type { Service } from './service-letter.ts';
import { serviceLetter } from './service-letter.ts';

const SWIFTFOOT: Service = {
  name: 'Swiftfoot Parcels',
  domain: 'swiftfoot.example',
  sender: 'parcels',
  mailbox: 'personal',
  look: 'notice',
  colour: '#d07a1c',
  footer: 'Swiftfoot Parcels, on foot and by cargo bike. [How we handle your address](/privacy)',
};
const TO_SHOP: Service = { ...SWIFTFOOT, mailbox: 'shop' };
const HAULIER: Service = {
  name: 'Brenner & Tochter Spedition',
  domain: 'brenner-tochter.example',
  sender: 'dispo',
  mailbox: 'shop',
  look: 'bill',
  colour: '#2b4f6e',
  footer: 'Brenner & Tochter, freight for things that do not fit through doors.',
};

export const PARCEL_LETTERS: readonly Letter[] = [
  serviceLetter(SWIFTFOOT, {
    key: 'parcel-today',
    subject: 'Today between 14:00 and 16:00: your parcel from Second Shelf Books',
    days: 0.25,
    blocks: [
      heading('Nadia brings it this afternoon'),
      rows([
        ['From', 'Second Shelf Books'],
        ['Between', '14:00 and 16:00'],
        ['To', 'your door, second floor'],
      ]),
      code('SF 4471 0092 18'),
      button('Follow Nadia on the map', '/p/4471009218'),
    ],
  }),
  serviceLetter(SWIFTFOOT, {
    key: 'parcel-sent-books',
    subject: 'On its way: three books from Second Shelf',
    days: 2.05,
    blocks: [
      heading('Picked up this morning'),
      code('SF 4471 0092 18'),
      words('We will tell you the hour on the day itself.'),
      button('Follow it', '/p/4471009218'),
    ],
  }),
  serviceLetter(SWIFTFOOT, {
    key: 'parcel-neighbour',
    subject: 'Left with your neighbour Abara',
    days: 9.0,
    blocks: [
      heading('Ruth Abara has it'),
      words('You were out, and she was kind enough to take it: first floor, left. She is at home until six.'),
      code('SF 4398 7710 02'),
    ],
  }),
  serviceLetter(SWIFTFOOT, {
    key: 'parcel-shoes',
    subject: 'Delivered: your parcel from Northfold Boots',
    days: 15.3,
    blocks: [
      heading('Put into the blue box by the stairs'),
      code('SF 4301 5528 77'),
      words('How was it? One tap is enough.'),
      button('Say how it was', '/r/4301552877'),
    ],
  }),
  serviceLetter(TO_SHOP, {
    key: 'parcel-pickup-monday',
    subject: 'Collection booked: 6 parcels, tomorrow from 9:00',
    days: 0.9,
    blocks: [
      heading('We come to the workshop'),
      rows([
        ['Parcels', '6'],
        ['Heaviest', '14 kg'],
        ['From', '9:00'],
        ['Rider', 'Nadia'],
      ]),
      small('Labels are already paid for. Please stick them on the largest side.'),
    ],
  }),
  serviceLetter(TO_SHOP, {
    key: 'parcel-week-shop',
    subject: 'Last week: 11 sent, 11 arrived',
    days: 6.4,
    blocks: [
      heading('All of them'),
      rows([
        ['Sent', '11'],
        ['Arrived', '11'],
        ['On average', '1.8 days'],
        ['Furthest', 'Tampere'],
      ]),
      button('The list', '/week'),
    ],
  }),
  serviceLetter(TO_SHOP, {
    key: 'parcel-4465-delivered',
    subject: 'Delivered to Rachel Adeyemi: order 4465',
    days: 1.9,
    blocks: [
      words('The bench has arrived in Leeds. Signed for by “R. Adeyemi, and it is lovely”.'),
      code('SF 4466 1200 31'),
    ],
  }),
  serviceLetter(TO_SHOP, {
    key: 'parcel-rates',
    subject: 'Our rates stay as they are in the new year',
    days: 24.4,
    blocks: [
      heading('No news is good news'),
      words(
        'Diesel rises, our riders’ breakfast less so. All rates for makers stay the same until next autumn.',
      ),
      rows([
        ['Up to 2 kg', '€4.10'],
        ['Up to 10 kg', '€6.80'],
        ['Up to 31 kg', '€13.50'],
      ]),
    ],
  }),
  serviceLetter(HAULIER, {
    key: 'freight-ash',
    subject: 'Eight boards of ash: window for unloading',
    days: 4.8,
    blocks: [
      heading('We would come in the morning'),
      rows([
        ['From', 'Holm Sawmill'],
        ['Weight', '310 kg'],
        ['Window', '8:00 to 10:00'],
      ]),
      words('Is the yard gate wide enough for 2.5 m? Then no need to answer.'),
    ],
  }),
  serviceLetter(HAULIER, {
    key: 'freight-table',
    subject: 'Picked up: one table, wrapped, to Bologna',
    days: 16.6,
    blocks: [
      heading('It is on the lorry'),
      rows([
        ['Pieces', '1'],
        ['Weight', '64 kg'],
        ['Arrives', 'in four days'],
      ]),
      button('Freight papers', '/papers/B-2207'),
    ],
  }),
];
