import { fact, NOTHING, type Rule } from '../rule.ts';
import { listed } from './listed.ts';

/** The person, or the operator, does not want mail of this sender. That decides: it is their word, no guess. */
export const blockedSender: Rule = {
  code: 'reputation.blocked-sender',
  group: 'listed',
  severity: 'medium',
  weight: 3,
  hard: 'caution',
  category: 'spam',
  source: 'The list of blocked senders',
  texts: {
    en: {
      title: 'Blocked sender',
      explanation: 'The sender is on the list of blocked senders: {entry} ({reason}).',
      advice: 'Delete it, or take the sender off the list.',
      summary: 'Its sender is blocked: {entry} ({reason})',
      clause: 'its sender is blocked',
    },
    ru: {
      title: 'Отправитель заблокирован',
      explanation: 'Отправитель есть в списке заблокированных: {entry} ({reason}).',
      advice: 'Удалите письмо или уберите отправителя из списка.',
      summary: 'Отправитель заблокирован: {entry} ({reason})',
      clause: 'отправитель заблокирован',
    },
  },
  evaluate: (facts) => {
    const entry = listed(facts);
    return entry?.kind === 'blocked'
      ? [{ facts: [fact('entry', entry.pattern), fact('reason', entry.reason)] }]
      : NOTHING;
  },
};
