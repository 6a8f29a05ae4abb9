import type { AuthenticationReason, VerifiedSignature } from '../../authentication/verified.ts';
import { readHost } from '../../domains/read-host.ts';
import { fact, NOTHING, type Rule } from '../rule.ts';

/** How much a signature of the author's own domain says when it does not hold, by what is wrong with it. */
const WEIGHTS: Readonly<Partial<Record<AuthenticationReason, number>>> = {
  // What stands behind the signed part may be anybody's.
  'partial-body': 2,
  'bad-signature': 0.9,
  'weak-key': 0.9,
  expired: 0.7,
  malformed: 0.6,
  // Providers and lists that add a line change the body of honest mail.
  'body-changed': 0.5,
  'no-key': 0.5,
  'weak-algorithm': 0.3,
};

/** The message carries a signature of its author's domain, and it does not hold. */
export const invalidSignature: Rule = {
  code: 'authentication.invalid-signature',
  group: 'authentication',
  severity: 'low',
  weight: 0.6,
  hard: undefined,
  category: 'impersonation',
  source: 'RFC 6376 sections 6.1 and 8.2; Chen, Paxson and Jiang, "Composition Kills" (USENIX Security 2020)',
  texts: {
    en: {
      title: 'Signature does not hold',
      explanation: 'The message carries a signature of {domain}, but {reason}.',
      advice: 'It may have been changed on its way, or it was never signed by {domain}.',
      summary: 'Its signature of {domain} does not hold',
      clause: 'its signature of {domain} does not hold',
    },
    ru: {
      title: 'Подпись недействительна',
      explanation: 'На письме стоит подпись {domain}, но {reason}.',
      advice: 'Письмо могли изменить в пути, или {domain} его не подписывал.',
      summary: 'Подпись {domain} на письме недействительна',
      clause: 'подпись {domain} на нём недействительна',
    },
  },
  evaluate: ({ authentication, author, bulk, context: { verified }, handedOnBy }) => {
    const root = author.host.root;
    if (verified === undefined || root === '' || authentication.dmarc === 'pass' || bulk.isList)
      return NOTHING;
    if (handedOnBy !== undefined || authentication.aligned === true) return NOTHING;
    const own = verified.dkim.signatures.filter(({ domain }) => readHost(domain).root === root);
    const worst = own.toSorted((one, other) => weightOf(other) - weightOf(one))[0];
    if (worst === undefined || weightOf(worst) === 0 || isTooOld(verified.dkim.reason)) return NOTHING;
    const weight = weightOf(worst);
    const facts = [fact('domain', root), fact('reason', worst.reason)];
    return [weight >= 2 ? { facts, weight, severity: 'medium' } : { facts, weight }];
  },
};

function weightOf({ reason }: VerifiedSignature): number {
  return WEIGHTS[reason] ?? 0;
}

/** Keys are taken back after some time: then nothing can be said about the signature. */
function isTooOld(reason: AuthenticationReason): boolean {
  return reason === 'too-old';
}
