import { fact, NOTHING, type Rule } from '../rule.ts';

/** Words in the text are written with letters that only look like the real ones. */
export const disguisedWords: Rule = {
  code: 'content.disguised-words',
  group: 'content-disguise',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'spam',
  source: 'Unicode Technical Standard 39; styled alphabets in mass mail since 2022',
  texts: {
    en: {
      title: 'Disguised words',
      explanation: 'Words of the message are written with {kind}, so that they look right and read wrong.',
      advice: 'Be careful: honest senders have no reason to do that.',
      summary: 'Its words are disguised with {kind}',
      clause: 'its words are disguised',
    },
    ru: {
      title: 'Замаскированные слова',
      explanation: 'Слова письма написаны так, что выглядят верно, а читаются иначе ({kind}).',
      advice: 'Осторожно: честному отправителю это не нужно.',
      summary: 'Слова в письме замаскированы ({kind})',
      clause: 'слова в нём замаскированы',
    },
  },
  evaluate: ({ textShape, bulk, html }) => {
    if (bulk.isList) {
      return NOTHING;
    }
    if (textShape.twinWords >= TWINS) {
      return [{ facts: [fact('kind', 'other-script')], weight: textShape.twinWords >= 3 ? 1.9 : 1.2 }];
    }
    if (textShape.styledLetters >= STYLED) {
      return [{ facts: [fact('kind', 'styled')], weight: 1.4 }];
    }
    return html !== undefined && textShape.signWords >= SWAPPED && textShape.words < SHORT
      ? [{ facts: [fact('kind', 'swapped')], weight: 0.8 }]
      : NOTHING;
  },
};

const TWINS = 1;
/** Styled letters that are more than a trade mark or a unit. */
const STYLED = 5;
const SWAPPED = 3;
/** Words of a long text, in which names of models add up. */
const SHORT = 800;
