import type { MessageFacts } from '../facts/message-facts.ts';
import { FILE_FACTS } from './file-facts.ts';
import type { FactEntry } from './fact-table.ts';
import { LINK_FACTS } from './link-facts.ts';
import { headerFact, MESSAGE_FACTS } from './message-facts.ts';
import { LISTS, type ListName } from './operator-rules.ts';

/** What a condition is about: the whole message, or one member of a list. */
export type SubjectName = 'message' | ListName;

/** Kind of a fact; undefined where there is none of that name. */
export function factType(subject: SubjectName, name: string): FactEntry<never>['type'] | undefined {
  if (subject === 'message') {
    return messageFact(name)?.type;
  }
  return subject === 'links' ? own(LINK_FACTS, name)?.type : own(FILE_FACTS, name)?.type;
}

export function messageFact(name: string): FactEntry<MessageFacts> | undefined {
  return own(MESSAGE_FACTS, name) ?? headerFact(name);
}

/** Names of all facts of a subject, for messages to who writes rules. */
export function factNames(subject: SubjectName): readonly string[] {
  return subject === 'message'
    ? [...Object.keys(MESSAGE_FACTS), 'headers.<name>']
    : Object.keys(subject === 'links' ? LINK_FACTS : FILE_FACTS);
}

export function isListName(name: unknown): name is ListName {
  return LISTS.some((list) => list === name);
}

/** An entry of a table itself, never of what every object has ("constructor"). */
export function own<Entry>(table: Readonly<Record<string, Entry>>, name: string): Entry | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}
