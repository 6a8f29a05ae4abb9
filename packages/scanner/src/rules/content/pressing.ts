import { isMailingOrThread } from '../../facts/is-aside.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The letter presses to buy, join or click, and offers no field by which a mail program could end it. */
export const pressing: Rule = {
  code: 'content.pressing',
  group: 'content-offer',
  severity: 'low',
  weight: 1,
  hard: undefined,
  category: 'spam',
  source: 'Pressing is as old as mass mail; shops that press offer a way out (RFC 2369)',
  texts: {
    en: {
      title: 'Pressing sales talk',
      explanation: 'The message presses with {count} phrases of sellers and has no field to unsubscribe.',
      advice: 'Take your time: whatever is good today is good tomorrow.',
      summary: 'It presses you like a seller at the door',
      clause: 'it presses like a seller at the door',
    },
    ru: {
      title: 'Навязчивая реклама',
      explanation: 'Письмо торопит словами продавцов ({count}), а поля для отписки в нём нет.',
      advice: 'Не спешите: хорошее сегодня будет хорошим и завтра.',
      summary: 'Оно торопит, как продавец у двери',
      clause: 'оно торопит, как продавец у двери',
    },
  },
  evaluate: ({ pitches, bulk, headerShape, links, message }) => {
    const isAside = isMailingOrThread({ bulk, headerShape });
    const asks = links.all.length > 0 || message.replyTo.length > 0 || pitches.excuse > 0;
    if (isAside || headerShape.isReplyShaped || !asks || pitches.pressing < LEAST) {
      return NOTHING;
    }
    const count = pitches.pressing;
    return [{ facts: [fact('count', count)], weight: 0.6 + 0.25 * Math.min(4, count - LEAST) }];
  },
};

/** Phrases of sellers; one stands in any letter. */
const LEAST = 2;
