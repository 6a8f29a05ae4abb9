import type { Rule } from '../rule.ts';
import { isOnBehalf } from '../../facts/is-on-behalf.ts';
import { eachHost } from './each-host.ts';

/** A page on a host where anybody puts one up in a minute. */
export const freeHosting: Rule = {
  code: 'links.free-hosting',
  group: 'link-host',
  severity: 'medium',
  weight: 1.4,
  hard: undefined,
  category: 'phishing',
  source: 'Roy et al., "Phishing in the Free Waters" (IMC 2023)',
  texts: {
    en: {
      title: 'Page on free hosting',
      explanation: 'A link leads to {domain}, where anybody can put up a page in a minute.',
      advice: 'Do not enter a password or card number there.',
      summary: 'A link leads to {domain}, where anybody can put up a page in a minute',
      clause: 'its link leads to a free page at {domain}',
    },
    ru: {
      title: 'Страница на бесплатном хостинге',
      explanation: 'Ссылка ведёт на {domain}: там кто угодно может создать страницу за минуту.',
      advice: 'Не вводите там пароли и данные карты.',
      summary: 'Ссылка ведёт на {domain}, где страницу может создать кто угодно',
      clause: 'ссылка ведёт на бесплатную страницу {domain}',
    },
  },
  evaluate: (facts) => {
    const isAside = facts.bulk.isList || (facts.bulk.hasUnsubscribe && facts.links.web.length > 8);
    return eachHost(
      facts,
      (link) => link.isFreeHosting && !link.host?.root.endsWith(facts.author.host.root),
    ).map((sign) =>
      isAside
        ? { ...sign, weight: 0.2, severity: 'info' }
        : isOnBehalf(facts)
          ? { ...sign, weight: 0.5, severity: 'low' }
          : sign,
    );
  },
};
