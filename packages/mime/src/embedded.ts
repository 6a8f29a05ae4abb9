import { CR, LF } from './bytes.ts';
import { looksLikeBase64 } from './base64.ts';

/** A file written into a text, as senders did before MIME and as attackers do beside it. */
export interface EmbeddedFile {
  readonly kind: 'uuencode' | 'yenc' | 'binhex' | 'base64';
  /** Offsets of the encoded lines, without the line that opens them. */
  readonly start: number;
  readonly end: number;
  readonly name: string | undefined;
}

/** Files of one text that are followed up. */
const MAX_FILES = 64;

/** First digits of base64 that stand for the first bytes of files worth hiding. */
const BASE64_MAGIC: ReadonlySet<string> = new Set([
  'UEsDB', // PK zip, Office
  'UEsFB', // empty zip
  'TVqQA', // MZ
  'TVpQA', // MZ, Delphi
  'TVoAA',
  'TVpAA',
  'JVBER', // %PDF
  'UmFyI', // Rar!
  'H4sIA', // gzip
  'N3q8r', // 7z
  '0M8R4', // OLE
  'f0VMR', // ELF
  'e1xyd', // {\rtf
  'WDVPI', // EICAR
  'PCFET', // <!DOCTYPE
  'PGh0b', // <html
  'PHNjc', // <script
  'TAAAA', // shell link
  'Q0QwM',
  'TVNDR', // cabinet
  'QlpoO', // bzip2
  '/Td6W', // xz
  'ITxhc',
]);

/** Finds files in a text in one pass over its bytes. */
export function findEmbeddedFiles(bytes: Buffer): EmbeddedFile[] {
  const found: EmbeddedFile[] = [];
  let at = 0;
  while (at < bytes.length && found.length < MAX_FILES) {
    const file = OPENERS.has(bytes[at] ?? 0) ? fileAt(bytes, at) : undefined;
    if (file !== undefined) {
      found.push(file);
      at = Math.max(file.end, at + 1);
    }
    while (at < bytes.length && bytes[at] !== LF) at += 1;
    at += 1;
  }
  return found;
}

/** First bytes of lines that could open a file. */
const OPENERS: ReadonlySet<number> = new Set(
  ['b', '=', '(', ...[...BASE64_MAGIC].map((magic) => magic.charAt(0))].map((one) => one.charCodeAt(0)),
);

/** Bytes of an opening line that are read; names in it are short. */
const MAX_OPENING = 512;

function fileAt(bytes: Buffer, at: number): EmbeddedFile | undefined {
  const opening = bytes.toString('latin1', at, at + 8);
  if (opening.startsWith('begin ') || opening.startsWith('begin-ba')) return uuencoded(bytes, at);
  if (opening === '=ybegin ') return yencoded(bytes, at);
  if (opening.startsWith('(This fi')) return binhexed(bytes, at);
  return BASE64_MAGIC.has(opening.slice(0, 5)) ? base64Run(bytes, at) : undefined;
}

function lineFrom(bytes: Buffer, at: number): { text: string; next: number } {
  const lineEnd = bytes.indexOf(LF, at);
  const end = lineEnd < 0 ? bytes.length : lineEnd;
  const text = bytes.toString('utf8', at, Math.min(end, at + MAX_OPENING)).trimEnd();
  return { text, next: lineEnd < 0 ? bytes.length : lineEnd + 1 };
}

function uuencoded(bytes: Buffer, at: number): EmbeddedFile | undefined {
  const line = lineFrom(bytes, at);
  const match = /^begin(-base64)? [0-7]{3,4} (\S.*)$/.exec(line.text);
  if (match === null) return undefined;
  const base64 = match[1] !== undefined;
  const close = bytes.indexOf(base64 ? '\n====' : '\nend', line.next - 1, 'latin1');
  const end = close < 0 ? bytes.length : close + 1;
  return { kind: base64 ? 'base64' : 'uuencode', start: line.next, end, name: match[2] };
}

function yencoded(bytes: Buffer, at: number): EmbeddedFile {
  const line = lineFrom(bytes, at);
  const name = line.text.indexOf(' name=');
  const hasPart = bytes.toString('latin1', line.next, line.next + 7) === '=ypart ';
  const start = hasPart ? lineFrom(bytes, line.next).next : line.next;
  const close = bytes.indexOf('\n=yend', start - 1, 'latin1');
  return {
    kind: 'yenc',
    start,
    end: close < 0 ? bytes.length : close + 1,
    name: name < 0 ? undefined : line.text.slice(name + ' name='.length).trim(),
  };
}

function binhexed(bytes: Buffer, at: number): EmbeddedFile | undefined {
  const line = lineFrom(bytes, at);
  if (!line.text.startsWith('(This file must be converted with BinHex')) return undefined;
  const open = bytes.indexOf(':', line.next, 'latin1');
  const close = open < 0 ? -1 : bytes.indexOf(':', open + 1, 'latin1');
  // Never "no file" for want of an end: the search for it must not be repeated for every such line.
  const start = open < 0 ? line.next : open + 1;
  return { kind: 'binhex', start, end: close < 0 ? bytes.length : close, name: undefined };
}

/** Digits a run needs before it is taken for a file: a lone word that looks alike is none. */
const MIN_RUN = 40;

function base64Run(bytes: Buffer, at: number): EmbeddedFile | undefined {
  let end = at;
  let padded = false;
  let blanks = 0;
  while (end < bytes.length && blanks < 2) {
    const byte = bytes[end] ?? 0;
    if (byte === 0x3d) padded = true;
    else if (byte === LF) blanks += 1;
    else if (!isDigit(byte) && byte !== CR) break;
    else if (byte !== CR) {
      if (padded) break;
      blanks = 0;
    }
    end += 1;
  }
  const long = end - at >= MIN_RUN && looksLikeBase64(bytes.subarray(at, at + MIN_RUN));
  return long ? { kind: 'base64', start: at, end, name: undefined } : undefined;
}

function isDigit(byte: number): boolean {
  const letter = byte | 0x20;
  return (letter >= 0x61 && letter <= 0x7a) || (byte >= 0x2f && byte <= 0x39) || byte === 0x2b;
}
