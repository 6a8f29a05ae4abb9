import { BUSINESS_APPROACHES, HEART_APPROACHES, LENDER_APPROACHES } from '../data/phrases/approaches.ts';
import { createPhraseFinder } from '../text/phrase-finder.ts';
import type { MessageFacts } from './message-facts.ts';

/** Kind of approach → how many of its phrases occur, each counted once. */
export interface ApproachFacts {
  readonly business: number;
  readonly heart: number;
  readonly lender: number;
}

const FINDER = createPhraseFinder({
  business: BUSINESS_APPROACHES,
  heart: HEART_APPROACHES,
  lender: LENDER_APPROACHES,
});

/** A stranger comes to the point early, characters. */
const APPROACH_CHARACTERS = 3_000;

const KNOWN = new WeakMap<MessageFacts, ApproachFacts>();

/** How a stranger approaches the reader; worked out once for all rules that ask. Linear in the text, which is cut. */
export function readApproaches(facts: MessageFacts): ApproachFacts {
  const known = KNOWN.get(facts);
  if (known !== undefined) {
    return known;
  }
  const { name } = facts.author.report;
  const found = FINDER.find(`${name.toLowerCase()} . ${facts.words.text.slice(0, APPROACH_CHARACTERS)}`);
  const read = {
    business: found.get('business')?.length ?? 0,
    heart: found.get('heart')?.length ?? 0,
    lender: found.get('lender')?.length ?? 0,
  };
  KNOWN.set(facts, read);
  return read;
}
