import type { Word } from './split-words.ts';

/** Languages that are told apart by their commonest words. */
export type TextLanguage = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'nl' | 'pl' | 'ru' | 'sv';

/** Words that stand in every text of one language and seldom in another; folded (no accents). */
const COMMON: Readonly<Record<TextLanguage, string>> = {
  en: 'the and of you your is this that with for have are from will please not we our be by it as or has been',
  de: 'und der die das sie ihre ihr nicht ist mit fur auf wir haben werden eine einen bitte von dem den oder bei sich zu im ihren wurde',
  fr: 'le les des et vous votre est pour dans une nous avec pas sur que ce cette vos sont au aux avez etre par',
  es: 'el los las y su sus usted para con por del una que esta este ha sido nuestro como tu mas ya al le',
  pt: 'voce sua seu nao para com uma em do da dos das os ao pelo foi esta seus mais pela sao por como nosso',
  it: 'il gli della di che e non per una con sono questo la tuo suo nella alla dei del piu stato ha le ti si',
  nl: 'het een van en uw je wij zijn niet op voor met dit deze onze bij naar ook wordt heeft hebt u kunt om te',
  pl: 'sie nie na do jest z w i ze oraz dla twoj twoje panstwa aby od przez prosimy jak po zostalo',
  ru: 'и в на не что вы вас ваш для с по это мы от как если был ваша вашего вам к из при',
  sv: 'och att det som en ar for med pa av du din ditt har inte vi till kan om eller den ett vara',
};

const LANGUAGES: readonly TextLanguage[] = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'pl', 'ru', 'sv'];

const NO_OWNERS: readonly number[] = [];
/** Word → languages in which it is common, as places in LANGUAGES. */
const OWNERS: ReadonlyMap<string, readonly number[]> = ownersOf();

/** Characters of the longest of them. */
const LONGEST: number = Math.max(...Array.from(OWNERS.keys(), (word) => word.length));

/** How sure a guess has to be: the words seen, and how far ahead of the next language. */
export interface Sureness {
  readonly words: number;
  readonly lead: number;
}

/** The language of folded words; undefined where no language leads clearly. Linear. */
export function guessLanguage(
  words: readonly Pick<Word, 'word'>[],
  { words: least, lead }: Sureness,
): TextLanguage | undefined {
  const points = LANGUAGES.map(() => 0);
  for (const { word } of words) {
    for (const language of word.length > LONGEST ? NO_OWNERS : (OWNERS.get(word) ?? NO_OWNERS)) {
      points[language] = (points[language] ?? 0) + 1;
    }
  }
  const first = Math.max(...points);
  const at = points.indexOf(first);
  const second = Math.max(...points.filter((_, language) => language !== at));
  return first >= least && first >= lead * second ? LANGUAGES[at] : undefined;
}

function ownersOf(): ReadonlyMap<string, readonly number[]> {
  const owners = new Map<string, readonly number[]>();
  for (const [at, language] of LANGUAGES.entries()) {
    for (const word of new Set(COMMON[language].split(' '))) {
      owners.set(word, [...(owners.get(word) ?? NO_OWNERS), at]);
    }
  }
  return owners;
}
