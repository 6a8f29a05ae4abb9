import { RULE_CONDITION_DEPTH, RULE_OPERANDS } from '../limits.ts';
import { isObject, join, refuseUnknown, type Checker, type JsonObject } from './checker.ts';
import {
  LISTS,
  NUMBER_OPERATORS,
  TEXT_OPERATORS,
  type Condition,
  type TextOperator,
} from './operator-rules.ts';
import { PatternError } from './patterns/pattern-node.ts';
import { createPattern } from './patterns/pattern.ts';
import { factNames, factType, isListName, type SubjectName } from './subject.ts';

export interface Place {
  readonly path: string;
  readonly subject: SubjectName;
  readonly depth: number;
}

/** Reads a condition; undefined where something is wrong with it, which was told to the checker. */
export function checkCondition(checker: Checker, value: unknown, place: Place): Condition | undefined {
  const { path, subject, depth } = place;
  if (!isObject(value)) {
    checker.fail(path, 'must be a condition: an object with "fact", "all", "any", "none", "not" or "some"');
    return undefined;
  }
  if (depth > RULE_CONDITION_DEPTH) {
    checker.fail(path, `is nested deeper than ${String(RULE_CONDITION_DEPTH)}`);
    return undefined;
  }
  if (value['fact'] !== undefined) {
    return checkTest(checker, value, place);
  }
  const kinds = [
    'all',
    'any',
    'none',
    'not',
    ...(subject === 'message' ? (['some', 'every', 'no'] as const) : []),
  ] as const;
  const given = kinds.filter((kind) => value[kind] !== undefined);
  const [kind] = given;
  if (kind === undefined || given.length > 1) {
    checker.fail(path, `must have exactly one of fact, ${kinds.join(', ')}`);
    return undefined;
  }
  if (kind === 'not') {
    refuseUnknown(checker, path, value, ['not']);
    const of = checkCondition(checker, value['not'], { path: join(path, 'not'), subject, depth: depth + 1 });
    return of === undefined ? undefined : { kind, of };
  }
  if (kind === 'some' || kind === 'every' || kind === 'no') {
    return checkMembers(checker, value, { ...place, kind });
  }
  return checkGroup(checker, value, { ...place, kind });
}

function checkGroup(
  checker: Checker,
  value: JsonObject,
  { path, subject, depth, kind }: Place & { readonly kind: 'all' | 'any' | 'none' },
): Condition | undefined {
  refuseUnknown(checker, path, value, [kind]);
  const list: unknown = value[kind];
  if (!Array.isArray(list) || list.length === 0) {
    checker.fail(join(path, kind), 'must be a list of at least one condition');
    return undefined;
  }
  const of = list.map((each: unknown, index) =>
    checkCondition(checker, each, {
      path: `${join(path, kind)}[${String(index)}]`,
      subject,
      depth: depth + 1,
    }),
  );
  const good = of.filter((each) => each !== undefined);
  return good.length === of.length ? { kind, of: good } : undefined;
}

function checkMembers(
  checker: Checker,
  value: JsonObject,
  { path, depth, kind }: Place & { readonly kind: 'some' | 'every' | 'no' },
): Condition | undefined {
  refuseUnknown(checker, path, value, [kind, 'where']);
  const list = value[kind];
  if (!isListName(list)) {
    checker.fail(join(path, kind), `must be one of ${LISTS.join(', ')}`);
    return undefined;
  }
  const where = checkCondition(checker, value['where'], {
    path: join(path, 'where'),
    subject: list,
    depth: depth + 1,
  });
  return where === undefined ? undefined : { kind, list, where };
}

function checkTest(checker: Checker, value: JsonObject, place: Place): Condition | undefined {
  const { path, subject } = place;
  const fact = value['fact'];
  const type = typeof fact === 'string' ? factType(subject, fact) : undefined;
  if (typeof fact !== 'string' || type === undefined) {
    checker.fail(
      join(path, 'fact'),
      `is no fact of ${subject === 'message' ? 'a message' : subject}; facts are ${factNames(subject).join(', ')}`,
    );
    return undefined;
  }
  const named: Named = { fact, place };
  switch (type) {
    case 'text':
      return checkText(checker, value, named);
    case 'number':
      return checkNumber(checker, value, named);
    case 'flag':
      return checkFlag(checker, value, named);
  }
}

interface Named {
  readonly fact: string;
  readonly place: Place;
}

