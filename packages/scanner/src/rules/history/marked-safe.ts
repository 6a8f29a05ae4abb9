import { isForged } from '../../facts/is-forged.ts';
import { signIf, type Rule } from '../rule.ts';

/** The reader said that this sender is safe. */
export const markedSafe: Rule = {
  code: 'history.marked-safe',
  group: 'trust-history',
  severity: 'info',
  weight: -3.5,
  hard: undefined,
  category: 'none',
  source: "The reader's own word",
  texts: {
    en: {
      title: 'Marked safe by you',
      explanation: 'You marked this sender as safe.',
      advice: 'Nothing to do.',
      summary: 'You marked this sender as safe',
    },
    ru: {
      title: 'Вы отметили как безопасного',
      explanation: 'Вы отметили этого отправителя как безопасного.',
      advice: 'Ничего делать не нужно.',
      summary: 'Вы отметили этого отправителя как безопасного',
    },
  },
  evaluate: (facts) => signIf(facts.context.correspondent?.markedSafe === true && !isForged(facts), []),
};
