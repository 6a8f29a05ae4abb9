/** Cyrillic and Greek letters that stand for Latin ones in words that mix both. */
const DISGUISED: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  α: 'a',
  ε: 'e',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
};

/**
 * Lower-case text without accents, so that "contraseña" and "contrasena" are one; letters of other scripts inside of
 * Latin words are read as the Latin letters they imitate. Linear.
 */
export function foldWords(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^\0-\x7f]/.test(lower)) {
    return lower;
  }
  const bare = lower.normalize('NFD').replace(/\p{Mn}+/gu, '');
  return bare
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replace(/[a-z]{1,40}[\u0370-\u04ff]{1,10}|[\u0370-\u04ff]{1,10}[a-z]{1,40}/g, undisguise);
}

function undisguise(word: string): string {
  return [...word].map((letter) => DISGUISED[letter] ?? letter).join('');
}
