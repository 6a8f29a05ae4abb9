import { linkRelation } from '../../facts/link-relation.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The links lead to several places, and none of them belongs to the sender. */
export const noneOwn: Rule = {
  code: 'links.none-own',
  group: 'link-relation',
  severity: 'low',
  weight: 0.8,
  hard: undefined,
  category: 'phishing',
  source: "No link on the sender's domain: three of five phishing messages, one of five newsletters",
  texts: {
    en: {
      title: 'No link leads to the sender',
      explanation: 'Its links lead to {count} places, and none of them belongs to the sender ({sender}).',
      advice: 'Ask yourself why {sender} never mentions its own site.',
      summary: 'Its links lead to {count} places, and none belongs to the sender',
      clause: 'none of its links leads to the sender',
    },
    ru: {
      title: 'Ни одной ссылки на отправителя',
      explanation:
        'Ссылки ведут на несколько сайтов ({count}), и ни один не принадлежит отправителю ({sender}).',
      advice: 'Подумайте, почему {sender} не упоминает свой сайт.',
      summary: 'Ссылки ведут на несколько сайтов ({count}), и ни один не принадлежит отправителю',
      clause: 'ни одна ссылка не ведёт к отправителю',
    },
  },
  evaluate: ({ links, author, bulk, isAnswer }) => {
    const count = links.roots.length;
    const isWritten = links.web.every((link) => link.element === 'text');
    if (
      count < 2 ||
      isWritten ||
      bulk.isList ||
      isAnswer ||
      author.report.isFreeMail ||
      linkRelation(links, author) !== 'foreign'
    ) {
      return NOTHING;
    }
    const facts = [fact('count', count), fact('sender', author.host.root || 'unreadable-address')];
    const areKnown = links.web.every((link) => link.brand !== undefined && !link.isFreeHosting);
    return [areKnown ? { facts, weight: 0.3 } : { facts, weight: count === 2 ? 1 : 0.7 }];
  },
};
