import { isStranger, leadsMostlyAway } from './setting.ts';
import { NOTHING, type Rule } from '../rule.ts';

/** A document or voice message that somebody is said to have left, behind a foreign link. */
export const documentLure: Rule = {
  code: 'content.document-lure',
  group: 'content-lure',
  severity: 'low',
  weight: 1.1,
  hard: undefined,
  category: 'phishing',
  source: 'Fake document shares in public rule bases',
  texts: {
    en: {
      title: 'Document behind a foreign link',
      explanation: 'The message says that a document or voice message waits for you behind a link.',
      advice: 'Ask the sender in another way whether they really sent it.',
      summary: 'It says that a document or voice message waits behind a link',
      clause: 'it lures with a document',
    },
    ru: {
      title: 'Документ по чужой ссылке',
      explanation: 'В письме говорится, что по ссылке вас ждёт документ или голосовое сообщение.',
      advice: 'Спросите отправителя другим путём, правда ли это.',
      summary: 'Письмо обещает документ или сообщение по ссылке',
      clause: 'оно заманивает документом',
    },
  },
  evaluate: (facts) => {
    const { counts, quotes } = facts.words;
    const isBulk = facts.bulk.hasUnsubscribe || facts.bulk.isList;
    if (counts.document === 0 || isBulk || facts.isAnswer || !leadsMostlyAway(facts)) {
      return NOTHING;
    }
    return [{ facts: [], quote: quotes.document ?? '', weight: isStranger(facts) ? 1.1 : 0.6 }];
  },
};
