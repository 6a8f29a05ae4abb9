import { fact, NOTHING, type Rule } from '../rule.ts';
import { eachHost } from './each-host.ts';

/** A brand in the path of somebody else's site, beside words of signing in. */
export const brandInPath: Rule = {
  code: 'links.brand-in-path',
  group: 'link-shape',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'phishing',
  source: 'Garera et al. (WORM 2007), type II: brand in the path',
  texts: {
    en: {
      title: 'Brand in a foreign link',
      explanation: 'A link names {brand} behind the foreign site {domain}.',
      advice: '{brand} does not sign you in at {domain}.',
      summary: 'A link names {brand}, but it leads to {domain}',
      clause: 'its link names {brand} but leads to {domain}',
    },
    ru: {
      title: 'Бренд в чужой ссылке',
      explanation: 'В ссылке упоминается {brand}, но сайт чужой: {domain}.',
      advice: '{brand} не просит входить на {domain}.',
      summary: 'В ссылке упоминается {brand}, но ведёт она на {domain}',
      clause: 'в ссылке упоминается {brand}, но ведёт она на {domain}',
    },
  },
  evaluate: (facts) => {
    const isBulk = facts.bulk.hasUnsubscribe || facts.bulk.isList;
    return isBulk
      ? NOTHING
      : eachHost(
          facts,
          (link) => link.brandInPath !== undefined && link.hasLoginWords && !link.isClickTracker,
          (link) => [fact('brand', link.brandInPath ?? '')],
        );
  },
};
