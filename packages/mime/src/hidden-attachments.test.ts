import { describe, expect, test } from 'vitest';
import { readMessage } from './read-message.ts';

/** Stands for the archive that is being hidden; binary, so that no text reading shows it by accident. */
const PAYLOAD = Buffer.from('\x81\x8d\x03\x04\x14\x00\x00\x00hidden\xff\xfe\x00payload-0123456789', 'latin1');
const BASE64 = PAYLOAD.toString('base64');

/** Begins like an archive: how base64 in a plain text is told from words. */
const ARCHIVE = Buffer.concat([Buffer.from('PK\x03\x04\x14\x00', 'latin1'), PAYLOAD]);
const QP = [...PAYLOAD].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');

const PART = [
  'Content-Type: application/zip; name=hidden.zip',
  'Content-Transfer-Encoding: base64',
  'Content-Disposition: attachment; filename=hidden.zip',
  '',
  BASE64,
];

interface Trick {
  readonly trick: string;
  readonly raw: string;
}

function joined(lines: readonly string[], lineBreak = '\r\n'): string {
  return lines.join(lineBreak);
}

/** A message whose one multipart is declared and delimited as given. */
function multipart(contentType: string, delimiter: string, part: readonly string[] = PART): string {
  return joined([
    'From: a@sender.example',
    'MIME-Version: 1.0',
    `Content-Type: ${contentType}`,
    '',
    `--${delimiter}`,
    'Content-Type: text/plain',
    '',
    'Please see the file.',
    `--${delimiter}`,
    ...part,
    `--${delimiter}--`,
    '',
  ]);
}

function withFields(fields: readonly string[], body: readonly string[] = [BASE64]): string {
  return multipart('multipart/mixed; boundary=b', 'b', [...fields, '', ...body]);
}

const ZIP = 'Content-Type: application/zip; name=hidden.zip';
const QUOTED = 'Content-Transfer-Encoding: quoted-printable';
const ENCODED = 'Content-Transfer-Encoding: base64';

/** A part whose base64 is interrupted by a line that some take for a delimiter; no character of it is base64. */
function halves(line: string): string[] {
  return [ZIP, ENCODED, '', BASE64.slice(0, 8), line, BASE64.slice(8)];
}

/** uuencode as the POSIX command writes it. */
function uuencode(bytes: Buffer): string[] {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += 45) {
    const line = bytes.subarray(at, at + 45);
    let text = String.fromCharCode(32 + line.length);
    for (let index = 0; index < line.length; index += 3) {
      const bits = ((line[index] ?? 0) << 16) | ((line[index + 1] ?? 0) << 8) | (line[index + 2] ?? 0);
      for (const shift of [18, 12, 6, 0])
        text += String.fromCharCode(((bits >> shift) & 63) + 32).replace(' ', '`');
    }
    lines.push(text);
  }
  return ['begin 644 hidden.zip', ...lines, '`', 'end'];
}

function yenc(bytes: Buffer): string {
  let text = `=ybegin line=128 size=${String(bytes.length)} name=hidden.zip\r\n`;
  for (const byte of bytes) {
    const shifted = (byte + 42) & 255;
    const critical = shifted === 0 || shifted === 10 || shifted === 13 || shifted === 61;
    text += critical ? `=${String.fromCharCode((shifted + 64) & 255)}` : String.fromCharCode(shifted);
  }
  return `${text}\r\n=yend size=${String(bytes.length)}`;
}

const encodedBoundary = '=?utf-8?Q?b?=';

