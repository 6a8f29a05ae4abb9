import { signIf, type Rule } from '../rule.ts';

/** Marked as urgent by somebody who writes to many or is new. */
export const hurriedPriority: Rule = {
  code: 'sender.hurried-priority',
  group: 'content-urgency',
  severity: 'low',
  weight: 0.8,
  hard: undefined,
  category: 'spam',
  source: 'X-Priority in one of nine phishing messages, one of a hundred legitimate ones',
  texts: {
    en: {
      title: 'Marked urgent',
      explanation: 'The sender marked the message as urgent.',
      advice: 'Take the time you need.',
      summary: 'It is marked urgent',
    },
    ru: {
      title: 'Помечено срочным',
      explanation: 'Отправитель пометил письмо как срочное.',
      advice: 'Не торопитесь.',
      summary: 'Письмо помечено срочным',
    },
  },
  evaluate: ({ message, bulk }) => {
    const urgent = message.headers.some(
      (field) =>
        (field.name === 'x-priority' && /^\s*[12]\b/.test(field.value)) ||
        (field.name === 'importance' && /^\s*high/i.test(field.value)) ||
        (field.name === 'x-msmail-priority' && /^\s*high/i.test(field.value)),
    );
    return signIf(urgent && !bulk.isList && !bulk.hasUnsubscribe, []);
  },
};
