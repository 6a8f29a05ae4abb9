import { readHost } from '../../domains/read-host.ts';
import { fact, signIf, type Rule } from '../rule.ts';

/** A domain that has unproven mail refused signs what it sends, and this message carries no signature of it. */
export const unsignedStrictDomain: Rule = {
  code: 'authentication.unsigned-strict-domain',
  group: 'authentication',
  severity: 'medium',
  weight: 1.4,
  hard: undefined,
  category: 'impersonation',
  source: 'RFC 7489 section 10.3: a domain that publishes "reject" has to sign; observation on large senders',
  texts: {
    en: {
      title: 'Signature missing',
      explanation: '{domain} has mail without proof refused, and this message does not carry its signature.',
      advice: 'Be careful: look at {domain} yourself instead of following the message.',
      summary: 'It names {domain}, but does not carry the signature of {domain}',
      clause: 'it does not carry the signature of {domain}',
    },
    ru: {
      title: 'Подписи нет',
      explanation: '{domain} просит отклонять письма без доказательств, а подписи {domain} на письме нет.',
      advice: 'Осторожно: зайдите на {domain} сами, не по ссылке из письма.',
      summary: 'Письмо названо письмом {domain}, но подписи {domain} на нём нет',
      clause: 'подписи {domain} на нём нет',
    },
  },
  evaluate: ({ authentication, author, bulk, context: { verified }, handedOnBy }) => {
    const root = author.host.root;
    // Where the sending server is known too, DMARC has an answer and other rules speak.
    const isOpen = authentication.dmarc === 'unknown' && verified?.dmarc.reason === 'undecided';
    const isStrict = verified?.dmarc.policy === 'reject' || verified?.dmarc.policy === 'quarantine';
    const isSigned = verified?.dkim.signatures.some(({ domain }) => readHost(domain).root === root) ?? false;
    const isAsked = isOpen && isStrict && root !== '' && root === readHost(verified?.author ?? '').root;
    return signIf(
      isAsked && !isSigned && !bulk.isList && handedOnBy === undefined && verified?.arc.result !== 'pass',
      [fact('domain', root)],
    );
  },
};
