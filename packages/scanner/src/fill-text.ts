import { factWords } from './fact-words.ts';
import type { Fact } from './report.ts';
import type { Language, RuleText } from './rules/rule.ts';

/** The words of one finding. */
export interface Explanation {
  readonly title: string;
  readonly explanation: string;
  readonly advice: string;
  /** One sentence without full stop, for a banner. */
  readonly summary: string;
}

/** Puts the facts into the templates of one language. */
export function fillText(text: RuleText, facts: readonly Fact[], language: Language): Explanation {
  return {
    title: fillTemplate(text.title, facts, language),
    explanation: fillTemplate(text.explanation, facts, language),
    advice: fillTemplate(text.advice, facts, language),
    summary: fillTemplate(text.summary, facts, language),
  };
}

/**
 * Replaces `{name}` by the words of the fact of that name. A remark in brackets that has nothing to say, as "(.{ending})"
 * of a file without ending, is left out; anywhere else an empty fact is called unknown, so that no sentence has a hole.
 */
export function fillTemplate(template: string, facts: readonly Fact[], language: Language): string {
  if (!template.includes('{')) {
    return template;
  }
  return template.replace(
    /( \()?(\.?)\{(\w{1,40})\}(\))?/g,
    (_, open: string | undefined, dot: string, name: string, close: string | undefined) => {
      const found = facts.find((fact) => fact.name === name && fact.value !== '');
      const isRemark = open !== undefined && close !== undefined;
      if (isRemark && isEmpty(found)) {
        return '';
      }
      const words = found === undefined ? UNKNOWN[language] : factWords(found, language);
      return `${open ?? ''}${isEmpty(found) ? '' : dot}${words}${close ?? ''}`;
    },
  );
}

const UNKNOWN: Readonly<Record<Language, string>> = { en: 'something unknown', ru: 'неизвестно что' };

/** A file without ending has the fact, and nothing to show. */
function isEmpty(fact: Fact | undefined): boolean {
  return fact === undefined || (fact.name === 'ending' && fact.value === 'none');
}
