import type { MessageFacts } from '../../facts/message-facts.ts';
import { matchLists } from '../../lists/match-lists.ts';
import type { ListEntry } from '../../report.ts';

/** The entry of the lists that decides about the authors; undefined where none does. */
export function listed({ message, context }: MessageFacts): ListEntry | undefined {
  const lists = context.lists ?? [];
  return lists.length === 0 ? undefined : matchLists(message.from, lists);
}
