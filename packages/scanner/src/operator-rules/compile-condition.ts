import type { MessageFacts } from '../facts/message-facts.ts';
import type { Link } from '../facts/link-facts.ts';
import { PATTERN_TEXT_CHARACTERS } from '../limits.ts';
import type { FactEntry } from './fact-table.ts';
import { FILE_FACTS, type AnyFile } from './file-facts.ts';
import { LINK_FACTS } from './link-facts.ts';
import { filesOf, linksOf } from './message-facts.ts';
import type { Condition, ListName, NumberTest, TextOperator, TextTest } from './operator-rules.ts';
import { createPattern } from './patterns/pattern.ts';
import { messageFact, own } from './subject.ts';

/** Asks about a subject; the message is there to compare with. */
export type Question<Subject> = (subject: Subject, message: MessageFacts) => boolean;

/** The question of a condition about the whole message. Conditions were checked before. */
export function compileCondition(condition: Condition): Question<MessageFacts> {
  return compileFor(condition, messageFact);
}

function compileFor<Subject>(
  condition: Condition,
  find: (name: string) => FactEntry<Subject> | undefined,
): Question<Subject> {
  switch (condition.kind) {
    case 'all':
    case 'any':
    case 'none':
      return compileGroup(
        condition.kind,
        condition.of.map((each) => compileFor(each, find)),
      );
    case 'not': {
      const question = compileFor(condition.of, find);
      return (subject, message) => !question(subject, message);
    }
    case 'some':
    case 'every':
    case 'no': {
      const members = compileMembers(condition.kind, condition.list, condition.where);
      return (_, message) => members(message);
    }
    case 'text':
      return compileText(condition, textOf(find, condition.fact));
    case 'exists': {
      const read = textOf(find, condition.fact);
      return (subject) => read(subject).some((value) => value !== '') === condition.expected;
    }
    case 'number':
      return compileNumber(condition, find(condition.fact));
    case 'flag': {
      const entry = find(condition.fact);
      return (subject) => entry?.type === 'flag' && entry.read(subject) === condition.expected;
    }
  }
}

function compileGroup<Subject>(
  kind: 'all' | 'any' | 'none',
  questions: readonly Question<Subject>[],
): Question<Subject> {
  switch (kind) {
    case 'all':
      return (subject, message) => questions.every((question) => question(subject, message));
    case 'any':
      return (subject, message) => questions.some((question) => question(subject, message));
    case 'none':
      return (subject, message) => !questions.some((question) => question(subject, message));
  }
}

function compileMembers(
  kind: 'some' | 'every' | 'no',
  list: ListName,
  where: Condition,
): (message: MessageFacts) => boolean {
  if (list === 'links') {
    const question = compileFor<Link>(where, (name) => own(LINK_FACTS, name));
    return (message) => quantify(kind, linksOf(message), (link) => question(link, message));
  }
  const question = compileFor<AnyFile>(where, (name) => own(FILE_FACTS, name));
  return (message) => {
    const files = list === 'attachments' ? message.attachments : filesOf(message);
    return quantify(kind, files, (file) => question(file, message));
  };
}

/** "Every" of nothing is false: a rule that every link is bad does not mean a message without links. */
function quantify<Member>(
  kind: 'some' | 'every' | 'no',
  members: readonly Member[],
  fits: (member: Member) => boolean,
): boolean {
  switch (kind) {
    case 'some':
      return members.some(fits);
    case 'every':
      return members.length > 0 && members.every(fits);
    case 'no':
      return !members.some(fits);
  }
}

type ReadTexts<Subject> = (subject: Subject) => readonly string[];

function textOf<Subject>(
  find: (name: string) => FactEntry<Subject> | undefined,
  name: string,
): ReadTexts<Subject> {
  const entry = find(name);
  return entry?.type === 'text' ? entry.read : () => [];
}

function compileText<Subject>(test: TextTest, read: ReadTexts<Subject>): Question<Subject> {
  const fold = test.caseSensitive ? (text: string) => text : (text: string) => text.toLowerCase();
  if (test.otherFact !== undefined) {
    const readOther = textOf(messageFact, test.otherFact);
    return (subject, message) => {
      const fits = comparison(
        test.operator,
        readOther(message)
          .filter((value) => value !== '')
          .map(fold),
      );
      return read(subject).some((value) => fits(fold(value)));
    };
  }
  const fits =
    test.operator === 'matches' ? patterns(test) : comparison(test.operator, test.operands.map(fold));
  return (subject) => read(subject).some((value) => fits(test.operator === 'matches' ? value : fold(value)));
}

function patterns({ operands, caseSensitive }: TextTest): (value: string) => boolean {
  const made = operands.map((source) => createPattern(source, { ignoreCase: !caseSensitive }));
  return (value) => {
    const text = value.slice(0, PATTERN_TEXT_CHARACTERS);
    return made.some((pattern) => pattern.occursIn(text));
  };
}

/** Compares with each operand; both sides were folded before. */
function comparison(
  operator: Exclude<TextOperator, 'matches'> | TextOperator,
  operands: readonly string[],
): (value: string) => boolean {
  const set = new Set(operands);
  switch (operator) {
    case 'equals':
    case 'in':
      return (value) => set.has(value);
    case 'contains':
    case 'matches':
      return (value) => operands.some((operand) => value.includes(operand));
    case 'startsWith':
      return (value) => operands.some((operand) => value.startsWith(operand));
    case 'endsWith':
      return (value) => operands.some((operand) => value.endsWith(operand));
    case 'isUnder':
      return (value) => suffixes(value).some((suffix) => set.has(suffix));
  }
}

/** Labels of a name that are looked up. */
const LABELS = 20;

/** "a.b.example" → itself, "b.example", "example". */
function suffixes(value: string): readonly string[] {
  const labels = value
    .slice(value.lastIndexOf('@') + 1)
    .split('.')
    .slice(-LABELS);
  return labels.map((_, start) => labels.slice(start).join('.'));
}

function compileNumber<Subject>(
  { operator, operand }: NumberTest,
  entry: FactEntry<Subject> | undefined,
): Question<Subject> {
  if (entry?.type !== 'number') {
    return () => false;
  }
  const { read } = entry;
  switch (operator) {
    case 'equals':
      return (subject) => read(subject) === operand;
    case 'atLeast':
      return (subject) => read(subject) >= operand;
    case 'atMost':
      return (subject) => read(subject) <= operand;
    case 'moreThan':
      return (subject) => read(subject) > operand;
    case 'lessThan':
      return (subject) => read(subject) < operand;
  }
}
