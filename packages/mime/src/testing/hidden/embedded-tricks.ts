import { BASE64_LINES, ENCODING, lines, single, type Plan, type Trick } from './plan.ts';
import { PAYLOAD } from './payload.ts';

const UU_DIGITS = Array.from({ length: 64 }, (_, value) =>
  value === 0 ? '`' : String.fromCharCode(value + 32),
);
const XX_DIGITS = '+-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.split('');

/** Lines of uuencode (POSIX) or of its sister xxencode. */
function uuLines(digits: readonly string[], length = 45): string {
  let text = '';
  for (let at = 0; at < PAYLOAD.length; at += length) {
    const row = PAYLOAD.subarray(at, at + length);
    text += digits[row.length] ?? '';
    for (let index = 0; index < row.length; index += 3) {
      const bits = ((row[index] ?? 0) << 16) | ((row[index + 1] ?? 0) << 8) | (row[index + 2] ?? 0);
      for (const shift of [18, 12, 6, 0]) text += digits[(bits >> shift) & 63] ?? '';
    }
    text += '\r\n';
  }
  return text;
}

const UU = uuLines(UU_DIGITS);
const UU_FILE = `begin 644 harmless.zip\r\n${UU}\`\r\nend\r\n`;
const UU_BLANKS = `begin 644 harmless.zip\r\n${UU.replaceAll('`', ' ')} \r\nend\r\n`;
const XX_FILE = `begin 644 harmless.zip\r\n${uuLines(XX_DIGITS)}+\r\nend\r\n`;

function yenc(): string {
  let text = '';
  for (const byte of PAYLOAD) {
    const shifted = (byte + 42) & 255;
    const isCritical = shifted === 0 || shifted === 10 || shifted === 13 || shifted === 61;
    text += isCritical ? `=${String.fromCharCode((shifted + 64) & 255)}` : String.fromCharCode(shifted);
  }
  return `${text}\r\n`;
}

const SIZE = String(PAYLOAD.length);
const YENC_FILE = `=ybegin line=1024 size=${SIZE} name=harmless.zip\r\n${yenc()}=yend size=${SIZE}\r\n`;
const YENC_PART = `=ybegin part=1 total=1 line=1024 size=${SIZE} name=harmless.zip\r\n=ypart begin=1 end=${SIZE}\r\n${yenc()}=yend size=${SIZE}\r\n`;

const BINHEX_DIGITS = '!"#$%&\'()*+,-012345689@ABCDEFGHIJKLMNPQRSTUVXYZ[`abcdefhijklmpqr';

function binhex(): string {
  const head = Buffer.concat([
    Buffer.from('\x0charmless.zip\0ZIP SIT!\0\0', 'latin1'),
    sizeBytes(PAYLOAD.length),
    sizeBytes(0),
    Buffer.alloc(2),
  ]);
  const whole = Buffer.concat([head, PAYLOAD, Buffer.alloc(4)]);
  const escaped = [...whole].flatMap((byte) => (byte === 0x90 ? [0x90, 0] : [byte]));
  let text = '';
  let bits = 0;
  let held = 0;
  for (const byte of escaped) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 6) {
      held -= 6;
      text += BINHEX_DIGITS.charAt((bits >> held) & 63);
    }
    bits &= (1 << held) - 1;
  }
  if (held > 0) text += BINHEX_DIGITS.charAt((bits << (6 - held)) & 63);
  return `(This file must be converted with BinHex 4.0)\r\n\r\n${lines(`:${text}:`, 64)}`;
}

function sizeBytes(size: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(size);
  return bytes;
}

const PLAIN = 'Content-Type: text/plain\r\n';

function text(body: string, fields: string = PLAIN): Partial<Plan> {
  return single(fields, body);
}

function part(fields: string, body: string): Partial<Plan> {
  return { fileFields: fields, encodingField: '', body };
}

