import { isLetter, SLASH, BANG, QUESTION_MARK, TAG_END } from './characters.ts';
import { readBogusComment, readDeclaration, type Remark } from './comments.ts';
import type { HtmlEvents } from './html-events.ts';
import {
  beginElement,
  elementOf,
  endAll,
  endElement,
  languageOf,
  noneOpen,
  type Element,
  type OpenElements,
} from './open-elements.ts';
import { endOfRawText } from './raw-text.ts';
import { readTag } from './read-tag.ts';
import { createReferenceReader, type ReferenceReader } from './references.ts';

/** How much of a document is read. */
export interface HtmlLimits {
  readonly characters: number;
  /** Elements that are open at the same time. */
  readonly depth: number;
}

/** Which limit a document was cut by; undefined where it was read whole. */
export type CutBy = 'depth' | 'length' | undefined;

interface Walk {
  readonly html: string;
  readonly events: HtmlEvents;
  readonly elements: OpenElements;
  readonly references: ReferenceReader;
  /** The first '&' that was not looked at: one search for each, however many pieces of text have none. */
  ampersand: number;
}

/**
 * Walks over a document once and tells what it holds, without building a tree. The tokens are those of the WHATWG's
 * standard; which elements end without an end tag is the short list of element-kinds.ts. Linear, and never throws.
 */
export function walkHtml(document: string, events: HtmlEvents, limits: HtmlLimits): CutBy {
  const html = document.length > limits.characters ? document.slice(0, limits.characters) : document;
  const elements = noneOpen(events);
  const walk: Walk = { html, events, elements, references: createReferenceReader(), ampersand: -1 };
  let text = 0;
  let open = html.indexOf('<');
  while (open !== -1) {
    addText(walk, text, open);
    text = readMarkup(walk, open);
    if (elements.stack.length >= limits.depth) {
      return 'depth';
    }
    open = html.indexOf('<', Math.max(text, open + 1));
  }
  addText(walk, text, html.length);
  if (html.length < document.length) {
    return 'length';
  }
  endAll(elements);
  return undefined;
}

/** Reads what a '<' begins; returns the place behind it, or that of the '<' where it is text. */
function readMarkup(walk: Walk, start: number): number {
  const { html } = walk;
  const code = html.charCodeAt(start + 1);
  if (isLetter(code)) {
    return readStartTag(walk, start + 1);
  }
  switch (code) {
    case SLASH:
      return readEndTag(walk, start);
    case BANG:
      return readCdata(walk, start) ?? addRemark(walk, readDeclaration(html, start));
    case QUESTION_MARK:
      return addRemark(walk, readBogusComment(html, start + 1));
    default:
      return start;
  }
}

function readStartTag(walk: Walk, start: number): number {
  const { html, elements } = walk;
  const tag = readTag(html, start);
  if (tag === undefined) {
    return html.length;
  }
  const isHtml = languageOf(elements) === 'html';
  const element = elementOf(elements, tag.name);
  beginElement(elements, element, tag.attributes, tag.isSelfClosing);
  return isHtml && element.kind.text !== 'markup' ? readElementText(walk, element, tag.end) : tag.end;
}

/** Reads the text of an element in which no other tag begins; returns the place behind it. */
function readElementText(walk: Walk, { name, kind }: Element, start: number): number {
  const { html } = walk;
  const end = kind.text === 'to-the-end' ? html.length : endOfRawText(html, start, name);
  if (kind.text === 'references') {
    addText(walk, start, end);
  } else {
    tell(walk, start, end);
  }
  return end;
}

function readEndTag(walk: Walk, start: number): number {
  const { html, elements } = walk;
  const code = html.charCodeAt(start + 2);
  if (isLetter(code)) {
    const tag = readTag(html, start + 2);
    if (tag === undefined) {
      return html.length;
    }
    endElement(elements, elementOf(elements, tag.name));
    return tag.end;
  }
  if (code === TAG_END) {
    return start + 3;
  }
  return start + 2 === html.length ? start : addRemark(walk, readBogusComment(html, start + 2));
}

const CDATA = '<![CDATA[';

/** Reads a CDATA section; undefined where there is none: HTML outside of SVG and MathML has none. */
function readCdata(walk: Walk, start: number): number | undefined {
  const { html } = walk;
  if (languageOf(walk.elements) === 'html' || !html.startsWith(CDATA, start)) {
    return undefined;
  }
  const close = html.indexOf(']]>', start + CDATA.length);
  const end = close === -1 ? html.length : close;
  tell(walk, start + CDATA.length, end);
  return close === -1 ? end : end + 3;
}

function addRemark({ events }: Walk, { text, end }: Remark): number {
  if (text !== undefined) {
    events.comment(text);
  }
  return end;
}

/** Tells the text between two places, character references decoded. */
function addText(walk: Walk, start: number, end: number): void {
  const { html, events, references } = walk;
  let from = start;
  for (let at = ampersandFrom(walk, start); at < end; at = ampersandFrom(walk, Math.max(from, at + 1))) {
    const length = references.read(html, at);
    if (length > 0) {
      tell(walk, from, at);
      events.text(references.meaning());
      from = at + length;
    }
  }
  tell(walk, from, end);
}

function tell({ html, events }: Walk, start: number, end: number): void {
  if (start < end) {
    events.text(html.slice(start, end));
  }
}

/** The first '&' at or behind a place. */
function ampersandFrom(walk: Walk, start: number): number {
  if (walk.ampersand < start) {
    const found = walk.html.indexOf('&', start);
    walk.ampersand = found === -1 ? Infinity : found;
  }
  return walk.ampersand;
}
