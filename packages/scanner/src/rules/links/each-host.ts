import type { Link } from '../../facts/link-facts.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import { fact, type Sign } from '../rule.ts';

/** One sign for each registrable domain among the links (of body, files and codes) that a test picks. */
export function eachHost(
  facts: MessageFacts,
  picks: (link: Link) => boolean,
  more: (link: Link) => Sign['facts'] = () => [],
): readonly Sign[] {
  const found = new Map<string, Sign>();
  for (const link of linksOf(facts)) {
    const root = link.host?.root ?? '';
    if (!found.has(root) && picks(link)) {
      found.set(root, { facts: [fact('domain', root), ...more(link)], quote: link.text });
    }
  }
  return [...found.values()];
}

/** Web links of the body, of attached files and of codes in images. */
export function linksOf(facts: MessageFacts): readonly Link[] {
  const codes = facts.codes
    .map((code) => code.link)
    .filter((link) => link !== undefined && link.scheme === 'web');
  return [...facts.links.web, ...facts.fileLinks.web, ...codes.filter((link) => link !== undefined)];
}
