import { signIf, type Rule } from '../rule.ts';

/** A List-Unsubscribe field that names no address at all: it is there to look like a newsletter. */
export const falseWayOut: Rule = {
  code: 'structure.false-way-out',
  group: 'structure-headers',
  severity: 'medium',
  weight: 1.8,
  hard: undefined,
  category: 'spam',
  source: 'RFC 2369 section 3.2 and RFC 8058: the field holds URLs; large providers reward its presence',
  texts: {
    en: {
      title: 'False way to unsubscribe',
      explanation: 'The message pretends to offer a way to unsubscribe, but the field names no address.',
      advice: 'Do not trust it: honest newsletters can be left.',
      summary: 'It pretends to be a newsletter: its way to unsubscribe leads nowhere',
      clause: 'its way to unsubscribe leads nowhere',
    },
    ru: {
      title: 'Ложная отписка',
      explanation: 'Письмо делает вид, что от него можно отписаться, но адреса для этого нет.',
      advice: 'Не доверяйте: от честной рассылки отписаться можно.',
      summary: 'Письмо притворяется рассылкой: отписка никуда не ведёт',
      clause: 'отписка никуда не ведёт',
    },
  },
  evaluate: ({ message }) => {
    const field = message.headers.find(({ name }) => name === 'list-unsubscribe');
    return signIf(
      field !== undefined && !/(?:https?|mailto):/i.test(`${field.value} ${field.rawValue}`.slice(0, 8_000)),
      [],
    );
  },
};
