import { isMailingOrThread } from '../../facts/is-aside.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A page painted by hand: huge letters, red, loud ground. */
export const loudPage: Rule = {
  code: 'structure.loud-page',
  group: 'structure-page',
  severity: 'low',
  weight: 0.8,
  hard: undefined,
  category: 'spam',
  source: 'Posters of mass mail; designers of newsletters and mail programs write quieter pages',
  texts: {
    en: {
      title: 'Painted like a poster',
      explanation: 'The page shouts with {kinds}.',
      advice: 'Says little alone; do not let it hurry you.',
      summary: 'It is painted like a poster',
      clause: 'it is painted like a poster',
    },
    ru: {
      title: 'Раскрашено, как плакат',
      explanation: 'Страница кричит: {kinds}.',
      advice: 'Само по себе мало что значит; не давайте себя торопить.',
      summary: 'Оно раскрашено, как плакат',
      clause: 'оно раскрашено, как плакат',
    },
  },
  evaluate: ({ html, message, bulk, headerShape, textShape }) => {
    const isAside = isMailingOrThread({ bulk, headerShape });
    if (html === undefined || isAside || textShape.words > LONG) {
      return NOTHING;
    }
    const page = (message.html ?? '').slice(0, READ);
    const kinds = kindsOf(page);
    return kinds.length < LEAST
      ? NOTHING
      : [{ facts: [fact('kinds', kinds.join(', '))], weight: kinds.length > 2 ? 1.5 : 1.1 }];
  },
};

/** Words of a paper: much text has many colours. */
const LONG = 700;
/** Kinds that make a poster: one alone is in any page. */
const LEAST = 2;
/** Characters of the page that are looked at. */
const READ = 60_000;
const LOUD: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  {
    kind: 'size',
    pattern: /<font[^>]{0,80}size\s{0,3}=\s{0,3}["']?\+?[4567]|font-size:\s{0,3}(?:[3-9]\d|2[6-9])p/i,
  },
  { kind: 'red', pattern: /color\s{0,3}[=:]\s{0,3}["']?(?:#?ff0000|#f00\b|red\b)/i },
  {
    kind: 'ground',
    pattern:
      /(?:bgcolor\s{0,3}=|background(?:-color)?:)\s{0,3}["']?(?:#?(?:ffff00|ff0000|00ff00|0000ff|000080|ffff99)\b|yellow|red|lime|blue)/i,
  },
  { kind: 'marquee', pattern: /<(?:marquee|blink)\b/i },
];

/** The kinds that a page has, as far as they can be enough: most pages are quiet, and searched to their end. */
function kindsOf(page: string): readonly string[] {
  const kinds: string[] = [];
  for (const [index, { kind, pattern }] of LOUD.entries()) {
    if (kinds.length + LOUD.length - index < LEAST) {
      return kinds;
    }
    if (pattern.test(page)) {
      kinds.push(kind);
    }
  }
  return kinds;
}
