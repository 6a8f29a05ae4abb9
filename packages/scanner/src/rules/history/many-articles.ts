import { NOTHING, type Rule } from '../rule.ts';

/** A paper with many articles, each under a headline of its own: much work for every issue. */
export const manyArticles: Rule = {
  code: 'history.many-articles',
  group: 'trust-bulk',
  severity: 'info',
  weight: -1,
  hard: undefined,
  category: 'none',
  source: 'Newsletters of papers; mass mail wants one click and has one link',
  texts: {
    en: {
      title: 'Many articles',
      explanation: 'The message is a collection of articles, each with a headline that leads to it.',
      advice: 'Nothing to do.',
      summary: 'It is a collection of many articles',
    },
    ru: {
      title: 'Много статей',
      explanation: 'Письмо — подборка статей, у каждой свой заголовок со ссылкой.',
      advice: 'Ничего делать не нужно.',
      summary: 'Это подборка многих статей',
    },
  },
  evaluate: ({ links, textShape, author, authentication, isPlainLure }) => {
    const isForged =
      authentication.dmarc === 'fail' || (authentication.spf === 'fail' && authentication.dkim !== 'pass');
    if (isForged || isPlainLure || !author.isReadable || textShape.words < WORDS) {
      return NOTHING;
    }
    const headlines = new Set<string>();
    const targets = new Set<string>();
    for (const { text, target } of links.web) {
      targets.add(target);
      if (text.length >= HEADLINE && !/^https?:/i.test(text)) {
        headlines.add(text.toLowerCase());
      }
    }
    const isPaper = headlines.size >= FEW && targets.size >= FEW;
    return isPaper ? [{ facts: [], weight: headlines.size >= MANY ? -1.5 : -0.8 }] : NOTHING;
  },
};

/** Words of a short issue. */
const WORDS = 150;
/** Characters of a headline; shorter ones stand on buttons. */
const HEADLINE = 13;
const FEW = 8;
const MANY = 14;
