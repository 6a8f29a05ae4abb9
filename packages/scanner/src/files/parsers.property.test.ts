import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ArchiveBudget } from '../archives/archive.ts';
import {
  buildCabinet,
  buildIso,
  buildOneNote,
  buildSevenZip,
  buildTar,
  buildTnef,
} from '../testing/build-archives.ts';
import { buildCompound } from '../testing/build-compound.ts';
import { buildVbaProject, buildWorkbook, packFile, record, rtfObject } from '../testing/build-office.ts';
import { flate, pdfWith } from '../testing/build-pdf.ts';
import { buildWordFile } from '../testing/build-zip.ts';
import { expandRtf } from './tnef/expand-rtf.ts';
import { inspectFile } from './inspect-file.ts';

/** One sound file of each kind, to be damaged. */
const SOUND: readonly (readonly [string, Uint8Array])[] = [
  [
    'a.doc',
    buildCompound([
      { path: 'ObjectPool/_1/\u0001Ole10Native', content: packFile('a.txt', 'x') },
      { path: 'WordDocument', content: 'x' },
    ]),
  ],
  [
    'a.docm',
    buildWordFile([{ name: 'word/vbaProject.bin', content: buildVbaProject('Sub AutoOpen()\nEnd Sub') }]),
  ],
  ['a.xls', buildWorkbook([record(0x85, [0, 0, 0, 0, 2, 1, 1, 0, 65])])],
  [
    'a.msg',
    buildCompound([
      { path: '__properties_version1.0', content: 'x' },
      { path: '__attach_version1.0_#00000000/__substg1.0_37010102', content: 'x' },
    ]),
  ],
  [
    'a.rtf',
    Buffer.from(
      `{\\rtf1{\\object\\objemb{\\*\\objdata ${rtfObject('Package', packFile('a.exe', 'x').subarray(4))}}}}`,
    ),
  ],
  [
    'a.pdf',
    pdfWith('/OpenAction 4 0 R', [
      '<< /S /URI /URI (https://a.example/) >>',
      flate('/Type /ObjStm', '<< /JS (x) >>'),
      flate('/Subtype /Image /Width 50 /Height 50 /BitsPerComponent 1', Buffer.alloc(350)),
    ]),
  ],
  ['a.one', buildOneNote(Buffer.from('x'), 'a.exe')],
  ['winmail.dat', buildTnef('a.txt', Buffer.from('hello'))],
  ['a.7z', buildSevenZip('a.txt', Buffer.from('hello'))],
  ['a.iso', buildIso('A.TXT', Buffer.from('hello'))],
  ['a.cab', buildCabinet('a.txt', Buffer.from('hello'))],
  ['a.tar', buildTar('a.txt', Buffer.from('hello'))],
  [
    'a.xz',
    Buffer.from(
      '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAFaGVsbG8KAAAApWCX8ZT2/eAAAR4GwS+kHR+2830BAAAAAARZWg==',
      'base64',
    ),
  ],
  ['a.bz2', Buffer.from('QlpoOTFBWSZTWcHAgOIAAAFBAAAQAkSgADDNAMNGKZcXckU4UJDBwIDi', 'base64')],
];

const FIRST_BYTES = SOUND.map(([, bytes]) => bytes.subarray(0, 16));

function look(name: string, content: Uint8Array): unknown {
  return inspectFile(content, { name, writtenName: name, declaredType: undefined }, new ArchiveBudget());
}

describe('parsers of files never throw', () => {
  test('on random bytes behind the mark of any kind', () => {
    const file = fc.tuple(fc.constantFrom(...FIRST_BYTES), fc.uint8Array({ maxLength: 3_000 }));
    fc.assert(
      fc.property(file, fc.constantFrom('a', 'a.pdf', 'a.docx', 'a.csv'), ([head, rest], name) => {
        expect(look(name, Buffer.concat([head, rest]))).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  test('on sound files with bytes changed', () => {
    const change = fc.tuple(fc.nat({ max: 40_000 }), fc.constantFrom(0, 1, 0x7f, 0x80, 0xfe, 0xff));
    fc.assert(
      fc.property(
        fc.constantFrom(...SOUND),
        fc.array(change, { minLength: 1, maxLength: 12 }),
        ([name, bytes], changes) => {
          const damaged = Buffer.from(bytes);
          for (const [at, value] of changes) {
            damaged[at % damaged.length] = value;
          }
          expect(look(name, damaged)).toBeDefined();
        },
      ),
      { numRuns: 400 },
    );
  });

  test('on sound files cut anywhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SOUND), fc.nat({ max: 40_000 }), ([name, bytes], end) => {
        expect(look(name, bytes.subarray(0, end % bytes.length))).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });

  test('H-94 on compressed rich text of any bytes, and never make more than the bytes can hold', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (rest) => {
        const head = Buffer.from('ffffffff7fffff7f4c5a467500000000', 'hex');
        expect(expandRtf(Buffer.concat([head, rest])).length).toBeLessThanOrEqual((rest.length + 16) * 17);
      }),
    );
  });
});
