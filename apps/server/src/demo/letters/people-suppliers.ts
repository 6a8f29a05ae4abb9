import { createPdf } from '../files/pdf.ts';
import { clothPng, landscapePng } from '../files/pictures.ts';
import type { Letter } from '../letter.ts';
import { CAST } from './people-cast.ts';
import { conversation, single } from './people-conversation.ts';

const { carmen, piotr, sawmill } = CAST;
const COMPLAINTS = 'Zażalenia';
const SUPPLIERS = 'Suppliers';
const harriet = { name: 'Harriet Bloom', address: 'harriet.bloom@letterbox.example' };
const ania = { name: 'Anna Król', address: 'anna.krol@listonosz.example' };
const cyril = { name: 'Cyril Boateng', address: 'cyril@boateng.example' };

/** Those the shop buys from, and the few it has disappointed. */
export const SUPPLIER_AND_COMPLAINT_LETTERS: readonly Letter[] = [
  ...conversation({
    key: 'supplier-oak',
    mailbox: 'shop',
    subject: 'Oak, 52 mm, quarter sawn',
    turns: [
      {
        by: sawmill,
        hours: 450,
        folder: SUPPLIERS,
        isRead: true,
        text: "Hello Alex,\n\nthe oak from the north slope is down to 9 percent. 1.4 cubic metres of 52 mm, quarter sawn, very quiet grain. You get the first look because you don't haggle.\n\nGreta\nHolm Sawmill",
      },
      {
        by: 'me',
        hours: 446,
        text: 'Hello Greta,\n\nall of it, please. I have a table for eight that asks for exactly this.\n\nAlex',
      },
      {
        by: sawmill,
        hours: 441,
        folder: SUPPLIERS,
        isRead: true,
        text: 'Lorry on Tuesday before eight. Invoice with the driver and attached.\n\nGreta',
        files: [
          {
            name: 'Holm 7741.pdf',
            type: 'application/pdf',
            content: createPdf([
              'Holm Sawmill: invoice 7741',
              '1.4 m3 oak, 52 mm, quarter sawn, 9 percent',
              '1,960.00, payable on delivery or later, you know how it is',
            ]),
          },
        ],
      },
      {
        by: sawmill,
        hours: 17,
        text: 'Ash for your chairs: I can put 0.9 aside until the end of the month. Say the word.\n\nGreta',
        isRead: false,
      },
    ],
  }),
  ...conversation({
    key: 'supplier-linen',
    mailbox: 'shop',
    subject: 'Przędza lniana, nowe kolory',
    charset: 'iso-8859-2',
    wrote: 'napisał:',
    answer: 'Odp:',
    offset: 60,
    turns: [
      {
        by: piotr,
        hours: 230,
        text: 'Dzień dobry,\n\nmamy nowe kolory przędzy lnianej: piasek, łupek i śliwka. Próbki wysłałem wczoraj pocztą, zdjęcie w załączniku. Cena bez zmian, przy dwudziestu kilogramach pięć procent mniej.\n\nPozdrawiam serdecznie\nPiotr Wiśniewski',
        files: [{ name: 'śliwka.png', type: 'image/png', content: clothPng([96, 52, 88], [140, 96, 120]) }],
      },
      {
        by: 'me',
        hours: 222,
        text: 'Dzień dobry, Panie Piotrze,\n\nśliwka jest piękna. Proszę o dziesięć kilogramów śliwki i dziesięć łupku.\n\nPozdrawiam\nAlex',
      },
      { by: piotr, hours: 219, text: 'Dziękuję! Wysyłka w czwartek, faktura w paczce.\n\nPiotr' },
    ],
  }),
  ...conversation({
    key: 'supplier-looms',
    mailbox: 'shop',
    subject: 'Lana merina, lote de otoño',
    wrote: 'escribió:',
    charset: 'windows-1252',
    offset: 60,
    turns: [
      {
        by: carmen,
        hours: 105,
        text: 'Hola, Alex:\n\nya está hilado el lote de otoño: 38 kilos, más suave que el del año pasado. ¿Te guardo la mitad?\n\nCarmen\nTelares Ibáñez',
      },
      {
        by: 'me',
        hours: 101,
        text: '¡Hola, Carmen! Sí, la mitad, y dos kilos más si puedes. Los plaids se venden solos este año.\n\nAlex',
      },
      { by: carmen, hours: 42, text: 'Hecho: 21 kilos. Sale el lunes. Abrázame el telar.\n\nCarmen' },
    ],
  }),
  ...conversation({
    key: 'complaint-cushion',
    mailbox: 'shop',
    subject: 'Order OL-2181: seam has opened',
    turns: [
      {
        by: harriet,
        hours: 380,
        folder: COMPLAINTS,
        isRead: true,
        isRich: true,
        text: "Hello,\n\nI am sorry to write this because I love the cushions, but the seam of one has opened along a hand's width after three weeks. Nobody jumped on it; I live alone.\n\nPhotograph attached. What shall we do?\n\nHarriet Bloom",
        files: [{ name: 'seam.png', type: 'image/png', content: clothPng([190, 170, 140], [150, 120, 100]) }],
      },
      {
        by: 'me',
        hours: 376,
        text: "Dear Harriet,\n\nthat is our fault and nobody else's: this batch was sewn with too short an allowance. A new one leaves tomorrow. Keep the old one, a friend with a needle can close it.\n\nI am sorry.\n\nAlex",
      },
      {
        by: harriet,
        hours: 320,
        folder: COMPLAINTS,
        isRead: true,
        text: 'It has come, with a bag of lavender! I take back the word complaint.\n\nHarriet',
      },
    ],
  }),
  ...conversation({
    key: 'complaint-late',
    mailbox: 'shop',
    subject: 'Where is my bench?',
    turns: [
      {
        by: cyril,
        hours: 83,
        text: 'Hello,\n\nyou said "about the 10th". It is not about the 10th any more. I have guests on Sunday and a hole where a bench should be. Please tell me honestly when it comes.\n\nCyril Boateng',
      },
      {
        by: 'me',
        hours: 81,
        text: 'Dear Mr Boateng,\n\nyou are right, and I should have written first. The oil did not dry in the damp last week; the bench is finished and will be with you on Saturday before noon, I drive it myself.\n\nThe delivery is of course on us.\n\nAlex Morgan',
      },
      {
        by: cyril,
        hours: 79,
        text: 'Thank you. Saturday is fine. There will be coffee for the driver.\n\nCyril Boateng',
      },
      {
        by: cyril,
        hours: 14,
        text: 'Eight guests, one bench, no complaints. It was worth being cross for.\n\nCyril Boateng',
        files: [
          {
            name: 'bench with guests.png',
            type: 'image/png',
            content: landscapePng(2.2, [230, 200, 160], [90, 70, 60]),
          },
        ],
      },
    ],
  }),
  ...single(
    {
      key: 'complaint-pl',
      mailbox: 'shop',
      subject: 'Reklamacja: zły kolor',
      charset: 'iso-8859-2',
      offset: 60,
    },
    {
      by: ania,
      hours: 9.8,
      isRead: false,
      text: 'Dzień dobry,\n\nzamówiłam obrus w kolorze łupkowym, a przyszedł śliwkowy. Jest śliczny, ale nie pasuje do niczego w moim domu. Czy można go wymienić?\n\nZ poważaniem\nAnna Król',
    },
  ),
  ...single(
    { key: 'complaint-draft', mailbox: 'shop', subject: 'Odp: Reklamacja' },
    {
      by: 'me',
      hours: 9,
      folder: 'Drafts',
      text: 'Dzień dobry, Pani Anno,\n\nbardzo przepraszam za pomyłkę. Proszę',
    },
  ),
  ...single(
    { key: 'supplier-old', mailbox: 'shop', subject: 'Linseed oil: last year’s price until Friday' },
    {
      by: { name: 'Oskar at Field & Flax', address: 'oskar@field-and-flax.example' },
      hours: 700,
      folder: 'Archive',
      isRead: true,
      text: 'Dear all,\n\nten litres and more at last year’s price, until Friday or until the barrel is empty. Cold pressed, two summers old, dries like a dream.\n\nOskar',
    },
  ),
];
