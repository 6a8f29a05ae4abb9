import { STYLE_SHEET_CHARACTERS, STYLE_SHEET_RULES } from '../../limits.ts';
import { readDeclarations, type Declarations, type Look } from './declarations.ts';

/** Rules of <style> elements that can hide text, by the last simple selector. */
export interface StyleSheet {
  /** "td", ".preheader", "#top", "td.preheader" → what its rules say together, later ones over earlier ones. */
  readonly rules: Map<string, Declarations>;
  count: number;
}

/** No rules yet. */
export function emptyStyleSheet(): StyleSheet {
  return { rules: new Map(), count: 0 };
}

/**
 * Adds the rules of one <style> element. Only rules for every screen are read: what a rule for narrow or printed
 * pages hides, others see. Selectors with a condition are left out, so that nothing is called hidden by mistake.
 */
export function addStyleSheet(sheet: StyleSheet, text: string): void {
  const css = withoutComments(text.slice(0, STYLE_SHEET_CHARACTERS));
  let at = 0;
  while (at < css.length && sheet.count < STYLE_SHEET_RULES) {
    const open = css.indexOf('{', at);
    if (open === -1) {
      return;
    }
    const selector = css.slice(Math.max(at, css.lastIndexOf(';', open) + 1), open).trim();
    if (selector.startsWith('@')) {
      at = skipBlock(css, open);
    } else {
      const close = css.indexOf('}', open);
      const end = close === -1 ? css.length : close;
      addRule(sheet, selector, css.slice(open + 1, end));
      at = end + 1;
    }
  }
}

function withoutComments(css: string): string {
  const bare = css.includes('<!--') ? css.replaceAll('<!--', '').replaceAll('-->', '') : css;
  return bare.includes('/*') ? bare.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ') : bare;
}

/** Place behind the block that begins at a brace. */
function skipBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    const character = css.charCodeAt(at);
    if (character === 0x7b) {
      depth += 1;
    } else if (character === 0x7d) {
      depth -= 1;
      if (depth === 0) {
        return at + 1;
      }
    }
  }
  return css.length;
}

function addRule(sheet: StyleSheet, selectors: string, body: string): void {
  const declarations = readDeclarations(body);
  if (declarations.normal === undefined && declarations.important === undefined) {
    return;
  }
  for (const selector of selectors.slice(0, 2_000).split(',')) {
    const key = keyOf(selector.trim());
    if (key !== undefined && sheet.count < STYLE_SHEET_RULES) {
      sheet.count += 1;
      sheet.rules.set(key, merged(sheet.rules.get(key), declarations));
    }
  }
}

/** One entry per selector: a thousand rules of one class on ten thousand elements cost no more than one rule. */
function merged(known: Declarations | undefined, added: Declarations): Declarations {
  return known === undefined
    ? added
    : {
        normal: over(known.normal, added.normal),
        important: over(known.important, added.important),
      };
}

function over(below: Look | undefined, above: Look | undefined): Look | undefined {
  return below === undefined ? above : above === undefined ? below : { ...below, ...above };
}

/** The selector, if it is one tag, class or id, or a tag with a class, anywhere in the page. */
function keyOf(selector: string): string | undefined {
  const simple = selector.replace(/^(?:(?:html|body|\*)\s+)+/i, '').replace(/^\*(?=[.#])/, '');
  if (!/^(?:[a-zA-Z][\w-]*)?(?:[.#][\w-]+)?$/.test(simple) || simple === '') {
    return undefined;
  }
  const mark = simple.search(/[.#]/);
  return mark <= 0
    ? mark === 0
      ? simple
      : simple.toLowerCase()
    : simple.slice(0, mark).toLowerCase() + simple.slice(mark);
}
