import type { Concept } from '../../data/phrases/concepts/concepts.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';
import { lureSetting } from './lure-setting.ts';

/** A bill with a sum and a telephone number, and nothing that belongs to the firm it names. */
export const callNumberLure: Rule = {
  code: 'content.call-number-lure',
  group: 'content-lure',
  severity: 'medium',
  weight: 1.7,
  hard: undefined,
  category: 'scam',
  source: 'FBI IC3 and FTC on call-back phishing: sum, telephone number, no link',
  texts: {
    en: {
      title: 'Bill with a number to call',
      explanation:
        'The message shows a charge and a telephone number, and nothing in it belongs to the firm it names.',
      advice: 'Do not call. Look into your account or card statement.',
      summary: 'It shows a charge and wants you to call a number',
      clause: 'it wants you to call a number',
    },
    ru: {
      title: 'Счёт с номером телефона',
      explanation: 'В письме списание и номер телефона, и ничто в нём не принадлежит названной фирме.',
      advice: 'Не звоните. Проверьте выписку по карте.',
      summary: 'Письмо сообщает о списании и просит позвонить',
      clause: 'оно просит позвонить',
    },
  },
  evaluate: (facts) => {
    const { bulk, author, message, intents, isAnswer } = facts;
    if (bulk.hasUnsubscribe || bulk.isList || author.brand !== undefined || isAnswer) {
      return NOTHING;
    }
    const text = `${message.subject} ${facts.words.text}`.slice(0, TEXT_CHARACTERS);
    const money = BILL.filter((concept) => intents.concepts.has(concept)).length;
    const calls = (intents.concepts.has('phone') ? 1 : 0) + (intents.counts.has('call') ? 1 : 0);
    if (!NUMBER.test(text) || money < 2 || !hasSum(text) || (calls === 0 && !author.report.isFreeMail)) {
      return NOTHING;
    }
    const weight = (0.6 + 0.2 * money + 0.3 * calls) * Math.min(1.5, strangeness(facts));
    return weight < 0.4
      ? NOTHING
      : [{ facts: [fact('signs', money + calls)], weight: Math.min(2.6, weight) }];
  },
};

const TEXT_CHARACTERS = 12_000;
const BILL: readonly Concept[] = [
  'charged',
  'invoice',
  'order',
  'subscription',
  'antivirus',
  'renew',
  'cancel',
  'refund',
  'payment',
];
/** Ten digits in groups; letters stand for digits where filters are to be fooled. */
const NUMBER: RegExp =
  /(?<![\d.])(?:\+?1[ .()•*_-]{0,3})?[(]?[2-9][\doil]{2}[)]?[ .•*_~-]{1,3}[\doil]{3}[ .•*_~-]{1,3}[\doil]{4}(?!\d|\.\d)/u;

function hasSum(text: string): boolean {
  return /(?:[$€£]|usd|eur|gbp)\s?\d|\d\s?(?:[$€£]|usd\b|eur\b)/u.test(text);
}

function strangeness(facts: MessageFacts): number {
  const { awayShare, linkCount } = lureSetting(facts);
  const free = facts.author.report.isFreeMail ? 0.7 : 0;
  return 0.3 + free + (linkCount === 0 ? 0.3 : 0.5 * awayShare - 0.2) + (facts.author.isReadable ? 0 : 0.4);
}
