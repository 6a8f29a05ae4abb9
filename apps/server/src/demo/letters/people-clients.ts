import { createDocx } from '../files/office.ts';
import { createPdf } from '../files/pdf.ts';
import { landscapePng } from '../files/pictures.ts';
import type { Letter } from '../letter.ts';
import { CAST } from './people-cast.ts';
import { conversation, single } from './people-conversation.ts';

const { dana, harper, kenji, mei, viktor } = CAST;
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Clients of the studio: a bakery, a railway, a museum, a joiner in Kyoto. */
export const CLIENT_LETTERS: readonly Letter[] = [
  ...conversation({
    key: 'client-bakery',
    mailbox: 'work',
    subject: 'The new bags, and a worry',
    cc: [dana],
    turns: [
      {
        by: harper,
        hours: 52,
        isRich: true,
        text: 'Dear Alex,\n\neveryone here loves the bird. My worry: my mother-in-law saw it and said "nice fish". Is there a risk?\n\nAlso, could the bag have a line for the name of the bread? We write it by hand and it looks like a pharmacy.\n\nHarper\nBluebird Bakery',
      },
      {
        by: 'me',
        hours: 50,
        text: 'Dear Harper,\n\nyour mother-in-law saw last week\'s version, and she was right: it was a fish. The new one has a crust for a wing, and eleven out of eleven people in the street said "bird" or "bread".\n\nA line for the name: yes, gladly, with a small loaf at its end. Sketch tomorrow.\n\nAlex',
      },
      {
        by: harper,
        hours: 47,
        isRich: true,
        text: 'Mother-in-law has been shown the new one. Verdict: "Well, that is a bird." You may print.\n\nHarper',
      },
      {
        by: 'me',
        hours: 29,
        text: 'Framing that sentence. Here is the invoice for the second stage; thirty days, as agreed.\n\nAlex',
        files: [
          {
            name: 'Invoice 2026-118 Bluebird Bakery.pdf',
            type: 'application/pdf',
            content: createPdf([
              'Northwind Studio: invoice 2026-118',
              'To: Bluebird Bakery',
              'Identity, second stage: 2,400.00',
              'Bags, artwork for two sizes: 380.00',
              'Total: 2,780.00, payable within 30 days',
            ]),
          },
        ],
      },
      {
        by: harper,
        hours: 6.7,
        text: 'Paid this morning, before the ovens. Come by for the first bag, it will have something in it.\n\nHarper',
        isRead: false,
      },
    ],
  }),
  ...conversation({
    key: 'client-rail',
    mailbox: 'work',
    subject: 'Piktogramme 41 bis 52: Freigabe',
    wrote: 'schrieb:',
    answer: 'AW:',
    charset: 'iso-8859-15',
    offset: 60,
    turns: [
      {
        by: viktor,
        hours: 225,
        text: 'Sehr geehrter Herr Morgan,\n\nanbei unsere Anmerkungen zu den Piktogrammen. Die Nummern 41 bis 46 sind freigegeben. Bei Nummer 47 (Hund) bitten wir um zwei Fassungen: mit Leine erlaubt, ohne Leine verboten.\n\nMit freundlichen Grüßen\nViktor Brandt\nAlpenrail, Fahrgastinformation',
        files: [
          {
            name: 'Anmerkungen_Piktogramme.docx',
            type: DOCX,
            content: createDocx([
              'Piktogramme, dritte Lieferung',
              '41 bis 46: freigegeben',
              '47 Hund: zwei Fassungen',
              '48 Fahrrad: Speichen kräftiger',
              '49 bis 52: freigegeben',
            ]),
          },
        ],
      },
      {
        by: 'me',
        hours: 210,
        text: 'Sehr geehrter Herr Brandt,\n\nvielen Dank. Zwei Hunde und kräftigere Speichen bekommen Sie bis Donnerstag.\n\nMit freundlichen Grüßen\nAlex Morgan',
      },
      {
        by: viktor,
        hours: 73,
        text: 'Sehr geehrter Herr Morgan,\n\nder Hund mit Leine gefällt allen sehr. Freigegeben. Bitte schicken Sie uns noch die Aufnahmen der Bahnsteigschilder bei Nacht.\n\nMit freundlichen Grüßen\nViktor Brandt',
      },
    ],
  }),
  ...conversation({
    key: 'client-museum',
    mailbox: 'work',
    subject: 'Room 5: captions and one missing anchor',
    turns: [
      {
        by: mei,
        hours: 310,
        folder: 'Clients',
        isRead: true,
        isRich: true,
        text: 'Dear Alex,\n\ncaptions for room 5 attached as text. Number 14 describes an anchor which is, we discovered today, in another museum. Please leave the space; we are negotiating.\n\nBest wishes\nMei Chen',
        files: [
          {
            name: 'room-5-captions.txt',
            type: 'text/plain',
            content: Buffer.from(
              '12 Ship lamp, brass, about 1870\n13 Log book of the "Marianne"\n14 Anchor (to be confirmed)\n15 Biscuit, 1894. Please do not touch.\n',
            ),
          },
        ],
      },
      {
        by: 'me',
        hours: 306,
        text: 'Dear Mei,\n\nspace left, 40 by 60 centimetres, with a line at the bottom that would also suit a smaller anchor.\n\nIs the biscuit the original?\n\nAlex',
      },
      {
        by: mei,
        hours: 288,
        folder: 'Clients',
        isRead: true,
        text: 'The biscuit is the original. The anchor comes on Friday by boat, which seems right.\n\nMei',
      },
      {
        by: 'me',
        hours: 285,
        text: 'Then the caption goes in as it is. Room 5 is closed from our side.\n\nAlex',
      },
      {
        by: mei,
        hours: 25,
        isRich: true,
        text: 'The anchor is here! It is larger than promised. Photograph attached; could the caption move to the left?\n\nMei',
        files: [
          {
            name: 'anchor-arrives.png',
            type: 'image/png',
            content: landscapePng(2.9, [170, 180, 200], [80, 80, 90]),
          },
        ],
      },
    ],
  }),
  ...conversation({
    key: 'client-kyoto',
    mailbox: 'work',
    subject: '木工所のロゴについて',
    charset: 'shift_jis',
    wrote: 'さんのメール:',
    offset: 540,
    turns: [
      {
        by: kenji,
        hours: 190,
        text: 'モーガン様\n\nはじめまして。京都で家具を作っております佐藤と申します。オーク・アンド・ルームの織物を拝見し、御社にロゴをお願いしたいと考えております。\n\nお見積りをいただけますでしょうか。\n\n佐藤木工所\n佐藤 健二',
      },
      {
        by: 'me',
        hours: 181,
        text: '佐藤様\n\nご連絡ありがとうございます。喜んでお受けします。来週、見積書をお送りいたします。工房の写真を二、三枚いただけますか。\n\nアレックス・モーガン',
      },
      { by: kenji, hours: 57, text: 'モーガン様\n\n写真は明日撮ります。猫も写るかもしれません。\n\n佐藤' },
    ],
  }),
  ...single(
    { key: 'client-new', mailbox: 'work', subject: 'A theatre with no sign' },
    {
      by: { name: 'Beatrix Coyle', address: 'beatrix@lantern-theatre.example' },
      hours: 9.3,
      isRead: false,
      isRich: true,
      text: 'Dear Northwind people,\n\nMei Chen at the museum says you are kind and finish on time. We are a theatre of 90 seats which nobody can find, because the sign fell down in March.\n\nCould we talk next week? The budget is small but comes with tickets.\n\nBeatrix Coyle\nThe Lantern Theatre',
    },
  ),
  ...single(
    { key: 'client-old', mailbox: 'work', subject: 'Thank you from the harbour festival' },
    {
      by: { name: 'Lars Pedersen', address: 'lars@harbour-festival.example' },
      hours: 790,
      folder: 'Archive',
      isRead: true,
      text: 'Alex, Dana, all of you,\n\n31,000 visitors and only one lost child, who was found reading your map. Thank you for everything. The final payment went out today.\n\nLars',
    },
  ),
];
