import { queueReading } from './lenient-queue.ts';
import {
  decodeBase64,
  PADDING_SKIPPED,
  URL_DIGITS,
  type Base64Alphabet,
  type Base64Reading,
} from './base64.ts';
import { decodeBinhex } from './binhex.ts';
import { fileNamesOf, isMultipart, type ContentFacts } from './content-facts.ts';
import { canonicalCharset } from './charset-labels.ts';
import { findEmbeddedFiles, type EmbeddedFile } from './embedded.ts';
import { displayFileName } from './file-name.ts';
import { bodyRegion, bytesOf, idOf, type BodyRequest, type DerivedFile, type Reading } from './reading.ts';
import { lateStart } from './base64-magic.ts';
import { readableView } from './readable-view.ts';
import { decodeUuencode, isUuLine, UU_DIGITS, XX_DIGITS } from './uuencode.ts';
import { decodeYenc } from './yenc.ts';

/** What other clients make of a decoded leaf. */
export function noteLeafAlternatives(
  reading: Reading,
  request: BodyRequest,
  decoded: { readonly content: Buffer; readonly base64: Base64Reading | undefined },
): void {
  const { facts } = request;
  const text = facts.type.startsWith('text/') || facts.type.startsWith('multipart/');
  if (decoded.base64 !== undefined) noteBase64(reading, request, decoded.base64);
  noteEmbedded(reading, request, { content: decoded.content, hidden: false });
  noteBareLines(reading, request, decoded.content);
  if (text) noteCharset(reading, request, decoded.content);
  noteNames(reading, request, facts);
  if (facts.type === 'message/partial' || facts.type === 'message/external-body') {
    const detail = `${facts.type} is not put together`;
    reading.ambiguities.add({ code: 'partial-message', benign: false, partId: idOf(request), detail });
  }
}

/** uuencode and yEnc that are declared, but not opened by the line that is theirs. */
function noteBareLines(reading: Reading, request: BodyRequest, content: Buffer): void {
  const { strict } = request.facts.encoding;
  if (strict !== 'uuencode' && strict !== 'yenc') return;
  if (findEmbeddedFiles(content).length > 0) return;
  const isXx = strict === 'uuencode' && !isUuLine(content, 0) && isUuLine(content, 0, XX_DIGITS);
  const decode = (limit: number): DerivedFile => {
    const source = content.subarray(0, limit);
    const bytes =
      strict === 'yenc' ? decodeYenc(source) : decodeUuencode(source, isXx ? XX_DIGITS : UU_DIGITS);
    return { content: bytes, type: request.facts.type, name: undefined };
  };
  queueReading(reading, request, {
    suffix: 'bare',
    step: { as: 'bytes', decode },
    ambiguity: { code: 'embedded-encoding', benign: false, detail: `${strict} without its opening line` },
  });
}

function noteBase64(reading: Reading, request: BodyRequest, base64: Base64Reading): void {
  const { bytes } = base64;
  const type = request.facts.type;
  // Mailing lists write footers behind encoded texts; nothing honest writes behind an encoded file.
  const benign = type.startsWith('text/');
  const detail = base64.foreign > 0 ? 'foreign characters in base64' : 'data behind base64 padding';
  const ambiguity = { code: 'broken-base64', benign, detail } as const;
  const ends = new Set([base64.beforePadding, base64.beforeForeign]);
  if (base64.foreign > 0 && base64.beforeForeign === 0 && bytes.length > 0) {
    reading.ambiguities.add({ ...ambiguity, partId: idOf(request) });
  }
  ends.delete(bytes.length);
  ends.delete(0);
  const queue = (suffix: string, decode: (limit: number) => Buffer): void => {
    const file = (limit: number): DerivedFile => ({ content: decode(limit), type, name: undefined });
    queueReading(reading, request, { suffix, step: { as: 'bytes', decode: file }, ambiguity });
  };
  for (const end of ends) queue('cut', () => bytes.subarray(0, end));
  const source = bytesOf(bodyRegion(request.entity));
  const late = lateStart(source, base64.foreign > 0);
  if (late > 0) queue('late', (limit) => firstBlock(source.subarray(late), limit));
  if (ends.size === 0 && base64.foreign === 0) return;
  if (base64.foreign > 0) queue('lines', (limit) => decodeBase64(pureLines(source), limit).bytes);
  for (const [character, alphabet] of ALPHABETS) {
    if (source.includes(character)) queue('alt', (limit) => decodeBase64(source, limit, alphabet).bytes);
  }
}

/** What stands before the first padding. */
function firstBlock(source: Buffer, limit: number): Buffer {
  const decoded = decodeBase64(source, limit);
  return decoded.bytes.subarray(0, decoded.beforePadding);
}

