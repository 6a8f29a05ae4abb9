import { TARGET_CHARACTERS } from '../limits.ts';
import type { HtmlLink } from './html-facts.ts';

/** Links kept of what only some programs show: buttons for Outlook repeat those of the page. */
const CONDITIONAL_LINKS = 20;
/** Characters of one conditional comment or inner document that are read. */
const CONDITIONAL_CHARACTERS = 20_000;

/** Targets written into text that only some programs show as a page: comments for Outlook, documents in attributes. */
export function targetsIn(text: string): readonly string[] {
  const found = text
    .slice(0, CONDITIONAL_CHARACTERS)
    .matchAll(/\bhref\s{0,4}=\s{0,4}(?:"([^"]{1,4096})"|'([^']{1,4096})'|([^\s"'>]{1,4096}))/gi);
  return Array.from(found, (match) =>
    (match[1] ?? match[2] ?? match[3] ?? '').replaceAll('&amp;', '&'),
  ).slice(0, CONDITIONAL_LINKS);
}

/**
 * All links of a page as a person can reach them: those written as a path, from the base of the page if it has one on
 * the web, and those of conditional parts, unless the page has them anyway.
 */
export function allLinks(
  links: readonly HtmlLink[],
  conditional: readonly string[],
  base: string | undefined,
): readonly HtmlLink[] {
  const known = new Set(links.map(({ target }) => target));
  const further = [...new Set(conditional)]
    .filter((target) => !known.has(target))
    .slice(0, CONDITIONAL_LINKS)
    .map((target): HtmlLink => ({ target, text: '', element: 'anchor', at: 0 }));
  const root = base !== undefined && /^\s*(?:https?:)?[/\\]{2}/i.test(base) ? base.trim() : undefined;
  const all = further.length === 0 ? links : [...links, ...further];
  return root === undefined ? all : all.map((link) => ({ ...link, target: resolve(link.target, root) }));
}

/** A path from the base; anything else, and places on the same page, as they are. */
function resolve(target: string, base: string): string {
  const root = base.startsWith('/') || base.startsWith('\\') ? `https:${base}` : base;
  return isPath(target) && URL.canParse(target, root)
    ? new URL(target, root).href.slice(0, TARGET_CHARACTERS)
    : target;
}

/** A target without scheme and host; places on the same page apart. */
export function isPath(target: string): boolean {
  return !/^\s*(?:#|[a-z][a-z0-9+.\s-]{0,40}:|[/\\]{2}|$)/i.test(target.slice(0, 100));
}
