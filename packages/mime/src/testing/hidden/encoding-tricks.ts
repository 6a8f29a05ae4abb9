import { BASE64, BASE64_LINES, lines, QUOTED, type Plan, type Trick } from './plan.ts';
import { PAYLOAD } from './payload.ts';

/** Values of Content-Transfer-Encoding under which some reader decodes base64. */
const VALUES: readonly string[] = [
  'BASE64',
  'Base64',
  'base-64',
  'base 64',
  'base_64',
  'base64;',
  'base64,',
  'base64.',
  'base64:',
  'base64=',
  'base64/',
  'base64"',
  '"base64',
  "'base64'",
  'base64 base64',
  'base64,base64',
  'base64; charset=utf-8',
  'base64 quoted-printable',
  'quoted-printable base64',
  'quoted-printable, base64',
  'base64, quoted-printable',
  'quoted-printable; base64',
  'base64; quoted-printable',
  '7bit base64',
  '8bit; base64',
  'binary, base64',
  'x-base64',
  'base64x',
  'xbase64',
  'base65',
  'bas64',
  'b',
  'b64',
  'mime',
  'ba\\se64',
  'base64\\',
  'base%36%34',
  'base64\xa0',
  '\xa0base64',
  'base64\x00x',
  'base6\xef\xbc\x94',
  'b(x)ase64',
  'base(x)64',
  'base64(',
  '(base64)',
  'x(y)base64',
  'base64 (7bit)',
  'foo',
  'x-unknown',
  '7bit',
  '8bit',
  'binary',
  '7-bit',
  'none',
  'identity',
  'ietf-token',
  '',
  '   ',
  '?',
  '\\',
  ';',
  'quoted-printable',
  'uuencode',
  'x-uuencode',
  'x-yenc',
  'binhex',
  'gzip',
  `${'x'.repeat(1_000)} base64`,
  `base64${' '.repeat(2_000)}x`,
];

export const ENCODING_VALUE_TRICKS: readonly Trick[] = VALUES.map((value) => ({
  title: `base64 declared as "${value.length > 40 ? `${String(value.length)} characters` : value}"`,
  change: { encodingField: `Content-Transfer-Encoding: ${value}\r\n` },
}));

/** The same for quoted-printable. */
const QUOTED_VALUES: readonly string[] = [
  'QUOTED-PRINTABLE',
  'quoted-printable;',
  'quoted printable',
  'quoted_printable',
  'quotedprintable',
  'quoted/printable',
  'quote-printable',
  'quoted-printeable',
  'qp',
  'q',
  'x-quoted-printable',
  '"quoted-printable"',
  'quoted-printable (x)',
  'quoted-printable, base64',
  'base64, quoted-printable',
  '7bit',
  '8bit',
  'binary',
  'foo',
  '',
];

export const QUOTED_VALUE_TRICKS: readonly Trick[] = QUOTED_VALUES.map((value) => ({
  title: `quoted-printable declared as "${value}"`,
  change: { encodingField: `Content-Transfer-Encoding: ${value}\r\n`, body: QUOTED },
}));

const HALF = Math.floor(BASE64.length / 8) * 4;
const FIRST = BASE64.slice(0, HALF);
const REST = BASE64.slice(HALF);
const UNPADDED = BASE64.replace(/=+$/, '');

