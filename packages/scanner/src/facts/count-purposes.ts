import type { Intent } from '../data/phrases/intents.ts';
import type { MessageFacts } from './message-facts.ts';

/** Manners of speaking, which accompany a purpose and are none. */
const MANNERS: ReadonlySet<Intent> = new Set(['greeting', 'required', 'urgency', 'messenger', 'call']);

/** How many purposes the words show, manners of speaking apart. */
export function countPurposes({ intents }: MessageFacts): number {
  return [...intents.counts.keys()].filter((intent) => !MANNERS.has(intent)).length;
}
