import { endsName, SLASH } from './characters.ts';

/** Where the text of an element ends in which no tag begins but its own end tag: at the '<' of that tag. */
export function endOfRawText(html: string, start: number, name: string): number {
  return name === 'script' ? endOfScript(html, start) : endOfText(html, start, name);
}

function endOfText(html: string, start: number, name: string): number {
  for (let at = html.indexOf('</', start); at !== -1; at = html.indexOf('</', at + 2)) {
    const end = at + 2 + name.length;
    if (endsName(html.charCodeAt(end)) && html.slice(at + 2, end).toLowerCase() === name) {
      return at;
    }
  }
  return html.length;
}

/** What changes how a script is read. White space is that of HTML. */
const SCRIPT_MARKS = /<!--|-->|<\/?script(?=[\t\n\f\r />])/gi;

/**
 * A script that writes '<!--' and then '<script' goes on behind the next '</script>' (WHATWG 13.2.5.15 to 13.2.5.31).
 * Whoever ends it there takes the rest of the script for text of the page.
 */
function endOfScript(html: string, start: number): number {
  let isCommented = false;
  let isNested = false;
  const marks = new RegExp(SCRIPT_MARKS);
  marks.lastIndex = start;
  for (let mark = marks.exec(html); mark !== null; mark = marks.exec(html)) {
    if (mark[0] === '<!--') {
      isCommented = true;
      // Its dashes may be those of '-->'.
      marks.lastIndex = mark.index + 2;
    } else if (mark[0] === '-->') {
      isCommented = false;
      isNested = false;
    } else if (mark[0].charCodeAt(1) !== SLASH) {
      isNested = isCommented;
    } else if (isNested) {
      isNested = false;
    } else {
      return mark.index;
    }
  }
  return html.length;
}
