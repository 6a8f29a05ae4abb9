import { createDocx } from '../files/office.ts';
import { createPdf } from '../files/pdf.ts';
import type { Letter } from '../letter.ts';
import { CAST } from './people-cast.ts';
import { conversation, single } from './people-conversation.ts';

const { club, house } = CAST;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const neighbour = { name: 'Bill Ashdown', address: 'bill.ashdown@letterbox.example' };
const upstairs = { name: 'Farah Siddiqui', address: 'farah@siddiqui-home.example' };

/** The rowing club, the house and the people who live in it. */
export const CLUB_AND_HOUSE_LETTERS: readonly Letter[] = [
  ...conversation({
    key: 'club-rota',
    mailbox: 'personal',
    subject: 'Winter rota and boat 14',
    turns: [
      {
        by: club,
        hours: 260,
        isRich: true,
        text: "Dear members,\n\nthe winter rota is attached. Mornings start at 6:40 from December because of the light. Boat 14 is out until its rigger has been replaced; please do not take it out 'just quickly'.\n\nIf a date does not suit you, swap among yourselves and tell me the result.\n\nMargaret\nSecretary",
        files: [
          {
            name: 'winter-rota.docx',
            type: DOCX,
            content: createDocx([
              'Harbour Rowing Club: winter rota',
              'Tuesdays 6:40 - Alex M., Bill A., Joanna P., Lee T., cox: Margaret',
              'Thursdays 6:40 - Crew B, cox: Dev',
              'Saturdays 8:00 - anyone awake',
              'Boat 14: not to be used until further notice',
            ]),
          },
        ],
      },
      {
        by: 'me',
        hours: 255,
        text: 'Dear Margaret,\n\nTuesdays are fine, except the 8th, when I am travelling. Lee has agreed to swap with me for the 10th.\n\nAlex',
      },
      { by: club, hours: 251, text: 'Noted, thank you. If only everyone wrote it so.\n\nMargaret' },
    ],
  }),
  ...single(
    { key: 'club-dinner', mailbox: 'personal', subject: 'Boat club dinner: menu choices by Sunday' },
    {
      by: club,
      hours: 46,
      isRich: true,
      text: 'Dear Alex,\n\nwe have you down for one place at the dinner on the 18th. Fish, mushroom pie or the goose? Mr Pell needs numbers on Monday.\n\nThe raffle prize this year is a real oar.\n\nMargaret',
    },
  ),
  ...conversation({
    key: 'house-stairs',
    mailbox: 'personal',
    subject: '12 Quay Street: works on the staircase',
    turns: [
      {
        by: house,
        hours: 480,
        text: 'Dear residents,\n\nfrom Monday the 2nd the staircase will be repainted, starting at the top floor. Please keep the landings clear between 8:00 and 16:00. Pushchairs and bicycles may be left in the courtyard; the gate will be locked at night.\n\nThe plan of works is attached.\n\nKind regards\nD. Finch\nMarlow & Finch House Management',
        files: [
          {
            name: 'Plan of works, staircase.pdf',
            type: 'application/pdf',
            content: createPdf([
              '12 Quay Street: staircase',
              'Week 1: fourth and third floor',
              'Week 2: second and first floor',
              'Week 3: ground floor, front door, letter boxes',
              'Colour: as chosen at the residents meeting (grey-green, wall; white, ceiling)',
            ]),
          },
        ],
      },
      {
        by: 'me',
        hours: 470,
        text: 'Dear Ms Finch,\n\nwill the lift be usable during the second week? My neighbour on the second floor walks with a stick and should not have to plan her day around paint.\n\nAlex Morgan, second floor left',
      },
      {
        by: house,
        hours: 447,
        text: 'Dear Alex Morgan,\n\nthank you for asking. The lift stays in use the whole time; only the door frames are done, one floor a day, after 14:00.\n\nKind regards\nD. Finch',
      },
    ],
  }),
  ...single(
    {
      key: 'house-meter',
      mailbox: 'personal',
      subject: 'Reading of the heating meters, Wednesday 9:00-11:00',
    },
    {
      by: house,
      hours: 22,
      text: 'Dear residents,\n\nthe meters on the radiators will be read on Wednesday between 9:00 and 11:00. If you cannot be there, leave a key with a neighbour or write the numbers on the card by the letter boxes.\n\nKind regards\nD. Finch\nMarlow & Finch House Management',
    },
  ),
  ...conversation({
    key: 'neighbour-parcel',
    mailbox: 'personal',
    subject: 'Parcel for you at ours',
    turns: [
      {
        by: upstairs,
        hours: 8.5,
        text: 'Hi Alex, the courier left a long parcel for you with us. It hums? My son is convinced it is a cello. Ring any time after five.\n\nFarah, third floor',
      },
      {
        by: 'me',
        hours: 7.9,
        text: 'It is a lamp, sadly. I will come at six, thank you! Tell him the cello is still possible at Christmas.',
      },
      { by: upstairs, hours: 0.6, text: 'He has drawn up a contract.\n\nFarah', isRead: false },
    ],
  }),
  ...single(
    { key: 'neighbour-hedge', mailbox: 'personal', subject: 'ladder' },
    {
      by: neighbour,
      hours: 580,
      isRead: true,
      folder: 'Archive',
      text: 'Alex, borrowed your ladder for the gutters, you were out. Back behind the shed by tonight, with two jars of quince.\n\nBill',
    },
  ),
  ...single(
    { key: 'drafts-club', mailbox: 'personal', subject: 'Dinner on the 18th' },
    {
      by: 'me',
      hours: 20,
      folder: 'Drafts',
      text: 'Dear Margaret,\n\nthe goose for me, please. And may I bring',
    },
  ),
];