const FILES: readonly (readonly [title: string, change: Partial<Plan>])[] = [
  ['uuencode in a text', text(`Hello\r\n${UU_FILE}bye\r\n`)],
  ['uuencode with blanks for backquotes', text(UU_BLANKS)],
  ['uuencode without an end', text(`begin 644 harmless.zip\r\n${UU}`)],
  ['uuencode without a mode', text(UU_FILE.replace('644 ', ''))],
  ['uuencode with a long mode', text(UU_FILE.replace('644', '100644'))],
  ['uuencode with a short mode', text(UU_FILE.replace('644', '64'))],
  ['uuencode without a name', text(UU_FILE.replace(' harmless.zip', ''))],
  ['uuencode with an upper-case opening', text(UU_FILE.replace('begin', 'BEGIN'))],
  ['uuencode with two blanks in the opening', text(UU_FILE.replace('begin ', 'begin  '))],
  ['uuencode with a tab in the opening', text(UU_FILE.replace('begin ', 'begin\t'))],
  ['uuencode with an indented opening', text(UU_FILE.replace('begin', ' begin'))],
  ['uuencode with an end inside', text(UU_FILE.replace('\r\nM', '\r\nend of nothing\r\nM'))],
  ['uuencode with empty lines', text(UU_FILE.replaceAll('\r\n', '\r\n\r\n'))],
  ['uuencode with line feeds', text(UU_FILE.replaceAll('\r\n', '\n'))],
  ['uuencode with carriage returns', text(UU_FILE.replaceAll('\r\n', '\r'))],
  ['uuencode with rubbish behind each line', text(UU_FILE.replaceAll('\r\n', 'x\r\n'))],
  ['uuencode in lines of 15 bytes', text(`begin 644 harmless.zip\r\n${uuLines(UU_DIGITS, 15)}\`\r\nend\r\n`)],
  ['uuencode in a page', text(`<p>Hello</p>\r\n${UU_FILE}`, 'Content-Type: text/html\r\n')],
  [
    'uuencode in a text in base64',
    text(lines(Buffer.from(UU_FILE).toString('base64'), 76), PLAIN + ENCODING),
  ],
  [
    'uuencode in a text in quoted-printable',
    text(UU_FILE.replaceAll('=', '=3D'), `${PLAIN}Content-Transfer-Encoding: quoted-printable\r\n`),
  ],
  ['uuencode in a message without fields', text(UU_FILE, '')],
  ['uuencode in a message without a type', text(UU_FILE, 'X-Note: x\r\n')],
  [
    'uuencode in the preamble',
    { preamble: UU_FILE, secondOpen: '', fileFields: '', encodingField: '', fileGap: '', body: '' },
  ],
  [
    'uuencode in the epilogue',
    {
      secondOpen: '',
      fileFields: '',
      encodingField: '',
      fileGap: '',
      body: '',
      close: `--foobar--\r\n\r\n${UU_FILE}`,
    },
  ],
  [
    'uuencode declared',
    part('Content-Type: application/zip\r\nContent-Transfer-Encoding: x-uuencode\r\n', UU_FILE),
  ],
  [
    'uuencode declared by another name',
    part('Content-Type: application/zip\r\nContent-Transfer-Encoding: x-uue\r\n', UU_FILE),
  ],
  [
    'uuencode declared, without opening',
    part('Content-Type: application/zip\r\nContent-Transfer-Encoding: uuencode\r\n', UU),
  ],
  [
    'uuencode declared in other words',
    part('Content-Type: application/zip\r\nContent-Transfer-Encoding: x-uu\r\n', UU_FILE),
  ],
  ['uuencode in a file without encoding', part('Content-Type: application/zip\r\n', UU_FILE)],
  [
    'uuencode in a file of 7bit',
    part('Content-Type: application/zip\r\nContent-Transfer-Encoding: 7bit\r\n', UU_FILE),
  ],
  ['uuencode in a file of uuencode type', part('Content-Type: application/x-uuencode\r\n', UU_FILE)],
  [
    'uuencode in UTF-16',
    text(
      Buffer.from(`\ufeff${UU_FILE}`, 'utf16le').toString('latin1'),
      'Content-Type: text/plain; charset=utf-16\r\n',
    ),
  ],
  ['base64 of uuencode in a text', text(`begin-base64 644 harmless.zip\r\n${BASE64_LINES}====\r\n`)],
  ['base64 of uuencode without a mode', text(`begin-base64 harmless.zip\r\n${BASE64_LINES}====\r\n`)],
  ['xxencode in a text', text(XX_FILE)],
  [
    'xxencode declared',
    part('Content-Type: application/zip\r\nContent-Transfer-Encoding: x-xxencode\r\n', XX_FILE),
  ],
  ['yEnc in a text', text(YENC_FILE)],
  ['yEnc in one part of one', text(YENC_PART)],
  ['yEnc in short lines', text(YENC_FILE.replace(yenc(), lines(yenc().trimEnd(), 127)))],
  ['yEnc without an end', text(YENC_FILE.replace(/=yend.*\r\n/, ''))],
  [
    'yEnc declared',
    part('Content-Type: application/zip\r\nContent-Transfer-Encoding: x-yenc\r\n', YENC_FILE),
  ],
  [
    'yEnc declared without opening',
    part('Content-Type: application/zip\r\nContent-Transfer-Encoding: yenc\r\n', yenc()),
  ],
  ['yEnc in a file', part('Content-Type: application/octet-stream\r\n', YENC_FILE)],
  [
    'yEnc in a file of 8bit',
    part('Content-Type: application/octet-stream\r\nContent-Transfer-Encoding: 8bit\r\n', YENC_FILE),
  ],
  ['BinHex in a text', text(`Hello\r\n${binhex()}`)],
  ['BinHex as its own type', part('Content-Type: application/mac-binhex40\r\n', binhex())],
  [
    'BinHex declared as encoding',
    part('Content-Type: application/zip\r\nContent-Transfer-Encoding: x-binhex\r\n', binhex()),
  ],
  ['BinHex of another version', text(binhex().replace('4.0', '5.0'))],
  ['base64 in a text', text(`Hello\r\n\r\n${BASE64_LINES}\r\nbye\r\n`)],
  ['base64 in one line of a text', text(`Hello\r\n\r\n${PAYLOAD.toString('base64')}\r\n\r\nbye\r\n`)],
  ['base64 in lines of 20 in a text', text(`Hello\r\n\r\n${lines(PAYLOAD.toString('base64'), 20)}`)],
  [
    'base64 behind fields in a text',
    text(`Hello\r\n\r\nContent-Type: application/zip\r\n${ENCODING}\r\n${BASE64_LINES}`),
  ],
  ['base64 in a page', text(`<p>Hello</p>\r\n${BASE64_LINES}`, 'Content-Type: text/html\r\n')],
  [
    'base64 in armour',
    text(`-----BEGIN PGP MESSAGE-----\r\n\r\n${BASE64_LINES}-----END PGP MESSAGE-----\r\n`),
  ],
  [
    'a data URL in a page',
    text(
      `<a href="data:application/zip;base64,${PAYLOAD.toString('base64')}">x</a>\r\n`,
      'Content-Type: text/html\r\n',
    ),
  ],
];

export const EMBEDDED_TRICKS: readonly Trick[] = FILES.map(([title, change]) => ({ title, change }));
