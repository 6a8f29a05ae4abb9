import { createPdf } from '../files/pdf.ts';
import type { Letter } from '../letter.ts';
import { CAST } from './people-cast.ts';
import { conversation, single } from './people-conversation.ts';

const { dad, dana, harper, lea, mum, omar, ruth, sawmill, tom } = CAST;

/** What gathers in the corners of a mailbox: unwanted, thrown away, put aside, not yet sent. */
export const CORNER_LETTERS: readonly Letter[] = [
  ...single(
    { key: 'junk-rank', mailbox: 'work', subject: 'I visited your website and have three ideas' },
    {
      by: { name: 'Brad - Growth Partner', address: 'brad@rank-rocket.example' },
      hours: 90,
      folder: 'Junk',
      text: 'Hi there,\n\nI visited northwind-studio.example and noticed you are not on page one for "studio". I have helped 400 companies like yours. Worth a quick chat this week?\n\nBrad\n\nPS: my last four mails may have gone to your spam folder.',
    },
  ),
  ...single(
    { key: 'junk-follow-up', mailbox: 'work', subject: 'Re: Re: quick chat?' },
    {
      by: { name: 'Brad - Growth Partner', address: 'brad@rank-rocket.example' },
      hours: 38,
      folder: 'Junk',
      isRead: false,
      text: 'Hi there,\n\njust floating this to the top of your inbox. Did you have a chance to think about page one?\n\nBrad',
    },
  ),
  ...single(
    { key: 'junk-container', mailbox: 'shop', subject: 'Dear friend, best price bamboo boards, FOB' },
    {
      by: { name: 'Sunny (sales)', address: 'sales12@bright-boards.example' },
      hours: 205,
      folder: 'Junk',
      text: 'Dear friend,\n\nhave a nice day. We are professional manufacturer of bamboo boards since many years. MOQ one container. If you are not the person in charge, kindly forward.\n\nBest regards,\nSunny',
    },
  ),
  ...single(
    { key: 'junk-horoscope', mailbox: 'personal', subject: '🔮 Alex, Saturn has a message for you' },
    {
      by: { name: 'Madame Celeste', address: 'celeste@starry-letters.example' },
      hours: 300,
      folder: 'Junk',
      text: 'Dear Alex,\n\nSaturn enters your third house on Tuesday. Expect news concerning a lamp. Your full chart is only 39.90 this week.\n\nMadame Celeste',
    },
  ),
  ...single(
    { key: 'trash-lunch', mailbox: 'work', subject: 'Lunch orders by 11' },
    {
      by: omar,
      hours: 410,
      folder: 'Trash',
      isRead: true,
      text: 'Dumplings or soup? Silence means soup.\n\nOmar',
    },
  ),
  ...single(
    { key: 'trash-heater', mailbox: 'shop', subject: 'heater in the workshop' },
    {
      by: sawmill,
      hours: 655,
      folder: 'Trash',
      isRead: true,
      text: 'I have a spare stove for your workshop, if you fetch it. Otherwise it becomes a flower pot.\n\nGreta',
    },
  ),
  ...conversation({
    key: 'archive-lease',
    mailbox: 'work',
    subject: 'Studio lease: signed',
    turns: [
      {
        by: dana,
        hours: 880,
        folder: 'Archive',
        isRead: true,
        text: 'Three more years, same rent, and we may paint the door. Copy attached for your records.\n\nDana',
        files: [
          {
            name: 'lease-quay-4.pdf',
            type: 'application/pdf',
            content: createPdf([
              'Lease, Quay 4, first floor',
              'Term: three years from January',
              'The tenant may choose the colour of the door',
            ]),
          },
        ],
      },
      { by: 'me', hours: 878, text: 'Yellow.\n\nAlex' },
      {
        by: dana,
        hours: 877,
        folder: 'Archive',
        isRead: true,
        text: 'We said we would talk about it.\n\nDana',
      },
    ],
  }),
  ...conversation({
    key: 'harper-bread',
    mailbox: 'personal',
    subject: 'Bread for Thursday',
    turns: [
      {
        by: { name: harper.name, address: 'bread@bluebird-bakery.example' },
        hours: 115,
        text: 'One dark loaf, sliced, under "Alex". Ready from four on Thursday. Ruth has ordered one too; is this a competition?\n\nBluebird Bakery',
      },
      { by: 'me', hours: 114, text: 'It is now. Make mine bigger.\n\nAlex' },
      {
        by: { name: harper.name, address: 'bread@bluebird-bakery.example' },
        hours: 113,
        text: 'Done. Yours has a bird on it.\n\nBluebird Bakery',
      },
    ],
  }),
  ...conversation({
    key: 'family-glasses',
    mailbox: 'personal',
    subject: 'Your glasses',
    turns: [
      {
        by: mum,
        hours: 39,
        text: 'They are in the bread bin. Do not ask. Dad brings them on Sunday.\n\nMum',
      },
      {
        by: dad,
        hours: 38.5,
        text: 'I was asked where they were, and I said the bread bin. Nobody listens to me.\n\nDad',
      },
      { by: 'me', hours: 37, text: 'I listen, I just cannot see you. Thank you both!' },
    ],
  }),
  ...conversation({
    key: 'tom-rowing',
    mailbox: 'personal',
    subject: 'Tuesday crew 🚣: short of one',
    turns: [
      {
        by: tom,
        hours: 16,
        text: 'Lee has a cold, so we are three on Tuesday. Do you know anyone who can row stroke side and get up at six without crying?\n\nTom',
      },
      {
        by: 'me',
        hours: 15.5,
        text: 'Farah from the third floor rowed at university. I will ask her, with cake.',
      },
      {
        by: tom,
        hours: 0.25,
        isRead: false,
        text: 'Tell her that crying is in fact allowed, just not in the boat.\n\nTom',
      },
    ],
  }),
  ...single(
    { key: 'ruth-essay', mailbox: 'personal', subject: 'an essay you should read' },
    {
      by: ruth,
      hours: 62,
      isRich: true,
      text: 'About repairing things, and why a mended cup is worth two. I cut it out of the paper for you; it comes by post, like in the old days.\n\nRuth',
    },
  ),
  ...single(
    { key: 'lea-colours', mailbox: 'shop', subject: 'Échange : grès contre lin ?', offset: 60 },
    {
      by: lea,
      hours: 20,
      isRead: false,
      text: "Coucou Alex,\n\nj'ai six bols qui vont exactement avec ta nappe ardoise. On échange ? Six bols contre une nappe, et personne ne fait de facture.\n\nLéa",
    },
  ),
  ...single(
    { key: 'dana-late', mailbox: 'work', subject: 'running ten minutes late ☕' },
    {
      by: dana,
      hours: 0.08,
      isRead: false,
      text: 'Tram stands still at the bridge. Start without me, and please save the chair that does not squeak.\n\nDana',
    },
  ),
  ...single(
    { key: 'shop-minutes', mailbox: 'shop', subject: 'Is the small walnut bowl still there?' },
    {
      by: { name: 'Idris Cole', address: 'idris.cole@letterbox.example' },
      hours: 0.15,
      isRead: false,
      text: 'Hello,\n\nthe small walnut bowl with the mended rim: is it still there, and would you keep it for me until Saturday? It reminds me of one I broke in 1987.\n\nIdris Cole',
    },
  ),
];
