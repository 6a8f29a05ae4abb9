import { hasDisguisedLetters, hasInvisibleInWord, hasMixedScripts } from '../../text/mixed-scripts.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** Name or subject written in letters that look Latin and are not, or with invisible characters inside words. */
export const disguisedLetters: Rule = {
  code: 'sender.disguised-letters',
  group: 'sender-letters',
  severity: 'high',
  weight: 2.4,
  hard: undefined,
  category: 'spam',
  source: 'Unicode Technical Report 36 (security considerations)',
  texts: {
    en: {
      title: 'Disguised letters',
      explanation:
        'The sender name or the subject is written with look-alike or invisible characters, to get past filters.',
      advice: 'Honest senders have no reason for that.',
      summary: 'Its sender name or subject is written with disguised letters to get past filters',
      clause: 'its subject is written with disguised letters',
    },
    ru: {
      title: 'Замаскированные буквы',
      explanation: 'Имя отправителя или тема написаны похожими или невидимыми знаками, чтобы обойти фильтры.',
      advice: 'Честным отправителям это не нужно.',
      summary: 'Имя отправителя или тема написаны замаскированными буквами',
      clause: 'тема написана замаскированными буквами',
    },
  },
  evaluate: ({ author, message }) => {
    const texts = [author.report.name, message.subject];
    const disguises = texts.some((text) => hasMixedScripts(text) || hasInvisibleInWord(text));
    // Fancy letters alone are also a fashion of shops.
    const fancy = texts.some(hasDisguisedLetters);
    return disguises
      ? [{ facts: [fact('how', 'mixed')] }]
      : fancy
        ? [{ facts: [fact('how', 'fancy')], weight: 1.2, severity: 'medium' }]
        : NOTHING;
  },
};
