import type { ParsedMessage } from '@postern/mime';
import type { Intent } from '../data/phrases/intents.ts';
import { brandsInName } from '../domains/brands-of.ts';
import type { AuthorFacts } from './author.ts';
import { isImpostor } from './is-impostor.ts';
import type { LinkSet } from './link-facts.ts';
import { ACCOUNT_LURES, FIRM_LURES } from './lure-intents.ts';
import type { IntentFacts } from './read-intents.ts';

/** What a letter is weighed by before its header fields are believed. */
export interface LureSigns {
  readonly author: AuthorFacts;
  readonly links: LinkSet;
  readonly intents: IntentFacts;
}

/** Accounts at firms, and the mailbox itself. */
const ACCOUNT: readonly Intent[] = [...ACCOUNT_LURES, 'mailbox'];
/** People on lists write of one such thing at a time, and link to their own places. */
const LURES: readonly Intent[] = [...ACCOUNT, ...FIRM_LURES];

/**
 * No newsletter and no answer takes the name of another firm, or wants accounts proved at a site that is not its own.
 * Fields that say "newsletter" or "answer" cost nothing to write: in such a letter they are not believed.
 */
export function isPlainLure(message: ParsedMessage, { author, links, intents }: LureSigns): boolean {
  return (
    isImpostor(author) ||
    (countOf(ACCOUNT, intents) >= 2 && (awayShare(links) > 0 || namesAnother(message, author)))
  );
}

/** A list carries what its members write; they don't unlock accounts. */
export function isUnlikeList({ links, intents }: LureSigns): boolean {
  return countOf(ACCOUNT, intents) >= 2 || (countOf(LURES, intents) >= 2 && awayShare(links) > 0.5);
}

function countOf(some: readonly Intent[], { counts }: IntentFacts): number {
  return some.filter((intent) => counts.has(intent)).length;
}

/** Share of the links that lead to strangers: not to the author, a counter of clicks or a firm of good name. */
function awayShare({ web }: LinkSet): number {
  const away = web.filter(
    (link) =>
      !link.isClickTracker &&
      (link.brand === undefined || link.isFreeHosting || link.isShortener) &&
      !link.isOfAuthor,
  );
  return web.length === 0 ? 0 : away.length / web.length;
}

function namesAnother({ subject }: ParsedMessage, { brand }: AuthorFacts): boolean {
  return brandsInName(subject).some((claim) => claim.brand !== brand && !claim.brand.ambiguous);
}
