import type { MessageFacts } from '../facts/message-facts.ts';
import type { Category, Fact, Severity, Verdict } from '../report.ts';

export const LANGUAGES = ['en', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * The words of one rule in one language. `{name}` stands for the fact of that name; nothing else of the message may
 * get into them, so that words can be made again from a stored code and its facts.
 */
export interface RuleText {
  /** A few words. */
  readonly title: string;
  /** One or two sentences with the facts in them. */
  readonly explanation: string;
  /** What to do. */
  readonly advice: string;
  /** The reason as one sentence for the banner, without full stop. */
  readonly summary: string;
  /** The same as a second half of a sentence ("and its link leads to …"), where it can serve as one. */
  readonly clause?: string;
}

/** One time that a rule saw its sign. */
export interface Sign {
  readonly facts: readonly Fact[];
  /** A few characters of the message for the person who is looking; never stored. */
  readonly quote?: string;
  /** Replaces the rule's weight where this occurrence says more or less than usual. */
  readonly weight?: number;
  readonly severity?: Severity;
  readonly hard?: Verdict;
}

/** One rule: what it looks for, what it means, and where the idea comes from. */
export interface Rule {
  /** Stable for ever: "subject.sign". */
  readonly code: string;
  /** Rules of one group see one cause; only the heaviest counts fully. */
  readonly group: string;
  readonly severity: Severity;
  /** Log-odds; negative for signs of honesty. */
  readonly weight: number;
  readonly hard: Verdict | undefined;
  readonly category: Category;
  /** RFC, advisory, study or observation that the rule rests on. */
  readonly source: string;
  readonly texts: Readonly<Record<Language, RuleText>>;
  /** Pure. Returns one sign for each thing seen. */
  readonly evaluate: (facts: MessageFacts) => readonly Sign[];
}

/** No sign at all. */
export const NOTHING: readonly Sign[] = Object.freeze([]);

/** Shorthand for the common case of one sign or none. */
export function signIf(condition: boolean, facts: readonly Fact[], quote?: string): readonly Sign[] {
  if (!condition) {
    return NOTHING;
  }
  return [quote === undefined ? { facts } : { facts, quote }];
}

/** A fact. */
export function fact(name: string, value: string | number | boolean): Fact {
  return { name, value };
}
