import { isStranger } from './setting.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A charge that never was, to be cancelled by telephone. */
export const callback: Rule = {
  code: 'content.callback',
  group: 'content-lure',
  severity: 'medium',
  weight: 1.9,
  hard: undefined,
  category: 'scam',
  source: 'FBI IC3 and FTC on call-back phishing ("BazarCall")',
  texts: {
    en: {
      title: 'Call this number',
      explanation: 'The message speaks of a charge and wants you to call a number to cancel it.',
      advice: 'Do not call. Look into your account or card statement.',
      summary: 'It wants you to call a number to cancel a charge that never was',
    },
    ru: {
      title: 'Позвоните по номеру',
      explanation: 'Письмо сообщает о списании и просит позвонить, чтобы его отменить.',
      advice: 'Не звоните. Проверьте выписку по карте.',
      summary: 'Письмо просит позвонить, чтобы отменить списание, которого не было',
    },
  },
  evaluate: (facts) => {
    const { counts, quotes, text } = facts.words;
    const isAside = facts.bulk.hasUnsubscribe || facts.bulk.isList || facts.author.brand !== undefined;
    if (counts.callback === 0 || isAside || !MONEY.test(text.slice(0, 8_000))) {
      return NOTHING;
    }
    const isFree = facts.author.report.isFreeMail;
    return [
      {
        facts: [fact('freeMail', isFree)],
        quote: quotes.callback ?? '',
        weight: (isFree ? 2.6 : 1.2) + (isStranger(facts) ? 0.4 : 0),
      },
    ];
  },
};

const MONEY = /[$€£]\s?\d|\b(?:usd|invoice|charged|renew|subscription|order)\b/;
