import { fact, NOTHING, type Rule } from '../rule.ts';

/** Announces new bank details: the costliest fraud by mail there is. */
export const bankChange: Rule = {
  code: 'content.bank-change',
  group: 'content-payment-change',
  severity: 'high',
  weight: 2.6,
  hard: undefined,
  category: 'scam',
  source: 'FBI IC3 annual reports: business e-mail compromise',
  texts: {
    en: {
      title: 'New bank details',
      explanation: 'The message says that bank details have changed or asks you to change them.',
      advice: 'Never take new bank details from a message. Call the person at a number you already know.',
      summary: 'It asks you to pay to new bank details',
      clause: 'it names new bank details',
    },
    ru: {
      title: 'Новые банковские реквизиты',
      explanation: 'В письме сообщают о новых банковских реквизитах или просят их сменить.',
      advice: 'Не принимайте реквизиты из письма. Позвоните человеку по известному вам номеру.',
      summary: 'Письмо просит платить по новым реквизитам',
      clause: 'в нём указаны новые реквизиты',
    },
  },
  evaluate: (facts) => {
    const { counts, quotes } = facts.words;
    if (counts['bank-change'] === 0 || facts.bulk.isList || facts.bulk.hasUnsubscribe) {
      return NOTHING;
    }
    const isPlain =
      counts['bank-change'] >= 2 ||
      counts.payment + counts.task > 0 ||
      /\b[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}/.test(facts.words.text.slice(0, 6_000));
    const replies = facts.author.replyRoots.some((root) => root !== facts.author.host.root);
    const sign = { facts: [fact('otherReply', replies)], quote: quotes['bank-change'] ?? '' };
    // Known partners write it, too, and most of all those whose mailbox somebody else reads: it decides by itself.
    return isPlain || replies ? [{ ...sign, weight: 4 }] : [{ ...sign, weight: 1.2, severity: 'medium' }];
  },
};
