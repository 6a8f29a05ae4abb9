import { fact, NOTHING, type Rule } from '../rule.ts';

/** Hearts, nights and women of a country, offered unasked. */
export const heartApproach: Rule = {
  code: 'content.heart-approach',
  group: 'content-approach',
  severity: 'medium',
  weight: 1.6,
  hard: undefined,
  category: 'spam',
  source: 'Romance fraud and adult mailings in consumer advice: company is offered unasked',
  texts: {
    en: {
      title: 'Company offered by a stranger',
      explanation: 'A stranger offers love or company.',
      advice: 'Do not answer, send no money and no pictures.',
      summary: 'A stranger offers love or company',
      clause: 'a stranger offers company',
    },
    ru: {
      title: 'Незнакомка предлагает общение',
      explanation: 'Незнакомый человек предлагает любовь или общение.',
      advice: 'Не отвечайте, не посылайте ни денег, ни снимков.',
      summary: 'Незнакомый человек предлагает любовь или общение',
      clause: 'незнакомый человек предлагает общение',
    },
  },
  evaluate: ({ bulk, author, approaches: { heart } }) => {
    if (bulk.isList || heart < LEAST) {
      return NOTHING;
    }
    const isForeign = author.kinship === 'none' ? 0.4 : 0;
    const weight = 0.6 + 0.4 * Math.min(4, heart - 1) + isForeign;
    return [{ facts: [fact('count', heart)], weight }];
  },
};

/** One such word stands in any novel, and in any newsletter about it. */
const LEAST = 2;
