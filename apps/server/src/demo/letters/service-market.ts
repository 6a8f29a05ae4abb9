import type { Letter } from '../letter.ts';
import { button, heading, list, picture, rows, small, words } from './service-blocks.ts';
import type { Service } from './service-letter.ts';
import { pdfFile, serviceLetter } from './service-letter.ts';

const FLEA: Service = {
  name: 'Attic & Yard',
  domain: 'atticandyard.example',
  sender: 'messages',
  mailbox: 'personal',
  look: 'notice',
  colour: '#b5722d',
  footer: 'Attic & Yard passes messages on, so that your address stays with you. [Safe selling](/safe)',
};
const SAWMILL: Service = {
  name: 'Holm Sawmill',
  domain: 'holm-sawmill.example',
  sender: 'office',
  mailbox: 'shop',
  look: 'paper',
  colour: '#5c4427',
  footer: 'Holm Sawmill, on the river since 1887.',
  folder: 'Suppliers',
};
const HARDWARE: Service = {
  name: 'Messing & Beschlag',
  domain: 'messing-beschlag.example',
  sender: 'verkauf',
  mailbox: 'shop',
  look: 'bill',
  colour: '#94721e',
  footer: 'Messing & Beschlag, hinges and handles for people who look closely.',
};
const GALLERY: Service = {
  name: 'Made Nearby',
  domain: 'madenearby.example',
  sender: 'makers',
  mailbox: 'shop',
  look: 'magazine',
  colour: '#3d5a6c',
  isList: true,
  footer: 'For the 212 makers of Made Nearby. [Your page](/me) · [Leave this list](/leave)',
};
const CLASSIFIED_WORK: Service = {
  ...FLEA,
  name: 'Desk to Desk',
  domain: 'desktodesk.example',
  mailbox: 'work',
  colour: '#6b7a2a',
  footer: 'Desk to Desk, office things from one studio to the next.',
};

