import { createPdf } from '../files/pdf.ts';
import { clothPng, landscapePng } from '../files/pictures.ts';
import type { Letter } from '../letter.ts';
import { conversation, single } from './people-conversation.ts';

const margot = { name: 'Margot Ellery', address: 'margot.ellery@letterbox.example' };
const ben = { name: 'Ben Achterberg', address: 'ben@achterberg.example' };
const sofia = { name: 'Sofía Marín', address: 'sofia.marin@correo.example' };
const gwen = { name: 'Gwen Pryce', address: 'gwen.pryce@valley-inn.example' };
const hugo = { name: 'Hugo Lefèvre', address: 'hugo.lefevre@courriel.example' };
const tilda = { name: 'Tilda Kranz', address: 'tilda.kranz@brief.example' };

/** People who ask the shop, order from it and are glad. */
export const CUSTOMER_LETTERS: readonly Letter[] = [
  ...conversation({
    key: 'shop-blanket',
    mailbox: 'shop',
    subject: 'The herringbone blanket in green?',
    turns: [
      {
        by: margot,
        hours: 99,
        isRich: true,
        text: 'Hello,\n\nI saw your herringbone blanket at the Saltmarsh market and have thought about it every evening since. Do you make it in a dark green, about 140 by 200?\n\nMargot Ellery',
      },
      {
        by: 'me',
        hours: 96,
        text: 'Dear Margot,\n\nwe do: the yarn is called "moss", swatch attached. One is on the loom now and would be ready in about ten days. 185 including postage.\n\nAlex\nOak & Loom',
        files: [
          { name: 'moss-herringbone.png', type: 'image/png', content: clothPng([52, 84, 62], [96, 122, 88]) },
        ],
      },
      {
        by: margot,
        hours: 94,
        isRich: true,
        text: 'That green! Yes please, that one, the very one on the loom.\n\n7 Chapel Row, Saltmarsh. How do I pay?\n\nMargot',
      },
      {
        by: 'me',
        hours: 93,
        text: 'It is yours. The order is attached; a transfer is fine, or cash at the market on the 12th, whichever you like.\n\nAlex',
        files: [
          {
            name: 'Order OL-2207.pdf',
            type: 'application/pdf',
            content: createPdf([
              'Oak & Loom: order OL-2207',
              'One blanket, herringbone, moss, 140 x 200 cm',
              'Price including postage: 185.00',
              'Ready in about ten days',
            ]),
          },
        ],
      },
      {
        by: margot,
        hours: 4.1,
        isRead: false,
        text: 'Transferred this morning. I have already moved the cat off the chair.\n\nMargot',
      },
    ],
  }),
  ...conversation({
    key: 'shop-table',
    mailbox: 'shop',
    subject: 'Oak table for eight, with one odd leg of floor',
    turns: [
      {
        by: ben,
        hours: 420,
        text: 'Hi,\n\nwe need a table for eight, oak, oiled. The difficulty: our floor drops 11 mm towards the window, and we like the floor. Can you build a table for it?\n\nBen',
      },
      {
        by: 'me',
        hours: 415,
        text: 'Hello Ben,\n\nyes: two of the legs get an adjustable foot hidden in the end grain, good for 15 mm. 220 by 95, 74 high. Six weeks, 2,150.\n\nCould you send a photograph of the room?\n\nAlex',
      },
      {
        by: ben,
        hours: 401,
        text: 'Room attached (before we tidied, sorry). Price is fine. Could the edges be a bit rounder than on the website? We have a three-year-old at exactly that height.\n\nBen',
        files: [
          {
            name: 'room.png',
            type: 'image/png',
            content: landscapePng(0.2, [220, 215, 200], [150, 110, 80]),
          },
        ],
      },
      {
        by: 'me',
        hours: 399,
        text: 'Rounder it is, 12 mm, all around. I start when the boards arrive on Tuesday.\n\nAlex',
      },
      {
        by: ben,
        hours: 63,
        isRead: true,
        text: 'Five weeks gone, the three-year-old asks daily. No hurry, just telling you that you have a fan.\n\nBen',
      },
      {
        by: 'me',
        hours: 60,
        text: 'Second coat of oil tonight. Delivery Friday between ten and twelve, two people, no steps please.\n\nAlex',
      },
      {
        by: ben,
        hours: 1.1,
        isRead: false,
        text: 'No steps. The fan has drawn the table already, with a cake on it.\n\nBen',
      },
    ],
  }),
  ...conversation({
    key: 'shop-es',
    mailbox: 'shop',
    subject: '¿Hacen envíos a Canarias?',
    charset: 'iso-8859-1',
    wrote: 'escribió:',
    turns: [
      {
        by: sofia,
        hours: 175,
        text: 'Buenos días:\n\n¿Envían ustedes a las Islas Canarias? Me interesan dos cojines de lino, tamaño 50 × 50, en color arena.\n\nMuchas gracias,\nSofía Marín',
      },
      {
        by: 'me',
        hours: 171,
        text: 'Buenos días, Sofía:\n\nSí, enviamos. Tarda unos ocho días y cuesta 14 euros. Los dos cojines serían 96 en total.\n\nUn saludo,\nAlex',
      },
      {
        by: sofia,
        hours: 165,
        text: '¡Perfecto! Los quiero. ¿Pueden poner una tarjeta? Son para mi hermana, que se casa.\n\nSofía',
      },
    ],
  }),
  ...conversation({
    key: 'shop-inn',
    mailbox: 'shop',
    subject: 'Sixteen chairs for a small inn',
    turns: [
      {
        by: gwen,
        hours: 268,
        isRich: true,
        isFlagged: true,
        text: 'Good morning,\n\nwe are opening a dining room in May and would need sixteen of your ladder-back chairs, seats woven in two colours if that is possible. Would you give me a price, and is the end of April realistic?\n\nGwen Pryce\nThe Valley Inn',
      },
      {
        by: 'me',
        hours: 262,
        text: 'Good morning Gwen,\n\nsixteen is a joy and a stretch, but the end of April is possible if we agree before Christmas. 240 each, two colours included; offer attached.\n\nAlex',
        files: [
          {
            name: 'Offer Valley Inn.pdf',
            type: 'application/pdf',
            content: createPdf([
              'Oak & Loom: offer for The Valley Inn',
              '16 ladder-back chairs, ash, woven seats in two colours',
              '240.00 each, 3,840.00 in all',
              'Delivery: last week of April',
            ]),
          },
        ],
      },
      {
        by: gwen,
        hours: 75,
        isRich: true,
        text: 'The partners said yes! Colours: straw and slate. Where do I sign?\n\nGwen',
      },
    ],
  }),
  ...single(
    { key: 'shop-fr', mailbox: 'shop', subject: 'Merci pour le plaid', charset: 'iso-8859-1', offset: 60 },
    {
      by: hugo,
      hours: 135,
      text: "Bonjour,\n\nle plaid est arrivé hier, emballé comme un trésor. Ma mère, qui a été tisserande à Roubaix, l'a retourné, a regardé l'envers et a dit : « Ça, c'est du travail. » Elle ne dit jamais cela.\n\nMerci à vous,\nHugo Lefèvre",
    },
  ),
  ...single(
    { key: 'shop-de', mailbox: 'shop', subject: 'Frage zur Pflege (Wolldecke)', offset: 60 },
    {
      by: tilda,
      hours: 13,
      isRead: false,
      text: 'Guten Tag,\n\nunser Hund hat auf der grauen Wolldecke geschlafen, und nun riecht sie nach Hund. Kann man sie waschen, oder genügt Lüften? Wir möchten nichts falsch machen.\n\nViele Grüße\nTilda Kranz',
    },
  ),
  ...single(
    { key: 'shop-praise', mailbox: 'shop', subject: '😍 the stool!!' },
    {
      by: { name: 'Dee & Marcus', address: 'deeandmarcus@letterbox.example' },
      hours: 31,
      isRich: true,
      text: 'It came! It is perfect! We sit on it in turns!\n\nPicture of its new home attached. Put it on your website if you like.\n\nDee & Marcus',
      files: [
        {
          name: 'stool-at-home.png',
          type: 'image/png',
          content: landscapePng(1.4, [210, 190, 170], [120, 80, 60]),
        },
      ],
    },
  ),
  ...single(
    { key: 'shop-workshop', mailbox: 'shop', subject: 'Do you teach?' },
    {
      by: { name: 'Nell Duffy', address: 'nell.duffy@letterbox.example' },
      hours: 345,
      text: 'Hello Oak & Loom,\n\nmy daughter (14) wants to learn to weave and has built a loom from a broken bed. Do you give lessons, or may she come and watch for an afternoon? She is quiet and sweeps well.\n\nNell Duffy',
    },
  ),
];
