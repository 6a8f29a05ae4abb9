import type { Letter } from '../letter.ts';
import { button, code, heading, list, picture, rows, small, words } from './service-blocks.ts';
import type { Service } from './service-letter.ts';
import { pdfFile, serviceLetter } from './service-letter.ts';

const LIBRARY: Service = {
  name: 'Quayside Library',
  domain: 'quayside-library.example',
  sender: 'desk',
  mailbox: 'personal',
  look: 'paper',
  colour: '#5a4632',
  footer: 'Quayside Library, open until eight on Thursdays. Card number ends in 218.',
};
const SWIM: Service = {
  name: 'Cold Water Society',
  domain: 'coldwater.example',
  sender: 'captain',
  mailbox: 'personal',
  look: 'magazine',
  colour: '#276a80',
  isList: true,
  footer: 'The Cold Water Society swims on Sundays, whatever the weather. [Stop these letters](/leave)',
};
const DIARY: Service = {
  name: 'Daybook',
  domain: 'daybook.example',
  sender: 'reminders',
  mailbox: 'personal',
  look: 'notice',
  colour: '#a23e48',
  footer: 'Daybook reminds you because you asked it to. [Reminders](/settings/reminders)',
};
const WORK_DIARY: Service = { ...DIARY, mailbox: 'work' };
const DENTIST: Service = {
  ...DIARY,
  name: 'Dr Lindgren, dentist',
  domain: 'zahn-lindgren.example',
  sender: 'reception',
  colour: '#4a90a4',
  footer: 'Dr Lindgren, Rope Street 12. You come by the back stairs at the moment.',
};
const ALLOTMENT: Service = {
  ...LIBRARY,
  name: 'Allotments on the Dyke',
  domain: 'dyke-allotments.example',
  sender: 'committee',
  colour: '#54733a',
  footer: 'Allotments on the Dyke, 64 gardens and one kettle.',
};

