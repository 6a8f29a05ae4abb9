import type { Fact } from '../report.ts';
import { fact, NOTHING, type Rule } from '../rules/rule.ts';
import type { OperatorRule } from './operator-rules.ts';

export const OPERATOR_PREFIX = 'operator.';

/**
 * What all rules of operators share. Their own words are facts of the finding, so that a stored finding still speaks
 * when its rule was changed or removed.
 */
export const OPERATOR_RULE: Rule = {
  code: 'operator.any',
  group: 'operator',
  severity: 'medium',
  weight: 0,
  hard: undefined,
  category: 'none',
  source: 'A rule file of the operator',
  texts: {
    en: { title: '{title}', explanation: '{explanation}', advice: '{advice}', summary: '{title}' },
    ru: { title: '{titleRu}', explanation: '{explanationRu}', advice: '{adviceRu}', summary: '{titleRu}' },
  },
  evaluate: () => NOTHING,
};

/** The words of a rule, as facts. */
export function wordsOf({ texts: { en, ru } }: OperatorRule): readonly Fact[] {
  return [
    fact('title', en.title),
    fact('explanation', en.explanation),
    fact('advice', en.advice),
    fact('titleRu', ru.title),
    fact('explanationRu', ru.explanation),
    fact('adviceRu', ru.advice),
  ];
}
