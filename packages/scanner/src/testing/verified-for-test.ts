import type { Verified, VerifiedSignature } from '../authentication/verified.ts';

/** What was verified of a message of berg.example in which everything is in order; `parts` say what is not. */
export function verifiedAs(parts: Partial<Verified> = {}): Verified {
  return {
    spf: { result: 'pass', reason: 'verified', domain: 'berg.example' },
    dkim: { result: 'pass', reason: 'verified', signatures: [signatureOf('berg.example')] },
    dmarc: { result: 'pass', reason: 'verified', policy: 'reject' },
    arc: { result: 'none', reason: 'not-signed', sealers: [], authorPassed: false },
    author: 'berg.example',
    aligned: true,
    hop: undefined,
    noHop: undefined,
    notVerified: [],
    ...parts,
  };
}

/** One signature; it passes where `reason` is left out. */
export function signatureOf(
  domain: string,
  reason: VerifiedSignature['reason'] = 'verified',
): VerifiedSignature {
  return { domain, selector: 's1', reason, result: reason === 'verified' ? 'pass' : 'fail' };
}

/** Sent by somebody else, without any papers of berg.example. */
export const FORGED: Verified = verifiedAs({
  spf: { result: 'fail', reason: 'not-permitted', domain: 'berg.example' },
  dkim: { result: 'none', reason: 'not-signed', signatures: [] },
  dmarc: { result: 'fail', reason: 'not-signed', policy: 'reject' },
  aligned: false,
});

/** From a list that changed the message; its server and the forwarders before it vouch for what came in. */
export function forwardedBy(...sealers: readonly string[]): Verified {
  return verifiedAs({
    spf: { result: 'pass', reason: 'verified', domain: 'list.example' },
    dkim: {
      result: 'fail',
      reason: 'body-changed',
      signatures: [signatureOf('berg.example', 'body-changed')],
    },
    dmarc: { result: 'fail', reason: 'body-changed', policy: 'reject' },
    arc: { result: 'pass', reason: 'verified', sealers, authorPassed: true },
    aligned: false,
  });
}

/** Nobody knows which server sent it, and it is not signed. */
export const UNSIGNED: Verified = verifiedAs({
  spf: { result: 'unknown', reason: 'no-session', domain: '' },
  dkim: { result: 'none', reason: 'not-signed', signatures: [] },
  dmarc: { result: 'unknown', reason: 'undecided', policy: 'reject' },
  aligned: undefined,
});
