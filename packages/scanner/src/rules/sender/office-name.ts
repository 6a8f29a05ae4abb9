import { OFFICE_WORDS } from '../../data/office-words.ts';
import { createPhraseFinder } from '../../text/phrase-finder.ts';
import { plainWords } from '../../text/plain-words.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** An office, a court or a bank in the name, and an address that has nothing to do with the name. */
export const officeName: Rule = {
  code: 'sender.office-name',
  group: 'sender-office',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'impersonation',
  source:
    'Impostors of offices, courts and banks in warnings of those offices: the name is theirs, the domain is not',
  texts: {
    en: {
      title: 'An office at a foreign address',
      explanation:
        'The name speaks of an office, a court or a bank ({word}), but {domain} has nothing to do with it.',
      advice: 'Ask the office by a number you look up yourself.',
      summary: 'Its name speaks of an office or a bank, but {domain} has nothing to do with it',
      clause: 'its name speaks of an office, its address does not',
    },
    ru: {
      title: 'Ведомство с чужого адреса',
      explanation: 'Имя говорит о ведомстве, суде или банке ({word}), но {domain} с ним не связан.',
      advice: 'Спросите ведомство по телефону, который найдёте сами.',
      summary: 'Имя говорит о ведомстве или банке, но {domain} с ним не связан',
      clause: 'имя говорит о ведомстве, а адрес нет',
    },
  },
  evaluate: ({ author, bulk, links }) => {
    const { name, isFreeMail } = author.report;
    const isForeign = author.kinship === 'none' || (isFreeMail && links.web.length > 0);
    if (bulk.isList || !isForeign || author.brand !== undefined || isOfficial(author.host.host)) {
      return NOTHING;
    }
    const word = OFFICES.find(plainWords(name.slice(0, 200)).replace(/[._]/g, ' ')).get('office')?.[0];
    return word === undefined
      ? NOTHING
      : [
          {
            facts: [fact('word', word), fact('domain', author.host.root || 'unreadable-address')],
            weight: isFreeMail ? 2 : 1.6,
          },
        ];
  },
};

const OFFICES = createPhraseFinder({ office: OFFICE_WORDS });

/** Endings that only offices get. */
function isOfficial(host: string): boolean {
  return /(?:^|\.)(?:gov|gob|gouv|gub|gv|mil|admin|jus|police|court|europa)(?:\.[a-z]{2,3})?$/.test(host);
}
