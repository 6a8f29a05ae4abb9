import { fact, NOTHING, type Rule } from '../rule.ts';

/** The page is broken in ways that editors do not break it: elements never ended, made-up ones, pages in pages. */
export const carelessPage: Rule = {
  code: 'structure.careless-page',
  group: 'structure-page',
  severity: 'info',
  weight: 0.7,
  hard: undefined,
  category: 'spam',
  source: 'Made-up tags against word filters; pages copied into pages by kits',
  texts: {
    en: {
      title: 'Broken page',
      explanation: 'The page is broken in ways that no editor leaves behind ({kind}).',
      advice: 'Says little alone.',
      summary: 'It is a broken page',
    },
    ru: {
      title: 'Битая страница',
      explanation: 'Страница повреждена так, как не делает ни один редактор ({kind}).',
      advice: 'Само по себе мало что значит.',
      summary: 'Это битая страница',
    },
  },
  evaluate: ({ html, bulk }) => {
    if (html === undefined || bulk.isList) {
      return NOTHING;
    }
    const { unknownElements, htmlElements, bodyElements, unclosed } = html.shape;
    if (unknownElements >= MADE_UP) {
      return [{ facts: [fact('kind', 'made-up-elements')], weight: 1.4 }];
    }
    if (htmlElements > 1 || bodyElements > 1) {
      return [{ facts: [fact('kind', 'page-in-page')], weight: 0.7 }];
    }
    return unclosed >= UNCLOSED ? [{ facts: [fact('kind', 'unclosed')], weight: 0.6 }] : NOTHING;
  },
};

/** Made-up elements; one may be a slip. */
const MADE_UP = 3;
/** Elements without an end; one or two are everywhere. */
const UNCLOSED = 3;
