/** The control of the canary tests: a search that finds nothing is worth what it would have found. */
import { brotliCompressSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { makeCanary } from './canary.ts';
import { tracesOf } from './traces.ts';

const canary = makeCanary('control');
const around = (bytes: Buffer): Buffer =>
  Buffer.concat([Buffer.from('\0SQLite …'), bytes, Buffer.from('\0 end')]);
const sentence = (shift: number): string => `${'x'.repeat(shift)}Dear ${canary}, hello`;

const hidden: readonly (readonly [string, Buffer])[] = [
  ['plain text', Buffer.from(sentence(0))],
  ['capital letters', Buffer.from(sentence(0).toUpperCase())],
  ['UTF-16, little end first', Buffer.from(sentence(0), 'utf16le')],
  ['UTF-16, big end first', Buffer.from(sentence(0), 'utf16le').swap16()],
  ['hexadecimal', Buffer.from(Buffer.from(sentence(0)).toString('hex'))],
  ...[0, 1, 2].flatMap((shift) => [
    [
      `base64 after ${String(shift)} bytes`,
      Buffer.from(Buffer.from(sentence(shift)).toString('base64')),
    ] as const,
    [
      `base64url after ${String(shift)} bytes`,
      Buffer.from(Buffer.from(sentence(shift)).toString('base64url')),
    ] as const,
  ]),
  [
    'folded base64',
    Buffer.from(
      Buffer.from(sentence(0))
        .toString('base64')
        .replaceAll(/(.{9})/g, '$1\r\n'),
    ),
  ],
  ['UTF-16 in base64', Buffer.from(Buffer.from(sentence(0), 'utf16le').toString('base64'))],
  [
    'quoted-printable with a soft line end',
    Buffer.from(sentence(0).replace(canary.slice(4), `=\r\n${canary.slice(4)}`)),
  ],
  ['a JSON string', Buffer.from(JSON.stringify({ body: sentence(0) }))],
  ['a query of a URL', Buffer.from(new URLSearchParams({ q: sentence(0) }).toString())],
  ['gzip', gzipSync(sentence(0))],
  ['deflate', deflateSync(sentence(0))],
  ['zstd', zstdCompressSync(sentence(0))],
  ['base64 in gzip', gzipSync(Buffer.from(sentence(0)).toString('base64'))],
];

describe('X01: the search of the canary tests', () => {
  test.each(hidden)('finds a canary put away as %s', (_, bytes) => {
    expect(tracesOf(canary, around(bytes))).not.toEqual([]);
  });

  test('finds nothing where there is nothing', () => {
    expect(
      tracesOf(canary, around(Buffer.from(sentence(0).replaceAll(canary, makeCanary('other'))))),
    ).toEqual([]);
  });

  test('does not see into brotli: what it cannot find is known', () => {
    expect(tracesOf(canary, around(brotliCompressSync(sentence(0).repeat(3))))).toEqual([]);
  });
});
