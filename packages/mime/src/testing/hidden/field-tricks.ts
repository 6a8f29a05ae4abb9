import type { Plan, Trick } from './plan.ts';

/** Writes a field so that some readers see it and others do not. */
type Mangle = (name: string, value: string) => string;

const NBSP = '\xc2\xa0';
const BOM = '\xef\xbb\xbf';

/** Ways to write one field. Each gives whole lines. */
const MANGLES: readonly (readonly [title: string, mangle: Mangle])[] = [
  ['a blank before the colon', (name, value) => `${name} : ${value}\r\n`],
  ['many blanks before the colon', (name, value) => `${name}${' '.repeat(40)}: ${value}\r\n`],
  ['a tab before the colon', (name, value) => `${name}\t: ${value}\r\n`],
  ['NUL before the colon', (name, value) => `${name}\0: ${value}\r\n`],
  ['NUL in the name', (name, value) => `${name.replace('-', '-\0')}: ${value}\r\n`],
  ['NUL before the name', (name, value) => `\0${name}: ${value}\r\n`],
  ['NUL before the value', (name, value) => `${name}:\0${value}\r\n`],
  ['NUL in the value', (name, value) => `${name}: ${value.slice(0, 3)}\0${value.slice(3)}\r\n`],
  ['NUL behind the value', (name, value) => `${name}: ${value}\0\r\n`],
  ['a control character before the colon', (name, value) => `${name}\x01: ${value}\r\n`],
  ['a control character before the name', (name, value) => `\x01${name}: ${value}\r\n`],
  ['a control character before the value', (name, value) => `${name}: \x01${value}\r\n`],
  ['a control character behind the value', (name, value) => `${name}: ${value}\x01\r\n`],
  ['DEL in the name', (name, value) => `${name}\x7f: ${value}\r\n`],
  ['a backspace in the name', (name, value) => `${name}x\b: ${value}\r\n`],
  ['a byte of Latin-1 before the colon', (name, value) => `${name}\xa0: ${value}\r\n`],
  ['a soft hyphen in the name', (name, value) => `${name}\xad: ${value}\r\n`],
  ['a no-break blank before the name', (name, value) => `${NBSP}${name}: ${value}\r\n`],
  ['a no-break blank before the colon', (name, value) => `${name}${NBSP}: ${value}\r\n`],
  ['a no-break blank before the value', (name, value) => `${name}:${NBSP}${value}\r\n`],
  ['a no-break blank behind the value', (name, value) => `${name}: ${value}${NBSP}\r\n`],
  ['a byte order mark before the name', (name, value) => `${BOM}${name}: ${value}\r\n`],
  ['a byte order mark before the value', (name, value) => `${name}: ${BOM}${value}\r\n`],
  ['a zero-width blank before the value', (name, value) => `${name}: \xe2\x80\x8b${value}\r\n`],
  ['a vertical tab before the colon', (name, value) => `${name}\v: ${value}\r\n`],
  ['a vertical tab before the value', (name, value) => `${name}:\v${value}\r\n`],
  ['a vertical tab before the name', (name, value) => `\v${name}: ${value}\r\n`],
  ['a form feed before the value', (name, value) => `${name}:\f${value}\r\n`],
  ['a form feed behind the value', (name, value) => `${name}: ${value}\f\r\n`],
  ['a form feed before the name', (name, value) => `\f${name}: ${value}\r\n`],
  ['no blank behind the colon', (name, value) => `${name}:${value}\r\n`],
  ['a tab behind the colon', (name, value) => `${name}:\t${value}\r\n`],
  ['many blanks behind the colon', (name, value) => `${name}:${' '.repeat(300)}${value}\r\n`],
  ['blanks behind the value', (name, value) => `${name}: ${value} \t \r\n`],
  ['upper case', (name, value) => `${name.toUpperCase()}: ${value}\r\n`],
  ['mixed case', (name, value) => `${mixed(name)}: ${value}\r\n`],
  ['folded behind the colon', (name, value) => `${name}:\r\n ${value}\r\n`],
  ['folded by a tab', (name, value) => `${name}:\r\n\t${value}\r\n`],
  ['folded by line feed alone', (name, value) => `${name}:\n ${value}\r\n`],
  ['folded by a carriage return alone', (name, value) => `${name}:\r ${value}\r\n`],
  ['folded over a line of blanks', (name, value) => `${name}:\r\n \r\n ${value}\r\n`],
  ['folded over many lines', (name, value) => `${name}:${'\r\n '.repeat(30)}${value}\r\n`],
  ['folded within the word', (name, value) => `${name}: ${value.slice(0, 4)}\r\n ${value.slice(4)}\r\n`],
  ['folded within the name', (name, value) => `${name.slice(0, 8)}\r\n ${name.slice(8)}: ${value}\r\n`],
  ['folded before the colon', (name, value) => `${name}\r\n : ${value}\r\n`],
  ['a carriage return before the value', (name, value) => `${name}:\r${value}\r\n`],
  ['a carriage return before the name', (name, value) => `\r${name}: ${value}\r\n`],
  ['two carriage returns at the end', (name, value) => `${name}: ${value}\r\r\n`],
  ['behind a carriage return of another field', (name, value) => `X-Note: x\r${name}: ${value}\r\n`],
  ['behind LF CR', (name, value) => `X-Note: x\n\r${name}: ${value}\r\n`],
  ['ended by a line feed alone', (name, value) => `${name}: ${value}\n`],
  ['indented by a blank behind another field', (name, value) => `X-Note: x\r\n ${name}: ${value}\r\n`],
  ['indented by a tab behind another field', (name, value) => `X-Note: x\r\n\t${name}: ${value}\r\n`],
  ['two colons', (name, value) => `${name}:: ${value}\r\n`],
  ['two colons with a blank between', (name, value) => `${name}: : ${value}\r\n`],
  ['a colon before the name', (name, value) => `:${name}: ${value}\r\n`],
  ['a semicolon before the value', (name, value) => `${name}: ;${value}\r\n`],
  ['a comma before the value', (name, value) => `${name}: ,${value}\r\n`],
  ['an equals sign for the colon', (name, value) => `${name}= ${value}\r\n`],
  ['no colon', (name, value) => `${name} ${value}\r\n`],
  ['the name in quotes', (name, value) => `"${name}": ${value}\r\n`],
  ['a comment in the name', (name, value) => `${name}(x): ${value}\r\n`],
  ['a comment before the value', (name, value) => `${name}: (x) ${value}\r\n`],
  ['a comment glued to the value', (name, value) => `${name}: (x)${value}\r\n`],
  ['a nested comment', (name, value) => `${name}: (x(y)\\)z) ${value}\r\n`],
  ['a comment never closed before the value', (name, value) => `${name}: (x ${value}\r\n`],
  ['a comment over lines', (name, value) => `${name}: (x\r\n y) ${value}\r\n`],
  [
    'a comment with a right value of another kind',
    (name, value) => `${name}: (text/plain; 7bit) ${value}\r\n`,
  ],
  ['the value in quotes', (name, value) => `${name}: "${value}"\r\n`],
  ['the first word in quotes', (name, value) => `${name}: ${value.replace(/^[^;]+/, '"$&"')}\r\n`],
  ['the value in single quotes', (name, value) => `${name}: '${value}'\r\n`],
  ['the value in angle brackets', (name, value) => `${name}: <${value}>\r\n`],
  ['an empty quoted string before the value', (name, value) => `${name}: ""${value}\r\n`],
  ['an encoded word', (name, value) => `${name}: =?utf-8?B?${Buffer.from(value).toString('base64')}?=\r\n`],
  ['an encoded word in Q', (name, value) => `${name}: =?us-ascii?Q?${quotedWord(value)}?=\r\n`],
  [
    'the first letters as an encoded word',
    (name, value) => `${name}: =?utf-8?Q?${value.slice(0, 3)}?=${value.slice(3)}\r\n`,
  ],
  ['an underscore in the name', (name, value) => `${name.replace('-', '_')}: ${value}\r\n`],
  ['a blank in the name', (name, value) => `${name.replace('-', ' ')}: ${value}\r\n`],
  ['twice the same', (name, value) => `${name}: ${value}\r\n${name}: ${value}\r\n`],
  ['an empty one first', (name, value) => `${name}:\r\n${name}: ${value}\r\n`],
  ['a blank one first', (name, value) => `${name}: \t\r\n${name}: ${value}\r\n`],
  ['an empty one behind', (name, value) => `${name}: ${value}\r\n${name}:\r\n`],
  ['an unreadable one first', (name, value) => `${name}: ???\r\n${name}: ${value}\r\n`],
  ['an unreadable one behind', (name, value) => `${name}: ${value}\r\n${name}: ???\r\n`],
  ['another one first', (name, value) => `${name}: ${wrong(name)}\r\n${name}: ${value}\r\n`],
  ['another one behind', (name, value) => `${name}: ${value}\r\n${name}: ${wrong(name)}\r\n`],
  [
    'between two others',
    (name, value) => `${name}: ${wrong(name)}\r\n${name}: ${value}\r\n${name}: ${wrong(name)}\r\n`,
  ],
  [
    'another one first in other case',
    (name, value) => `${name.toLowerCase()}: ${wrong(name)}\r\n${name}: ${value}\r\n`,
  ],
  [
    'another one first with a blank before the colon',
    (name, value) => `${name} : ${wrong(name)}\r\n${name}: ${value}\r\n`,
  ],
  [
    'another one behind with a blank before the colon',
    (name, value) => `${name}: ${value}\r\n${name} : ${wrong(name)}\r\n`,
  ],
  [
    'another one first, indented',
    (name, value) => `X-Note: x\r\n ${name}: ${wrong(name)}\r\n${name}: ${value}\r\n`,
  ],
  ['another one folded first', (name, value) => `${name}:\r\n ${wrong(name)}\r\n${name}: ${value}\r\n`],
  ['behind another value and a comma', (name, value) => `${name}: ${wrong(name)}, ${value}\r\n`],
  ['before another value and a comma', (name, value) => `${name}: ${value}, ${wrong(name)}\r\n`],
  ['behind another value and a semicolon', (name, value) => `${name}: ${wrong(name)}; ${value}\r\n`],
  ['behind another value on a folded line', (name, value) => `${name}: ${wrong(name)}\r\n ${value}\r\n`],
  ['before another value on a folded line', (name, value) => `${name}: ${value}\r\n ${wrong(name)}\r\n`],
  ['behind a line of rubbish', (name, value) => `rubbish\r\n${name}: ${value}\r\n`],
  ['behind a line of blanks', (name, value) => `X-Note: x\r\n \r\n${name}: ${value}\r\n`],
  ['behind a line of one tab', (name, value) => `X-Note: x\r\n\t\r\n${name}: ${value}\r\n`],
  ['behind a line of NUL', (name, value) => `X-Note: x\r\n\0\r\n${name}: ${value}\r\n`],
  ['behind a line of CR', (name, value) => `X-Note: x\r\n\r\r\n${name}: ${value}\r\n`],
  ['behind a line of form feed', (name, value) => `X-Note: x\r\n\f\r\n${name}: ${value}\r\n`],
  ['behind a line of a no-break blank', (name, value) => `X-Note: x\r\n\xa0\r\n${name}: ${value}\r\n`],
  ['behind a line of a point', (name, value) => `X-Note: x\r\n.\r\n${name}: ${value}\r\n`],
  ['behind a line of two dashes', (name, value) => `X-Note: x\r\n--\r\n${name}: ${value}\r\n`],
  ['behind a line that starts an mbox message', (name, value) => `From x@y.example\r\n${name}: ${value}\r\n`],
  ['behind a quoted mbox line', (name, value) => `>From x@y.example\r\n${name}: ${value}\r\n`],
  ['behind a field without name', (name, value) => `: x\r\n${name}: ${value}\r\n`],
  [
    'behind a field of 70,000 characters',
    (name, value) => `X-Note: ${'x'.repeat(70_000)}\r\n${name}: ${value}\r\n`,
  ],
  ['behind 1,000 fields', (name, value) => `${'X-Note: x\r\n'.repeat(1_000)}${name}: ${value}\r\n`],
  ['behind 3,000 fields', (name, value) => `${'X-Note: x\r\n'.repeat(3_000)}${name}: ${value}\r\n`],
  [
    'behind 100 of the same',
    (name, value) => `${`${name}: ${wrong(name)}\r\n`.repeat(100)}${name}: ${value}\r\n`,
  ],
];

