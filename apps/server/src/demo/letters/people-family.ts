import { landscapePng } from '../files/pictures.ts';
import type { Letter } from '../letter.ts';
import { CAST } from './people-cast.ts';
import { conversation, single } from './people-conversation.ts';

const { mum, dad, nina } = CAST;

/** Parents and sister: a birthday, a kitchen, photographs. */
export const FAMILY_LETTERS: readonly Letter[] = [
  ...conversation({
    key: 'family-birthday',
    mailbox: 'personal',
    subject: "Dad's 70th - who brings what?",
    cc: [nina],
    turns: [
      {
        by: mum,
        hours: 76,
        isRich: true,
        text: "Hello you two,\n\nYour father pretends he does not want a party, so of course there will be one: Saturday the 12th, from three o'clock. About twenty people, and the Hendersons are bringing the good chairs.\n\nI have the cake. Could you sort out between you the music and something warm to eat? Nothing with coriander, you know why.\n\nLove, Mum",
      },
      {
        by: nina,
        hours: 71,
        text: 'I can do the big lasagne, two trays. The kids want to do a quiz about Grandpa with real prizes.\n\nAlex, music? Not your rowing playlist please.\n\nN.',
      },
      {
        by: 'me',
        hours: 54,
        text: "Music is mine, and I'll behave. I found the tape from their wedding and had it digitised, so there will be a surprise around five.\n\nI can also pick up Aunt Joan from the station.\n\nA.",
      },
      {
        by: mum,
        hours: 30,
        isRich: true,
        text: 'The wedding tape! I shall cry, and so will he.\n\nJoan arrives at 13:42 and will have far too much luggage. Bring the big car.\n\nMum',
      },
      {
        by: nina,
        hours: 2.4,
        text: 'Quiz question from Ella (7): "How many teeth did Grandpa have when he was born?" We may need a second round of editing.\n\nN.',
      },
    ],
  }),
  ...conversation({
    key: 'family-kitchen',
    mailbox: 'personal',
    subject: 'the tap again',
    turns: [
      {
        by: dad,
        hours: 402,
        text: 'Alex,\n\nthe kitchen tap drips again. I changed the washer in August. Before I pay someone: was it the ceramic one you put in, and do you still have the packet?\n\nDad',
      },
      {
        by: 'me',
        hours: 398,
        text: "It was the ceramic one, 1/2 inch, quarter turn. Packet is long gone, but the maker's name is under the little blue cap. I can come on Sunday and do it, if there is soup.",
      },
      { by: dad, hours: 396, text: 'There is always soup.\n\nDad' },
    ],
  }),
  ...single(
    { key: 'family-photos', mailbox: 'personal', subject: 'Three from the lake 🏞️' },
    {
      by: nina,
      hours: 214,
      isRich: true,
      isFlagged: true,
      text: 'The good ones from the weekend. Ella insists the second is a painting.\n\nPrint the first for Mum? She has a frame waiting.\n\nNina',
      files: [
        {
          name: 'lake-evening.png',
          type: 'image/png',
          content: landscapePng(0.4, [120, 150, 200], [60, 110, 80]),
        },
        {
          name: 'lake-second-day.png',
          type: 'image/png',
          content: landscapePng(1.7, [220, 150, 120], [70, 80, 110]),
        },
        {
          name: 'Ella and the boat.png',
          type: 'image/png',
          content: landscapePng(2.6, [150, 190, 210], [90, 120, 70]),
        },
      ],
    },
  ),
  ...single(
    { key: 'family-recipe', mailbox: 'personal', subject: 'the plum cake, since you asked' },
    {
      by: mum,
      hours: 640,
      folder: 'Archive',
      isRead: true,
      text: '250 g flour, 125 g butter, 100 g sugar, 2 eggs, a kilo of plums, a little cinnamon.\n\nButter and sugar first, then the eggs one by one, then flour. Plums on top, skin down, closer together than you think. 180 degrees for 45 minutes, and do not open the oven to look.\n\nYour grandmother used lard. We do not speak of that.\n\nMum',
    },
  ),
];
