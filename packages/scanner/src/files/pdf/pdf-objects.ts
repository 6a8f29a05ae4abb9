import type { ArchiveBudget } from '../../archives/archive.ts';
import { asBuffer } from '../../archives/numbers.ts';
import { MARKER_BYTES } from '../../limits.ts';
import { openerOf, type PdfOpener } from './pdf-decrypt.ts';
import { decodeStream, filtersOf } from './pdf-filters.ts';

/** Streams looked at in one document: a book has one or two for each page. */
const STREAMS = 3_000;
/** Times the word is looked at. */
const WORDS = 20_000;
/** Packed object streams that are unpacked of one document. */
const OBJECT_STREAMS = 200;
/** Characters of all unpacked object streams of one document: those of a book of 2,000 pages have two million. */
const OBJECT_CHARACTERS = 4_000_000;
/** Characters before the word "stream" in which its dictionary is looked for. */
const DICTIONARY = 2_000;

/** One stream with its dictionary (ISO 32000-1, 7.3.8). */
export interface PdfStream {
  /** Number of its object; '' where none stands there. */
  readonly number: string;
  /** Names with their escapes resolved. */
  readonly dictionary: string;
  readonly data: Uint8Array;
}

export interface PdfObjects {
  /** The text of all objects without raw streams; object streams unpacked, "#4a" escapes in names resolved. */
  readonly text: string;
  readonly streams: readonly PdfStream[];
  /** Undoes the encryption of strings, where there is one that needs no password. */
  readonly opener: PdfOpener | undefined;
  /** Characters of the text that are written in the file itself; strings behind them are not encrypted. */
  readonly written: number;
}

/** Splits a document into the text of its objects and its streams. Finds them by their words, not by its tables. */
export function readPdfObjects(content: Uint8Array, budget: ArchiveBudget): PdfObjects {
  const bytes = asBuffer(content.subarray(0, MARKER_BYTES));
  const pieces: string[] = [];
  const streams: PdfStream[] = [];
  let from = 0;
  let at = bytes.indexOf('stream');
  let end = -1;
  for (let word = 0; at >= 0 && word < WORDS && streams.length < STREAMS; word += 1) {
    const near = bytes.toString('latin1', Math.max(from, at - DICTIONARY), at);
    // Looked for once, not again from each word: that would cost the square of their number.
    end = end > at ? end : bytes.indexOf('endstream', at);
    if (end < 0) {
      break;
    }
    // The word alone may stand in a remark: a stream has its dictionary before it, in the same object.
    if (near.lastIndexOf('>>') > near.lastIndexOf('endobj')) {
      pieces.push(bytes.toString('latin1', from, at));
      streams.push(toStream(near, bytes.subarray(skipLineEnd(bytes, at + 6), end)));
      from = end + 9;
    }
    at = bytes.indexOf('stream', Math.max(from, at + 6));
  }
  pieces.push(bytes.toString('latin1', from));
  const text = resolveNames(pieces.join('\n'));
  const opener = /\/Encrypt\b/.test(text) ? openerOf(text) : undefined;
  const opened = opener === undefined ? streams : streams.map((stream) => openStream(stream, opener));
  return { ...withPacked(text, opened, budget), opener };
}

/** The text with that of packed object streams behind it. */
function withPacked(
  written: string,
  streams: readonly PdfStream[],
  budget: ArchiveBudget,
): Omit<PdfObjects, 'opener'> {
  const pieces = [written];
  const packed = streams.filter(({ dictionary }) => /\/ObjStm\b/.test(dictionary)).slice(0, OBJECT_STREAMS);
  let characters = 0;
  for (const stream of packed) {
    const text = characters < OBJECT_CHARACTERS ? unpackText(stream, budget) : '';
    characters += text.length;
    pieces.push(text.slice(0, OBJECT_CHARACTERS));
  }
  const text = `${written}\n${resolveNames(pieces.slice(1).join('\n'))}`;
  return { text, streams, written: written.length };
}

/** Bytes of one encrypted stream that are opened; pictures are larger at times, object streams never. */
const ENCRYPTED_BYTES = 1_000_000;

/** Tables of places are never encrypted (ISO 32000-1, 7.5.8.2). */
function openStream(stream: PdfStream, opener: PdfOpener): PdfStream {
  const isWanted = /\/(?:ObjStm|Image|EmbeddedFile)\b/.test(stream.dictionary);
  return isWanted && stream.data.length <= ENCRYPTED_BYTES
    ? { ...stream, data: opener(stream.data, Number(stream.number)) }
    : stream;
}

/** Content of a stream with its filters undone. */
export function unpackStream({ dictionary, data }: PdfStream, budget: ArchiveBudget): Uint8Array | undefined {
  return decodeStream(data, filtersOf(dictionary), budget);
}

function unpackText(stream: PdfStream, budget: ArchiveBudget): string {
  const content = unpackStream(stream, budget);
  return content === undefined ? '' : asBuffer(content).toString('latin1');
}

function toStream(head: string, data: Uint8Array): PdfStream {
  const near = resolveNames(head);
  const begin = near.lastIndexOf(' obj');
  const number = /(\d{1,10})\s{1,8}\d{1,5}$/.exec(
    near.slice(Math.max(0, begin - 24), Math.max(0, begin)),
  )?.[1];
  return { number: number ?? '', dictionary: begin < 0 ? near : near.slice(begin), data };
}

function resolveNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function skipLineEnd(bytes: Buffer, at: number): number {
  const afterReturn = bytes[at] === 13 ? at + 1 : at;
  return bytes[afterReturn] === 10 ? afterReturn + 1 : afterReturn;
}
