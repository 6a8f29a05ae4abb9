import type { Letter } from '../letter.ts';
import { button, heading, list, picture, rows, small, words } from './service-blocks.ts';
import type { Service } from './service-letter.ts';
import { serviceLetter } from './service-letter.ts';

const SLOW_KITCHEN: Service = {
  name: 'The Slow Kitchen',
  domain: 'slowkitchen.example',
  mailbox: 'personal',
  look: 'magazine',
  colour: '#7a4a2b',
  isList: true,
  footer: 'One recipe on Fridays, nothing else. [Read it on the web](/issues) · [Leave the list](/leave)',
};

const FIELD_NOTES: Service = {
  name: 'Hedgerow Letters',
  domain: 'hedgerowletters.example',
  sender: 'june',
  mailbox: 'personal',
  look: 'paper',
  colour: '#4b6043',
  isList: true,
  footer: 'Written by June Okafor at a kitchen table. [All letters](/letters) · [No more letters](/leave)',
};

const NIGHT_TRAINS: Service = {
  name: 'Night Train Weekly',
  domain: 'nighttrainweekly.example',
  sender: 'post',
  mailbox: 'personal',
  look: 'magazine',
  colour: '#22304f',
  isList: true,
  footer:
    'For people who would rather wake up somewhere else. [Archive](/archive) · [Stop these letters](/leave)',
};

export const HOME_NEWSLETTERS: readonly Letter[] = [
  serviceLetter(SLOW_KITCHEN, {
    key: 'slow-kitchen-88',
    subject: 'Friday recipe: white beans, sage and a lot of patience',
    preview: 'No. 88: white beans',
    days: 1.1,
    blocks: [
      picture('/88/beans.jpg', 'A wide bowl of white beans with fried sage leaves'),
      heading('White beans, sage and a lot of patience'),
      words(
        'Soak them tonight, forget about them tomorrow. The oven does everything; you only have to be at home, which in November is no hardship.',
      ),
      list(
        '400 g dried white beans',
        'a whole head of garlic, cut across',
        'twelve sage leaves, olive oil, one bay leaf',
        'salt at the very end',
      ),
      words(
        'Two and a half hours at 150°, lid on. Then fry the sage in more oil than seems decent and pour it over.',
      ),
      button('Print the recipe', '/issues/88'),
      small('Leftovers: mash them on toast, with lemon.'),
    ],
  }),
  serviceLetter(SLOW_KITCHEN, {
    key: 'slow-kitchen-87',
    subject: 'Friday recipe: a tart for the last plums',
    preview: 'No. 87: plums',
    days: 8.1,
    blocks: [
      picture('/87/plums.jpg', 'A plum tart on a blue plate'),
      heading('A tart for the last plums'),
      words(
        'The ones with wrinkled shoulders, which nobody buys. They are the sweetest, and they do not run.',
      ),
      list(
        '250 g flour, 150 g cold butter, a spoon of sugar',
        '700 g plums, halved',
        'ground almonds, to catch the juice',
      ),
      button('Print the recipe', '/issues/87'),
    ],
  }),
  serviceLetter(SLOW_KITCHEN, {
    key: 'slow-kitchen-86',
    subject: 'Friday recipe: onion soup, done properly',
    preview: 'No. 86: onions',
    days: 15.1,
    blocks: [
      heading('Onion soup, done properly'),
      words('It takes ninety minutes to brown a kilo of onions. Anyone who says ten has never done it.'),
      picture('/86/onions.jpg', 'Onions browning in an iron pot'),
      button('Print the recipe', '/issues/86'),
    ],
  }),
  serviceLetter(FIELD_NOTES, {
    key: 'hedgerow-31',
    subject: 'Letter 31: what the jays are up to',
    days: 2.3,
    blocks: [
      words('Dear reader,'),
      words(
        'All week the jays have been crossing the lane with acorns in their throats, three or four at a time, and coming back with nothing. A single bird buries some thousands in an autumn. It finds most of them again, in snow, under leaves, by a map nobody has ever seen.',
      ),
      words('The ones it forgets are called oaks.'),
      picture('/31/jay.jpg', 'A jay in a hawthorn hedge, pencil drawing'),
      words(
        'I planted none of the seven small oaks behind our shed. I have stopped asking who did. If you have one in a wrong place too, [tell me where](/answer/31).',
      ),
      words('Yours, June'),
    ],
  }),
  serviceLetter(FIELD_NOTES, {
    key: 'hedgerow-30',
    subject: 'Letter 30: in praise of puddles',
    days: 16.3,
    blocks: [
      words('Dear reader,'),
      words(
        'A puddle is a pond that has not made up its mind. Ours at the gate has lasted nineteen days, and this morning there was a wagtail in it up to the knees.',
      ),
      words('I had meant to fill it with gravel. Now I will wait for the wagtail to agree.'),
      words('Yours, June'),
    ],
  }),
  serviceLetter(FIELD_NOTES, {
    key: 'hedgerow-29',
    subject: 'Letter 29: the clock that counts in swifts',
    days: 30.3,
    blocks: [
      words('Dear reader,'),
      words(
        'The swifts went on the first of August, as always without saying so. One evening the sky is full of them, the next it is only sky. I have written the date into the door frame for eleven years now.',
      ),
      picture('/29/door.jpg', 'Pencil marks with dates in a door frame'),
      words('Yours, June'),
    ],
  }),
  serviceLetter(NIGHT_TRAINS, {
    key: 'night-trains-112',
    subject: 'New in December: Paris to Berlin sleeping, from €59',
    preview: 'Issue 112: the winter timetable',
    days: 3.2,
    blocks: [
      picture('/112/platform.jpg', 'A dark blue sleeping car on a platform in the rain'),
      heading('The winter timetable is out'),
      rows([
        ['Paris – Berlin', 'three nights a week'],
        ['Vienna – Genoa', 'daily again'],
        ['Stockholm – Hamburg', 'daily'],
        ['Zürich – Barcelona', 'still only promised'],
      ]),
      words(
        'We took the first one so that you know: ask for a bed on the left going east. You wake up along the water.',
      ),
      button('Read the whole timetable', '/112/winter'),
      heading('Reader’s tip'),
      words(
        '“Take a wooden clothes peg. Every curtain in every compartment in Europe has a gap.” Thank you, Ilse.',
      ),
    ],
  }),
  serviceLetter(NIGHT_TRAINS, {
    key: 'night-trains-111',
    subject: 'A quiet guide to the noisiest station in Europe',
    preview: 'Issue 111: Bologna',
    days: 10.2,
    blocks: [
      heading('Four hours in Bologna'),
      words(
        'Between the 19:10 and the 23:05 there is just time for everything that matters: the long arcade, a plate of tagliatelle, and the bench on platform 1 ovest where nobody ever sits.',
      ),
      picture('/111/arcade.jpg', 'An arcade at night, lamps in a row'),
      button('Walk with us', '/111/bologna'),
    ],
  }),
  serviceLetter(NIGHT_TRAINS, {
    key: 'night-trains-110',
    subject: 'Why the dining car is coming back',
    preview: 'Issue 110: soup at 200 km/h',
    days: 17.2,
    blocks: [
      picture('/110/dining.jpg', 'A white tablecloth, a lamp, and a window full of mountains'),
      heading('Soup at two hundred kilometres an hour'),
      words(
        'It never paid for itself. Two companies found out that it does not have to: people book the train that has one.',
      ),
      list('Where there is one already', 'What to order (the goulash)', 'What not to order (the fish)'),
      button('Read on', '/110/dining'),
    ],
  }),
];
