import { isForged } from '../../facts/is-forged.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** The reader knows this sender. */
export const knownSender: Rule = {
  code: 'history.known-sender',
  group: 'trust-history',
  severity: 'info',
  weight: -1.5,
  hard: undefined,
  category: 'none',
  source: 'Correspondent memory: most attacks are first contacts',
  texts: {
    en: {
      title: 'Known sender',
      explanation: 'You have received {messages} messages from this address before.',
      advice: 'Nothing to do.',
      summary: 'You know this sender',
    },
    ru: {
      title: 'Знакомый отправитель',
      explanation: 'С этого адреса вам уже приходили письма: {messages}.',
      advice: 'Ничего делать не нужно.',
      summary: 'Вы знаете этого отправителя',
    },
  },
  evaluate: (facts) => {
    const seen = facts.context.correspondent?.messagesSeen ?? 0;
    // A forged known sender is worse than a stranger, so failing authentication takes the credit away.
    if (seen === 0 || isForged(facts)) {
      return NOTHING;
    }
    return [{ facts: [fact('messages', seen)], weight: seen >= 3 ? -1.5 : -0.7 }];
  },
};
