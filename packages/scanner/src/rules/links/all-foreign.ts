import { linkRelation } from '../../facts/link-relation.ts';
import { isRelated } from '../../domains/is-related.ts';
import { readHost } from '../../domains/read-host.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Every link leads to one domain that has nothing to do with the sender. */
export const allForeign: Rule = {
  code: 'links.all-foreign',
  group: 'link-relation',
  severity: 'low',
  weight: 1.5,
  hard: undefined,
  category: 'phishing',
  source: 'Single foreign link target: two thirds of phishing, one tenth of newsletters',
  texts: {
    en: {
      title: 'All links lead elsewhere',
      explanation: 'All links lead to {domain}, which has nothing to do with the sender ({sender}).',
      advice: 'Ask yourself why {sender} would send you there.',
      summary: 'All its links lead to {domain}, which has nothing to do with the sender',
      clause: 'all its links lead to {domain}',
    },
    ru: {
      title: 'Все ссылки ведут в другое место',
      explanation: 'Все ссылки ведут на {domain}, не связанный с отправителем ({sender}).',
      advice: 'Подумайте, почему {sender} отправляет вас туда.',
      summary: 'Все ссылки ведут на {domain}, не связанный с отправителем',
      clause: 'все ссылки ведут на {domain}',
    },
  },
  evaluate: ({ links, author, bulk, isAnswer }) => {
    const [only] = links.roots;
    if (only === undefined || links.roots.length > 1 || bulk.isList || isAnswer) {
      return NOTHING;
    }
    const relation = linkRelation(links, author);
    // A link that shows where it leads is how people share pages.
    const isShown = links.web.every(
      (link) => link.element === 'text' || isRelated(readHost(link.textHost).root, only),
    );
    if (isShown || relation === 'own' || relation === 'tracked') {
      return NOTHING;
    }
    const facts = [fact('domain', only), fact('sender', author.host.root || 'unreadable-address')];
    const isWellKnown = links.web.every(
      (link) =>
        link.brand !== undefined &&
        !link.isFreeHosting &&
        !link.isShortener &&
        link.redirectsTo === undefined,
    );
    // Where a short link leads nobody can see, and its own rule says so.
    if (links.web.every((link) => link.isShortener)) {
      return [{ facts, weight: 0.6 }];
    }
    if (isWellKnown || relation === 'named') {
      return [{ facts, weight: 0.4 }];
    }
    if (author.report.isFreeMail) {
      return [{ facts, weight: 0.6 }];
    }
    return [bulk.hasUnsubscribe ? { facts, weight: 1.2 } : { facts, weight: 1.6 }];
  },
};
