import { createDocx, createMacroDocument } from '../files/office.ts';
import { createPdf } from '../files/pdf.ts';
import { clothPng, landscapePng } from '../files/pictures.ts';
import type { AttackClass } from './attack-class.ts';
import { daysAgo } from './attack-class.ts';
import { HARMLESS_PROGRAM } from './harmless-program.ts';

/** Files that are something else than they look. */
export const ATTACHMENT_CLASSES: readonly AttackClass[] = [
  {
    name: 'program with two endings',
    attacks: [
      {
        key: 'attack-double-ending',
        mailbox: 'shop',
        from: { name: 'Kessler Timber', address: 'rechnung@kessler-timber.example' },
        subject: 'Invoice 4471',
        minutesAgo: daysAgo(0, 5, 15),
        text: 'Hello,\n\nthe invoice for your last delivery is attached. Please check it today.\n\nKessler Timber\n',
        files: [{ name: 'invoice.pdf.exe', type: 'application/octet-stream', content: HARMLESS_PROGRAM }],
      },
    ],
    twins: [
      {
        key: 'twin-double-ending',
        mailbox: 'shop',
        from: { name: 'Holzhandel Reimers', address: 'buero@holzhandel-reimers.example' },
        subject: 'Invoice for the oak boards',
        minutesAgo: daysAgo(0, 7, 30),
        text: 'Hello,\n\nthank you for the order. The invoice for the twelve oak boards is attached; the boards come on Thursday.\n\nKind regards\nGesa Reimers\n',
        files: [
          {
            name: 'invoice.2026.11.pdf',
            type: 'application/pdf',
            content: createPdf([
              'Holzhandel Reimers',
              'Invoice 2026-118',
              '12 oak boards, 30 mm, 2.5 m',
              'Total: 486.00 EUR',
            ]),
          },
        ],
      },
    ],
  },
  {
    name: 'right-to-left file name',
    attacks: [
      {
        key: 'attack-right-to-left-name',
        mailbox: 'work',
        from: { name: 'Talent Pool', address: 'cv@talent-pool.example' },
        subject: 'Application as graphic designer',
        minutesAgo: daysAgo(15, 6),
        text: 'Dear Sir or Madam,\n\nplease find my curriculum vitae attached.\n\nBest regards\nM. Adler\n',
        files: [
          {
            name: 'Curriculum_\u202Efdp.scr',
            type: 'application/octet-stream',
            content: HARMLESS_PROGRAM,
          },
        ],
      },
    ],
    twins: [
      {
        key: 'twin-right-to-left-name',
        mailbox: 'work',
        from: { name: 'נועה לוי', address: 'noa@levi-type.example' },
        subject: 'Hebrew type specimens',
        minutesAgo: daysAgo(15, 8),
        text: 'Hi Alex,\n\nhere are the specimens for the bilingual poster. The second one has the warmer Alef.\n\nNoa\n',
        files: [
          {
            name: 'דוגמאות.pdf',
            type: 'application/pdf',
            content: createPdf(['Type specimens', 'Poster, two languages', 'Set in three weights']),
          },
        ],
      },
    ],
  },
  {
    name: 'file of another type than it says',
    attacks: [
      {
        key: 'attack-wrong-type',
        mailbox: 'personal',
        from: { name: 'Photo Share', address: 'share@photo-friends.example' },
        subject: 'Pictures of you',
        text: 'Hi,\n\nlook what I found, is this you in the picture?\n',
        files: [{ name: 'IMG_2041.jpg', type: 'image/jpeg', content: HARMLESS_PROGRAM }],
      },
    ],
    twins: [
      {
        key: 'twin-wrong-type',
        mailbox: 'personal',
        from: { name: 'Marta Duarte', address: 'marta@duarte.example' },
        subject: 'The lighthouse',
        text: 'Hi Alex,\n\nthe evening at the lighthouse, as promised. My phone never knows what it sends, so I hope it opens.\n\nMarta\n',
        files: [
          {
            name: 'lighthouse.png',
            type: 'application/octet-stream',
            content: landscapePng(1.4, [236, 160, 120], [60, 84, 92]),
          },
        ],
      },
    ],
  },
  {
    name: 'document with macros',
    attacks: [
      {
        key: 'attack-macro',
        mailbox: 'shop',
        from: { name: 'Purchasing', address: 'purchasing@global-orders.example' },
        subject: 'Purchase order 99120',
        minutesAgo: daysAgo(7, 2),
        text: 'Dear supplier,\n\nplease find our purchase order attached. Click "Enable content" to see the quantities.\n\nPurchasing Department\n',
        files: [
          {
            name: 'Purchase_order_99120.docm',
            type: 'application/vnd.ms-word.document.macroEnabled.12',
            content: createMacroDocument(['Purchase order 99120', 'Enable content to see this document.']),
          },
        ],
      },
    ],
    twins: [
      {
        key: 'twin-macro',
        mailbox: 'shop',
        from: { name: 'Hotel Seeblick', address: 'einkauf@hotel-seeblick.example' },
        subject: 'Our order: 24 linen napkins',
        minutesAgo: daysAgo(7, 5),
        text: 'Dear Oak & Loom,\n\nour order is attached, with the colours we spoke about. A picture of the dining room is with it.\n\nKind regards\nTheresa Vogt, Hotel Seeblick\n',
        files: [
          {
            name: 'Order_napkins.docx',
            type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            content: createDocx([
              'Order',
              '24 linen napkins, sand, 45 x 45 cm',
              'Delivery until the end of November',
            ]),
          },
          { name: 'dining-room.png', type: 'image/png', content: clothPng([214, 200, 176], [150, 132, 104]) },
        ],
      },
    ],
  },
];
