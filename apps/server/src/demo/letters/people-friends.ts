import { landscapePng } from '../files/pictures.ts';
import { createPdf } from '../files/pdf.ts';
import type { Letter } from '../letter.ts';
import { CAST } from './people-cast.ts';
import { conversation, single } from './people-conversation.ts';

const { priya, ruth, sam, tom } = CAST;

/** Friends: a walk, a book, a flat to look after, a concert. */
export const FRIEND_LETTERS: readonly Letter[] = [
  ...conversation({
    key: 'friends-walk',
    mailbox: 'personal',
    subject: 'Coast path, weekend of the 5th?',
    cc: [priya],
    turns: [
      {
        by: sam,
        hours: 170,
        text: 'Forecast looks kind for once. Two days, Saltmarsh to Gull Point, about 17 km each. There is a bunkhouse with a stove in the middle and they say they still have three beds.\n\nWho is in?\n\nSam',
      },
      {
        by: priya,
        hours: 168,
        text: 'In, if we start after nine like civilised people. I have new boots and no opinions.\n\nPriya',
      },
      {
        by: 'me',
        hours: 166,
        text: 'In. I can drive us to Saltmarsh, and there is a bus back from Gull Point at 16:10 on Sundays. I bring the stove and the bad coffee.',
      },
      {
        by: sam,
        hours: 150,
        text: 'Beds booked, 22 each, pay me whenever. The bus is now at 15:40, I rang them. Map attached so that nobody can say "I thought you had it".\n\nSam',
        files: [
          {
            name: 'coast-path-two-days.pdf',
            type: 'application/pdf',
            content: createPdf([
              'Saltmarsh to Gull Point',
              'Day one: car park by the chapel, marsh boardwalk, Heron Steps, bunkhouse (17.2 km)',
              'Day two: lime kilns, ferry slip, the long beach, Gull Point (16.6 km)',
              'Tide: cross the ferry slip before 11:30',
              'Last bus back: 15:40 from the lighthouse',
            ]),
          },
        ],
      },
      { by: priya, hours: 147, text: 'Boots now have opinions. Packing plasters.\n\nP.' },
      {
        by: sam,
        hours: 5.2,
        isRead: false,
        text: 'Tide table moved half an hour, so we should be at the slip by eleven. Pick me up at 8:15 instead of 8:30?\n\nSam',
      },
    ],
  }),
  ...conversation({
    key: 'friends-book',
    mailbox: 'personal',
    subject: 'Book evening 📚 next Thursday',
    turns: [
      {
        by: ruth,
        hours: 120,
        isRich: true,
        text: 'Dear readers,\n\nThursday at mine, half past seven. The book is "The Salt Roads", and this time I would like us to talk about it before the wine and not after.\n\nI make soup. Bread welcome.\n\nRuth',
      },
      {
        by: 'me',
        hours: 118,
        text: "I'm two chapters from the end and already angry with the brother. Bread it is: the dark one from Bluebird?",
      },
      {
        by: ruth,
        hours: 117,
        isRich: true,
        text: 'The dark one, yes. And please be angry on Thursday, not before.\n\nRuth',
      },
    ],
  }),
  ...conversation({
    key: 'friends-cat',
    mailbox: 'personal',
    subject: 'Could you look after Biscuit?',
    turns: [
      {
        by: tom,
        hours: 330,
        text: 'Hi Alex,\n\nwe are away from the 20th to the 27th, and Biscuit does not travel. Would you look in once a day? She is easy: half a tin in the morning, water, five minutes of admiration.\n\nTom',
      },
      {
        by: 'me',
        hours: 327,
        text: 'Of course. Same key as last time? And is she still afraid of umbrellas?',
      },
      {
        by: tom,
        hours: 326,
        text: 'Same key, third hook. Umbrellas, balloons and, since spring, the radio. We owe you a dinner.\n\nTom',
      },
      { by: 'me', hours: 300, text: 'Deal. I choose the restaurant, Biscuit chooses the wine.' },
    ],
  }),
  ...single(
    { key: 'friends-postcard', mailbox: 'personal', subject: 'A postcard, electric', offset: 330 },
    {
      by: priya,
      hours: 520,
      isRich: true,
      isRead: true,
      text: 'Forty degrees, mangoes, four aunts, no sleep. This is from the roof.\n\nBack on the ninth. Keep some autumn for me!\n\nPriya',
      files: [
        {
          name: 'from-the-roof.png',
          type: 'image/png',
          content: landscapePng(3.1, [240, 170, 110], [110, 70, 60]),
        },
      ],
    },
  ),
  ...single(
    { key: 'friends-concert', mailbox: 'personal', subject: 'two tickets, Friday, Tidewater Hall' },
    {
      by: tom,
      hours: 27,
      isRead: false,
      text: 'Karin has to work, so I have a spare ticket for the Brahms on Friday (row 11, no pillar). You first, then I ask the others. Doors at 19:00.\n\nTom',
    },
  ),
  ...single(
    { key: 'friends-lost', mailbox: 'personal', subject: 'your blue scarf' },
    {
      by: ruth,
      hours: 760,
      folder: 'Trash',
      isRead: true,
      text: 'It was behind the radiator the whole time. It smells of soup now. I will bring it.\n\nRuth',
    },
  ),
];
