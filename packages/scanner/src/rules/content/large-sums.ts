import { fact, NOTHING, type Rule } from '../rule.ts';

/** Sums of thousands are talked about by somebody who sends no bill. */
export const largeSums: Rule = {
  code: 'content.large-sums',
  group: 'content-money',
  severity: 'info',
  weight: 0.7,
  hard: undefined,
  category: 'spam',
  source: 'Promises of income, loans and inheritances name sums; orders name prices',
  texts: {
    en: {
      title: 'Large sums of money',
      explanation: 'The message speaks of {count} large sums of money.',
      advice: 'Nobody gives away such sums by mail.',
      summary: 'It speaks of large sums of money',
      clause: 'it speaks of large sums of money',
    },
    ru: {
      title: 'Крупные суммы',
      explanation: 'В письме говорится о крупных суммах денег ({count}).',
      advice: 'Такие суммы по почте не раздают.',
      summary: 'В нём говорится о крупных суммах',
      clause: 'в нём говорится о крупных суммах',
    },
  },
  evaluate: ({ bulk, headerShape, visibleText, pitches, attachments, intents }) => {
    const isLetter = (intents.counts.get('advance-fee') ?? 0) > 1;
    const isBulk = (bulk.isList && !isLetter) || bulk.hasUnsubscribe || attachments.length > 0;
    if (isBulk || headerShape.hasThreadFields) {
      return NOTHING;
    }
    const sells = pitches.riches + pitches.debt + pitches.stock + pitches.excuse > 0 || pitches.pressing > 1;
    if (!isLetter && !sells) {
      return NOTHING;
    }
    const count = visibleText.slice(0, READ).match(LARGE)?.length ?? 0;
    if (isLetter && count > 0) {
      return [{ facts: [fact('count', count)], weight: count > 1 ? 2 : 1.4 }];
    }
    return count < 2 || !sells
      ? NOTHING
      : [{ facts: [fact('count', count)], weight: Math.min(1.2, 0.5 + 0.1 * count) }];
  },
};

/** Characters that are read. */
const READ = 20_000;
/** A currency before or after a number of thousands. */
const LARGE =
  /(?:[$€£]|us\$|usd|eur|gbp)\s?\d{1,3}(?:[.,' ]\d{3}){1,3}|[$€£]\d{4,9}|\d{1,3}(?:[.,]\d{3}){1,3}\s?(?:[$€£]|dollars?|euros?|usd|eur\b|pounds)|[$€£]?\d{1,3}(?:[.,]\d)? ?(?:million|billion)/gi;
