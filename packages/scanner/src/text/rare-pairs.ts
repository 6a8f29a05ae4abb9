/**
 * Pairs of consonants that occur inside words, compounds and common abbreviations of European languages, written down
 * from general knowledge of spelling: the first letter, and the consonants that may follow it. All other pairs of
 * consonants are rare.
 */
const FOLLOWERS: Readonly<Record<string, string>> = {
  b: 'bcdlmnprstv',
  c: 'chklnqrstz',
  d: 'bdfghjlmnprstvwz',
  f: 'fglnrst',
  g: 'bdfghlmnprstw',
  h: 'bdlmnrstvwz',
  j: 'n',
  k: 'bdfhklmnprstvw',
  l: 'bcdfghklmnprstvwxz',
  m: 'bcdfhlmnprstv',
  n: 'bcdfghjklmnpqrstvwxz',
  p: 'cdfhklmnprst',
  q: '',
  r: 'bcdfghjklmnpqrstvwxz',
  s: 'bcdfghjklmnpqrstvwz',
  t: 'bcdfghlmnprstvwz',
  v: 'lrs',
  w: 'bdfhklmnrst',
  x: 'cptw',
  z: 'blmnstwz',
};

const VOWELS = 'aeiouy';

/** True where two neighbouring letters hardly ever stand together in a word. */
function isRare(first: string, second: string): boolean {
  if (VOWELS.includes(first) || VOWELS.includes(second)) {
    return first === 'q' && second !== 'u';
  }
  const followers = FOLLOWERS[first];
  return followers !== undefined && second in FOLLOWERS && !followers.includes(second);
}

/** How many pairs of neighbouring letters of a word hardly ever stand together. */
export function countRarePairs(word: string): number {
  let count = 0;
  for (let at = 1; at < word.length; at += 1) {
    count += isRare(word[at - 1] ?? '', word[at] ?? '') ? 1 : 0;
  }
  return count;
}
