import { BANG, DASH, TAG_END } from './characters.ts';

/** Something between angle brackets that is no tag. */
export interface Remark {
  /** Undefined for a doctype. */
  readonly text: string | undefined;
  /** Place behind it. */
  readonly end: number;
}

const COMMENT = '<!--';
const DOCTYPE = '<!doctype';

/** Reads what begins with '<!', apart from CDATA: a comment, a doctype, or what HTML takes for a comment. */
export function readDeclaration(html: string, start: number): Remark {
  if (html.startsWith(COMMENT, start)) {
    return readComment(html, start + COMMENT.length);
  }
  const { text, end } = readBogusComment(html, start + 2);
  const isDoctype = html.slice(start, start + DOCTYPE.length).toLowerCase() === DOCTYPE;
  return { text: isDoctype ? undefined : text, end };
}

/** A comment that ends at the first '>': what stands behind '<?', '</' and '<!' without being anything else. */
export function readBogusComment(html: string, start: number): Remark {
  const close = html.indexOf('>', start);
  return close === -1
    ? { text: html.slice(start), end: html.length }
    : { text: html.slice(start, close), end: close + 1 };
}

/** A comment from its first character. `-->` and `--!>` end it, and at its very beginning `>` and `->` do. */
function readComment(html: string, start: number): Remark {
  const abrupt = html.charCodeAt(start) === DASH ? start + 1 : start;
  if (html.charCodeAt(abrupt) === TAG_END) {
    return { text: '', end: abrupt + 1 };
  }
  for (let dashes = html.indexOf('--', start); dashes !== -1; dashes = html.indexOf('--', dashes + 1)) {
    const last = html.charCodeAt(dashes + 2) === BANG ? dashes + 3 : dashes + 2;
    if (html.charCodeAt(last) === TAG_END) {
      return { text: html.slice(start, dashes), end: last + 1 };
    }
  }
  return { text: html.slice(start).replace(/(?:--!|--?)$/, ''), end: html.length };
}
