import { NOTHING, type Rule } from '../rule.ts';

/** Bulk mail that says how to end it, from a domain its provider confirmed or that nobody checked: newsletters look like that. */
export const newsletter: Rule = {
  code: 'history.newsletter',
  group: 'trust-bulk',
  severity: 'info',
  weight: -1,
  hard: undefined,
  category: 'none',
  source: 'RFC 2369, RFC 8058; sender rules of large providers',
  texts: {
    en: {
      title: 'Newsletter',
      explanation: 'The message went to many and says how to unsubscribe.',
      advice: 'Nothing to do.',
      summary: 'It is a newsletter',
    },
    ru: {
      title: 'Рассылка',
      explanation: 'Письмо ушло многим и содержит способ отписаться.',
      advice: 'Ничего делать не нужно.',
      summary: 'Это рассылка',
    },
  },
  evaluate: ({ bulk, authentication, author, pitches, headerShape, html }) => {
    const isForged =
      authentication.dmarc === 'fail' || (authentication.spf === 'fail' && authentication.dkim !== 'pass');
    if (!(bulk.hasUnsubscribe || bulk.isList) || isForged || !author.isReadable) {
      return NOTHING;
    }
    // Whoever writes to a list borrows its good name: not for selling.
    const { pressing, excuse, ...topics } = pitches;
    const sold = Object.values(topics).reduce((sum, count) => sum + count, 0);
    const said = headerShape.hasThreadFields || sold === 0 ? 0 : sold + pressing + excuse;
    if (bulk.isList && said >= SALES_LETTER) {
      return NOTHING;
    }
    const sells = said >= SALES_TALK;
    // Who joined to advertise answers nobody, and has no name, a page or something to sell.
    const isNewPost = bulk.isList && !headerShape.hasThreadFields && !headerShape.isReplyShaped;
    if (isNewPost && (sold > 0 || html !== undefined || author.report.name.trim() === '')) {
      return [{ facts: [], weight: -0.5 }];
    }
    const credit = bulk.isList ? -1.6 : bulk.hasOneClick ? -1 : -0.7;
    return [{ facts: [], weight: sells ? credit / 2 : credit }];
  },
};

/** Phrases of sellers that make half of a credit too much. */
const SALES_TALK = 3;
/** The same on a list, where they leave no credit. */
const SALES_LETTER = 5;
