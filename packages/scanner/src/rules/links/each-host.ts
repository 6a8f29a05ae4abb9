import type { Link } from '../../facts/link-facts.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import { fact, NOTHING, type Sign } from '../rule.ts';

/** One sign for each registrable domain among the links (of body, files and codes) that a test picks. */
export function eachHost(
  facts: MessageFacts,
  picks: (link: Link) => boolean,
  more: (link: Link) => Sign['facts'] = () => [],
): readonly Sign[] {
  const found = new Map<string, Sign>();
  for (const link of facts.webLinks) {
    const root = link.host?.root ?? '';
    if (picks(link) && !found.has(root)) {
      found.set(root, { facts: [fact('domain', root), ...more(link)], quote: link.text });
    }
  }
  return found.size === 0 ? NOTHING : [...found.values()];
}