/** Bytes of a body that are taken apart into lines: strings of it cost several times their bytes. */
const MAX_PURE = 8 * 1024 * 1024;

/** The lines of a body that are base64 and nothing else, as readers take them that go line by line. */
function pureLines(source: Buffer): Buffer {
  const lines = source.toString('latin1', 0, MAX_PURE).split('\n');
  return Buffer.from(lines.filter((line) => PURE.test(line)).join('\n'), 'latin1');
}

const PURE = /^[A-Za-z0-9+/=]+\s*$/;

/** Other alphabets, with a character that must occur for them to matter. */
const ALPHABETS: readonly (readonly [character: string, alphabet: Base64Alphabet])[] = [
  ['=', PADDING_SKIPPED],
  ['-', URL_DIGITS],
  ['_', URL_DIGITS],
];

/** Files written into a text. `hidden` texts (preamble, epilogue) are shown by nobody. */
export function noteEmbedded(
  reading: Reading,
  request: BodyRequest,
  text: { readonly content: Buffer; readonly hidden: boolean },
): void {
  const { type } = request.facts;
  const content = readableView(text.content, type.startsWith('text/') || isMultipart(type));
  if (content === undefined) return;
  for (const file of findEmbeddedFiles(content)) {
    queueReading(reading, request, {
      suffix: SUFFIXES[file.kind],
      step: { as: 'bytes', decode: (limit) => decodeEmbedded(content, file, limit) },
      ambiguity: {
        code: text.hidden ? 'hidden-part' : 'embedded-encoding',
        benign: !text.hidden,
        detail: `${file.kind} file in a text`,
      },
    });
  }
}

const SUFFIXES: Readonly<Record<EmbeddedFile['kind'], string>> = {
  uuencode: 'uu',
  xxencode: 'xx',
  yenc: 'yenc',
  binhex: 'hqx',
  base64: 'b64',
};

const UNKNOWN_TYPE = 'application/octet-stream';

function decodeEmbedded(content: Buffer, file: EmbeddedFile, limit: number): DerivedFile | undefined {
  const source = content.subarray(file.start, file.end);
  if (file.kind === 'binhex') {
    const opened = decodeBinhex(source, limit);
    return opened === undefined
      ? { content: source.subarray(0, limit), type: 'application/mac-binhex40', name: undefined }
      : { content: opened.data, type: UNKNOWN_TYPE, name: opened.name };
  }
  if (file.kind === 'base64')
    return { content: decodeBase64(source, limit).bytes, type: UNKNOWN_TYPE, name: file.name };
  const decoded =
    file.kind === 'yenc'
      ? decodeYenc(source)
      : decodeUuencode(source, file.kind === 'xxencode' ? XX_DIGITS : UU_DIGITS);
  return { content: decoded.subarray(0, limit), type: UNKNOWN_TYPE, name: file.name };
}

/** Charsets that filters and clients have been made to disagree about (H-95). */
function noteCharset(reading: Reading, request: BodyRequest, content: Buffer): void {
  const { facts } = request;
  const labels = facts.types.flatMap((type) => [
    ...[type.parsed.parameters.get('charset') ?? []].flat(),
    ...(type.parsed.others.get('charset') ?? []),
  ]);
  const charsets = new Set(labels.map((label) => canonicalCharset(label)));
  const trick = charsetTrick(charsets, facts.type === 'text/html' && content.includes(ESCAPE));
  if (trick === undefined) return;
  // Some servers still write their reports in UTF-7; only in a page does it turn text into elements.
  const benign = facts.type === 'text/plain' && charsets.size === 1;
  reading.ambiguities.add({ code: 'charset-trick', benign, partId: idOf(request), detail: trick });
}

const ESCAPE = 0x1b;

function charsetTrick(charsets: ReadonlySet<string | undefined>, escapes: boolean): string | undefined {
  if (charsets.has('utf-7')) return 'text declares UTF-7';
  if (charsets.size > 1) return `${String(charsets.size)} different charsets declared`;
  return escapes && !charsets.has('iso-2022-jp')
    ? 'page with escapes of a charset it does not declare'
    : undefined;
}

function noteNames(reading: Reading, request: BodyRequest, facts: ContentFacts): void {
  const names = fileNamesOf(facts);
  if (names.length < 2) return;
  const extensions = new Set(names.map((name) => extensionOf(displayFileName(name))));
  // A name cut short by old software is no second type.
  extensions.delete('');
  const detail = `${String(names.length)} different file names`;
  reading.ambiguities.add({
    code: 'name-conflict',
    benign: extensions.size === 1,
    partId: idOf(request),
    detail,
  });
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot).toLowerCase();
}
