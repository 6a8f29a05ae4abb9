import {
  emptyAttributes,
  keepAttribute,
  keptName,
  NO_ATTRIBUTES,
  type Attributes,
  type OpenAttributes,
} from './attributes.ts';
import {
  DOUBLE_QUOTE,
  endOfName,
  endsName,
  EQUALS,
  isBlank,
  SINGLE_QUOTE,
  skipBlanks,
  SLASH,
  TAG_END,
} from './characters.ts';

/** A tag that was read whole. */
export interface Tag {
  /** As it is written, capitals too. */
  readonly name: string;
  readonly attributes: Attributes;
  readonly isSelfClosing: boolean;
  /** Place behind its '>'. */
  readonly end: number;
}

/** What is known of a tag before it has ended. */
interface OpenTag {
  attributes: OpenAttributes | undefined;
}

/** Reads a tag from the first letter of its name; undefined where the document ends inside of it. */
export function readTag(html: string, start: number): Tag | undefined {
  const nameEnd = endOfName(html, start);
  const open: OpenTag = { attributes: undefined };
  let at = nameEnd;
  for (let code = html.charCodeAt(at); code !== TAG_END; code = html.charCodeAt(at)) {
    if (at >= html.length) {
      return undefined;
    }
    if (code === SLASH && html.charCodeAt(at + 1) === TAG_END) {
      return ended(html.slice(start, nameEnd), open, true, at + 2);
    }
    at = code === SLASH || isBlank(code) ? at + 1 : readAttribute(html, at, open);
  }
  return ended(html.slice(start, nameEnd), open, false, at + 1);
}

function ended(name: string, { attributes }: OpenTag, isSelfClosing: boolean, end: number): Tag {
  return { name, attributes: attributes ?? NO_ATTRIBUTES, isSelfClosing, end };
}

/** Reads the attribute at a place; returns the place behind it, or behind the document where it does not end. */
function readAttribute(html: string, start: number, open: OpenTag): number {
  const nameEnd = endOfAttributeName(html, start);
  const name = keptName(html, start, nameEnd);
  const equals = skipBlanks(html, nameEnd);
  const hasValue = html.charCodeAt(equals) === EQUALS;
  const from = hasValue ? skipBlanks(html, equals + 1) : equals;
  const end = hasValue ? endOfValue(html, from) : equals;
  if (name !== undefined) {
    open.attributes ??= emptyAttributes();
    keepAttribute(open.attributes, name, valueIn(html, from, end));
  }
  return end;
}

/** An equals sign in the first place is part of the name. */
function endOfAttributeName(html: string, start: number): number {
  let at = start + 1;
  for (let code = html.charCodeAt(at); at < html.length; code = html.charCodeAt(at)) {
    if (code === EQUALS || endsName(code)) {
      return at;
    }
    at += 1;
  }
  return at;
}

function endOfValue(html: string, start: number): number {
  const code = html.charCodeAt(start);
  if (code === DOUBLE_QUOTE || code === SINGLE_QUOTE) {
    const close = html.indexOf(code === DOUBLE_QUOTE ? '"' : "'", start + 1);
    return close === -1 ? html.length : close + 1;
  }
  let at = start;
  while (at < html.length && !endsBareValue(html.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

function endsBareValue(code: number): boolean {
  return code === TAG_END || isBlank(code);
}

/** A value without its quotes. */
function valueIn(html: string, start: number, end: number): string {
  const code = html.charCodeAt(start);
  return start < end && (code === DOUBLE_QUOTE || code === SINGLE_QUOTE)
    ? html.slice(start + 1, end - 1)
    : html.slice(start, end);
}
