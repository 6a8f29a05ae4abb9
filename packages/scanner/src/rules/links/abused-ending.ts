import { isWayIntoApp } from '../../facts/good-places.ts';
import type { Link } from '../../facts/link-facts.ts';
import type { Rule } from '../rule.ts';
import { eachHost } from './each-host.ts';

/** An ending that is sold for next to nothing and rarely bought by firms. */
export const abusedEnding: Rule = {
  code: 'links.abused-ending',
  group: 'link-host',
  severity: 'low',
  weight: 1.1,
  hard: undefined,
  category: 'phishing',
  source: 'Korczyński et al., "Cybercrime After the Sunrise" (ASIACCS 2018)',
  texts: {
    en: {
      title: 'Cheap link ending',
      explanation: 'A link leads to {domain}, whose ending is often used for throw-away sites.',
      advice: 'Check the address before you enter anything.',
      summary: 'A link leads to {domain}, with an ending often used for throw-away sites',
      clause: 'its link leads to a throw-away site ({domain})',
    },
    ru: {
      title: 'Дешёвый домен в ссылке',
      explanation: 'Ссылка ведёт на {domain}: такие окончания часто берут для однодневных сайтов.',
      advice: 'Проверьте адрес, прежде чем что-либо вводить.',
      summary: 'Ссылка ведёт на {domain}: такие домены часто берут на один день',
      clause: 'ссылка ведёт на однодневный сайт ({domain})',
    },
  },
  evaluate: (facts) => {
    const isAside = facts.bulk.isList || (facts.bulk.hasUnsubscribe && facts.links.roots.length > 3);
    const isStrange = (link: Link): boolean =>
      link.hasAbusedEnding && link.host?.root !== facts.author.host.root && !isWayIntoApp(link, facts);
    return eachHost(facts, isStrange).map((sign) =>
      isAside ? { ...sign, weight: 0.3, severity: 'info' } : sign,
    );
  },
};
