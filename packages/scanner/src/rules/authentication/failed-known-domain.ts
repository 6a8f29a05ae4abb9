import { verifierName } from '../../facts/is-forged.ts';
import type { MessageFacts } from '../../facts/message-facts.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** A known domain was forged. */
export const failedKnownDomain: Rule = {
  code: 'authentication.failed-known-domain',
  group: 'authentication',
  severity: 'high',
  weight: 3.6,
  hard: undefined,
  category: 'impersonation',
  source: "RFC 7489 (DMARC); RFC 8601 section 5: only the receiver's own Authentication-Results counts",
  texts: {
    en: {
      title: 'Forged sender',
      explanation: '{verifier} checked whether this really came from {domain}, and the check failed.',
      advice: 'Assume that somebody else wrote this in the name of {domain}.',
      summary: 'It claims to come from {domain}, but the check of its sender says that it does not',
      clause: 'it could not be confirmed that it comes from {domain}',
    },
    ru: {
      title: 'Подделанный отправитель',
      explanation: '{verifier}: проверка, пришло ли письмо от {domain}, не прошла.',
      advice: 'Считайте, что от имени {domain} пишет кто-то другой.',
      summary: 'Письмо выдаёт себя за {domain}, но проверка отправителя этого не подтвердила',
      clause: 'не подтверждено, что оно от {domain}',
    },
  },
  evaluate: (facts) => {
    const { authentication, author, bulk } = facts;
    if (authentication.verifiedBy === undefined || !isKnown(facts) || !hasFailed(facts)) {
      return NOTHING;
    }
    const found = [
      fact('domain', author.host.root),
      fact('verifier', verifierName(authentication.verifiedBy)),
      fact('dmarc', authentication.dmarc),
      fact('spf', authentication.spf),
    ];
    // Lists and forwarders break authentication of honest mail; an honest brand is seldom forwarded by them.
    if (bulk.isList || facts.handedOnBy !== undefined) {
      return [{ facts: found, weight: 1.2, severity: 'medium' }];
    }
    if (isHandedOver(facts)) {
      return [{ facts: found, weight: 2, severity: 'medium' }];
    }
    // SPF alone fails for every forwarded message; DMARC says that neither way of proof worked.
    return [
      authentication.dmarc === 'fail' ? { facts: found } : { facts: found, weight: 2.4, severity: 'medium' },
    ];
  },
};

/** Known: a brand, somebody who wrote before, or the reader's own organisation. */
function isKnown({ author, context }: MessageFacts): boolean {
  return (
    author.brand !== undefined ||
    (context.correspondent?.messagesSeen ?? 0) > 0 ||
    author.ownRoots.includes(author.host.root) ||
    author.isOwnAddress
  );
}

/**
 * A person's letter that a forwarder handed over under his own papers, as schools and clubs do for their members. An
 * impostor with a domain of his own looks the same, so it stays a sign, and one more cause decides. Brands sign what
 * they send, and the own firm is forwarded by nobody.
 */
function isHandedOver({ forwarder, author }: MessageFacts): boolean {
  return (
    forwarder !== undefined &&
    author.brand === undefined &&
    !author.ownRoots.includes(author.host.root) &&
    !author.isOwnAddress
  );
}

function hasFailed({ authentication: { dmarc, spf, dkim } }: MessageFacts): boolean {
  return dmarc === 'fail' || (dmarc !== 'pass' && dkim !== 'pass' && spf === 'fail');
}
