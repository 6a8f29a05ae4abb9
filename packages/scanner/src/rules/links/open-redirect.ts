import { isRelated } from '../../domains/is-related.ts';
import { fact, type Rule } from '../rule.ts';
import { eachHost } from './each-host.ts';

/** A known site is used as a springboard: it sends any visitor on to any address. */
export const openRedirect: Rule = {
  code: 'links.open-redirect',
  group: 'link-hiding',
  severity: 'medium',
  weight: 2,
  hard: undefined,
  category: 'phishing',
  source: 'CWE-601; redirector hosts as seen in public rule bases',
  texts: {
    en: {
      title: 'Link through a springboard',
      explanation: 'A link names {domain} but tells it to send you on to {target}.',
      advice: 'Judge it by {target}, not by {domain}.',
      summary: 'A link uses {domain} as a springboard to {target}',
      clause: 'a link is sent on through {domain} to {target}',
    },
    ru: {
      title: 'Ссылка через чужой сайт',
      explanation: 'Ссылка указывает на {domain}, но тот переправит вас на {target}.',
      advice: 'Смотрите на {target}, а не на {domain}.',
      summary: 'Ссылка через {domain} переправляет на {target}',
      clause: 'ссылка через {domain} переправляет на {target}',
    },
  },
  evaluate: (facts) => {
    const isAside = facts.bulk.hasUnsubscribe && facts.links.web.length > 8;
    const { root } = facts.author.host;
    return eachHost(
      facts,
      (link) => link.redirectsTo !== undefined && !isRelated(link.redirectsTo, root),
      (link) => [fact('target', link.redirectsTo ?? '')],
    ).map((sign) => (isAside ? { ...sign, weight: 0.5, severity: 'low' } : sign));
  },
};
