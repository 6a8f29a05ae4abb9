import { signIf, type Rule } from '../rule.ts';

/** An answer that quotes line by line what it answers, in a thread: people write so, mass mail does not. */
export const quotedConversation: Rule = {
  code: 'history.quoted-conversation',
  group: 'trust-history',
  severity: 'info',
  weight: -1.4,
  hard: undefined,
  category: 'none',
  source:
    'Quoting habits of mail since Usenet; a thread that was taken over brings links or files, which other rules see',
  texts: {
    en: {
      title: 'Quotes what it answers',
      explanation: 'The message answers earlier ones and quotes them line by line.',
      advice: 'Nothing to do.',
      summary: 'It answers and quotes earlier messages',
    },
    ru: {
      title: 'Цитирует то, на что отвечает',
      explanation: 'Письмо отвечает на прежние и цитирует их построчно.',
      advice: 'Ничего делать не нужно.',
      summary: 'Письмо отвечает на прежние и цитирует их',
    },
  },
  evaluate: ({ message, headerShape }) => {
    const text = message.text?.slice(0, 20_000) ?? '';
    const isQuoting = /^>.{0,200}\r?\n(?:.{0,200}\r?\n){0,40}?>/m.test(text);
    return signIf(headerShape.hasThreadFields && isQuoting, []);
  },
};
