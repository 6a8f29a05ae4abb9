import { isAscii } from 'node:buffer';
import { CR, LF, asBuffer, textOfBytes } from './bytes.ts';
import { decodeEncodedWords } from './encoded-words.ts';
import { isBrokenName, isOddName, repairedLine, repairedName } from './repaired-field.ts';
import { createBudget, type Budget } from './limits.ts';
import type { HeaderField } from './message.ts';

/** What is odd about a header block: readers disagree about it. */
export type HeaderOddity =
  | 'blank-before-colon'
  | 'blank-continuation'
  | 'indented-field'
  | 'line-without-colon'
  | 'bare-carriage-return'
  | 'nul'
  | 'odd-name'
  | 'no-blank-line';

export interface HeaderBlock {
  readonly fields: readonly HeaderField[];
  /** Offset of the body in the given bytes. */
  readonly bodyStart: number;
  /** Where other readers let the body begin: at a line that is no field, after a line of blanks only. */
  readonly otherBodyStarts: readonly OtherBodyStart[];
  readonly oddities: ReadonlySet<HeaderOddity>;
  /** The fields with those in place that only lenient readers know by their broken names; empty where none is broken. */
  readonly repaired: readonly HeaderField[];
}

/** A body start that only some readers see. */
export interface OtherBodyStart {
  readonly at: number;
  /** How many of the fields stand before it. */
  readonly fields: number;
}

/** Body starts of other readers that are followed up; more are no accident and no use. */
const MAX_OTHER_STARTS = 4;

/**
 * Splits a header block (RFC 5322 section 2.2) from the body. Never throws; work is linear in the block.
 *
 * @example splitHeaders(Buffer.from('Subject: Hi\r\n\r\nbody')).fields[0]?.value // 'Hi'
 */
export function splitHeaders(raw: Uint8Array): HeaderBlock {
  return readHeaderBlock(asBuffer(raw), createBudget({}));
}

/** As splitHeaders, on a budget shared by the whole message. */
export function readHeaderBlock(bytes: Buffer, budget: Budget): HeaderBlock {
  const first = skipMailboxLine(bytes);
  const lines = findBlank(bytes, first, budget.left('headerBytes'));
  const length = budget.take('headerBytes', lines.end - first);
  const block = bytes.toString('latin1', first, first + length);
  const isPlain = isAscii(bytes.subarray(first, first + length));
  const collected = collectFields(block, budget.limits.headerFields);
  if (collected.cut) budget.hit('headerFields');
  const oddities = collected.oddities;
  let bodyStart = lines.bodyStart;
  const otherBodyStarts = collected.otherStarts.map((start) => ({ ...start, at: first + start.at }));
  if (!lines.closed && collected.junkAt !== undefined) {
    // Nothing closes the block: the first line that is no field begins the body.
    oddities.add('no-blank-line');
    bodyStart = first + collected.junkAt;
    otherBodyStarts.length = 0;
  } else if (collected.junkAt === 0 && collected.written.length === 0) {
    bodyStart = first;
  }
  return {
    fields: collected.written.map((field) => toHeaderField(field, isPlain)),
    bodyStart,
    otherBodyStarts: otherBodyStarts.filter((start) => start.at !== bodyStart),
    oddities,
    repaired: collected.hasRepaired ? collected.repaired.map((field) => toHeaderField(field, isPlain)) : [],
  };
}

/** A byte order mark or an mbox separator ("From someone date") before the fields is no part of them. */
function skipMailboxLine(bytes: Buffer): number {
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const quoted = bytes[marked] === 0x3e ? marked + 1 : marked;
  const line = bytes.toString('latin1', quoted, quoted + MAX_BLANKS);
  // "From : a@b.example" is a field, however wide the gap (RFC 5322 section 4.5).
  if (!line.startsWith('From ') || /^From[ \t]+:/.test(line)) return marked;
  const lineEnd = bytes.indexOf(LF);
  return lineEnd < 0 ? marked : lineEnd + 1;
}

/** Characters in which the colon of a field named From must stand. */
const MAX_BLANKS = 80;

