import { createInvitation } from '../files/calendar.ts';
import { createDocx } from '../files/office.ts';
import { createPdf } from '../files/pdf.ts';
import { chartPng, landscapePng } from '../files/pictures.ts';
import { createZip } from '../files/zip.ts';
import type { Letter } from '../letter.ts';
import { CAST } from './people-cast.ts';
import { conversation, single } from './people-conversation.ts';

const { dana, ines, omar } = CAST;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Inside the studio: reviews, notes, hand-overs, who is where. */
export const STUDIO_LETTERS: readonly Letter[] = [
  ...conversation({
    key: 'studio-bakery',
    mailbox: 'work',
    subject: 'Bluebird: three logo directions',
    cc: [dana],
    turns: [
      {
        by: ines,
        hours: 122,
        isRich: true,
        text: "Hi both,\n\nthree directions for the bakery are in the zip: A the bird as a loaf, B the hand-drawn word, C the stamp. I'm fondest of B but A will work best on paper bags.\n\nPlease say which two we show on Thursday.\n\nInês",
        files: [
          {
            name: 'bluebird-directions.zip',
            type: 'application/zip',
            content: createZip([
              { name: 'A-loaf.png', content: landscapePng(0.9, [90, 130, 190], [200, 170, 120]) },
              { name: 'B-word.png', content: landscapePng(2.1, [240, 230, 210], [60, 70, 90]) },
              {
                name: 'notes.txt',
                content: Buffer.from(
                  'A: one colour, works at 12 mm.\nB: needs redrawing under 20 mm.\nC: later.\n',
                ),
              },
            ]),
          },
        ],
      },
      {
        by: 'me',
        hours: 119,
        text: 'A and B. C is lovely but it is a brewery.\n\nOn A: could the wing be the cut in the crust? At 12 mm it reads as a fish now.\n\nAlex',
      },
      {
        by: dana,
        hours: 116,
        text: 'Agree, A and B. Harper said twice that the bags matter more than the sign, so let us show both on a bag first.\n\nDana',
      },
      {
        by: ines,
        hours: 97,
        isRich: true,
        text: 'Wing is the crust now and I hate how much better it is. New sheet attached, with bags.\n\nInês',
        files: [
          {
            name: 'bluebird-A2-on-bags.png',
            type: 'image/png',
            content: landscapePng(1.2, [100, 140, 200], [205, 175, 130]),
          },
        ],
      },
      { by: 'me', hours: 95, text: 'That is the one. Printing it for the wall.\n\nAlex' },
    ],
  }),
  ...single(
    { key: 'studio-invite', mailbox: 'work', subject: 'Invitation: Alpenrail signage review, Tuesday 14:00' },
    {
      by: dana,
      hours: 19,
      isRead: false,
      text: 'Review of the platform signs before they go to the client. Bring the night-time photographs if the weather lets you take them.\n\nDana',
      files: [
        {
          name: 'invite.ics',
          type: 'text/calendar',
          parameters: 'method=REQUEST; charset=utf-8',
          content: createInvitation({
            uid: 'alpenrail-review-3@northwind-studio.example',
            title: 'Alpenrail signage review',
            organiser: 'dana@northwind-studio.example',
            attendee: 'alex.morgan@northwind-studio.example',
            start: '20261208T140000Z',
            end: '20261208T150000Z',
            place: 'Studio, big table',
          }),
        },
      ],
    },
  ),
  ...single(
    { key: 'studio-notes', mailbox: 'work', subject: 'Notes: Monday meeting', cc: [ines, omar] },
    {
      by: dana,
      hours: 143,
      isRich: true,
      isRead: true,
      text: 'Short, because we were.\n\n1. Museum: captions final on the 4th, Mei decides on the second language.\n2. Alpenrail: night photographs outstanding (Alex).\n3. Bakery: A and B on Thursday.\n4. The plotter is not a coat stand.\n\nNext Monday at 9:30 as always.\n\nDana',
    },
  ),
  ...conversation({
    key: 'studio-handover',
    mailbox: 'work',
    subject: 'Hand-over before my holiday',
    turns: [
      {
        by: omar,
        hours: 240,
        text: 'Alex,\n\nI am away for two weeks from Friday. The document says what is where, who waits for what and what may catch fire (the museum grid, page 4). Fonts are in the shared cupboard, licences in the folder with the red tab.\n\nAsk me anything until Thursday evening.\n\nOmar',
        files: [
          {
            name: 'Hand-over Omar.docx',
            type: DOCX,
            content: createDocx([
              'Hand-over, Omar to Alex',
              'Museum: grid final, captions missing in rooms 3 and 5. Mei is quick, ring her.',
              'Alpenrail: pictograms 1 to 40 approved, 41 to 52 wait for Viktor.',
              'Bakery: Ines leads, you only sign the print order.',
              'Nothing else is urgent, whatever they say.',
            ]),
          },
        ],
      },
      {
        by: 'me',
        hours: 236,
        text: 'Thanks, that is the best hand-over I have had. One question: pictogram 47, the dog. Is the dog allowed or forbidden?\n\nAlex',
      },
      {
        by: omar,
        hours: 235,
        text: 'Depends on the dog. Viktor promised an answer by Wednesday; forbidden until then.\n\nOmar',
      },
      { by: 'me', hours: 234, text: 'Poor dog. Enjoy the mountains.\n\nAlex' },
    ],
  }),
  ...single(
    { key: 'studio-hours', mailbox: 'work', subject: 'Hours in October, with picture' },
    {
      by: dana,
      hours: 500,
      folder: 'Studio',
      isRead: true,
      isRich: true,
      text: 'Where the month went: museum, railway, bakery, ourselves. The last bar should be smaller.\n\nDana',
      files: [
        {
          name: 'october-hours.png',
          type: 'image/png',
          content: chartPng([0.82, 0.64, 0.31, 0.47], [76, 110, 168]),
        },
      ],
    },
  ),
  ...single(
    { key: 'studio-plants', mailbox: 'work', subject: '🌱 The fig needs a name', cc: [dana, omar] },
    {
      by: ines,
      hours: 68,
      text: 'It has survived three months next to the plotter and deserves one. Suggestions into the bowl by Friday. "Figaro" has already been handed in four times.\n\nInês',
    },
  ),
  ...conversation({
    key: 'studio-print',
    mailbox: 'work',
    subject: 'Proof of the museum map: your okay by noon?',
    turns: [
      {
        by: omar,
        hours: 3.6,
        isRead: true,
        text: 'The printer holds the press until noon. Blue is a touch warmer than the swatch; on uncoated paper I would leave it. Proof attached.\n\nOmar',
        files: [
          {
            name: 'museum-map-proof-2.pdf',
            type: 'application/pdf',
            content: createPdf([
              'Tidewater Museum: visitor map, proof 2',
              'Uncoated 120 g, two colours, folded to A6',
              'Rooms 1 to 9, cloakroom, lift, ramp on the quay side',
            ]),
          },
        ],
      },
      {
        by: 'me',
        hours: 3.1,
        text: 'Okay to print. Room 7 says "Sails and Rigging", please check it is not "Rigging and Sails" as on the door.\n\nAlex',
      },
      {
        by: omar,
        hours: 1.4,
        isRead: false,
        text: 'Door is wrong, map is right. I have told Mei; the door will be changed.\n\nOmar',
      },
    ],
  }),
  ...single(
    { key: 'studio-draft', mailbox: 'work', subject: 'Prices for 2027' },
    {
      by: 'me',
      hours: 44,
      folder: 'Drafts',
      text: 'Dana,\n\nmy thoughts before Monday:\n\n- day rate up by four percent, museums excepted\n- no more free second rounds, except',
    },
  ),
];
