import { NOTHING, type Rule } from '../rule.ts';

/** Text and page say the same and the page is whole: mail programs and honest services write so. */
export const twoTrueVersions: Rule = {
  code: 'structure.two-true-versions',
  group: 'trust-shape',
  severity: 'info',
  weight: -0.5,
  hard: undefined,
  category: 'none',
  source: 'RFC 2046 section 5.1.4; most phishing has no text version or another text',
  texts: {
    en: {
      title: 'Two versions that agree',
      explanation: 'The text version says what the page says, and the page is whole.',
      advice: 'Nothing to do.',
      summary: 'Its two versions say the same',
    },
    ru: {
      title: 'Версии совпадают',
      explanation: 'Текстовая версия говорит то же, что и страница, и страница цела.',
      advice: 'Ничего делать не нужно.',
      summary: 'Обе версии письма говорят одно и то же',
    },
  },
  evaluate: ({ message, html, bodies }) => {
    if (html === undefined || bodies.textWords < 20 || bodies.seenOnly >= 0.25) {
      return NOTHING;
    }
    const { unclosed, htmlElements, charactersAfterEnd } = html.shape;
    const isWhole = unclosed === 0 && htmlElements === 1 && charactersAfterEnd === 0;
    const isDeclared = message.leaves.every(
      (part) =>
        !part.declaredType.startsWith('text/') || part.reading !== 'strict' || part.parameters.has('charset'),
    );
    return isWhole && isDeclared ? [{ facts: [] }] : NOTHING;
  },
};
