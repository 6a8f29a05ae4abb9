import { describe, expect, test } from 'vitest';
import { DEFAULT_READ_LIMITS } from './limits.ts';
import type { ParsedMessage } from './message.ts';
import { readMessage } from './read-message.ts';

function read(text: string): ParsedMessage {
  return readMessage(Buffer.from(text, 'latin1'));
}

function limitsOf(parsed: ParsedMessage): string[] {
  return parsed.limitsHit.map((hit) => hit.limit);
}

function nested(levels: number, type: (level: number) => string): string {
  return Array.from({ length: levels }, (_, level) => type(level)).join('');
}

/** What each bomb must end with: a message that was read in part, and says so. */
describe('structure bombs end in a reading that says what was cut (H-93)', () => {
  test.each<[string, () => string, string]>([
    [
      '100,000 empty parts',
      () => `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n\r\n'.repeat(100_000)}`,
      'parts',
    ],
    [
      '1,000,000 delimiters',
      () => `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\n'.repeat(1_000_000)}`,
      'parts',
    ],
    [
      '100,000 parts behind the end',
      () =>
        `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n${'--b--\r\n--b\r\n\r\ny\r\n'.repeat(100_000)}`,
      'parts',
    ],
    ['10,000 nested messages', () => 'Content-Type: message/rfc822\r\n\r\n'.repeat(10_000), 'depth'],
    [
      '10,000 nested multiparts',
      () =>
        nested(
          10_000,
          (at) => `Content-Type: multipart/mixed; boundary=b${String(at)}\r\n\r\n--b${String(at)}\r\n`,
        ),
      'depth',
    ],
    [
      '200,000 boundaries that begin alike',
      () =>
        `Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx\r\n${nested(200_000, (at) => `--b${String(at)}\r\n`)}`,
      'parts',
    ],
    [
      'two boundaries at each of 48 levels',
      () =>
        nested(
          48,
          (at) =>
            `Content-Type: multipart/mixed; boundary=b${String(at)}\r\nContent-Type: multipart/mixed; boundary=c${String(at)}\r\n\r\n--c${String(at)}\r\n--b${String(at)}\r\n`,
        ) + 'x'.repeat(4_000_000),
      'decodedBytes',
    ],
    ['500,000 fields', () => `${'A: b\r\n'.repeat(500_000)}\r\nx`, 'headerFields'],
    [
      '500,000 Content-Type fields',
      () => `${'Content-Type: multipart/mixed; boundary=b\r\n'.repeat(500_000)}\r\nx`,
      'headerFields',
    ],
    ['5 MB in one field', () => `Subject: ${'a'.repeat(5_000_000)}\r\n\r\nx`, 'headerBytes'],
    ['5 MB in one folded field', () => `Subject: ${'a\r\n '.repeat(1_250_000)}\r\n\r\nx`, 'headerBytes'],
    ['100,000 addresses', () => `To: ${'a@b.example, '.repeat(100_000)}\r\n\r\nx`, 'addresses'],
    ['100,000 groups', () => `To: ${'g: a@b.example; '.repeat(100_000)}\r\n\r\nx`, 'addresses'],
    ['10 MB of text', () => `\r\n${'x'.repeat(10_000_000)}`, 'textCharacters'],
  ])('%s', (_title, bomb, limit) => {
    const parsed = read(bomb());
    expect(limitsOf(parsed)).toContain(limit);
    expect(parsed.leaves.length).toBeLessThanOrEqual(DEFAULT_READ_LIMITS.parts);
    expect(parsed.headers.length).toBeLessThanOrEqual(DEFAULT_READ_LIMITS.headerFields);
  });

  test.each<[string, string]>([
    ['1,000,000 brackets in an address', `To: ${'('.repeat(1_000_000)}`],
    ['500,000 comments', `To: ${'()'.repeat(500_000)}a@b.example`],
    ['1,000,000 quotes', `To: ${'"'.repeat(1_000_000)}`],
    ['1,000,000 angle brackets', `To: ${'<'.repeat(1_000_000)}`],
    ['1,000,000 square brackets', `To: ${'['.repeat(1_000_000)}`],
    ['500,000 group names', `To: ${'g:'.repeat(500_000)}`],
    ['300,000 colons behind an at sign', `To: ${'a@:'.repeat(300_000)}`],
    ['300,000 dots', `To: ${'a . '.repeat(300_000)}@b`],
    ['100,000 encoded words', `Subject: ${'=?utf-8?Q?a?= '.repeat(100_000)}`],
    ['60,000 unknown charsets', `Subject: ${nested(60_000, (at) => `=?c${String(at)}?Q?=e9?= `)}`],
    ['1,000,000 begun encoded words', `Subject: ${'=?'.repeat(1_000_000)}`],
    ['300,000 encoded words never closed', `Subject: ${'=?u?Q?'.repeat(300_000)}`],
    ['300,000 question marks', `Subject: ${'=?u?Q?x?'.repeat(300_000)}`],
    ['100,000 RFC 2231 pieces', `Content-Type: a/b;${nested(100_000, (at) => `n*${String(at)}*=%41;`)}`],
    ['300,000 boundary parameters', `Content-Type: multipart/mixed;${'boundary=b;'.repeat(300_000)}`],
    ['1,000,000 brackets in a type', `Content-Type: ${'('.repeat(1_000_000)}`],
    ['500,000 message ids', `References: ${'<a@b> '.repeat(500_000)}`],
    ['500,000 begun message ids', `References: ${'<'.repeat(500_000)}`],
    ['500,000 brackets in a date', `Date: ${'('.repeat(500_000)}`],
  ])('a field with %s is read to an end, and the body is found', (_title, field) => {
    const parsed = read(`${field}\r\n\r\nbody`);
    expect(Buffer.from(parsed.leaves[0]?.content ?? []).toString()).toBe('body');
    expect(parsed.headers).toHaveLength(1);
  });

  test.each<[string, string]>([
    ['uuencode openings', 'begin 644 a\r\n'.repeat(500_000)],
    ['BinHex openings', '(This file must be converted with BinHex\r\n'.repeat(300_000)],
    ['yEnc openings', '=ybegin name=a\r\n'.repeat(500_000)],
    ['base64 openings', `${'UEsDB'.repeat(10)}!\r\n`.repeat(100_000)],
    ['line feeds', '\n'.repeat(5_000_000)],
  ])('a text of %s gives a bounded number of files', (_title, text) => {
    expect(read(`Content-Type: text/plain\r\n\r\n${text}`).leaves.length).toBeLessThanOrEqual(200);
  });

  test('a header block over the limit is skipped, and the body behind it is still found', () => {
    const parsed = readMessage(Buffer.from(`${'A: b\r\n'.repeat(1_000)}\r\nbody`), { headerBytes: 100 });
    expect(parsed.text).toBe('body');
    expect(limitsOf(parsed)).toEqual(['headerBytes']);
  });

  test('a message over the byte limit is read up to it', () => {
    const parsed = readMessage(Buffer.from('A: b\r\n\r\n0123456789'), { messageBytes: 13 });
    expect(parsed.text).toBe('01234');
    expect(parsed.limitsHit).toEqual([{ limit: 'messageBytes', allowed: 13 }]);
  });

  test('messages in base64 in messages are decoded up to the limit', () => {
    const parsed = readMessage(Buffer.from(nestedInBase64(5, 200_000)), { decodedBytes: 1_000_000 });
    expect(limitsOf(parsed)).toContain('decodedBytes');
  });

  test('files found in a text count against the decoded bytes', () => {
    const file = `begin 644 a\n#86)C\n#86)C\n\`\nend\n`;
    const text = `${file}${file.replaceAll('86)C', '9&5F')}`;
    const parsed = readMessage(Buffer.from(`\n${text}`), { decodedBytes: text.length + 8 });
    expect(parsed.leaves.map((leaf) => leaf.content.length)).toEqual([text.length, 6, 2]);
  });

  test('limits that are no limits do not switch the bounds off', () => {
    const bomb = Buffer.from('Content-Type: message/rfc822\r\n\r\n'.repeat(10_000));
    for (const depth of [Number.NaN, Number.POSITIVE_INFINITY, -1, 1e9]) {
      expect(limitsOf(readMessage(bomb, { depth }))).toContain('depth');
    }
  });
});

function nestedInBase64(levels: number, size: number): string {
  let text = 'x'.repeat(size);
  for (let level = 0; level < levels; level += 1) {
    text = `Content-Type: message/rfc822\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(text).toString('base64')}`;
  }
  return text;
}
