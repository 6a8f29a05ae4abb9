import { LEAD_PHRASES } from '../data/phrases/leads.ts';
import { createPhraseFinder } from '../text/phrase-finder.ts';
import { plainWords } from '../text/plain-words.ts';
import type { MessageFacts } from './message-facts.ts';

const FINDER = createPhraseFinder({ lead: LEAD_PHRASES });

/** Such letters come to the point early, characters. */
const LEAD_CHARACTERS = 3_000;

/** How many phrases of the trade in addresses occur in name, subject and text, each counted once. Linear. */
export function countLeads({ author, words }: MessageFacts): number {
  const name = plainWords(author.report.name.slice(0, 200));
  return FINDER.find(`${name} . ${words.text.slice(0, LEAD_CHARACTERS)}`).get('lead')?.length ?? 0;
}
