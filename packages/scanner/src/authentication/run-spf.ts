import { spf } from 'mailauth/lib/spf/index.js';
import type { AuthenticationResult } from '../report.ts';
import type { BoundedDns } from './bounded-dns.ts';
import type { Border } from './find-hop.ts';
import { toLibraryResolver } from './library-resolver.ts';
import type { AuthenticationReason, VerifiedSpf } from './verified.ts';

const REASONS: Readonly<Record<string, readonly [AuthenticationResult, AuthenticationReason]>> = {
  pass: ['pass', 'verified'],
  fail: ['fail', 'not-permitted'],
  softfail: ['softfail', 'not-permitted'],
  neutral: ['neutral', 'undecided'],
  none: ['none', 'no-record'],
  permerror: ['permerror', 'bad-record'],
  temperror: ['temperror', 'dns-failed'],
};

/** Look-ups and void look-ups (RFC 7208 section 4.6.4). */
const LOOK_UPS = 10;
const VOID_LOOK_UPS = 2;

/** Verifies SPF for the hop into the mailbox's own provider. Never rejects for what the DNS answers. */
export async function runSpf(border: Border, asked: BoundedDns): Promise<VerifiedSpf> {
  const { hop } = border;
  if (hop === undefined) return { result: 'unknown', reason: 'no-session', domain: '' };
  const found = await spf({
    ip: hop.ip,
    helo: hop.helo,
    sender: hop.mailFrom,
    mta: hop.by,
    resolver: toLibraryResolver(asked.dns),
    maxResolveCount: LOOK_UPS,
    maxVoidCount: VOID_LOOK_UPS,
  });
  const domain = found.domain.toLowerCase();
  const [result, said] = REASONS[found.status.result] ?? ['permerror', 'bad-record'];
  const reason = result === 'temperror' && asked.timedOut() ? 'timed-out' : said;
  // A machine that calls itself one of the provider's own may be one: then the hop was the wrong one.
  return border.looksInternal && result !== 'pass'
    ? { result: 'unknown', reason: 'inside-provider', domain }
    : { result, reason, domain };
}
