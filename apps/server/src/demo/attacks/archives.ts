import { createPdf } from '../files/pdf.ts';
import { landscapePng } from '../files/pictures.ts';
import { createZip } from '../files/zip.ts';
import { createRandom } from '../random.ts';
import type { AttackClass } from './attack-class.ts';
import { daysAgo } from './attack-class.ts';
import { HARMLESS_PROGRAM } from './harmless-program.ts';

const ZIP = 'application/zip';

const NESTED_PROGRAM = createZip([
  {
    name: 'documents.zip',
    content: createZip([{ name: 'Scan_0012.exe', content: HARMLESS_PROGRAM }]),
  },
]);

const NESTED_PHOTOS = createZip([
  { name: 'read-me.txt', content: Buffer.from('The best ones are in the inner archive. Enjoy!\r\n') },
  {
    name: 'coast.zip',
    content: createZip([
      { name: 'coast-1.png', content: landscapePng(0.6, [150, 190, 220], [70, 96, 80]) },
      { name: 'coast-2.png', content: landscapePng(2.2, [240, 180, 140], [84, 70, 90]) },
    ]),
  },
]);

const LOCKED_INVOICE = createZip(
  [{ name: 'Invoice_88213.doc', content: Buffer.from('Nothing to see here.\r\n') }],
  {
    password: '4471',
    random: createRandom('locked-invoice'),
  },
);

const LOCKED_PAYSLIP = createZip(
  [
    {
      name: 'Payslip_2026-10.pdf',
      content: createPdf(['Payslip, October 2026', 'Alex Morgan', 'Northwind Studio']),
    },
  ],
  { password: 'the one agreed on the telephone', random: createRandom('locked-payslip') },
);

/** Files hidden in files. */
export const ARCHIVE_CLASSES: readonly AttackClass[] = [
  {
    name: 'program in a nested archive',
    attacks: [
      {
        key: 'attack-nested-archive',
        mailbox: 'work',
        from: { name: 'Scan to Mail', address: 'scanner@copy-station.example' },
        subject: 'Scanned document 0012',
        text: 'A document was scanned and sent to you.\n\nPages: 3\nFile: Scan_0012.zip\n',
        files: [{ name: 'Scan_0012.zip', type: ZIP, content: NESTED_PROGRAM }],
      },
    ],
    twins: [
      {
        key: 'twin-nested-archive',
        mailbox: 'personal',
        from: { name: 'Jonas Ekberg', address: 'jonas@ekberg-paper.example' },
        subject: 'The coast, in a box in a box',
        text: 'Hi Alex,\n\nall the pictures of the coast, as small as I could make them. Keep the second one for the wall!\n\nJonas\n',
        files: [{ name: 'pictures.zip', type: ZIP, content: NESTED_PHOTOS }],
      },
    ],
  },
  {
    name: 'encrypted archive with its password in the text',
    attacks: [
      {
        key: 'attack-locked-archive',
        mailbox: 'shop',
        from: { name: 'Billing', address: 'billing@invoice-dispatch.example' },
        subject: 'Overdue invoice 88213',
        minutesAgo: daysAgo(18, 2),
        text: `Hello,

your invoice 88213 is overdue. It is attached; for data protection the archive is locked.

Password: 4471

Please settle the amount today.
Billing Department
`,
        files: [{ name: 'Invoice_88213.zip', type: ZIP, content: LOCKED_INVOICE }],
      },
    ],
    twins: [
      {
        key: 'twin-locked-archive',
        mailbox: 'work',
        from: { name: 'Lohnbüro Ahrens', address: 'lohn@lohnbuero-ahrens.example' },
        subject: 'Your payslip for October',
        minutesAgo: daysAgo(18, 6),
        text: `Dear Alex,

your payslip for October is attached. The file is locked, as agreed on the telephone.

Kind regards
Sabine Ahrens
`,
        files: [{ name: 'payslip-2026-10.zip', type: ZIP, content: LOCKED_PAYSLIP }],
      },
    ],
  },
];
