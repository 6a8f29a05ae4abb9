import { isNamedLike } from '../domains/name-kinship.ts';
import type { AuthorFacts } from './author.ts';
import type { LinkSet } from './link-facts.ts';

/**
 * Whose the sites are that a message links to. `tracked`: through a service that counts clicks for honest senders,
 * so that nobody can tell. `named`: not the sender's domain, but one that carries a word of the sender's name.
 */
export type LinkRelation = 'none' | 'own' | 'tracked' | 'named' | 'foreign';

/** Tells whether any link of a message belongs to the author shown. Several rules ask: it is worked out once. */
export function linkRelation(links: LinkSet, author: AuthorFacts): LinkRelation {
  const known = KNOWN.get(links);
  if (known?.author === author) {
    return known.relation;
  }
  const relation = relate(links, author);
  KNOWN.set(links, { author, relation });
  return relation;
}

const KNOWN = new WeakMap<LinkSet, { readonly author: AuthorFacts; readonly relation: LinkRelation }>();

function relate(links: LinkSet, author: AuthorFacts): LinkRelation {
  if (links.web.length === 0) {
    return 'none';
  }
  if (links.web.some((link) => link.isOfAuthor)) {
    return 'own';
  }
  if (links.web.some((link) => link.isClickTracker)) {
    return 'tracked';
  }
  // A brand in the name proves nothing: impostors write it into the link, too.
  const isNamed =
    author.claims.length === 0 &&
    [...new Set(links.web.map(({ host }) => host?.host ?? ''))].some((host) =>
      isNamedLike(author.report.name, host),
    );
  return isNamed ? 'named' : 'foreign';
}
