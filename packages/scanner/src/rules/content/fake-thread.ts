import { signIf, type Rule } from '../rule.ts';

/** "Re:" without anything that it answers. */
export const fakeThread: Rule = {
  code: 'content.fake-thread',
  group: 'content-shape',
  severity: 'low',
  weight: 0.7,
  hard: undefined,
  category: 'scam',
  source: 'RFC 5322 section 3.6.4: answers carry In-Reply-To',
  texts: {
    en: {
      title: 'Fake answer',
      explanation: 'The subject says it is an answer, but it answers nothing.',
      advice: 'Do not be fooled by "Re:".',
      summary: 'It pretends to be an answer',
    },
    ru: {
      title: 'Ложный ответ',
      explanation: 'Тема выглядит как ответ, но письмо ни на что не отвечает.',
      advice: 'Пусть «Re:» вас не обманывает.',
      summary: 'Письмо притворяется ответом',
    },
  },
  evaluate: ({ message, bulk, context }) => {
    const isFake =
      /^\s*(?:re|aw|sv|antw|fw|fwd|wg|ответ)\s*(?:\[\d+\])?\s*:/i.test(message.subject) &&
      message.inReplyTo.length === 0 &&
      message.references.length === 0;
    return signIf(isFake && !bulk.isList && (context.correspondent?.messagesSeen ?? 0) === 0, []);
  },
};
