import { isOnBehalfHost } from '../../data/on-behalf.ts';
import { isListOrAnswer } from '../../facts/is-aside.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The name is foreign to the address, and next to none of the traces belongs to it. */
export const foreignAllRound: Rule = {
  code: 'sender.foreign-all-round',
  group: 'sender-foreign-round',
  severity: 'medium',
  weight: 1.4,
  hard: undefined,
  category: 'impersonation',
  source:
    'Names, addresses and traces of one letter: honest mail shares at least two of them, borrowed addresses do not',
  texts: {
    en: {
      title: 'Foreign all round',
      explanation:
        'The name has nothing to do with {domain}, and next to nothing else in the message belongs to {domain} ({count} foreign traces).',
      advice: 'Take it as a message from somebody else.',
      summary: 'Neither the name nor the links nor the traces of it belong to {domain}',
      clause: 'neither its name nor its traces belong to {domain}',
    },
    ru: {
      title: 'Всё чужое',
      explanation:
        'Имя не связано с {domain}, и почти ничто в письме ему не принадлежит (чужих следов: {count}).',
      advice: 'Считайте, что письмо прислал кто-то другой.',
      summary: 'Ни имя, ни ссылки, ни следы письма не принадлежат {domain}',
      clause: 'ни имя, ни следы не принадлежат {domain}',
    },
  },
  evaluate: ({ author, bulk, html, links, message, relations, visibleText }) => {
    const isAside = isListOrAnswer({ bulk, message }) || isOnBehalfHost(author.host.host);
    if (
      isAside ||
      !author.isReadable ||
      author.kinship !== 'none' ||
      author.brand !== undefined ||
      html === undefined
    ) {
      return NOTHING;
    }
    const own = relations.own.length;
    const foreign = relations.foreign.length;
    // Pictures without words are judged by rules of their own, which know of shops that draw their letters.
    if (own > 1 || foreign === 0 || links.web.length === 0 || visibleText.trim().length < FEWEST) {
      return NOTHING;
    }
    const weight = (own === 0 ? 0.9 : 0.5) + 0.25 * Math.min(4, foreign - 1);
    return [
      { facts: [fact('domain', author.host.root || 'unreadable-address'), fact('count', foreign)], weight },
    ];
  },
};

/** Characters of text below which there is nothing to read. */
const FEWEST = 40;
