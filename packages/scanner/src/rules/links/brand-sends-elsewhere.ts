import { linkRelation } from '../../facts/link-relation.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The address belongs to a known organisation, whose mail always links to itself, and no link leads there. */
export const brandSendsElsewhere: Rule = {
  code: 'links.brand-sends-elsewhere',
  group: 'link-relation',
  severity: 'high',
  weight: 2,
  hard: undefined,
  category: 'impersonation',
  source:
    'Forged senders of shops and telephone companies with links to throw-away hosts; RFC 7489 section 1 on exact-domain spoofing',
  texts: {
    en: {
      title: 'A firm that never links to itself',
      explanation:
        'The address is one of {brand}, but every link leads elsewhere, to {domain}. The sender is probably forged.',
      advice: 'Do not use the links. Open the site of {brand} yourself.',
      summary: 'The address is one of {brand}, but every link leads to {domain}',
      clause: 'every link leads to {domain}',
    },
    ru: {
      title: 'Фирма без ссылок на себя',
      explanation:
        'Адрес принадлежит «{brand}», но все ссылки ведут на {domain}. Вероятно, отправитель подделан.',
      advice: 'Не переходите по ссылкам. Откройте сайт «{brand}» сами.',
      summary: 'Адрес принадлежит «{brand}», но все ссылки ведут на {domain}',
      clause: 'все ссылки ведут на {domain}',
    },
  },
  evaluate: ({ author, links, authentication, bulk, isAnswer, relations }) => {
    const { brand } = author;
    const isOwn = links.web.some((link) => link.brand === brand) || linkRelation(links, author) !== 'foreign';
    const isWritten = links.web.every((link) => link.element === 'text');
    if (
      brand === undefined ||
      isOwn ||
      isWritten ||
      bulk.isList ||
      isAnswer ||
      authentication.dmarc === 'pass'
    ) {
      return NOTHING;
    }
    const facts = [fact('brand', brand.name), fact('domain', links.roots[0] ?? '')];
    // People who work there link to whatever they talk about; their mail carries the firm's signature.
    const isSigned = relations.own.includes('signature');
    return [isSigned ? { facts, weight: 0.6, severity: 'low' } : { facts }];
  },
};
