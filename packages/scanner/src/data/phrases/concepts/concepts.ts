import { ACCOUNTS, type AccountConcept } from './accounts.ts';
import { ACTIONS, type ActionConcept } from './actions.ts';
import { MONEY, type MoneyConcept } from './money.ts';
import { STATES, type StateConcept } from './states.ts';
import { TOPICS, type TopicConcept } from './topics.ts';
import type { WordList } from './word-list.ts';

/** A meaning that words of many languages share. */
export type Concept = ActionConcept | StateConcept | AccountConcept | MoneyConcept | TopicConcept;

/** Concept → its words. */
export const CONCEPTS: Readonly<Record<Concept, WordList>> = {
  ...ACTIONS,
  ...STATES,
  ...ACCOUNTS,
  ...MONEY,
  ...TOPICS,
};