/** Bodies of base64 that some readers decode to the file. */
const BASE64_BODIES: readonly (readonly [title: string, body: string])[] = [
  ['in one line', `${BASE64}\r\n`],
  ['in lines of one character', lines(BASE64, 1)],
  ['in lines of three characters', lines(BASE64, 3)],
  ['in lines of 1,000 characters', lines(BASE64, 1_000)],
  ['with blanks between all characters', `${[...BASE64].join(' ')}\r\n`],
  ['with tabs between all characters', `${[...BASE64].join('\t')}\r\n`],
  ['with line feeds alone', lines(BASE64, 76, '\n')],
  ['with carriage returns alone', `${lines(BASE64, 76, '\r')}\r\n`],
  ['with CR CR LF', lines(BASE64, 76, '\r\r\n')],
  ['with empty lines between', lines(BASE64, 76, '\r\n\r\n')],
  ['behind empty lines', `\r\n\r\n\r\n${BASE64_LINES}`],
  ['behind lines of blanks', `   \r\n \t\r\n${BASE64_LINES}`],
  ['with form feeds', lines(BASE64, 76, '\f\r\n')],
  ['with NUL between all characters', `${[...BASE64].join('\0')}\r\n`],
  ['in UTF-16', Buffer.from(BASE64_LINES, 'utf16le').toString('latin1')],
  ['in UTF-16 with mark', Buffer.from(`\ufeff${BASE64_LINES}`, 'utf16le').toString('latin1')],
  ['behind a byte order mark', `\xef\xbb\xbf${BASE64_LINES}`],
  ['with high bytes between', `${[...BASE64].join('\xff')}\r\n`],
  ['with no-break blanks between', `${[...BASE64].join('\xa0')}\r\n`],
  ['with exclamation marks between', `${[...BASE64].join('!')}\r\n`],
  ['with points between', lines(BASE64, 4, '.')],
  ['with dashes between', lines(BASE64, 4, '-')],
  ['with underscores between', lines(BASE64, 4, '_')],
  ['with a foreign character first', `!${BASE64_LINES}`],
  ['with one in the middle', `${FIRST}!${REST}\r\n`],
  ['with a foreign line first', `!!!!\r\n${BASE64_LINES}`],
  ['with a foreign line of the alphabet of URLs', `----\r\n${BASE64_LINES}`],
  ['with a foreign line at the end', `${BASE64_LINES}!!!!\r\n`],
  ['with brackets around', `<${BASE64}>\r\n`],
  ['with quotes around', `"${BASE64}"\r\n`],
  ['with quotes around each line', BASE64_LINES.replace(/^.+$/gm, '"$&"')],
  ['quoted like a reply', BASE64_LINES.replace(/^.+$/gm, '> $&')],
  ['with points doubled as in SMTP', BASE64_LINES.replace(/^.+$/gm, '.$&')],
  ['with a word and a colon first', `data: ${BASE64}\r\n`],
  ['as a data URL', `data:application/zip;base64,${BASE64}\r\n`],
  ['with a comment', `(x!)${BASE64}\r\n`],
  ['with an equals sign first', `=${BASE64_LINES}`],
  ['with a padded block first', `====\r\n${BASE64_LINES}`],
  ['without padding', lines(UNPADDED, 76)],
  ['with too much padding', `${UNPADDED}========\r\n`],
  ['with padding on a line of its own', `${UNPADDED}\r\n==\r\n`],
  ['with padding in blanks', `${UNPADDED} = = \r\n`],
  ['with an equals sign in the middle of a group', `${BASE64.slice(0, 6)}=${BASE64.slice(6)}\r\n`],
  ['with an equals sign between groups', `${FIRST}=${REST}\r\n`],
  ['with two equals signs between groups', `${FIRST}==${REST}\r\n`],
  ['with four equals signs between groups', `${FIRST}====${REST}\r\n`],
  ['with an equals sign at every end of line', lines(BASE64, 76, '=\r\n')],
  ['of padded blocks of one byte', blocks(1)],
  ['of padded blocks of two bytes', blocks(2)],
  ['of padded blocks of ten bytes', blocks(10)],
  ['of padded blocks on one line', blocks(10, '')],
  ['of padded blocks of one byte on one line', blocks(1, '')],
  [
    'with the rest behind the padding',
    `${PAYLOAD.subarray(0, 100).toString('base64')}\r\n${PAYLOAD.subarray(100).toString('base64')}\r\n`,
  ],
  ['with text behind', `${BASE64_LINES}\r\nThis is no base64.\r\n`],
  ['with text before', `This is no base64:\r\n\r\n${BASE64_LINES}`],
  ['with text of digits behind', `${BASE64_LINES}AAAAAAAA\r\n`],
  ['with a footer behind a line', `${BASE64_LINES}____________________\r\nThe list\r\n`],
  ['in the alphabet of URLs', lines(BASE64.replaceAll('+', '-').replaceAll('/', '_'), 76)],
  ['in the alphabet of IMAP', lines(BASE64.replaceAll('/', ','), 76)],
  ['twice', lines(Buffer.from(BASE64_LINES).toString('base64'), 76)],
  ['twice, as quoted-printable', BASE64_LINES.replaceAll('=', '=3D')],
  ['with soft line breaks', lines(BASE64, 72, '=\r\n')],
  ['of an odd number of digits', `${UNPADDED}A\r\n`],
  ['cut in its last group', `${UNPADDED.slice(0, -1)}\r\n`],
  ['with a digit first that belongs nowhere', `A\r\n${BASE64_LINES}`],
  ['with percent escapes for the signs', lines(BASE64.replaceAll('+', '%2B').replaceAll('/', '%2F'), 76)],
  ['with entities for the signs', lines(BASE64.replaceAll('+', '&#43;').replaceAll('/', '&#47;'), 76)],
  ['in armour', `-----BEGIN FILE-----\r\n\r\n${BASE64_LINES}-----END FILE-----\r\n`],
  ['between lines of uuencode', `begin-base64 644 harmless.zip\r\n${BASE64_LINES}====\r\n`],
];

