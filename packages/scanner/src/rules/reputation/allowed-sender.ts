import { fact, NOTHING, type Rule } from '../rule.ts';
import { listed } from './listed.ts';

/** Where nobody verified the sender, anybody can have written the allowed address into the message. */
const UNVERIFIED_WEIGHT = -1;

/**
 * The person, or the operator, trusts this sender. Nothing is left of it where authentication fails or a grave sign
 * speaks against the message (scoring/temper-trust.ts): allowed senders are forged, and their accounts are taken over.
 */
export const allowedSender: Rule = {
  code: 'reputation.allowed-sender',
  group: 'listed',
  severity: 'info',
  weight: -3,
  hard: undefined,
  category: 'none',
  source: 'The list of allowed senders',
  texts: {
    en: {
      title: 'Allowed sender',
      explanation: 'The sender is on the list of allowed senders: {entry} ({reason}).',
      advice: 'Nothing to do.',
      summary: 'Its sender is on the list of allowed senders',
    },
    ru: {
      title: 'Разрешённый отправитель',
      explanation: 'Отправитель есть в списке разрешённых: {entry} ({reason}).',
      advice: 'Ничего делать не нужно.',
      summary: 'Отправитель есть в списке разрешённых',
    },
  },
  evaluate: (facts) => {
    const entry = listed(facts);
    const { dmarc, spf, dkim, aligned } = facts.authentication;
    const isForged = dmarc === 'fail' || aligned === false || (spf === 'fail' && dkim !== 'pass');
    if (entry?.kind !== 'allowed' || isForged) {
      return NOTHING;
    }
    const isVerified = dmarc === 'pass' || aligned === true;
    const told = [fact('entry', entry.pattern), fact('reason', entry.reason)];
    return isVerified ? [{ facts: told }] : [{ facts: told, weight: UNVERIFIED_WEIGHT }];
  },
};
