import { isWayIntoApp } from '../../facts/good-places.ts';
import { isImpostor } from '../../facts/is-impostor.ts';
import { linkRelation } from '../../facts/link-relation.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import type { Rule } from '../rule.ts';
import { eachHost } from './each-host.ts';

/** A shortener hides where the link leads. */
export const shortener: Rule = {
  code: 'links.shortener',
  group: 'link-hiding',
  severity: 'medium',
  weight: 1.5,
  hard: undefined,
  category: 'phishing',
  source: 'Chhabra et al., "Phi.sh/$oCiaL: The Phishing Landscape through Short URLs" (CEAS 2011)',
  texts: {
    en: {
      title: 'Shortened link',
      explanation: 'A link goes through {domain}, which hides where it leads.',
      advice: 'Ask the sender for the full address, or open the site yourself.',
      summary: 'A link is hidden behind the shortener {domain}',
      clause: 'a link is hidden behind the shortener {domain}',
    },
    ru: {
      title: 'Сокращённая ссылка',
      explanation: 'Ссылка идёт через {domain}, и не видно, куда она ведёт.',
      advice: 'Попросите полный адрес или откройте сайт сами.',
      summary: 'Ссылка спрятана за сокращателем {domain}',
      clause: 'ссылка спрятана за сокращателем {domain}',
    },
  },
  evaluate: (facts) => {
    // Links to social profiles under a newsletter are short too; they are few among many.
    const isAside = facts.bulk.hasUnsubscribe && facts.links.web.length > 8;
    // Beside links of the sender's own house a short one is a habit.
    const hasOwn = linkRelation(facts.links, facts.author) === 'own';
    const isOnly = facts.links.web.length > 0 && facts.links.web.every((link) => link.isShortener);
    if (isOnly && !facts.bulk.isList) {
      // The one thing the reader is meant to press is hidden; friends who share a song want nothing.
      if (wantsNothing(facts)) {
        return eachHost(facts, (link) => link.isShortener).map((sign) => ({ ...sign, weight: 1 }));
      }
      return eachHost(facts, (link) => link.isShortener).map((sign) => ({ ...sign, weight: 2.5 }));
    }
    return eachHost(facts, (link) => link.isShortener && !isWayIntoApp(link, facts)).map((sign) =>
      isAside
        ? { ...sign, weight: 0.4, severity: 'low' }
        : hasOwn
          ? { ...sign, weight: 0.8, severity: 'low' }
          : sign,
    );
  },
};

/** Nothing in it asks, offers or alarms, and the name in front fits the address. */
function wantsNothing({ intents, words, author }: MessageFacts): boolean {
  const pressing = Object.values(words.counts).reduce((sum, count) => sum + count, 0);
  return intents.counts.size === 0 && pressing === 0 && author.kinship === 'shared' && !isImpostor(author);
}
