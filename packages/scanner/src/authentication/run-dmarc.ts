import { evaluateDmarc } from 'mailauth/lib/dmarc/index.js';
import { readHost } from '../domains/read-host.ts';
import type { BoundedDns } from './bounded-dns.ts';
import { toLibraryResolver } from './library-resolver.ts';
import type { PreparedMessage } from './prepare-message.ts';
import type { DkimRun } from './run-dkim.ts';
import {
  POLICIES,
  type AuthenticationReason,
  type DmarcPolicy,
  type VerifiedDkim,
  type VerifiedDmarc,
  type VerifiedSpf,
} from './verified.ts';

/** DMARC, and whether a passing domain aligns. */
export interface DmarcRun {
  readonly dmarc: VerifiedDmarc;
  readonly aligned: boolean | undefined;
}

/** What DMARC rests on. */
export interface Proofs {
  readonly spf: VerifiedSpf;
  readonly dkim: VerifiedDkim;
}

/**
 * Evaluates DMARC. Several authors fail: whoever was confirmed, a program may show another one. A failure needs both
 * ways of proof: where SPF could not be asked, a missing signature says nothing about the other way.
 */
export async function runDmarc(
  message: PreparedMessage,
  run: DkimRun,
  proofs: Proofs,
  asked: BoundedDns,
): Promise<DmarcRun> {
  const { author } = message;
  if (author.kind === 'none')
    return outcome({ result: 'none', reason: 'no-author', policy: undefined }, false);
  const isAgreed =
    run.fromFields === 1 && run.authors.every((address) => domainOf(address) === author.domain);
  if (author.kind === 'several' || !isAgreed) {
    return outcome({ result: 'fail', reason: 'several-authors', policy: undefined }, false);
  }
  const { response } = await evaluateDmarc({
    headerFrom: [author.address],
    fromFields: run.fromFields,
    spfDomains: proofs.spf.result === 'pass' ? [proofs.spf.domain] : [],
    dkimDomains: passingDomains(proofs.dkim).map((domain) => ({ domain })),
    resolver: toLibraryResolver(asked.dns),
  });
  if (response === false) return outcome({ result: 'none', reason: 'no-author', policy: undefined }, false);
  const policy = POLICIES.find((each) => each === response.policy);
  switch (response.status.result) {
    case 'pass':
      return outcome({ result: 'pass', reason: 'verified', policy }, true);
    case 'fail':
      return failed(policy, author.domain, proofs);
    case 'none':
      return outcome(
        { result: 'none', reason: 'no-record', policy: undefined },
        isAligned(author.domain, proofs),
      );
    default:
      return outcome(
        { result: 'temperror', reason: asked.timedOut() ? 'timed-out' : 'dns-failed', policy },
        isAligned(author.domain, proofs),
      );
  }
}

function failed(policy: DmarcPolicy | undefined, author: string, proofs: Proofs): DmarcRun {
  if (isOpen(author, proofs)) return outcome({ result: 'unknown', reason: 'undecided', policy }, undefined);
  const hasPassed = proofs.spf.result === 'pass' || proofs.dkim.result === 'pass';
  const own = ownSignatures(author, proofs.dkim)[0];
  const reason: AuthenticationReason = own?.reason ?? (hasPassed ? 'unaligned' : 'not-signed');
  return outcome({ result: 'fail', reason: reason === 'verified' ? 'unaligned' : reason, policy }, false);
}

/** Whether a passing domain belongs to the author's organisation, where no policy says how to compare. */
function isAligned(author: string, proofs: Proofs): boolean | undefined {
  const root = readHost(author).root;
  const passing = [
    ...passingDomains(proofs.dkim),
    ...(proofs.spf.result === 'pass' ? [proofs.spf.domain] : []),
  ];
  if (passing.some((domain) => readHost(domain).root === root)) return true;
  return isOpen(author, proofs) ? undefined : false;
}

/** One of the ways of proof could not be tried to its end. */
function isOpen(author: string, { spf, dkim }: Proofs): boolean {
  const isSpfOpen = spf.result === 'unknown' || spf.result === 'temperror';
  return isSpfOpen || ownSignatures(author, dkim).some(({ result }) => result === 'temperror');
}

function ownSignatures(author: string, { signatures }: VerifiedDkim): VerifiedDkim['signatures'] {
  const root = readHost(author).root;
  return signatures.filter(({ domain }) => readHost(domain).root === root);
}

function passingDomains({ signatures }: VerifiedDkim): readonly string[] {
  return signatures.flatMap(({ result, domain }) => (result === 'pass' ? [domain] : []));
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

function outcome(dmarc: VerifiedDmarc, aligned: boolean | undefined): DmarcRun {
  return { dmarc, aligned };
}
