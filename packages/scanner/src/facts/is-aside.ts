import { isPlainAnswer } from './is-plain-answer.ts';
import type { MessageFacts } from './message-facts.ts';

/** A letter to a list, or an answer as people write them: what strangers do says nothing there. */
export function isListOrAnswer({ bulk, message }: Pick<MessageFacts, 'bulk' | 'message'>): boolean {
  return bulk.isList || isPlainAnswer(message);
}

/** A letter to a list, a mailing with a way out, or one of a thread: how it is dressed says little there. */
export function isMailingOrThread({
  bulk,
  headerShape,
}: Pick<MessageFacts, 'bulk' | 'headerShape'>): boolean {
  return bulk.isList || bulk.hasUnsubscribe || headerShape.hasThreadFields;
}
