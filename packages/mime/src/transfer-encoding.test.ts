import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeBase64 } from './base64.ts';
import { decodeBinhex } from './binhex.ts';
import { decodeQuotedPrintable } from './quoted-printable.ts';
import { decodeTransfer, readEncoding } from './transfer-encoding.ts';
import { decodeUuencode } from './uuencode.ts';
import { decodeYenc } from './yenc.ts';

function base64(text: string): string {
  return decodeBase64(Buffer.from(text, 'latin1'), 1_000).bytes.toString('latin1');
}

describe('base64', () => {
  test.each([
    ['plain', 'QUJD', 'ABC'],
    ['lines and blanks', 'QU\r\n J D\t', 'ABC'],
    ['padding', 'QUI=', 'AB'],
    ['no padding', 'QUI', 'AB'],
    ['several padded blocks', 'QQ==QkM=', 'ABC'],
    ['foreign characters', 'Q!U#J\u00b7D', 'ABC'],
    ['a lone digit at the end', 'QUJDR', 'ABC'],
    ['nothing but padding', '====', ''],
  ])('%s', (_title, text, expected) => {
    expect(base64(text)).toBe(expected);
  });

  test('data behind padding and foreign characters are measured', () => {
    const reading = decodeBase64(Buffer.from('QUI=Q!UJD'), 100);
    expect(reading).toMatchObject({ beforePadding: 2, beforeForeign: 2, foreign: 1 });
  });

  test('decodes whatever Node encodes, in lines of any length, and never more than the limit', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.integer({ min: 1, max: 90 }),
        fc.nat(300),
        (bytes, width, limit) => {
          const text = Buffer.from(bytes)
            .toString('base64')
            .replace(new RegExp(`.{${String(width)}}`, 'g'), '$&\r\n');
          const decoded = decodeBase64(Buffer.from(text), limit).bytes;
          expect(decoded.equals(Buffer.from(bytes).subarray(0, limit))).toBe(true);
        },
      ),
    );
  });
});

describe('quoted-printable', () => {
  test.each([
    ['escapes', 'a=3Db=e9', 'a=b\xe9'],
    ['soft line breaks', 'a=\r\nb=\nc', 'abc'],
    ['blanks behind a soft break', 'a= \t\r\nb', 'ab'],
    ['a soft break at the end', 'a=', 'a'],
    ['broken escapes stay', 'a=zz=4', 'a=zz=4'],
    ['binary stays', '\x00\xff', '\x00\xff'],
  ])('%s', (_title, text, expected) => {
    expect(decodeQuotedPrintable(Buffer.from(text, 'latin1')).toString('latin1')).toBe(expected);
  });
});

describe('older encodings', () => {
  test('uuencode', () => {
    expect(decodeUuencode(Buffer.from('#86)C\n`\n')).toString()).toBe('abc');
    expect(decodeUuencode(Buffer.from('#86)C\r\n"86(\r\n')).toString()).toBe('abcab');
  });

  test('yEnc', () => {
    expect(decodeYenc(Buffer.from([0x61 + 42, 0x3d, 0x3d + 64, 13, 10, 0x62 + 42])).toString('latin1')).toBe(
      'a\x13b',
    );
  });

  test('BinHex gives the name and the data fork, runs of bytes included', () => {
    const data = Buffer.from('aaaaaaaaaa\x90b\x90\x90', 'latin1');
    const file = decodeBinhex(Buffer.from(binhex('a.zip', data)), 10_000);
    expect(file?.name).toBe('a.zip');
    expect(file?.data.equals(data)).toBe(true);
    expect(decodeBinhex(Buffer.from('!!!!'), 100)).toBeUndefined();
  });

  test('any bytes are decoded without an error and never grow beyond what the encoding allows', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(decodeUuencode(bytes).length).toBeLessThanOrEqual(bytes.length);
        expect(decodeYenc(bytes).length).toBeLessThanOrEqual(bytes.length);
        expect(decodeQuotedPrintable(bytes).length).toBeLessThanOrEqual(bytes.length);
        expect(decodeBase64(bytes, 100).bytes.length).toBeLessThanOrEqual(100);
        expect(decodeBinhex(bytes, 500)?.data.length ?? 0).toBeLessThanOrEqual(500);
      }),
    );
  });
});

describe('the name of the encoding', () => {
  test.each([
    [undefined, 'identity', []],
    ['7bit', 'identity', []],
    ['Base64', 'base64', []],
    ['(x) base64 (y)', 'base64', []],
    ['"base64"', 'base64', ['identity']],
    ['base64; x', 'base64', ['identity']],
    ['utf-8', 'identity', ['base64', 'quoted-printable']],
  ] as const)('%s', (written, strict, lenient) => {
    expect(readEncoding(written)).toEqual({ strict, lenient });
  });

  test('what is cut still tells its size', () => {
    const decoded = decodeTransfer('quoted-printable', Buffer.from('abcdef'), 2);
    expect([decoded.content.toString(), decoded.size]).toEqual(['ab', 6]);
  });
});

/** BinHex 4.0 as its description has it: fork, run lengths, six bits a character. */
function binhex(name: string, data: Buffer): string {
  const lengths = Buffer.alloc(10);
  lengths.writeUInt32BE(data.length, 0);
  const head = Buffer.from(`${String.fromCharCode(name.length)}${name}\0TYPECREA\0\0`, 'latin1');
  const plain = Buffer.concat([head, lengths, data, Buffer.alloc(2)]).toString('latin1');
  const escaped = plain.replaceAll('\x90', '\x90\0').replace(/a{10}/, 'a\x90\x0a');
  const bits = [...Buffer.from(escaped, 'latin1')].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const digits = '!"#$%&\'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr';
  return (bits.match(/.{1,6}/g) ?? [])
    .map((six) => digits.charAt(Number.parseInt(six.padEnd(6, '0'), 2)))
    .join('');
}
