/** Shorter names are abbreviations, in characters. */
const SHORTEST = 8;
/** Vowels and letters that stand for them in the languages of domain names. */
const VOWELS = /[aeiouyäöüåæøéèáíóú]/;

/**
 * True where a label looks rolled by dice: digits scattered between letters, or a run of consonants that no language
 * has. Deliberately blunt: it must not find "deutschlandfunk", "hmrc", "office365" or "rhythms".
 */
export function looksRandom(label: string): boolean {
  const word = label.toLowerCase();
  if (word.length < SHORTEST || word.startsWith('xn--')) {
    return false;
  }
  return changesBetweenLettersAndDigits(word) >= 4 || longestConsonantRun(word) >= 7;
}

function changesBetweenLettersAndDigits(word: string): number {
  const kinds = [...word].map((character) => /\d/.test(character));
  return kinds.filter((isDigit, index) => index > 0 && isDigit !== kinds[index - 1]).length;
}

function longestConsonantRun(word: string): number {
  let run = 0;
  let longest = 0;
  for (const character of word) {
    run = /\p{L}/u.test(character) && !VOWELS.test(character) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}