interface BlankLine {
  /** Offset where the block ends, its last line break included. */
  readonly end: number;
  readonly bodyStart: number;
  readonly closed: boolean;
}

/** The first empty line. Past `watched` bytes only its position matters, so native search takes over. */
function findBlank(bytes: Buffer, start: number, watched: number): BlankLine {
  let at = start;
  const horizon = start + watched;
  while (at < bytes.length && at <= horizon) {
    if (bytes[at] === LF) return { end: at, bodyStart: at + 1, closed: true };
    if (bytes[at] === CR && bytes[at + 1] === LF) return { end: at, bodyStart: at + 2, closed: true };
    const lineEnd = bytes.indexOf(LF, at);
    if (lineEnd < 0) break;
    at = lineEnd + 1;
  }
  if (at <= horizon) return { end: bytes.length, bodyStart: bytes.length, closed: false };
  const crlf = bytes.indexOf('\n\r\n', at - 1, 'latin1');
  const lf = bytes.subarray(0, crlf < 0 ? bytes.length : crlf + 1).indexOf('\n\n', at - 1, 'latin1');
  if (lf >= 0) return { end: lf + 1, bodyStart: lf + 2, closed: true };
  if (crlf >= 0) return { end: crlf + 1, bodyStart: crlf + 3, closed: true };
  return { end: bytes.length, bodyStart: bytes.length, closed: false };
}

interface WrittenField {
  readonly writtenName: string;
  readonly value: string;
}

interface Collected {
  readonly written: readonly WrittenField[];
  readonly oddities: Set<HeaderOddity>;
  readonly otherStarts: readonly OtherBodyStart[];
  readonly junkAt: number | undefined;
  readonly cut: boolean;
  /** All fields, those with broken names among them. */
  readonly repaired: readonly WrittenField[];
  readonly hasRepaired: boolean;
}

function collectFields(block: string, maxFields: number): Collected {
  const written: WrittenField[] = [];
  const oddities = new Set<HeaderOddity>();
  const otherStarts: OtherBodyStart[] = [];
  const repaired: WrittenField[] = [];
  let hasRepaired = false;
  let junkAt: number | undefined;
  let cut = false;
  let inJunk = false;
  if (block.includes('\0')) oddities.add('nul');
  // Looked for in the whole block first: hardly any has one of these.
  const mayHaveBareCr = hasBareCarriageReturn(block);
  const mayHaveIndented = INDENTED.test(`\n${block}`);
  let at = 0;
  while (at < block.length) {
    const line = at;
    at = afterLine(block, at);
    const colon = isBlank(block.charCodeAt(line)) ? -1 : fieldColon(block, line, at);
    if (colon < 0) {
      oddities.add('line-without-colon');
      const text = block.slice(line, at);
      if (mayHaveIndented && INDENTED.test(`\n${text}`)) oddities.add('indented-field');
      if (mayHaveBareCr && hasBareCarriageReturn(text)) oddities.add('bare-carriage-return');
      if (isBrokenName(text.slice(0, Math.max(0, text.indexOf(':'))))) oddities.add('odd-name');
      const meant = repaired.length < maxFields ? meantField(block, line, at) : undefined;
      if (meant !== undefined) {
        hasRepaired = true;
        repaired.push(meant);
        oddities.add('odd-name');
      }
      junkAt ??= line;
      // Lines in a row are one place where a body could begin.
      const first = !inJunk && otherStarts.length < MAX_OTHER_STARTS;
      inJunk = true;
      if (first) otherStarts.push({ at: line, fields: written.length });
      continue;
    }
    inJunk = false;
    at = afterContinuations(block, at, (blankLine) => {
      oddities.add('blank-continuation');
      if (otherStarts.length < MAX_OTHER_STARTS)
        otherStarts.push({ at: afterLine(block, blankLine), fields: written.length + 1 });
    });
    if (written.length >= maxFields) {
      cut = true;
      break;
    }
    if (isBlank(block.charCodeAt(colon - 1))) oddities.add('blank-before-colon');
    const value = block.slice(colon + 1, at);
    if (mayHaveBareCr && hasBareCarriageReturn(value)) oddities.add('bare-carriage-return');
    const writtenName = block.slice(line, colon).trimEnd();
    if (mayHaveIndented && hasIndentedField(writtenName, value)) oddities.add('indented-field');
    const field = { writtenName, value };
    written.push(field);
    if (!isOddName(writtenName)) {
      repaired.push(field);
      continue;
    }
    const name = repairedName(writtenName);
    if (isBrokenName(writtenName)) oddities.add('odd-name');
    if (name === undefined) repaired.push(field);
    else {
      hasRepaired = true;
      repaired.push({ writtenName: name, value });
      oddities.add('odd-name');
    }
  }
  return { written, oddities, otherStarts, junkAt, cut, repaired, hasRepaired };
}

