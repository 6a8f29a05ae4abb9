import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildCabinet, buildIso, buildSevenZip, buildTar } from '../testing/build-archives.ts';
import { buildZip } from '../testing/build-zip.ts';
import { realType } from '../files/real-type.ts';
import { ArchiveBudget, type OpenedArchive } from './archive.ts';
import { openArchive } from './open-archive.ts';

/** "hello" and a line end, packed by the tools that everybody has. */
const XZ = Buffer.from(
  '/Td6WFoAAATm1rRGAgAhARYAAAB0L+WjAQAFaGVsbG8KAAAApWCX8ZT2/eAAAR4GwS+kHR+2830BAAAAAARZWg==',
  'base64',
);
const BZIP2 = Buffer.from('QlpoOTFBWSZTWcHAgOIAAAFBAAAQAkSgADDNAMNGKZcXckU4UJDBwIDi', 'base64');
const HELLO = Buffer.from('hello\n');

function open(content: Uint8Array, name = 'a'): OpenedArchive | undefined {
  return openArchive(content, realType(content), name, new ArchiveBudget());
}

function contentsOf(opened: OpenedArchive | undefined): readonly (readonly [string, string])[] {
  return (opened?.entries ?? []).map(({ name, content }) => [name, Buffer.from(content ?? []).toString()]);
}

/** An ARJ archive with one stored file. */
function arj(name: string, content: Buffer, flags = 0): Buffer {
  const header = (type: number, file: string): Buffer => {
    const body = Buffer.alloc(30 + file.length + 2);
    body[0] = 30;
    body[4] = flags;
    body[6] = type;
    body.writeUInt32LE(content.length, 12);
    body.writeUInt32LE(content.length, 16);
    body.write(file, 30, 'latin1');
    const head = Buffer.alloc(4);
    head.writeUInt16LE(0xea60, 0);
    head.writeUInt16LE(body.length, 2);
    return Buffer.concat([head, body, Buffer.alloc(6)]);
  };
  return Buffer.concat([header(2, 'x'), header(0, name), content]);
}

/** An LZH archive of level 0 with one stored file. */
function lzh(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(24 + name.length);
  head[0] = head.length - 2;
  head.write('-lh0-', 2, 'latin1');
  head.writeUInt32LE(content.length, 7);
  head.writeUInt32LE(content.length, 11);
  head[21] = name.length;
  head.write(name, 22, 'latin1');
  return Buffer.concat([head, content]);
}

describe('archives of every kind are opened', () => {
  test.each<readonly [string, Uint8Array, string, string]>([
    ['7z', buildSevenZip('a.exe', HELLO), 'a.7z', 'a.exe'],
    ['xz', XZ, 'a.js.xz', 'a.js'],
    ['bzip2', BZIP2, 'a.js.bz2', 'a.js'],
    ['zstd', zstdCompressSync(HELLO), 'a.js.zst', 'a.js'],
    ['gzip', gzipSync(HELLO), 'a.js.gz', 'a.js'],
    ['tar', buildTar('a.js', HELLO), 'a.tar', 'a.js'],
    ['CD image', buildIso('A.JS', HELLO), 'a.iso', 'A.JS'],
    ['cabinet', buildCabinet('a.js', HELLO), 'a.cab', 'a.js'],
    ['ARJ', arj('a.js', HELLO), 'a.arj', 'a.js'],
    ['LZH', lzh('a.js', HELLO), 'a.lzh', 'a.js'],
  ])('%s', (_kind, content, name, inner) => {
    expect(contentsOf(open(content, name))).toEqual([[inner, 'hello\n']]);
  });

  test('a zip entry that only local headers show is found', () => {
    const hidden = Buffer.from(buildZip([{ name: 'b.js', content: 'x' }]));
    const local = hidden.subarray(0, hidden.indexOf('PK\x01\x02'));
    const shown = Buffer.from(
      buildZip([
        { name: 'a.txt', content: 'x' },
        { name: 'c.txt', content: 'y' },
      ]),
    );
    const second = shown.indexOf('PK\x03\x04', 4);
    const list = shown.indexOf('PK\x01\x02');
    const whole = Buffer.concat([shown.subarray(0, second), local, shown.subarray(second)]);
    const moved = list + local.length;
    const secondRecord = whole.indexOf('PK\x01\x02', moved + 4);
    whole.writeUInt32LE(second + local.length, secondRecord + 42);
    whole.writeUInt32LE(moved, whole.length - 6);
    expect(
      open(whole)
        ?.entries.map(({ name }) => name)
        .toSorted(),
    ).toEqual(['a.txt', 'b.js', 'c.txt']);
  });

  test('a file in a zip whose name ends like a folder is a file', () => {
    expect(open(buildZip([{ name: 'a.exe/', content: 'x' }]))?.entries[0]?.name).toBe('a.exe');
  });
});

describe('what is locked is told as locked', () => {
  test('a 7z with an encrypted folder', () => {
    const opened = open(buildSevenZip('a.exe', HELLO, '06f10701'));
    expect(opened?.entries).toMatchObject([{ name: 'a.exe', isEncrypted: true, content: undefined }]);
  });

  test('a 7z with an encrypted header', () => {
    const content = Buffer.from(buildSevenZip('a.exe', HELLO, '06f10701'));
    content[32 + HELLO.length] = 0x17;
    content.copyWithin(32 + HELLO.length + 1, 32 + HELLO.length + 2);
    expect(open(content)?.isEncrypted).toBe(true);
  });

  test('a zip that says AES by its method alone', () => {
    const content = Buffer.from(buildZip([{ name: 'a.exe', content: 'x' }]));
    content.writeUInt16LE(99, content.indexOf('PK\x01\x02') + 10);
    expect(open(content)?.entries[0]?.isEncrypted).toBe(true);
  });

  test('an ARJ with a password', () => {
    expect(open(arj('a.exe', HELLO, 1))?.entries[0]?.isEncrypted).toBe(true);
  });
});