function blocks(size: number, lineBreak = '\r\n'): string {
  let text = '';
  for (let at = 0; at < PAYLOAD.length; at += size) {
    text += PAYLOAD.subarray(at, at + size).toString('base64') + lineBreak;
  }
  return `${text}\r\n`;
}

export const BASE64_TRICKS: readonly Trick[] = BASE64_BODIES.map(([title, body]) => ({
  title: `base64 ${title}`,
  change: { body },
}));

const ESCAPES = [...PAYLOAD].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);

/** Bodies of quoted-printable that some readers decode to the file. */
const QUOTED_BODIES: readonly (readonly [title: string, body: string])[] = [
  ['as RFC 2045 has it', QUOTED],
  ['in lower case', QUOTED.toLowerCase()],
  ['in one line', `${ESCAPES.join('')}\r\n`],
  ['with a break behind every byte', `${ESCAPES.join('=\r\n')}\r\n`],
  ['with soft breaks of line feeds', `${ESCAPES.join('=\n')}\r\n`],
  ['with soft breaks of carriage returns', `${ESCAPES.join('=\r')}\r\n`],
  ['with blanks before the soft breaks', `${ESCAPES.join('= \t\r\n')}\r\n`],
  ['with many blanks before the soft breaks', `${ESCAPES.join(`=${' '.repeat(100)}\r\n`)}\r\n`],
  ['with blanks behind the lines', QUOTED.replaceAll('\r\n', ' \r\n')],
  ['with doubled soft breaks', `${ESCAPES.join('=\r\n=\r\n')}\r\n`],
  ['with CR CR LF', `${ESCAPES.join('=\r\r\n')}\r\n`],
  ['with letters unescaped', quotedSparingly()],
  ['without a last line break', `${ESCAPES.join('')}=\r\n`],
  ['ended by an equals sign', `${ESCAPES.join('')}=`],
];

/** Letters and digits as they are, as software writes it that cares for size. */
function quotedSparingly(): string {
  const tokens = ESCAPES.map((escape, at) => {
    const character = String.fromCharCode(PAYLOAD[at] ?? 0);
    return /[A-Za-z0-9]/.test(character) ? character : escape;
  });
  const rows: string[] = [];
  for (let at = 0; at < tokens.length; at += 24) rows.push(tokens.slice(at, at + 24).join(''));
  return `${rows.join('=\r\n')}\r\n`;
}

const QUOTED_FIELD: Partial<Plan> = { encodingField: 'Content-Transfer-Encoding: quoted-printable\r\n' };

export const QUOTED_TRICKS: readonly Trick[] = QUOTED_BODIES.map(([title, body]) => ({
  title: `quoted-printable ${title}`,
  change: { ...QUOTED_FIELD, body },
}));

const RAW = `${PAYLOAD.toString('latin1')}\r\n`;

/** The archive as it is. */
export const RAW_TRICKS: readonly Trick[] = ['8bit', 'binary', '7bit', 'foo', 'none'].map((value) => ({
  title: `bytes as they are, declared ${value}`,
  change: { encodingField: `Content-Transfer-Encoding: ${value}\r\n`, body: RAW },
}));