export const MARKET_LETTERS: readonly Letter[] = [
  serviceLetter(FLEA, {
    key: 'flea-bike',
    subject: 'Message about “Child’s bicycle, red”',
    days: 1.0,
    blocks: [
      words('Mirjam writes:'),
      words(
        '“Is it still there? My daughter is six and has asked four times today. We could come on Saturday with the old one and a cake.”',
      ),
      button('Answer Mirjam', '/m/88201'),
    ],
  }),
  serviceLetter(FLEA, {
    key: 'flea-bike-sold',
    subject: 'Sold: “Child’s bicycle, red”',
    days: 0.3,
    blocks: [
      heading('It has found a new street'),
      words('You marked it as sold. Mirjam left five stars: “Even the bell works.”'),
    ],
  }),
  serviceLetter(FLEA, {
    key: 'flea-lamp',
    subject: 'Your search “ship’s lamp, brass” has 2 new things',
    days: 5.7,
    blocks: [
      rows([
        ['Ship’s lamp, brass, dented', '€40'],
        ['Two lamps from a ferry', '€95'],
      ]),
      button('Look at them', '/s/ships-lamp'),
      small('Searches end by themselves after three months.'),
    ],
  }),
  serviceLetter(FLEA, {
    key: 'flea-lamp-2',
    subject: 'Your search “ship’s lamp, brass” has 1 new thing',
    days: 18.7,
    blocks: [rows([['Lamp, brass, perhaps from a ship', '€25']]), button('Look at it', '/s/ships-lamp')],
  }),
  serviceLetter(FLEA, {
    key: 'flea-armchair',
    subject: 'Message about “Armchair, needs love”',
    days: 23.1,
    blocks: [
      words('Otto writes:'),
      words(
        '“I reupholster for a living and would give it all the love it can stand. Could I pick it up on Thursday after work?”',
      ),
      button('Answer Otto', '/m/87314'),
    ],
  }),
  serviceLetter(SAWMILL, {
    key: 'sawmill-prices',
    subject: 'Price list, winter: oak, ash, elm',
    days: 12.7,
    blocks: [
      words('Good day,'),
      words(
        'our winter prices are attached. Oak is a little dearer, ash is not, and we have elm again for the first time in nine years.',
      ),
      rows([
        ['Oak, 30 mm, m²', '€78.00'],
        ['Ash, 40 mm, m²', '€69.00'],
        ['Elm, 30 mm, m²', '€92.00'],
      ]),
      words('Holm Sawmill'),
    ],
    files: [
      pdfFile('prices-winter.pdf', [
        'Price list, winter',
        'Oak, 30 mm: EUR 78.00 per square metre',
        'Ash, 40 mm: EUR 69.00',
        'Elm, 30 mm: EUR 92.00',
      ]),
    ],
  }),
  serviceLetter(SAWMILL, {
    key: 'sawmill-confirm',
    subject: 'Order confirmed: 8 boards of ash',
    days: 5.1,
    blocks: [
      words('Good day,'),
      rows(
        [
          ['Ash, 40 mm, 8 boards', '€412.00'],
          ['Carriage', '€38.00'],
        ],
        ['Together', '€450.00'],
      ),
      words('They leave here with Brenner & Tochter. Pay within thirty days, as always.'),
    ],
  }),
  serviceLetter(
    { ...SAWMILL, folder: 'INBOX' },
    {
      key: 'sawmill-closed',
      subject: 'We are closed between Christmas and Epiphany',
      days: 2.7,
      blocks: [
        words('Good day,'),
        words(
          'the saw rests from the 24th to the 6th. Whoever needs boards before, order by the 12th; whoever needs firewood, come by and take some.',
        ),
      ],
    },
  ),
  serviceLetter(HARDWARE, {
    key: 'hardware-offer',
    subject: 'Offer A-771: 60 hinges, brushed',
    days: 8.8,
    blocks: [
      heading('Offer A-771'),
      rows(
        [
          ['Hinge, 50 mm, brushed, 60', '€138.00'],
          ['Screws to match, 300', '€21.00'],
        ],
        ['Together', '€159.00'],
      ),
      words('Good until the end of the month. No minimum, no hurry.'),
    ],
    files: [pdfFile('A-771.pdf', ['Offer A-771', '60 hinges, brushed: EUR 138.00', '300 screws: EUR 21.00'])],
  }),
  serviceLetter(HARDWARE, {
    key: 'hardware-sample',
    subject: 'Three handles to hold in your hand',
    days: 19.9,
    blocks: [
      heading('They are in the post'),
      list('Handle 12, waxed', 'Handle 14, blackened', 'Handle 14, as it comes from the lathe'),
      words('Keep them as long as you like, and send two back.'),
    ],
  }),
  serviceLetter(HARDWARE, {
    key: 'hardware-list',
    subject: 'New price list and four new handles',
    days: 34.0,
    folder: 'Suppliers',
    blocks: [
      picture('/handles.jpg', 'Four brass handles on grey felt'),
      heading('Four new handles'),
      rows([
        ['Handle 21', '€9.40'],
        ['Handle 22', '€9.90'],
        ['Handle 23, long', '€14.20'],
        ['Knob 8', '€4.10'],
      ]),
      button('The whole list', '/list'),
    ],
  }),
  serviceLetter(GALLERY, {
    key: 'gallery-window',
    subject: 'Your bench is in our window this week',
    preview: 'For our makers',
    days: 3.4,
    blocks: [
      picture('/window.jpg', 'A shop window with an oak bench and two cushions'),
      heading('People stop'),
      words(
        'The one with the two moss cushions. A dog has already slept on it; we took a photograph and did not wake him.',
      ),
      button('See the window', '/window'),
    ],
  }),
  serviceLetter(GALLERY, {
    key: 'gallery-christmas',
    subject: 'For makers: dates for the season',
    preview: 'For our makers',
    days: 15.8,
    blocks: [
      heading('Write these on the wall'),
      rows([
        ['Last delivery to the shop', '10th'],
        ['Long evening', '14th'],
        ['Soup for makers', '20th'],
        ['Stock-taking', '2nd of January'],
      ]),
      small('The last one comes with cake.'),
    ],
  }),
  serviceLetter(GALLERY, {
    key: 'gallery-numbers',
    subject: 'Sold last month: three of yours',
    preview: 'For our makers',
    days: 21.4,
    blocks: [
      heading('Three of yours went out of the door'),
      rows(
        [
          ['Walnut tray', '€66.00'],
          ['Tea towels, set of 3', '€27.00'],
          ['Ash stool, low', '€120.00'],
        ],
        ['For you, 70 %', '€149.10'],
      ),
    ],
  }),
  serviceLetter(CLASSIFIED_WORK, {
    key: 'desk-shelf',
    subject: 'Message about “Plan chest, six drawers”',
    days: 10.6,
    blocks: [
      words('Yusuf, of a studio two streets away, writes:'),
      words('“Six drawers is exactly what we lack. Does it come apart? Our stairs were built for cats.”'),
      button('Answer Yusuf', '/m/3310'),
    ],
  }),
];
