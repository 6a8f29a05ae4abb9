import type { Letter } from '../letter.ts';
import { button, heading, list, picture, rows, small, words } from './service-blocks.ts';
import type { Service } from './service-letter.ts';
import { serviceLetter } from './service-letter.ts';

const GRID: Service = {
  name: 'Grid & Gutter',
  domain: 'gridandgutter.example',
  sender: 'letter',
  mailbox: 'work',
  look: 'magazine',
  colour: '#b23a2e',
  isList: true,
  footer: 'A letter on type and layout, every second Tuesday. [All issues](/issues) · [Leave](/leave)',
};

const ACCESS: Service = {
  name: 'Readable Web',
  domain: 'readableweb.example',
  sender: 'news',
  mailbox: 'work',
  look: 'notice',
  colour: '#0b6e99',
  isList: true,
  footer: 'You subscribed at readableweb.example. [Change how often](/mail) · [Unsubscribe](/leave)',
};

const WOOD: Service = {
  name: 'Joinery Quarterly',
  domain: 'joineryquarterly.example',
  sender: 'editors',
  mailbox: 'shop',
  look: 'paper',
  colour: '#6b3f1d',
  isList: true,
  footer:
    'Four times a year on paper, in between by mail. [Subscribe to the paper](/paper) · [Leave the mail](/leave)',
};

const FAIRS: Service = {
  name: 'Makers’ Calendar',
  domain: 'makerscalendar.example',
  sender: 'calendar',
  mailbox: 'shop',
  look: 'notice',
  colour: '#8a5aa8',
  isList: true,
  footer: 'Craft markets and open calls in your region. [Other regions](/regions) · [Unsubscribe](/leave)',
};

export const WORK_NEWSLETTERS: readonly Letter[] = [
  serviceLetter(GRID, {
    key: 'grid-54',
    subject: 'The comma that cost a poster',
    preview: 'Issue 54: hanging punctuation',
    days: 4.2,
    blocks: [
      heading('The comma that cost a poster'),
      words(
        'Set a quotation flush left and it looks ragged: the marks push the words in. Hang them outside and the edge turns straight. It is the cheapest improvement in our trade, and the most forgotten.',
      ),
      picture('/54/hanging.png', 'The same sentence twice, with marks inside and outside the margin'),
      button('See twelve examples', '/issues/54'),
      small('Next time: why your numerals jump.'),
    ],
  }),
  serviceLetter(GRID, {
    key: 'grid-53',
    subject: 'Six typefaces that stay legible at 11 pixels',
    preview: 'Issue 53: small sizes',
    days: 18.2,
    blocks: [
      heading('Small is a language of its own'),
      list(
        'Open shapes before pretty shapes',
        'A tall x-height is not everything',
        'Test with the word “illegal”, never with “Hamburg”',
      ),
      picture('/53/small.png', 'Six lines of very small text'),
      button('Compare them', '/issues/53'),
    ],
  }),
  serviceLetter(GRID, {
    key: 'grid-52',
    subject: 'A grid is a promise',
    preview: 'Issue 52: the eight-column page',
    days: 32.2,
    blocks: [
      heading('A grid is a promise'),
      words(
        'You make it on page one and keep it until page two hundred. Readers never see it. They notice only when you break your word.',
      ),
      button('Read issue 52', '/issues/52'),
    ],
  }),
  serviceLetter(ACCESS, {
    key: 'readable-19',
    subject: 'Focus rings: keep them, style them, love them',
    days: 5.4,
    blocks: [
      heading('Three short things this week'),
      list(
        '[Focus rings](/19/focus) that please the designer as well',
        'Why [“Learn more”](/19/more) says nothing when read alone',
        'A [contrast table](/19/contrast) to pin above your desk',
      ),
      words(
        'And a request: we are collecting forms that made you smile. Answer this message, we read everything.',
      ),
    ],
  }),
  serviceLetter(ACCESS, {
    key: 'readable-18',
    subject: 'Alt texts for people in a hurry',
    days: 19.4,
    blocks: [
      heading('One question decides'),
      words(
        'If the picture were missing, what would you say on the telephone? That is the alt text. If the answer is “nothing”, leave it empty.',
      ),
      button('Ten examples, good and bad', '/18/alt'),
    ],
  }),
  serviceLetter(WOOD, {
    key: 'joinery-autumn',
    subject: 'From the workshop: drawbored pegs, and why they hold',
    days: 7.5,
    blocks: [
      picture('/autumn/pegs.jpg', 'Split oak pegs on a bench'),
      words(
        'Drill the tenon’s hole a millimetre nearer the shoulder than the mortise’s, drive a split peg through both, and the joint pulls itself tight. No clamp, no glue. Barns have stood on it for five hundred years.',
      ),
      words('In the paper issue: a bench by Ruth Talbot, with [drawings at full size](/autumn/bench).'),
    ],
  }),
  serviceLetter(WOOD, {
    key: 'joinery-finish',
    subject: 'From the workshop: four oils on one board',
    days: 27.5,
    blocks: [
      words(
        'We left one board of ash on a window sill for a year, a quarter of it under each of four oils. The result surprised two of us and vindicated the third.',
      ),
      picture('/finish/board.jpg', 'A board in four shades, from pale to honey'),
      rows([
        ['Linseed, raw', 'warm, still a little soft'],
        ['Tung', 'clear winner'],
        ['Walnut', 'lovely, slow'],
        ['Hard wax', 'dull but proof against tea'],
      ]),
    ],
  }),
  serviceLetter(FAIRS, {
    key: 'makers-winter',
    subject: 'Open calls: 6 winter markets still have tables',
    days: 2.9,
    blocks: [
      heading('Tables still free'),
      rows([
        ['Old Corn Hall, two days', '€140'],
        ['Harbour Lights, weekend', '€210'],
        ['St Anne’s courtyard', '€60'],
        ['Textile Sunday', '€85'],
      ]),
      button('See all six', '/calls/winter'),
      small('Closing dates are on each call. We take no commission.'),
    ],
  }),
  serviceLetter(FAIRS, {
    key: 'makers-spring',
    subject: 'Spring dates are in: 14 craft fairs within 100 km',
    days: 21.9,
    blocks: [
      heading('Early, we know'),
      words(
        'But the good ones fill up before Christmas. This time with a column for how many visitors really came last year.',
      ),
      button('Open the calendar', '/spring'),
    ],
  }),
];
