import type { AuthorFacts } from './author.ts';

/** The author's domain looks like another one, or his name is a brand's and his address is not. */
export function isImpostor({ lookAlike, claims, brand }: AuthorFacts): boolean {
  return lookAlike !== undefined || (claims.length > 0 && brand === undefined);
}
