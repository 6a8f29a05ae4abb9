/**
 * Folding of characters that look alike, in the spirit of Unicode Technical Standard 39 (skeletons), reduced to
 * what is used to imitate Latin names in domains and display names. Two strings with the same fold look the same
 * at a glance; the fold itself is not meant to be read.
 */
const TWINS: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  ё: 'e',
  һ: 'h',
  н: 'h',
  і: 'l',
  ї: 'l',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  т: 't',
  у: 'y',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  ь: 'b',
  п: 'n',
  з: '3',
  // Greek
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'l',
  κ: 'k',
  μ: 'u',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  σ: 'o',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  // Latin letters that no decomposition reaches
  ı: 'l',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ŧ: 't',
  ß: 'b',
  æ: 'ae',
  œ: 'oe',
  ɑ: 'a',
  ɡ: 'g',
  ƿ: 'p',
  ʏ: 'y',
  ɩ: 'l',
  ꞓ: 'c',
  // Digits and signs
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '5': 's',
  '|': 'l',
  '!': 'l',
  $: 's',
  '@': 'a',
  // i and l are told apart by a dot that sans-serif capitals lose
  i: 'l',
};

/** What of ASCII is folded besides capitals, i, and the pairs. */
const FOLDED_ASCII = /[0135|!$@]/;
const PLAIN_TWINS = /[0135|!$@]/g;
const ALL_TWINS = new RegExp(`[${Object.keys(TWINS).join('')}]`, 'gu');
const NOT_ASCII = /[^\0-\x7f]/;
/** What is in every name that folding changes: most words have none of it, and need not be folded. */
export const LOOKS_LIKE_ANOTHER: RegExp = /[A-Zi0135|!$@]|rn|vv|[^\0-\x7f]/;

/** Folds a short name (a label or a display name). Linear in its length. */
export function foldLookAlikes(name: string): string {
  const lower = name.toLowerCase();
  const isPlain = !NOT_ASCII.test(lower);
  if (isPlain && !FOLDED_ASCII.test(lower)) {
    return lower.replaceAll('i', 'l').replaceAll('rn', 'm').replaceAll('vv', 'w');
  }
  return (isPlain ? lower : stripInvisible(name.normalize('NFKD').toLowerCase()))
    .replaceAll('i', 'l')
    .replace(isPlain ? PLAIN_TWINS : ALL_TWINS, (character) => TWINS[character] ?? character)
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w');
}

/** Removes combining marks and everything that takes no room on the screen. */
export function stripInvisible(text: string): string {
  if (!NOT_ASCII.test(text)) {
    return text;
  }
  return text.replace(/[\p{Mn}\p{Cf}\u115f\u1160\u2800\u3164\uffa0]/gu, '');
}
