import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import type { DKIMResult, DKIMVerifyResult } from 'mailauth';
import type { AuthenticationResult } from '../report.ts';
import type { DnsPort } from './dns-port.ts';
import { feed } from './feed.ts';
import { KEY_BITS } from './limits.ts';
import { toLibraryResolver } from './library-resolver.ts';
import type { PreparedMessage } from './prepare-message.ts';
import type { AuthenticationReason, VerifiedDkim, VerifiedSignature } from './verified.ts';

/** What DKIM found, and what the other methods need of it. */
export interface DkimRun {
  readonly dkim: VerifiedDkim;
  /** Author fields as the verifier reads them. */
  readonly authors: readonly string[];
  readonly fromFields: number;
  readonly arc: DKIMVerifyResult['arc'];
}

export interface DkimSettings {
  readonly dns: DnsPort;
  /** Of performance.now, in milliseconds. */
  readonly deadline: number;
  /** Milliseconds UTC at which signatures must not have expired. */
  readonly at: number;
}

/** Verifies the signatures. Rejects with TooLate at the deadline. */
export async function runDkim(message: PreparedMessage, settings: DkimSettings): Promise<DkimRun> {
  const found = await dkimVerify(feed([message.head, message.body], settings.deadline), {
    resolver: toLibraryResolver(settings.dns),
    minBitLength: KEY_BITS,
    rejectRsaSha1: true,
    curTime: new Date(settings.at),
  });
  const signatures = found.results.flatMap(toSignature);
  const best = signatures.find(({ result }) => result === 'pass') ?? signatures[0];
  return {
    dkim: { result: best?.result ?? 'none', reason: best?.reason ?? 'not-signed', signatures },
    authors: found.headerFrom,
    fromFields: found.fromFields,
    arc: found.arc,
  };
}

function toSignature(found: DKIMResult): readonly VerifiedSignature[] {
  const domain = (found.signingDomain ?? '').toLowerCase();
  if (domain === '') return [];
  return [{ ...judge(found), domain, selector: found.selector ?? '' }];
}

type Judged = readonly [AuthenticationResult, AuthenticationReason];

/** What the verifier says in words, as result and reason. Everything else that is not a pass is malformed. */
const SAID: Readonly<Record<string, Judged>> = {
  'body hash did not verify': ['fail', 'body-changed'],
  'bad signature': ['fail', 'bad-signature'],
  expired: ['fail', 'expired'],
  'invalid expiration': ['fail', 'expired'],
  'weak algorithm': ['fail', 'weak-algorithm'],
  'no key': ['permerror', 'no-key'],
  'DNS failure: ETIMEOUT': ['temperror', 'timed-out'],
};

function judge({ status, canonBodyLengthLimited }: DKIMResult): Pick<VerifiedSignature, 'result' | 'reason'> {
  const said = status.comment ?? '';
  if (status.result === 'pass') {
    // What comes after the signed length may be anybody's (RFC 6376 section 8.2).
    const isPartial = canonBodyLengthLimited === true && (status.underSized ?? 0) > 0;
    return isPartial ? { result: 'fail', reason: 'partial-body' } : { result: 'pass', reason: 'verified' };
  }
  const known = SAID[said];
  if (known !== undefined) return { result: known[0], reason: known[1] };
  if (status.result === 'policy') return { result: 'fail', reason: 'weak-key' };
  if (status.result === 'temperror') return { result: 'temperror', reason: 'dns-failed' };
  return { result: status.result === 'fail' ? 'fail' : 'permerror', reason: 'malformed' };
}
