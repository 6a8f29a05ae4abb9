import { isPlainAnswer } from '../../facts/is-plain-answer.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Recording, shame and coins in one letter that wants nothing clicked. */
export const plainBlackmail: Rule = {
  code: 'content.plain-blackmail',
  group: 'content-blackmail',
  severity: 'high',
  weight: 2,
  hard: undefined,
  category: 'scam',
  source: 'Sextortion letters need no link and no file: words of recording, shame and coins in one letter',
  texts: {
    en: {
      title: 'Blackmail in bare words',
      explanation:
        'It speaks of recordings or break-ins and of shame, without a link or a file ({count} signs).',
      advice: 'Do not pay and do not answer: there are no recordings.',
      summary: 'It is blackmail with recordings that do not exist',
      clause: 'it is blackmail',
    },
    ru: {
      title: 'Шантаж одними словами',
      explanation: 'Письмо говорит о записях или взломе и о позоре, без ссылки и файла (признаков: {count}).',
      advice: 'Не платите и не отвечайте: записей нет.',
      summary: 'Это шантаж записями, которых нет',
      clause: 'это шантаж',
    },
  },
  evaluate: ({ bulk, intents, links, message, words }) => {
    const count = intents.counts.get('extortion') ?? 0;
    const hasCoins = words.counts.coin > 0 || intents.counts.has('crypto');
    const isAside = bulk.isList || bulk.hasUnsubscribe || isPlainAnswer(message);
    if (isAside || links.web.length > FEW || count < (hasCoins ? 1 : 3)) {
      return NOTHING;
    }
    return [{ facts: [fact('count', count)], weight: Math.min(3.2, 1.8 + 0.4 * count) }];
  },
};

/** Some explain by a link how coins are bought. */
const FEW = 2;
