import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { ARCHIVE_ENTRIES } from '../limits.ts';
import { buildZip } from '../testing/build-zip.ts';
import { ArchiveBudget } from './archive.ts';
import { openArchive } from './open-archive.ts';

const TYPES = [
  'application/zip',
  'application/gzip',
  'application/x-tar',
  'application/vnd.rar',
  'application/x-7z-compressed',
];

/** RAR 5: main header, then one file header with an encryption record (written by hand after the format's description). */
const RAR5_FILE = Buffer.from(
  '526172211a070100' +
    '00000000' +
    '04' +
    '01' +
    '00' +
    '0000' +
    '00000000' +
    '11' +
    '02' +
    '01' +
    '03' +
    '00' +
    '00' +
    '00' +
    '00' +
    '00' +
    '05' +
    '612e657865' +
    '02' +
    '01' +
    '00',
  'hex',
);
const RAR5_LOCKED = Buffer.from(
  '526172211a070100' + '00000000' + '04' + '04' + '00' + '0000' + '00000000',
  'hex',
);

describe('hostile archives', () => {
  test('never throw, whatever their bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TYPES), fc.uint8Array({ maxLength: 400 }), (type, bytes) => {
        expect(openArchive(bytes, type, 'a', new ArchiveBudget())).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  test('never throw when cut anywhere', () => {
    const whole = buildZip([
      { name: 'a.txt', content: 'text '.repeat(50) },
      { name: 'b.txt', content: 'x' },
    ]);
    for (let end = 0; end < whole.length; end += 1) {
      expect(openArchive(whole.subarray(0, end), 'application/zip', 'a', new ArchiveBudget())).toBeDefined();
    }
  });

  test('a stream that unpacks beyond the ratio is a bomb and is not kept', () => {
    const opened = openArchive(
      gzipSync(Buffer.alloc(50_000_000)),
      'application/gzip',
      'a.gz',
      new ArchiveBudget(),
    );
    expect(opened).toMatchObject({ isBomb: true, entries: [] });
  });

  test('a list without end stops at the limit and says so', () => {
    const files = Array.from({ length: ARCHIVE_ENTRIES + 10 }, (_, index) => ({
      name: `${String(index)}.txt`,
      content: '',
    }));
    const opened = openArchive(buildZip(files), 'application/zip', 'a.zip', new ArchiveBudget());
    expect(opened?.entries).toHaveLength(ARCHIVE_ENTRIES);
    expect(opened?.isBomb).toBe(true);
  });

  test('a zip whose directory was taken away is read by its local headers', () => {
    const whole = Buffer.from(buildZip([{ name: 'a.js', content: 'x'.repeat(100) }]));
    const opened = openArchive(
      whole.subarray(0, whole.indexOf('PK\x01\x02')),
      'application/zip',
      'a.zip',
      new ArchiveBudget(),
    );
    expect(opened?.entries.map((entry) => entry.name)).toEqual(['a.js']);
  });

  test('a zip behind other data is read', () => {
    const whole = Buffer.concat([
      Buffer.from('a program in front'),
      buildZip([{ name: 'a.js', content: 'x' }]),
    ]);
    const opened = openArchive(whole, 'application/zip', 'a.zip', new ArchiveBudget());
    expect(opened?.entries[0]).toMatchObject({ name: 'a.js', isEncrypted: false });
    expect(Buffer.from(opened?.entries[0]?.content ?? []).toString()).toBe('x');
  });
});

describe('encrypted archives', () => {
  test('a zip tells its names and keeps its contents', () => {
    const opened = openArchive(
      buildZip([{ name: 'a.doc', content: 'x', isEncrypted: true }]),
      'application/zip',
      'a',
      new ArchiveBudget(),
    );
    expect(opened?.entries).toEqual([{ name: 'a.doc', isEncrypted: true, size: 1, content: undefined }]);
  });

  test('a RAR with an encrypted file tells its name', () => {
    const opened = openArchive(RAR5_FILE, 'application/vnd.rar', 'a.rar', new ArchiveBudget());
    expect(opened?.entries).toEqual([{ name: 'a.exe', isEncrypted: true, size: 0, content: undefined }]);
  });

  test('a RAR with encrypted headers tells that it is locked', () => {
    expect(openArchive(RAR5_LOCKED, 'application/vnd.rar', 'a.rar', new ArchiveBudget())?.isEncrypted).toBe(
      true,
    );
  });
});

test('a gzip without its ending keeps the name inside', () => {
  const opened = openArchive(gzipSync('hello'), 'application/gzip', 'list.csv.gz', new ArchiveBudget());
  expect(opened?.entries[0]?.name).toBe('list.csv');
});
