import { OURSELVES } from './merge-verified.ts';
import type { MessageFacts } from './message-facts.ts';

/**
 * The sender's address failed its check, and no forwarder whose word is believed found it in order. Nothing that
 * speaks for a sender (history, lists of the person) speaks for such a message: anybody may have written it.
 */
export function isForged({
  authentication,
  handedOnBy,
}: Pick<MessageFacts, 'authentication' | 'handedOnBy'>): boolean {
  const { dmarc, spf, dkim } = authentication;
  return (
    handedOnBy === undefined && (dmarc === 'fail' || (dmarc !== 'pass' && spf === 'fail' && dkim !== 'pass'))
  );
}

/** Who verified, as a name to show. */
export function verifierName(verifiedBy: string | undefined): string {
  return verifiedBy === OURSELVES ? 'Postern' : (verifiedBy ?? '');
}
