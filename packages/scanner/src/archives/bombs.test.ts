import { brotliCompressSync, crc32, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inspectFile } from '../files/inspect-file.ts';
import type { FileFacts } from '../files/file-facts.ts';
import { UNPACKED_BYTES } from '../limits.ts';
import { buildSevenZip, buildTar } from '../testing/build-archives.ts';
import { flate, pdfWith } from '../testing/build-pdf.ts';
import { buildZip } from '../testing/build-zip.ts';
import { ArchiveBudget } from './archive.ts';

function look(
  name: string,
  content: Uint8Array,
): { readonly found: FileFacts; readonly budget: ArchiveBudget } {
  const budget = new ArchiveBudget();
  return {
    found: inspectFile(content, { name, writtenName: name, declaredType: undefined }, budget),
    budget,
  };
}

/** True where the file or something inside it is told as a bomb. */
function isTold({ marks, inside }: FileFacts): boolean {
  return marks.has('bomb') || inside.some((file) => file.marks.has('bomb'));
}

function nest(depth: number, width: number, core: Uint8Array): Uint8Array {
  if (depth === 0) {
    return core;
  }
  const inner = nest(depth - 1, width, core);
  return buildZip(
    Array.from({ length: width }, (_, index) => ({ name: `${String(index)}.zip`, content: inner })),
  );
}

/** Many entries of the directory that all point to one packed file (Fifield, "A better zip bomb"). */
function overlapping(count: number): Uint8Array {
  const whole = Buffer.from(buildZip([{ name: 'a', content: Buffer.alloc(900_000) }]));
  const list = whole.indexOf('PK\x01\x02');
  const record = whole.subarray(list, whole.length - 22);
  const end = Buffer.from(whole.subarray(whole.length - 22));
  end.writeUInt32LE(record.length * count, 12);
  return Buffer.concat([whole.subarray(0, list), ...Array.from({ length: count }, () => record), end]);
}

const ZEROS = Buffer.alloc(20_000_000);
/** Two million zeros, packed by bzip2 itself. */
const BZIP2_ZEROS = Buffer.from(
  'QlpoOTFBWSZTWYK4WkIAD1HgAMAAAACACCAAMMwJqmmKkhtVKSHi7kinChIQVwtIQA==',
  'base64',
);

describe('archive bombs end, are told, and leave the budget kept', () => {
  test.each<readonly [string, string, () => Uint8Array]>([
    ['ratio of a zip', 'a.zip', () => buildZip([{ name: 'a', content: ZEROS }])],
    ['ratio of a gzip', 'a.gz', () => gzipSync(ZEROS)],
    ['ratio of a zstd', 'a.zst', () => zstdCompressSync(ZEROS)],
    ['gzip in gzip', 'a.gz.gz', () => gzipSync(gzipSync(ZEROS))],
    [
      'sixteen zips in each of sixteen, five deep',
      '42.zip',
      () => nest(6, 16, buildZip([{ name: 'a', content: Buffer.alloc(500_000) }])),
    ],
    ['zips in zips without end', 'a.zip', () => nest(12, 1, Buffer.from('x'))],
    ['entries that share their bytes', 'a.zip', () => overlapping(1_000)],
    [
      'ten thousand entries',
      'a.zip',
      () => buildZip(Array.from({ length: 10_000 }, (_, index) => ({ name: String(index), content: '' }))),
    ],
    [
      'a part of a document',
      'a.docx',
      () =>
        buildZip([
          { name: '[Content_Types].xml', content: '' },
          { name: 'word/document.xml', content: Buffer.alloc(7_000_000, 32) },
        ]),
    ],
    ['a tar that claims more than there is', 'a.tar', () => buildTar('a', Buffer.from('x'), 8_000_000_000)],
    [
      'ten thousand files in a tar',
      'a.tar',
      () =>
        Buffer.concat(
          Array.from({ length: 10_000 }, (_, index) =>
            Buffer.from(buildTar(String(index), Buffer.from('x')).subarray(0, 1_024)),
          ),
        ),
    ],
  ])('%s', (_title, name, build) => {
    const { found, budget } = look(name, build());
    expect(isTold(found)).toBe(true);
    expect(budget.bytes).toBeGreaterThanOrEqual(0);
  });

  test('a zip with sizes that cannot be true', () => {
    const content = Buffer.from(buildZip([{ name: 'a', content: 'x' }]));
    content.writeUInt32LE(0xfffffffe, content.indexOf('PK\x01\x02') + 20);
    expect(isTold(look('a.zip', content).found)).toBe(true);
  });

  test('a 7z whose header claims to be huge, or lies behind the end', () => {
    const content = Buffer.from(buildSevenZip('a', Buffer.from('x')));
    content.writeUInt32LE(0x7fffffff, 20);
    content.writeUInt32LE(0x7fffffff, 24);
    expect(look('a.7z', content).found.marks.has('broken')).toBe(true);
    content.writeUInt32LE(0xffffffff, 12);
    content.writeUInt32LE(0xffffffff, 16);
    expect(look('a.7z', content).found).toBeDefined();
  });

  test('a RAR whose blocks claim to be huge', () => {
    const five = Buffer.concat([Buffer.from('526172211a07010000000000', 'hex'), Buffer.alloc(400, 0xff)]);
    const four = Buffer.concat([Buffer.from('526172211a0700', 'hex'), Buffer.alloc(400, 0x74)]);
    expect(look('a.rar', five).found).toBeDefined();
    expect(look('a.rar', four).found).toBeDefined();
  });

  test('damaged streams cost as much as sound ones, so that a thousand of them end as well', () => {
    const broken = Buffer.from(gzipSync(ZEROS));
    broken.writeUInt32LE(crc32('no'), broken.length - 8);
    const { budget } = look(
      'a.zip',
      buildZip(Array.from({ length: 400 }, (_, index) => ({ name: `${String(index)}.gz`, content: broken }))),
    );
    expect(budget.bytes).toBeLessThan(UNPACKED_BYTES);
  });

  test('a PDF of packed object streams stops at the budget', () => {
    const streams = Array.from({ length: 150 }, () => flate('/Type /ObjStm', Buffer.alloc(1_500_000, 32)));
    expect(look('a.pdf', pdfWith('', streams)).budget.bytes).toBeGreaterThanOrEqual(0);
  });

  test('a small bzip2 file of many zeros is a bomb or is read, and never more than allowed', () => {
    const { found } = look('a.bz2', BZIP2_ZEROS);
    expect(found.inside.every((file) => file.size <= 4 * 1024 * 1024)).toBe(true);
  });

  test('what is packed by a method nobody attaches is no archive', () => {
    expect(look('a.br', brotliCompressSync(Buffer.from('x'))).found.inside).toEqual([]);
  });
});