const tricks: readonly Trick[] = [
  { trick: 'nothing at all', raw: multipart('multipart/mixed; boundary=b', 'b') },
  { trick: 'line feeds only', raw: multipart('multipart/mixed; boundary=b', 'b').replaceAll('\r\n', '\n') },
  {
    trick: 'carriage returns only',
    raw: multipart('multipart/mixed; boundary=b', 'b').replaceAll('\r\n', '\r'),
  },
  { trick: 'a comment after the boundary', raw: multipart('multipart/mixed; boundary=b (x)', 'b') },
  { trick: 'a comment before the boundary', raw: multipart('multipart/mixed; (x) boundary=b', 'b') },
  { trick: 'a comment glued to the boundary', raw: multipart('multipart/mixed; boundary=b(x)', 'b') },
  {
    trick: 'a comment that belongs to the boundary',
    raw: multipart('multipart/mixed; boundary=b(x)', 'b(x)'),
  },
  { trick: 'a comment in the type', raw: multipart('multipart(x)/mixed; boundary=b', 'b') },
  { trick: 'quotes kept by some', raw: multipart('multipart/mixed; boundary="b"', '"b"') },
  { trick: 'a quote never closed', raw: multipart('multipart/mixed; boundary="b', 'b') },
  { trick: 'text behind the quoted boundary', raw: multipart('multipart/mixed; boundary="b"x', 'b') },
  { trick: 'a quote in the middle', raw: multipart('multipart/mixed; boundary=b"x"', 'bx') },
  { trick: 'single quotes', raw: multipart("multipart/mixed; boundary='b'", 'b') },
  { trick: 'an escaped boundary', raw: multipart('multipart/mixed; boundary="a\\b"', 'ab') },
  { trick: 'an escaped boundary kept', raw: multipart('multipart/mixed; boundary="a\\\\b"', 'a\\\\b') },
  { trick: 'a blank in an unquoted boundary', raw: multipart('multipart/mixed; boundary=a b', 'a') },
  { trick: 'a blank kept in the boundary', raw: multipart('multipart/mixed; boundary=a b', 'a b') },
  { trick: 'blanks around the equals sign', raw: multipart('multipart/mixed; boundary = b', 'b') },
  { trick: 'a blank at the end of the boundary', raw: multipart('multipart/mixed; boundary="b "', 'b') },
  { trick: 'a blank at the end kept', raw: multipart('multipart/mixed; boundary="b "', 'b ') },
  { trick: 'two boundaries, the first used', raw: multipart('multipart/mixed; boundary=b; boundary=c', 'b') },
  { trick: 'two boundaries, the last used', raw: multipart('multipart/mixed; boundary=c; boundary=b', 'b') },
  { trick: 'an RFC 2231 boundary', raw: multipart("multipart/mixed; boundary*=us-ascii''%62x", 'bx') },
  {
    trick: 'an RFC 2231 boundary in pieces',
    raw: multipart('multipart/mixed; boundary*0=b; boundary*1=x', 'bx'),
  },
  {
    trick: 'RFC 2231 pieces beside a plain one',
    raw: multipart('multipart/mixed; boundary*0=c; boundary=b', 'b'),
  },
  {
    trick: 'an encoded word as boundary',
    raw: multipart(`multipart/mixed; boundary="${encodedBoundary}"`, 'b'),
  },
  {
    trick: 'an encoded word kept',
    raw: multipart(`multipart/mixed; boundary="${encodedBoundary}"`, encodedBoundary),
  },
  { trick: 'a percent escape in the boundary', raw: multipart('multipart/mixed; boundary="%62x"', 'bx') },
  { trick: 'an empty boundary', raw: multipart('multipart/mixed; boundary=""', '') },
  { trick: 'no boundary parameter', raw: multipart('multipart/mixed', 'b') },
  { trick: 'another boundary than declared', raw: multipart('multipart/mixed; boundary=c', 'b') },
  { trick: 'a comma for a semicolon', raw: multipart('multipart/mixed, boundary=b', 'b') },
  { trick: 'no semicolon', raw: multipart('multipart/mixed boundary=b', 'b') },
  { trick: 'no subtype', raw: multipart('multipart; boundary=b', 'b') },
  { trick: 'an empty subtype', raw: multipart('multipart/; boundary=b', 'b') },
  { trick: 'a quoted type', raw: multipart('"multipart/mixed"; boundary=b', 'b') },
  { trick: 'an encoded type', raw: multipart('=?utf-8?Q?multipart/mixed;_boundary=3Db?=', 'b') },
  { trick: 'upper case', raw: multipart('MULTIPART/MIXED; BOUNDARY=b', 'b') },
  { trick: 'a longer delimiter', raw: multipart('multipart/mixed; boundary=bound', 'boundary-x') },
  {
    trick: 'a boundary of over 70 characters',
    raw: multipart(`multipart/mixed; boundary=${'b'.repeat(80)}`, 'b'.repeat(70)),
  },
  {
    trick: 'a blank before the colon',
    raw: multipart('multipart/mixed; boundary=b', 'b').replace('Content-Type:', 'Content-Type :'),
  },
  {
    trick: 'an indented type in the fields',
    raw: multipart('text/plain\r\n Content-Type: multipart/mixed; boundary=b', 'b'),
  },
  { trick: 'an indented encoding first', raw: withFields([` ${ENCODED}`, ZIP]) },
  { trick: 'an indented encoding behind a field', raw: withFields([ZIP, ` ${ENCODED}`]) },
  { trick: 'a folded type', raw: multipart('multipart/mixed;\r\n\tboundary=b', 'b') },
  { trick: 'a type on the next line', raw: multipart('\r\n multipart/mixed; boundary=b', 'b') },
  { trick: 'NUL in the type', raw: multipart('multi\0part/mixed; boundary=b', 'b') },
  { trick: 'NUL in the boundary', raw: multipart('multipart/mixed; boundary=b\0x', 'b\0x') },
  {
    trick: 'a second Content-Type field',
    raw: multipart('text/plain\r\nContent-Type: multipart/mixed; boundary=b', 'b'),
  },
  {
    trick: 'a multipart before a second Content-Type field',
    raw: multipart('multipart/mixed; boundary=b\r\nContent-Type: text/plain', 'b'),
  },
  {
    trick: 'two multiparts of two boundaries',
    raw: multipart('multipart/mixed; boundary=c\r\nContent-Type: multipart/mixed; boundary=b', 'b'),
  },
  { trick: 'text/plain with a boundary', raw: multipart('text/plain; boundary=b', 'b') },
  {
    trick: 'a type behind a lone carriage return',
    raw: multipart('text/plain\rContent-Type: multipart/mixed; boundary=b', 'b'),
  },
  {
    trick: 'a line of blanks in the fields',
    raw: multipart('text/plain\r\n \r\nContent-Type: multipart/mixed; boundary=b', 'b'),
  },
  {
    trick: 'a line without colon in the fields',
    raw: multipart('text/plain\r\njunk\r\nContent-Type: multipart/mixed; boundary=b', 'b'),
  },
  { trick: 'no closing delimiter', raw: multipart('multipart/mixed; boundary=b', 'b').replace('--b--', '') },
  {
    trick: 'a closing delimiter before the part',
    raw: multipart('multipart/mixed; boundary=b', 'b').replace('file.\r\n', 'file.\r\n--b--\r\n'),
  },
  {
    trick: 'a part before the first delimiter',
    raw: joined(['Content-Type: multipart/mixed; boundary=b', '', ...PART, '--b', '', 'text', '--b--', '']),
  },
  {
    trick: 'a part of another boundary in the preamble',
    raw: joined([
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--c',
      ...PART,
      '--c--',
      '--b',
      '',
      'text',
      '--b--',
      '',
    ]),
  },
  {
    trick: 'a part of another boundary in the epilogue',
    raw: joined([
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      '',
      'text',
      '--b--',
      '',
      '--c',
      ...PART,
      '--c--',
      '',
    ]),
  },
  {
    trick: 'an inner boundary that begins with the outer one',
    raw: multipart('multipart/mixed; boundary=b', 'b', [
      'Content-Type: multipart/mixed; boundary=bb',
      '',
      '--bb',
      ...PART,
      '--bb--',
    ]),
  },
  {
    trick: 'the same boundary inside and outside',
    raw: multipart('multipart/mixed; boundary=b', 'b', [
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      ...PART,
      '--b--',
    ]),
  },
  { trick: 'two transfer encodings, the last right', raw: withFields([ZIP, QUOTED, ENCODED]) },
  { trick: 'two transfer encodings, the first right', raw: withFields([ZIP, ENCODED, QUOTED]) },
  {
    trick: 'two transfer encodings, one unknown',
    raw: withFields([ZIP, 'Content-Transfer-Encoding: foo', ENCODED]),
  },
  { trick: 'an encoding with a comment', raw: withFields([ZIP, 'Content-Transfer-Encoding: base64 (x)']) },
  {
    trick: 'an encoding with a comment before',
    raw: withFields([ZIP, 'Content-Transfer-Encoding: (x) base64']),
  },
  { trick: 'an encoding in quotes', raw: withFields([ZIP, 'Content-Transfer-Encoding: "base64"']) },
  { trick: 'an encoding with a semicolon', raw: withFields([ZIP, 'Content-Transfer-Encoding: base64;']) },
  { trick: 'an encoding with a parameter', raw: withFields([ZIP, 'Content-Transfer-Encoding: base64; x=y']) },
  { trick: 'an encoding with more words', raw: withFields([ZIP, 'Content-Transfer-Encoding: base64 foo']) },
  {
    trick: 'an encoding after another word',
    raw: withFields([ZIP, 'Content-Transfer-Encoding: foo base64']),
  },
  { trick: 'a comma in the encoding', raw: withFields([ZIP, 'Content-Transfer-Encoding: 7bit, base64']) },
  {
    trick: 'two encodings in one field of a page',
    raw: withFields(['Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable\r\n base64']),
  },
  {
    trick: '40 encodings, the last right',
    raw: withFields([ZIP, ...Array.from({ length: 40 }, () => QUOTED), ENCODED]),
  },
  { trick: 'a misspelt encoding', raw: withFields([ZIP, 'Content-Transfer-Encoding: base-64']) },
  {
    trick: 'an encoded encoding',
    raw: withFields([ZIP, 'Content-Transfer-Encoding: =?us-ascii?Q?base64?=']),
  },
  { trick: 'NUL in the encoding', raw: withFields([ZIP, 'Content-Transfer-Encoding: ba\0se64']) },
  { trick: 'a folded encoding', raw: withFields([ZIP, 'Content-Transfer-Encoding:\r\n base64']) },
  {
    trick: 'a blank before the colon of the encoding',
    raw: withFields([ZIP, 'Content-Transfer-Encoding : base64']),
  },
  { trick: 'no encoding declared', raw: withFields([ZIP]) },
  { trick: '7bit declared', raw: withFields([ZIP, 'Content-Transfer-Encoding: 7bit']) },
  { trick: 'quoted-printable', raw: withFields([ZIP, QUOTED], [QP]) },
  { trick: 'quoted-printable in lower case', raw: withFields([ZIP, QUOTED], [QP.toLowerCase()]) },
  {
    trick: 'quoted-printable misspelt',
    raw: withFields([ZIP, 'Content-Transfer-Encoding: quoted/printable'], [QP]),
  },
  {
    trick: 'two transfer encodings and base64 behind foreign lines',
    raw: withFields([ZIP, QUOTED, ENCODED], ['!!!!', BASE64]),
  },
  {
    trick: 'a padded delimiter inside base64',
    raw: multipart('multipart/mixed; boundary="_._"', '_._', halves('--_._ \t')),
  },
  {
    trick: 'a delimiter with odd white space inside base64',
    raw: multipart('multipart/mixed; boundary="_._"', '_._', halves('--_._\xa0')),
  },
  {
    trick: 'fields behind a blank line',
    raw: withFields(['', ZIP, ENCODED]),
  },
  {
    trick: 'a message behind blank lines',
    raw: `\r\n\r\n${multipart('multipart/mixed; boundary=b', 'b')}`,
  },
  {
    trick: 'a byte order mark first',
    raw: `\xef\xbb\xbf${joined(['Content-Type: application/zip', ENCODED, '', BASE64])}`,
  },
  { trick: 'base64 with blanks', raw: withFields([ZIP, ENCODED], [[...BASE64].join(' ')]) },
  { trick: 'base64 with foreign characters', raw: withFields([ZIP, ENCODED], [[...BASE64].join('!')]) },
  { trick: 'base64 with foreign lines', raw: withFields([ZIP, ENCODED], ['....', BASE64]) },
  {
    trick: 'base64 of several padded blocks',
    raw: withFields(
      [ZIP, ENCODED],
      [...PAYLOAD].map((byte) => Buffer.from([byte]).toString('base64')),
    ),
  },
  {
    trick: 'base64 with padding to be skipped',
    raw: withFields([ZIP, ENCODED], [`${BASE64.slice(0, 6)}=${BASE64.slice(6)}`]),
  },
  {
    trick: 'base64 with something behind the end',
    raw: withFields([ZIP, ENCODED], [BASE64.replace(/=*$/, '=='), 'QUJD']),
  },
  { trick: 'base64 without its padding', raw: withFields([ZIP, ENCODED], [BASE64.replace(/=*$/, '')]) },
  {
    trick: 'base64 of the URL alphabet',
    raw: withFields([ZIP, ENCODED], [BASE64.replaceAll('+', '-').replaceAll('/', '_')]),
  },
  {
    trick: 'uuencode in the text',
    raw: joined(['Content-Type: text/plain', '', 'Hello', ...uuencode(PAYLOAD), 'bye']),
  },
  {
    trick: 'uuencode as transfer encoding',
    raw: withFields([ZIP, 'Content-Transfer-Encoding: x-uuencode'], uuencode(PAYLOAD)),
  },
  { trick: 'uuencode as base64', raw: joined(['', 'begin-base64 644 hidden.zip', BASE64, '====']) },
  {
    trick: 'uuencode in the preamble',
    raw: joined([
      'Content-Type: multipart/mixed; boundary=b',
      '',
      ...uuencode(PAYLOAD),
      '--b',
      '',
      'x',
      '--b--',
    ]),
  },
  { trick: 'yEnc in the text', raw: joined(['Content-Type: text/plain', '', yenc(PAYLOAD)]) },
  {
    trick: 'base64 in the text',
    raw: joined(['Content-Type: text/plain', '', 'Hello', '', ARCHIVE.toString('base64'), '', 'bye']),
  },
  {
    trick: 'a message in base64',
    raw: withFields(
      ['Content-Type: message/rfc822', ENCODED],
      [Buffer.from(joined(PART)).toString('base64')],
    ),
  },
  {
    trick: 'a message in quoted-printable',
    raw: withFields(['Content-Type: message/rfc822', QUOTED], [joined(PART).replaceAll('=', '=3D')]),
  },
  {
    trick: 'a message that says base64 and is not',
    raw: withFields(['Content-Type: message/rfc822', ENCODED], PART),
  },
  {
    trick: 'a multipart in base64',
    raw: joined([
      'Content-Type: multipart/mixed; boundary=b',
      ENCODED,
      '',
      Buffer.from(joined(['--b', ...PART, '--b--', ''])).toString('base64'),
    ]),
  },
  {
    trick: 'a multipart in quoted-printable',
    raw: joined([
      'Content-Type: multipart/mixed; boundary=b',
      QUOTED,
      '',
      joined(['=2D-b', ...PART.map((line) => line.replaceAll('=', '=3D')), '=2D-b--', '']),
    ]),
  },
  {
    trick: 'a partial message',
    raw: joined(['Content-Type: message/partial; id=x; number=1; total=1', '', ...PART]),
  },
  { trick: 'a digest', raw: multipart('multipart/digest; boundary=b', 'b', ['', ...PART]) },
  {
    trick: 'an mbox line before the fields',
    raw: `From a@b.example Fri Nov 21 09:55:06 1997\r\n${multipart('multipart/mixed; boundary=b', 'b')}`,
  },
  {
    trick: 'fields without a blank line',
    raw: multipart('multipart/mixed; boundary=b', 'b').replace('boundary=b\r\n\r\n', 'boundary=b\r\n'),
  },
  {
    trick: 'blanks behind the delimiter',
    raw: multipart('multipart/mixed; boundary=b', 'b').replaceAll('--b\r\n', '--b \t\r\n'),
  },
];

describe('a file hidden by MIME tricks is found', () => {
  test.each(tricks)('$trick', ({ raw }) => {
    const parsed = readMessage(Buffer.from(raw, 'latin1'));
    const found = parsed.leaves.filter((leaf) => isPayload(Buffer.from(leaf.content)));
    expect(found.length).toBeGreaterThan(0);
    expect(parsed.limitsHit).toEqual([]);
    const lenient = found.every((leaf) => leaf.reading === 'lenient');
    if (lenient) expect(parsed.ambiguities.length).toBeGreaterThan(0);
  });
});

function isPayload(content: Buffer): boolean {
  return [PAYLOAD, ARCHIVE].some((payload) => content.subarray(0, payload.length).equals(payload));
}
