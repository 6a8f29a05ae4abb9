import { arc } from 'mailauth/lib/arc/index.js';
import { readHost } from '../domains/read-host.ts';
import { readResults } from '../facts/authentication-results.ts';
import type { BoundedDns } from './bounded-dns.ts';
import type { DkimRun } from './run-dkim.ts';
import { KEY_BITS } from './limits.ts';
import { toLibraryResolver } from './library-resolver.ts';
import type { PreparedMessage } from './prepare-message.ts';
import type { VerifiedArc } from './verified.ts';

const NO_CHAIN: VerifiedArc = { result: 'none', reason: 'not-signed', sealers: [], authorPassed: false };

/** Verifies the chain of forwarders: every seal, and the newest signature over the message as it is now. */
export async function runArc(
  found: DkimRun['arc'],
  message: PreparedMessage,
  asked: BoundedDns,
): Promise<VerifiedArc> {
  const chain = found?.chain === undefined || found.chain === false ? [] : found.chain;
  if (found?.error !== undefined) return { ...NO_CHAIN, result: 'fail', reason: 'broken-chain' };
  if (chain.length === 0) return NO_CHAIN;
  const { status } = await arc(
    { chain, ...(found?.lastEntry === undefined ? {} : { lastEntry: found.lastEntry }) },
    { resolver: toLibraryResolver(asked.dns), minBitLength: KEY_BITS },
  );
  if (status.result !== 'pass') {
    return asked.hasFailed()
      ? { ...NO_CHAIN, result: 'unknown', reason: asked.timedOut() ? 'timed-out' : 'dns-failed' }
      : { ...NO_CHAIN, result: 'fail', reason: 'broken-chain' };
  }
  return {
    result: 'pass',
    reason: 'verified',
    sealers: chain.map((link) => (link['arc-seal']?.parsed?.d?.value ?? '').toString().toLowerCase()),
    authorPassed: hasAuthorPassed(message),
  };
}

/** The first forwarder wrote down that DMARC passed for this very author (RFC 8617 section 4.1.1). */
function hasAuthorPassed({ fields, author }: PreparedMessage): boolean {
  const root = readHost(author.domain).root;
  const first = fields
    .filter(({ name }) => name === 'arc-authentication-results')
    .map(({ rawValue }) => FIRST_SET.exec(rawValue)?.[1])
    .find((results) => results !== undefined);
  return readResults(first ?? '').methods.some(
    ({ method, result, roots }) =>
      method === 'dmarc' && result === 'pass' && roots.length > 0 && roots.every((each) => each === root),
  );
}

const FIRST_SET = /^\s*i\s*=\s*0?1\s*;([^]*)$/;
