import { PAYLOAD } from './payload.ts';

/** The pieces of one message, as Latin-1 text; every trick replaces some of them. */
export interface Plan {
  /** Fields before the type of the message. */
  readonly head: string;
  /** The field that declares the multipart, its line break included. */
  readonly typeField: string;
  /** What ends the top fields. */
  readonly topGap: string;
  readonly preamble: string;
  /** Delimiter of the text and of the file. */
  readonly firstOpen: string;
  readonly letter: string;
  readonly secondOpen: string;
  /** Content-Type and Content-Disposition of the file. */
  readonly fileFields: string;
  readonly encodingField: string;
  readonly fileGap: string;
  readonly body: string;
  readonly close: string;
}

/** The archive in base64, in lines of 76 characters as RFC 2045 asks for. */
export const BASE64: string = PAYLOAD.toString('base64');
export const BASE64_LINES: string = lines(BASE64, 76);
export const QUOTED: string = quoted(PAYLOAD);

export const LETTER = 'Content-Type: text/plain\r\n\r\nPlease see the file.\r\n';
export const FILE_FIELDS =
  'Content-Type: application/zip; name=harmless.zip\r\nContent-Disposition: attachment; filename=harmless.zip\r\n';
export const ENCODING = 'Content-Transfer-Encoding: base64\r\n';

const ORDINARY: Plan = {
  head: 'From: a@sender.example\r\nTo: b@reader.example\r\nSubject: The file\r\nMIME-Version: 1.0\r\n',
  typeField: 'Content-Type: multipart/mixed; boundary=foobar\r\n',
  topGap: '\r\n',
  preamble: '',
  firstOpen: '--foobar\r\n',
  letter: LETTER,
  secondOpen: '--foobar\r\n',
  fileFields: FILE_FIELDS,
  encodingField: ENCODING,
  fileGap: '\r\n',
  body: BASE64_LINES,
  close: '--foobar--\r\n',
};

/** A named change of the ordinary message. */
export interface Trick {
  readonly title: string;
  readonly change: Partial<Plan>;
}

/** The bytes of a message with these changes. */
export function render(change: Partial<Plan>): Buffer {
  const plan = { ...ORDINARY, ...change };
  const text = [
    plan.head,
    plan.typeField,
    plan.topGap,
    plan.preamble,
    plan.firstOpen,
    plan.letter,
    plan.secondOpen,
    plan.fileFields,
    plan.encodingField,
    plan.fileGap,
    plan.body,
    plan.close,
  ].join('');
  return Buffer.from(text, 'latin1');
}

/** A part that carries the archive in base64, as it stands between two delimiters. */
export const FILE_PART: string = FILE_FIELDS + ENCODING + '\r\n' + BASE64_LINES;

/** A multipart body with a letter and the file. */
export function multipartBody(boundary: string, file: string = FILE_PART): string {
  return `--${boundary}\r\n${LETTER}--${boundary}\r\n${file}--${boundary}--\r\n`;
}

/** Changes that put a whole multipart under another type field and delimiter. */
export function delimited(typeField: string, delimiter: string): Partial<Plan> {
  return {
    typeField,
    firstOpen: `--${delimiter}\r\n`,
    secondOpen: `--${delimiter}\r\n`,
    close: `--${delimiter}--\r\n`,
  };
}

/** Changes that leave one body under the top fields: no multipart at all. */
export function single(fields: string, body: string): Partial<Plan> {
  return {
    typeField: fields,
    firstOpen: '',
    letter: '',
    secondOpen: '',
    fileFields: '',
    encodingField: '',
    fileGap: '',
    body,
    close: '',
  };
}

/** Text in lines of a length, each ended by CRLF. */
export function lines(text: string, length: number, lineBreak = '\r\n'): string {
  return (text.match(new RegExp(`.{1,${String(length)}}`, 'gs')) ?? [])
    .map((line) => line + lineBreak)
    .join('');
}

function quoted(bytes: Buffer): string {
  const escapes = [...bytes].map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`);
  const rows: string[] = [];
  for (let at = 0; at < escapes.length; at += 24) rows.push(escapes.slice(at, at + 24).join(''));
  return `${rows.join('=\r\n')}\r\n`;
}
