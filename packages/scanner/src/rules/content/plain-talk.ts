import { NOTHING, type Rule } from '../rule.ts';

/** Plain text in lines of a length that people and their programs write, with nothing to sell and nothing to press. */
export const plainTalk: Rule = {
  code: 'content.plain-talk',
  group: 'trust-shape',
  severity: 'info',
  weight: -0.7,
  hard: undefined,
  category: 'none',
  source: 'RFC 3676 and the habits of plain text; text-only lures are judged by their words',
  texts: {
    en: {
      title: 'Plain letter',
      explanation: 'The message is a plain text that sells and presses nothing.',
      advice: 'Nothing to do.',
      summary: 'It is a plain letter',
    },
    ru: {
      title: 'Простое письмо',
      explanation: 'Это простой текст, который ничего не продаёт и не торопит.',
      advice: 'Ничего делать не нужно.',
      summary: 'Это простое письмо',
    },
  },
  evaluate: ({ html, message, pitches, words, author }) => {
    const text = message.text?.slice(0, 20_000) ?? '';
    const lines = text.split(/\r?\n/);
    if (html !== undefined || lines.length <= 5 || !author.isReadable) {
      return NOTHING;
    }
    const isWrapped = lines.filter((line) => line.length > 80).length <= 1;
    const { pressing, ...others } = pitches;
    const sells = pressing > 1 || Object.values(others).some((count) => count > 0);
    const lures = Object.values(words.counts).some((count) => count > 0);
    if (!isWrapped || sells || lures) {
      return NOTHING;
    }
    const isCode = /^(?:diff --git|@@ -\d|[+-]{3} [ab]\/|commit [0-9a-f]{7,40}|#include <)/m.test(text);
    return [{ facts: [], weight: isCode || lines.includes('-- ') ? -1.1 : -0.7 }];
  },
};
