/** A longer path is not one of our pages, and would not fit into a row or a header comfortably. */
const NEXT_PATH_MAX_CHARS = 2_048;
/** Control characters, spaces and backslashes: browsers and parsers disagree about what they mean. */
// eslint-disable-next-line no-control-regex -- control characters are exactly what is refused here
const FORBIDDEN = /[\u0000-\u0020\u007f-\u009f\\]/;

/**
 * The path of this site that `next` names, or undefined. Only a path may be given: it starts with one `/`
 * and still is a path of this origin after parsing. Comparing origins alone is not enough: `/.//evil.example`
 * has the right origin and the path `//evil.example`.
 */
export function safeNextPath(next: string | undefined, publicOrigin: string): string | undefined {
  if (next === undefined || next.length > NEXT_PATH_MAX_CHARS) return undefined;
  if (!next.startsWith('/') || next.startsWith('//') || FORBIDDEN.test(next)) return undefined;
  if (!URL.canParse(next, publicOrigin)) return undefined;
  const url = new URL(next, publicOrigin);
  const path = `${url.pathname}${url.search}${url.hash}`;
  return url.origin === publicOrigin && !path.startsWith('//') ? path : undefined;
}
