const NOT_ASCII = /[^\0-\x7f]/;

/** True where one word mixes Latin letters with Cyrillic or Greek ones that look like them. */
export function hasMixedScripts(text: string): boolean {
  return NOT_ASCII.test(text) && text.split(/[^\p{L}\p{M}\p{N}]+/u).some(isMixedWord);
}

function isMixedWord(word: string): boolean {
  const latin = /\p{Script=Latin}/u.test(word);
  return latin && /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Cherokee}]/u.test(word);
}

/**
 * True where a word of three or more letters is written in mathematical or full-width letters: they read as Latin
 * to a person and as something else to a filter.
 */
export function hasDisguisedLetters(text: string): boolean {
  return NOT_ASCII.test(text) && /[\u{1d400}-\u{1d7ff}\uff21-\uff3a\uff41-\uff5a]{3}/u.test(text);
}

/** True where an invisible or direction-changing character stands between two letters of Latin, Cyrillic or Greek. */
export function hasInvisibleInWord(text: string): boolean {
  return (
    NOT_ASCII.test(text) &&
    /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(
      text,
    )
  );
}
