/** Shorter names are initials, in characters. */
const SHORTEST = 6;
/** Characters of a name that are read. */
const NAME_CHARACTERS = 64;

/**
 * True where capital letters are scattered over a name as if by dice ("kRzWnyD"). In names that people put together
 * ("AnnaBerg") capitals begin words of two and more letters. Linear in its length.
 */
export function hasScatteredCase(name: string): boolean {
  const runs = name.slice(0, NAME_CHARACTERS).match(/[A-Z]+|[a-z]+/g) ?? [];
  if (runs.join('').length < SHORTEST) {
    return false;
  }
  const lonely = runs.filter((run) => /^[a-z]$/.test(run)).length;
  const endsCapital = /[A-Z]$/.test(runs.at(-1) ?? '');
  const beginsSmall = /^[a-z]/.test(runs[0] ?? '');
  return (
    (runs.length >= 5 && lonely >= 2) || (runs.length >= 4 && endsCapital && (lonely >= 1 || beginsSmall))
  );
}
