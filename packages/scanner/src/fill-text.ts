import { factWords } from './fact-words.ts';
import { TEMPLATES_REMEMBERED } from './limits.ts';
import type { Fact } from './report.ts';
import type { Language, RuleText } from './rules/rule.ts';
import { remember } from './text/remember.ts';

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
  const { places, end } = readTemplate(template);
  return `${places.map((place) => place.before + filled(place, facts, language)).join('')}${end}`;
}

function filled({ name, open, dot, close }: Place, facts: readonly Fact[], language: Language): string {
  const found = facts.find((fact) => fact.name === name && fact.value !== '');
  const isRemark = open !== '' && close !== '';
  if (isRemark && isEmpty(found)) {
    return '';
  }
  const words = found === undefined ? UNKNOWN[language] : factWords(found, language);
  return `${open}${isEmpty(found) ? '' : dot}${words}${close}`;
}

/** A template, cut at the places where facts stand. */
interface Template {
  readonly places: readonly Place[];
  readonly end: string;
}

/** `{name}`, and what stands around it. */
interface Place {
  readonly before: string;
  readonly open: string;
  readonly dot: string;
  readonly name: string;
  readonly close: string;
}

const readTemplate: (template: string) => Template = remember(TEMPLATES_REMEMBERED, (template) => {
  let read = 0;
  const places: Place[] = [];
  for (const match of template.matchAll(/( \()?(\.?)\{(\w{1,40})\}(\))?/g)) {
    const [whole, open = '', dot = '', name = '', close = ''] = match;
    places.push({ before: template.slice(read, match.index), open, dot, name, close });
    read = match.index + whole.length;
  }
  return { places, end: template.slice(read) };
});

const UNKNOWN: Readonly<Record<Language, string>> = { en: 'something unknown', ru: 'неизвестно что' };

/** A file without ending has the fact, and nothing to show. */
function isEmpty(fact: Fact | undefined): boolean {
  return fact === undefined || (fact.name === 'ending' && fact.value === 'none');
}