/** The field that a line without a readable name is meant for. */
function meantField(block: string, line: number, lineEnd: number): WrittenField | undefined {
  if (isBlank(block.charCodeAt(line))) return undefined;
  const end = afterContinuations(block, lineEnd, () => undefined);
  return repairedLine(block.slice(line, Math.min(end, line + MAX_MEANT)));
}

/** Characters of such a line, folds included. */
const MAX_MEANT = 4_096;

/** A line that is a continuation to some and a field to others. */
const INDENTED = /\n[ \t]+content-(?:type|transfer-encoding|disposition)[ \t]*:/i;

/** Signatures list the names of fields with colons, and may break the list anywhere. */
function hasIndentedField(name: string, value: string): boolean {
  return INDENTED.test(value) && !name.toLowerCase().endsWith('signature');
}

/** Whether a carriage return stands without the line feed that belongs to it; one at the very end is only cut off. */
function hasBareCarriageReturn(text: string): boolean {
  let at = text.indexOf('\r');
  while (at >= 0 && text.charCodeAt(at + 1) === LF) at = text.indexOf('\r', at + 2);
  return at >= 0 && at + 1 < text.length;
}

function afterLine(block: string, at: number): number {
  const lineEnd = block.indexOf('\n', at);
  return lineEnd < 0 ? block.length : lineEnd + 1;
}

function afterContinuations(block: string, from: number, onBlank: (at: number) => void): number {
  let at = from;
  while (at < block.length && isBlank(block.charCodeAt(at))) {
    const next = afterLine(block, at);
    if (isBlankLine(block, at, next)) onBlank(at);
    at = next;
  }
  return at;
}

function isBlankLine(block: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (block.charCodeAt(at) > 32) return false;
  return true;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** Characters of a field name that are looked at; RFC 5322 lines have at most 998. */
const MAX_NAME = 998;

/** Index of the colon that ends a field name on this line, or -1. Names hold no blanks and no controls. */
function fieldColon(block: string, line: number, lineEnd: number): number {
  let blank = false;
  const stop = Math.min(lineEnd, line + MAX_NAME);
  for (let at = line; at < stop; at += 1) {
    const code = block.charCodeAt(at);
    if (code === 0x3a) return at > line ? at : -1;
    if (isBlank(code)) blank = true;
    else if (blank || (code < 32 && code !== 0)) return -1;
  }
  return -1;
}

/** A field as it is read; `isPlain` where its bytes are known to be ASCII. */
function toHeaderField(field: WrittenField, isPlain: boolean): HeaderField {
  const unfolded = unfold(field.value);
  const name = field.writtenName.replaceAll('\0', '');
  const rawValue = isPlain ? unfolded : textOfBytes(unfolded);
  const writtenName = isPlain ? name : textOfBytes(name);
  return Object.freeze({
    name: writtenName.toLowerCase(),
    writtenName,
    value: decodeEncodedWords(rawValue),
    rawValue,
  });
}

/** RFC 5322 section 2.2.3; a carriage return alone becomes a blank, NUL vanishes. */
function unfold(value: string): string {
  const line = value.trim();
  if (!CONTROLS.test(line)) return line;
  return line.replace(/\r?\n/g, '').replaceAll('\r', ' ').replaceAll('\0', '').trim();
}

/** What stands in a value that is written on several lines, or oddly. */
const CONTROLS = /[\r\n\0]/;
