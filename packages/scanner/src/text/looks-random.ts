import { countRarePairs } from './rare-pairs.ts';

/** Shorter names are abbreviations, in characters. */
const SHORTEST = 8;
/** Shortest name that is looked at for pairs of letters, in characters. */
const SHORTEST_LETTERS = 7;
/** A run that no language has, of letters that are no vowels and do not stand for one in the languages of domain names. */
const CONSONANTS = /(?:(?![aeiouyäöüåæøéèáíóú])\p{L}){7}/u;
const ASCII_CONSONANTS = /[bcdfghjklmnpqrstvwxz]{7}/;
const NOT_ASCII = /[^\0-\x7f]/;

/**
 * True where a label looks rolled by dice: digits scattered between letters, a run of consonants that no language
 * has, or pairs of letters that words do not have. Deliberately blunt: it must not find "deutschlandfunk", "hmrc",
 * "office365" or "rhythms".
 */
export function looksRandom(label: string): boolean {
  const word = label.toLowerCase();
  if (word.startsWith('xn--')) {
    return false;
  }
  return (
    (word.length >= SHORTEST && (changesBetweenLettersAndDigits(word) >= 4 || hasLongConsonantRun(word))) ||
    hasRarePairs(word)
  );
}

/** Share of rare pairs from which a name is no word: by two pairs, and by more. */
const SHARE_OF_TWO = 0.3;
const SHARE_OF_MORE = 0.2;

function hasRarePairs(word: string): boolean {
  const pieces = word
    .replace(/^w{2,3}/, '')
    .split(/[^a-z]+/)
    .filter((piece) => piece.length >= SHORTEST_LETTERS);
  return pieces.some((piece) => {
    const rare = countRarePairs(piece);
    const share = rare / (piece.length - 1);
    return rare >= 3 ? share >= SHARE_OF_MORE : rare === 2 && share >= SHARE_OF_TWO;
  });
}

function changesBetweenLettersAndDigits(word: string): number {
  return word.match(/\d(?=\D)|\D(?=\d)/gu)?.length ?? 0;
}

function hasLongConsonantRun(word: string): boolean {
  return (NOT_ASCII.test(word) ? CONSONANTS : ASCII_CONSONANTS).test(word);
}
