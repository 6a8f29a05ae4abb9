import type { Entity } from '../build/entity.ts';
import { entityBytes, fileEntity, multipart, textEntity } from '../build/entity.ts';
import { createPdf } from '../files/pdf.ts';
import type { AttackClass } from './attack-class.ts';
import { daysAgo } from './attack-class.ts';
import { HARMLESS_PROGRAM } from './harmless-program.ts';

/** More levels than any scanner of sense descends. */
const DEEP_LEVELS = 70;
/** More levels than a person ever forwards, few enough to be read to the end. */
const NESTED_LEVELS = 12;

const PROGRAM = fileEntity({
  name: 'Delivery_note.exe',
  type: 'application/octet-stream',
  content: HARMLESS_PROGRAM,
});

/** Two boundaries: a program that takes the first sees a text, one that takes the last sees a file. */
const TWO_BOUNDARIES: Entity = {
  headers: ['Content-Type: multipart/mixed; boundary="first"; boundary="second"'],
  content: Buffer.concat([
    Buffer.from('--first\r\n'),
    entityBytes(textEntity('Hello,\n\nthe delivery note, as agreed.\n')),
    Buffer.from('\r\n--first--\r\n--second\r\n'),
    entityBytes(PROGRAM),
    Buffer.from('\r\n--second--\r\n'),
  ]),
};

/** Containers in containers, each with nothing but the next. */
function nest(innermost: Entity, levels: number): Entity {
  return Array.from({ length: levels }, (_, level) => level).reduce(
    (inner, level) => multipart('mixed', `level-${String(level)}`, [inner]),
    innermost,
  );
}

/** A message inside another, as "forward as attachment" makes it. */
function forwarded(headers: readonly string[], inner: Entity): Entity {
  const message = entityBytes({ headers: [...headers, ...inner.headers], content: inner.content });
  return { headers: ['Content-Type: message/rfc822', 'Content-Disposition: attachment'], content: message };
}

const LETTER_IN_LETTER = multipart('mixed', 'forward-one', [
  textEntity('Hi Alex,\n\nGesa asked me to pass this on, her drawing is inside.\n\nWilhelm\n'),
  forwarded(
    [
      'From: Gesa Reimers <buero@holzhandel-reimers.example>',
      'To: Weberei Sander <kontor@weberei-sander.example>',
      'Subject: Shelf for the looms',
      'Date: Mon, 12 Oct 2026 08:15:00 +0200',
      'MIME-Version: 1.0',
    ],
    multipart('mixed', 'forward-two', [
      textEntity('Dear Wilhelm,\n\nthe shelf, 180 cm wide. Alex may want to see it too.\n\nGesa\n'),
      fileEntity({
        name: 'shelf.pdf',
        type: 'application/pdf',
        content: createPdf(['Shelf for the looms', 'Oak, oiled', '180 x 40 x 210 cm']),
      }),
    ]),
  ),
]);

/** Letters built so that programs disagree about what they hold. */
export const STRUCTURE_CLASSES: readonly AttackClass[] = [
  {
    name: 'attachment hidden by MIME tricks',
    attacks: [
      {
        key: 'attack-hidden-attachment',
        mailbox: 'shop',
        from: { name: 'Spedition Nord', address: 'lager@nord-freight.example' },
        subject: 'Delivery note 2207',
        minutesAgo: daysAgo(19, 4),
        entity: TWO_BOUNDARIES,
      },
    ],
    twins: [
      {
        key: 'twin-hidden-attachment',
        mailbox: 'shop',
        from: { name: 'Spedition Nord', address: 'lager@spedition-nord.example' },
        subject: 'Delivery note 2198',
        minutesAgo: daysAgo(19, 9),
        text: 'Hello,\n\nthree parcels were handed over today, all in good order. The delivery note is attached.\n\nSpedition Nord\n',
        files: [
          {
            name: 'delivery-note-2198.pdf',
            type: 'application/pdf',
            content: createPdf(['Delivery note 2198', '3 parcels, 41 kg', 'Received in good order']),
          },
        ],
      },
    ],
  },
  {
    name: 'structure oddity',
    attacks: [
      {
        key: 'attack-nested-parts',
        mailbox: 'shop',
        from: { name: 'Order Desk', address: 'orders@order-relay.example' },
        subject: 'Re: our order',
        entity: nest(
          multipart('mixed', 'innermost', [textEntity('See the note.\n'), PROGRAM]),
          NESTED_LEVELS,
        ),
      },
      {
        key: 'attack-nested-without-end',
        mailbox: 'shop',
        from: { name: 'Order Desk', address: 'orders@order-relay.example' },
        subject: 'Re: Re: our order',
        entity: nest(PROGRAM, DEEP_LEVELS),
      },
    ],
    twins: [
      {
        key: 'twin-nested-parts',
        mailbox: 'shop',
        from: { name: 'Weberei Sander', address: 'kontor@weberei-sander.example' },
        subject: 'Fwd: Shelf for the looms',
        entity: LETTER_IN_LETTER,
      },
    ],
  },
];
