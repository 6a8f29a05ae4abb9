/** Elements that a browser opens again in every block until they are closed (HTML, "active formatting elements"). */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
/** Their content is text, whatever stands in it. */
const RAW_TEXT = new Set('script style title textarea xmp iframe noembed noframes noscript'.split(' '));

/** More open at once than honest mail ever has, by far. */
const OPEN_LIMIT = 300;
/** Elements that the browser would make on its own; at this many it is busy for seconds. */
const REOPENED_LIMIT = 150_000;
/** A browser keeps this many of one and the same open ("Noah's Ark clause"). */
const SAME_LIMIT = 3;

/**
 * Whether a few kilobytes of nested formatting would make a browser build hundreds of thousands of elements: every
 * block opens all that is still open again. One pass, before anything is parsed; it decides only whether the message
 * is shown as text instead.
 */
export function isEntangled(html: string): boolean {
  const open: { readonly name: string; readonly tag: string }[] = [];
  let reopened = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    const end = endOfTag(html, at);
    const tag = html.slice(at, end);
    const name = /^<\/?([a-z][a-z0-9]*)/i.exec(tag.slice(0, 40))?.[1]?.toLowerCase();
    at = end;
    if (name === undefined) continue;
    const isClosing = tag.startsWith('</');
    if (!FORMATTING.has(name)) {
      if (!isClosing) reopened += open.length;
      if (!isClosing && RAW_TEXT.has(name)) at = endOfRawText(html, end, name);
    } else if (isClosing) {
      const last = open.findLastIndex((element) => element.name === name);
      if (last >= 0) open.splice(last, 1);
    } else {
      const same = open.filter((element) => element.tag === tag);
      if (same.length >= SAME_LIMIT)
        open.splice(
          open.findIndex((element) => element.tag === tag),
          1,
        );
      open.push({ name, tag });
    }
    if (open.length > OPEN_LIMIT || reopened > REOPENED_LIMIT) return true;
  }
  return false;
}

/** Behind the `>` of a tag or comment; quotation marks hide one. Always moves on. */
function endOfTag(html: string, start: number): number {
  if (html.startsWith('<!--', start)) return after(html, '-->', start + 4);
  if (!/[a-z/!?]/i.test(html.charAt(start + 1))) return start + 1;
  let quote = '';
  for (let at = start + 1; at < html.length; at += 1) {
    const sign = html.charAt(at);
    if (quote !== '') quote = sign === quote ? '' : quote;
    else if (sign === '>') return at + 1;
    else if ((sign === '"' || sign === "'") && html.charAt(at - 1) === '=') quote = sign;
  }
  return html.length;
}

function endOfRawText(html: string, start: number, name: string): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = start;
  return closing.exec(html)?.index ?? html.length;
}

function after(html: string, mark: string, start: number): number {
  const found = html.indexOf(mark, start);
  return found < 0 ? html.length : found + mark.length;
}