function mixed(name: string): string {
  return [...name].map((letter, at) => (at % 2 === 0 ? letter.toLowerCase() : letter.toUpperCase())).join('');
}

function quotedWord(value: string): string {
  const bytes = [...Buffer.from(value)];
  return bytes.map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
}

function wrong(name: string): string {
  return name === 'Content-Type' ? 'text/plain; charset=utf-8' : '7bit';
}

const TYPE = ['Content-Type', 'multipart/mixed; boundary=foobar'] as const;
const INNER_TYPE = ['Content-Type', 'application/zip; name=harmless.zip'] as const;

/** Every way of writing, on the type of the message and on the encoding of the file. */
export const TYPE_FIELD_TRICKS: readonly Trick[] = tricks('the type', (mangle) => ({
  typeField: mangle(...TYPE),
}));

export const ENCODING_FIELD_TRICKS: readonly Trick[] = tricks('the encoding', (mangle) => ({
  encodingField: mangle('Content-Transfer-Encoding', 'base64'),
}));

/** The same where the mangled field comes first in the part: what breaks it may end the fields. */
export const FIRST_FIELD_TRICKS: readonly Trick[] = tricks('the encoding first', (mangle) => ({
  fileFields: mangle('Content-Transfer-Encoding', 'base64') + `Content-Type: ${INNER_TYPE[1]}\r\n`,
  encodingField: '',
}));

/** The type of the file itself. */
export const FILE_TYPE_TRICKS: readonly Trick[] = tricks('the type of the file', (mangle) => ({
  fileFields: mangle(...INNER_TYPE),
}));

function tricks(what: string, change: (mangle: Mangle) => Partial<Plan>): readonly Trick[] {
  return MANGLES.map(([title, mangle]) => ({ title: `${what}: ${title}`, change: change(mangle) }));
}