function checkFlag(checker: Checker, value: JsonObject, { fact, place }: Named): Condition | undefined {
  refuseUnknown(checker, place.path, value, ['fact', 'is']);
  const expected = value['is'];
  if (typeof expected === 'boolean') {
    return { kind: 'flag', fact, expected };
  }
  checker.fail(join(place.path, 'is'), 'must be true or false');
  return undefined;
}

function checkNumber(checker: Checker, value: JsonObject, { fact, place }: Named): Condition | undefined {
  refuseUnknown(checker, place.path, value, ['fact', ...NUMBER_OPERATORS]);
  const given = NUMBER_OPERATORS.filter((operator) => value[operator] !== undefined);
  const [operator] = given;
  if (operator === undefined || given.length > 1) {
    checker.fail(place.path, `must have exactly one of ${NUMBER_OPERATORS.join(', ')}`);
    return undefined;
  }
  const operand = value[operator];
  if (typeof operand === 'number' && Number.isFinite(operand)) {
    return { kind: 'number', fact, operator, operand };
  }
  checker.fail(join(place.path, operator), 'must be a number');
  return undefined;
}

function checkText(checker: Checker, value: JsonObject, { fact, place }: Named): Condition | undefined {
  const { path, subject } = place;
  refuseUnknown(checker, path, value, ['fact', 'exists', 'caseSensitive', ...TEXT_OPERATORS]);
  if (typeof value['exists'] === 'boolean') {
    return { kind: 'exists', fact, expected: value['exists'] };
  }
  const given = TEXT_OPERATORS.filter((operator) => value[operator] !== undefined);
  const [operator] = given;
  if (operator === undefined || given.length > 1) {
    checker.fail(path, `must have exactly one of exists, ${TEXT_OPERATORS.join(', ')}`);
    return undefined;
  }
  const caseSensitive = value['caseSensitive'] ?? false;
  if (typeof caseSensitive !== 'boolean') {
    checker.fail(join(path, 'caseSensitive'), 'must be true or false');
    return undefined;
  }
  const operand = value[operator];
  const at = join(path, operator);
  if (isObject(operand)) {
    return checkOtherFact(checker, operand, { at, subject, test: { fact, operator, caseSensitive } });
  }
  const operands = checkOperands(checker, operand, at);
  if (operands === undefined || (operator === 'matches' && !arePatterns(checker, operands, at))) {
    return undefined;
  }
  return { kind: 'text', fact, operator, operands, otherFact: undefined, caseSensitive };
}

interface OtherFact {
  readonly at: string;
  readonly subject: SubjectName;
  readonly test: { readonly fact: string; readonly operator: TextOperator; readonly caseSensitive: boolean };
}

/** `{ "fact": "links.root", "equals": { "fact": "sender.root" } }`; of a member, too, the other fact is the message's. */
function checkOtherFact(
  checker: Checker,
  operand: JsonObject,
  { at, test }: OtherFact,
): Condition | undefined {
  refuseUnknown(checker, at, operand, ['fact']);
  const name = operand['fact'];
  if (test.operator === 'matches') {
    checker.fail(at, 'must be a pattern, or a list of patterns');
    return undefined;
  }
  if (typeof name === 'string' && factType('message', name) === 'text') {
    return { kind: 'text', ...test, operands: [], otherFact: name };
  }
  checker.fail(join(at, 'fact'), 'is no fact of a message that is text');
  return undefined;
}

function checkOperands(checker: Checker, operand: unknown, at: string): readonly string[] | undefined {
  const list: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  const texts = list.filter((each) => typeof each === 'string' && each !== '');
  if (list.length === 0 || texts.length < list.length) {
    checker.fail(at, 'must be text, or a list of texts, none of them empty');
    return undefined;
  }
  if (list.length > RULE_OPERANDS) {
    checker.fail(at, `has more than ${String(RULE_OPERANDS)} entries`);
    return undefined;
  }
  return texts.map(String);
}

function arePatterns(checker: Checker, operands: readonly string[], at: string): boolean {
  const reasons = operands.map(whyNoPattern).filter((reason) => reason !== undefined);
  for (const reason of reasons) {
    checker.fail(at, reason);
  }
  return reasons.length === 0;
}

function whyNoPattern(source: string): string | undefined {
  try {
    createPattern(source, { ignoreCase: true });
    return undefined;
  } catch (error) {
    if (error instanceof PatternError) {
      return `the pattern ${error.message}`;
    }
    throw error;
  }
}