export const TOWN_LETTERS: readonly Letter[] = [
  serviceLetter(LIBRARY, {
    key: 'library-due',
    subject: 'Two books come home on Friday',
    days: 1.2,
    blocks: [
      words('Dear Alex Morgan,'),
      rows([
        ['The Lighthouse Stevensons', 'Friday'],
        ['Weaving for beginners', 'Friday'],
      ]),
      words('Nobody is waiting for them. If you like, keep them for four weeks more.'),
      button('Keep them longer', '/my/loans'),
    ],
  }),
  serviceLetter(LIBRARY, {
    key: 'library-hold',
    subject: 'A book you asked for is here',
    days: 13.0,
    blocks: [
      words('Dear Alex Morgan,'),
      words(
        '“The Wood Engravers” has come from the library on the island, by ferry. It stands behind the desk with your name on it.',
      ),
      code('Shelf M, slip 17'),
    ],
  }),
  serviceLetter(LIBRARY, {
    key: 'library-thursday',
    subject: 'Thursday at seven: maps of places that are gone',
    days: 5.0,
    blocks: [
      words('Dear readers,'),
      words(
        'Ida Holt brings eleven maps of our coast. On each of them there is a village the sea has since taken. There is soup.',
      ),
      picture('/maps.jpg', 'An old map of a coast with a village'),
      button('Keep a chair for me', '/thursday'),
    ],
  }),
  serviceLetter(LIBRARY, {
    key: 'library-thanks',
    subject: 'Thank you for the box of books',
    days: 21.2,
    blocks: [
      words('Dear Alex Morgan,'),
      words(
        'of the nineteen books in your box we keep twelve, and seven are on the table at the door for whoever wants them. The one on knots was gone within the hour.',
      ),
    ],
  }),
  serviceLetter(SWIM, {
    key: 'swim-sunday',
    subject: 'Sunday: 7 degrees, high water at 9:40',
    preview: 'Seven degrees and falling',
    days: 0.8,
    blocks: [
      heading('Seven degrees. Bring a hat.'),
      rows([
        ['High water', '9:40'],
        ['Wind', 'south-west, light'],
        ['Cake', 'Priya'],
      ]),
      words('In and out in six minutes, please, also the brave ones.'),
    ],
  }),
  serviceLetter(SWIM, {
    key: 'swim-sunday-2',
    subject: 'Sunday: 9 degrees, and a seal',
    preview: 'Nine degrees',
    days: 7.8,
    blocks: [
      heading('Nine degrees, and a seal'),
      words('She was at the second buoy again. Keep thirty metres away, whatever she tells you.'),
      rows([
        ['High water', '10:55'],
        ['Cake', 'Sam'],
      ]),
    ],
  }),
  serviceLetter(SWIM, {
    key: 'swim-newyear',
    subject: 'New Year’s dip: who comes?',
    preview: 'The big one',
    days: 4.1,
    blocks: [
      picture('/dip.jpg', 'Forty people in bobble hats in the sea'),
      heading('On the first of January, at noon'),
      words('Forty of us last year. The fire brigade brings tea, the brass band brings itself.'),
      button('I am in', '/dip'),
    ],
  }),
  serviceLetter(DIARY, {
    key: 'diary-birthday',
    subject: 'In three days: Mum’s birthday',
    days: 2.0,
    isRead: false,
    blocks: [heading('Mum’s birthday'), words('Your note: “The blue wool, and ring before nine.”')],
  }),
  serviceLetter(DIARY, {
    key: 'diary-bins',
    subject: 'Tomorrow: paper bins',
    days: 6.6,
    blocks: [heading('Paper bins'), words('Put them out tonight; they come at six.')],
  }),
  serviceLetter(DIARY, {
    key: 'diary-passport',
    subject: 'In six months: passport',
    days: 30.1,
    blocks: [
      heading('Passport'),
      words('Your note: “Make an appointment in spring, the town hall takes eight weeks.”'),
    ],
  }),
  serviceLetter(WORK_DIARY, {
    key: 'diary-museum',
    subject: 'Tomorrow at 10: walk through the exhibition',
    days: 3.1,
    blocks: [
      heading('Walk through the exhibition'),
      rows([
        ['When', '10:00 to 11:30'],
        ['Where', 'Tidewater Museum, side door'],
        ['With', 'Mei Chen, Dana, Omar'],
      ]),
    ],
  }),
  serviceLetter(WORK_DIARY, {
    key: 'diary-week',
    subject: 'Your week: four meetings, one whole free day',
    days: 4.95,
    blocks: [
      heading('Wednesday is yours'),
      list(
        'Monday: drafts with Inês',
        'Tuesday: Viktor Brandt, by telephone',
        'Thursday: museum, printer',
        'Friday: nothing before noon',
      ),
    ],
  }),
  serviceLetter(DENTIST, {
    key: 'dentist',
    subject: 'Your appointment on Tuesday at 8:20',
    days: 6.9,
    blocks: [
      words('Dear Alex Morgan,'),
      words(
        'we expect you on Tuesday at twenty past eight for the usual look. If that does not suit you, ring us up to the day before.',
      ),
    ],
  }),
  serviceLetter(ALLOTMENT, {
    key: 'allotment-water',
    subject: 'The water is turned off before the frost',
    days: 7.3,
    blocks: [
      words('Dear gardeners,'),
      words(
        'on Saturday at ten we turn off the water and empty the pipes. Please open your taps, and take the hoses in: last winter we lost nine.',
      ),
      words('Afterwards there is pea soup at number 12.'),
    ],
  }),
  serviceLetter(ALLOTMENT, {
    key: 'allotment-minutes',
    subject: 'Minutes of the autumn meeting',
    days: 24.0,
    blocks: [
      words('Dear gardeners,'),
      words(
        'the minutes are attached. In short: the fence is paid for, the kettle is not, and nobody wants to be treasurer.',
      ),
    ],
    files: [
      pdfFile('autumn-meeting.pdf', [
        'Autumn meeting',
        '1. Fence: paid.',
        '2. Kettle: postponed.',
        '3. Treasurer: still sought.',
      ]),
    ],
  }),
  serviceLetter(
    {
      ...LIBRARY,
      name: 'Town of Northhaven',
      domain: 'northhaven-town.example',
      sender: 'roads',
      look: 'bill',
      colour: '#31578a',
      footer: 'Town of Northhaven, roads and parks.',
    },
    {
      key: 'town-roads',
      subject: 'Rope Street: one lane until the 14th',
      days: 9.9,
      blocks: [
        heading('New pipes under Rope Street'),
        words(
          'Cyclists and walkers come through at all times, deliveries until ten. Thank you for your patience.',
        ),
        small('Plans hang in the town hall.'),
      ],
    },
  ),
  serviceLetter(
    {
      ...ALLOTMENT,
      name: 'Harbour Choir',
      domain: 'harbour-choir.example',
      sender: 'alto',
      colour: '#7a3550',
      footer: 'The Harbour Choir sings on Wednesdays.',
    },
    {
      key: 'choir-rehearsal',
      subject: 'Wednesday we are in the cold church',
      days: 3.6,
      blocks: [
        words('Dear voices,'),
        words(
          'the hall has a wedding, so we rehearse in St Anne’s. The heating is a rumour. Scarves are welcome; the second altos may bring a hip flask, as ever.',
        ),
      ],
    },
  ),
];
