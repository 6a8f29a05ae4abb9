import type { Category, Severity, Verdict } from '../report.ts';
import type { Language } from '../rules/rule.ts';

/**
 * Detection rules that an operator wrote: read from files and checked, not yet compiled. Plain data, so that it can be
 * handed to worker threads as it is.
 */
export interface OperatorRules {
  readonly rules: readonly OperatorRule[];
  /** YARA sources, for the YARA engine. */
  readonly yara: readonly YaraSource[];
  /** What those are to say. */
  readonly yaraTests: readonly YaraTest[];
}

/** One file of YARA rules. */
export interface YaraSource {
  /** Path below the folder of the rules. */
  readonly file: string;
  readonly source: string;
}

/** A message and the names of the YARA rules that must fit it, and no others. */
export interface YaraTest {
  /** Path of its file below the folder of the rules. */
  readonly file: string;
  readonly title: string;
  readonly message: TestMessage;
  readonly expect: readonly string[];
}

/** A message of a test: beside the rule file, or written into it. */
export type TestMessage = { readonly file: string } | { readonly eml: string };

/** One rule. */
export interface OperatorRule {
  /** Path of its file below the folder of the rules. */
  readonly file: string;
  /** 'operator.' and a name of small letters and hyphens. */
  readonly code: string;
  readonly severity: Severity;
  /** Log-odds; negative for signs of honesty. */
  readonly weight: number;
  /** Decides by itself, where it is given. */
  readonly verdict: Extract<Verdict, 'caution' | 'dangerous'> | undefined;
  readonly category: Category;
  /** Rules of one group see one cause; the code where none was given. */
  readonly group: string;
  readonly texts: Readonly<Record<Language, OperatorText>>;
  readonly when: Condition;
  readonly tests: readonly OperatorRuleTest[];
}

/** The words of a rule. They are shown as they are; nothing of the message is put into them. */
export interface OperatorText {
  readonly title: string;
  readonly explanation: string;
  readonly advice: string;
}

/** A message and whether the rule must speak of it. */
export interface OperatorRuleTest {
  readonly title: string;
  readonly message: TestMessage;
  /** authserv-id whose Authentication-Results is believed in this test. */
  readonly authserv: string | undefined;
  readonly expect: boolean;
}

/** What a rule asks. */
export type Condition =
  | { readonly kind: 'all' | 'any' | 'none'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition }
  /** Of the things of a list (links, attachments, files): at least one, every or none is like `where`. */
  | {
      readonly kind: 'some' | 'every' | 'no';
      readonly list: ListName;
      readonly where: Condition;
    }
  | TextTest
  | { readonly kind: 'exists'; readonly fact: string; readonly expected: boolean }
  | NumberTest
  | FlagTest;

/** Compares text; true where one of the fact's values fits one of the operands. */
export interface TextTest {
  readonly kind: 'text';
  readonly fact: string;
  readonly operator: TextOperator;
  readonly operands: readonly string[];
  /** Fact of the message whose values are the operands. */
  readonly otherFact: string | undefined;
  readonly caseSensitive: boolean;
}

export interface NumberTest {
  readonly kind: 'number';
  readonly fact: string;
  readonly operator: NumberOperator;
  readonly operand: number;
}

export interface FlagTest {
  readonly kind: 'flag';
  readonly fact: string;
  readonly expected: boolean;
}

export const TEXT_OPERATORS = [
  'equals',
  'in',
  'contains',
  'startsWith',
  'endsWith',
  'isUnder',
  'matches',
] as const;
export type TextOperator = (typeof TEXT_OPERATORS)[number];

export const NUMBER_OPERATORS = ['equals', 'atLeast', 'atMost', 'moreThan', 'lessThan'] as const;
export type NumberOperator = (typeof NUMBER_OPERATORS)[number];

/** Lists whose members have facts of their own. */
export const LISTS = ['links', 'attachments', 'files'] as const;
export type ListName = (typeof LISTS)[number];
