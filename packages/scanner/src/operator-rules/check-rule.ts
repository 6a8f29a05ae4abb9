import { CATEGORIES, SEVERITIES, type Severity } from '../report.ts';
import { checkCondition } from './check-condition.ts';
import { isObject, readChoice, readText, refuseUnknown, type Checker, type JsonObject } from './checker.ts';
import { checkTests } from './check-tests.ts';
import type { OperatorRule, OperatorText } from './operator-rules.ts';

const FIELDS = [
  'code',
  'description',
  'severity',
  'weight',
  'verdict',
  'category',
  'group',
  'texts',
  'when',
  'tests',
] as const;

/** Log-odds of a rule that names none: what rules of ours of that severity have. */
const WEIGHTS: Readonly<Record<Severity, number>> = {
  info: 0.3,
  low: 0.7,
  medium: 1.5,
  high: 3,
  critical: 5,
};
/** Log-odds that one rule may add or take away: beyond it a rule decides by itself, and `verdict` says so plainly. */
const LEAST_WEIGHT = -6;
const MOST_WEIGHT = 10;

const CODE = /^operator\.[a-z](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

/** Reads one rule; undefined where something is wrong with it, which was told to the checker. */
export function checkRule(checker: Checker, value: JsonObject, file: string): OperatorRule | undefined {
  refuseUnknown(checker, '', value, FIELDS);
  const code = value['code'];
  if (typeof code !== 'string' || !CODE.test(code)) {
    checker.fail('code', 'must be "operator." and a name of small letters, digits and hyphens');
    return undefined;
  }
  const severity = readChoice(checker, value, { name: 'severity', choices: SEVERITIES, fallback: 'medium' });
  const texts = checkTexts(checker, value, code);
  const when = checkCondition(checker, value['when'], { path: 'when', subject: 'message', depth: 0 });
  const tests = checkTests(checker, value['tests'] ?? []);
  const group = readText(checker, value, { path: '', name: 'group', most: 60, fallback: code });
  const verdict = readVerdict(checker, value['verdict']);
  const category = readChoice(checker, value, { name: 'category', choices: CATEGORIES, fallback: 'none' });
  const weight = readWeight(checker, value['weight'], severity);
  if (
    texts === undefined ||
    when === undefined ||
    tests === undefined ||
    group === undefined ||
    weight === undefined
  ) {
    return undefined;
  }
  return { file, code, severity, weight, verdict, category, group, texts, when, tests };
}

function readWeight(checker: Checker, weight: unknown, severity: Severity): number | undefined {
  if (weight === undefined) {
    return WEIGHTS[severity];
  }
  if (typeof weight === 'number' && weight >= LEAST_WEIGHT && weight <= MOST_WEIGHT) {
    return weight;
  }
  checker.fail('weight', `must be a number from ${String(LEAST_WEIGHT)} to ${String(MOST_WEIGHT)}`);
  return undefined;
}

function readVerdict(checker: Checker, verdict: unknown): OperatorRule['verdict'] {
  if (verdict === undefined || verdict === 'caution' || verdict === 'dangerous') {
    return verdict;
  }
  checker.fail('verdict', 'must be caution or dangerous; leave it out where the weights are to decide');
  return undefined;
}

/** Characters of the words of a rule. */
const TITLE = 100;
const SENTENCES = 600;

function checkTexts(checker: Checker, value: JsonObject, code: string): OperatorRule['texts'] | undefined {
  const texts = value['texts'] ?? {};
  if (!isObject(texts)) {
    checker.fail('texts', 'must be an object with "en", "ru" or both');
    return undefined;
  }
  refuseUnknown(checker, 'texts', texts, ['en', 'ru']);
  const name = code.slice('operator.'.length).replaceAll('-', ' ');
  const own: OperatorText = {
    title: typeof value['description'] === 'string' ? value['description'].slice(0, TITLE) : name,
    explanation: 'A rule that your operator wrote fits this message.',
    advice: 'Ask your operator what the rule is about before you act on the message.',
  };
  const en = checkWords(checker, texts['en'] ?? {}, { path: 'texts.en', own });
  const ownRu: OperatorText = {
    title: en?.title ?? name,
    explanation: 'Письмо подходит под правило вашего администратора.',
    advice: 'Спросите администратора об этом правиле, прежде чем что-то делать.',
  };
  const ru = checkWords(checker, texts['ru'] ?? {}, {
    path: 'texts.ru',
    own: texts['en'] === undefined ? ownRu : { ...ownRu, ...en },
  });
  return en === undefined || ru === undefined ? undefined : { en, ru };
}

function checkWords(
  checker: Checker,
  value: unknown,
  { path, own }: { readonly path: string; readonly own: OperatorText },
): OperatorText | undefined {
  if (!isObject(value)) {
    checker.fail(path, 'must be an object with title, explanation and advice');
    return undefined;
  }
  refuseUnknown(checker, path, value, ['title', 'explanation', 'advice']);
  const title = readText(checker, value, { path, name: 'title', most: TITLE, fallback: own.title });
  const explanation = readText(checker, value, {
    path,
    name: 'explanation',
    most: SENTENCES,
    fallback: own.explanation,
  });
  const advice = readText(checker, value, { path, name: 'advice', most: SENTENCES, fallback: own.advice });
  return title === undefined || explanation === undefined || advice === undefined
    ? undefined
    : { title, explanation, advice };
}
