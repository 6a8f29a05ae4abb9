import type { Verified } from '../authentication/verified.ts';
import { ARC_SEALERS } from '../data/arc-sealers.ts';
import { readHost } from '../domains/read-host.ts';
import type { Authentication, AuthenticationResult } from '../report.ts';
import type { Verification } from './read-authentication.ts';

/** Who verified, where we did. */
export const OURSELVES = 'postern';

/**
 * [Note: Two verifiers]
 * We see the message as it lies in the mailbox; the provider saw it arrive. Either can prove the sender: a signature
 * that passes passes. A failure of ours yields to the provider's pass where it may come from what happened since (a
 * footer, a key that was taken back), and does not where nothing was there that could have passed.
 */
export function mergeVerified(own: Verified, written: Verification, author: string): Verification {
  const said = written.authentication;
  const mine = ownView(own, author);
  const isContradicted = mine.dmarc === 'fail' && said.dmarc === 'pass';
  const keepsOwn = !isContradicted || isFirm(own);
  const dmarc = keepsOwn ? either(mine.dmarc, said.dmarc, isFirm(own)) : said.dmarc;
  const aligned = isContradicted && !keepsOwn ? said.aligned : (mine.aligned ?? said.aligned);
  const isOurs = isConclusive(mine) && keepsOwn;
  return {
    authentication: {
      spf: either(mine.spf, said.spf, false),
      dkim: either(mine.dkim, said.dkim, false),
      dmarc,
      arc: mine.arc === 'unknown' ? said.arc : mine.arc,
      aligned: dmarc === 'pass' ? true : aligned,
      verifiedBy: isOurs ? OURSELVES : said.verifiedBy,
    },
    forwarder: forwarderOf(own, author) ?? written.forwarder,
    isAboutAnother: (written.isAboutAnother && dmarc !== 'pass') || isAboutAnother(own, author),
    handedOnBy: handedOnBy(own, author),
  };
}

type View = Pick<Authentication, 'spf' | 'dkim' | 'dmarc' | 'arc' | 'aligned'>;

/** What was verified says nothing of an author whom the verifier did not see. */
function ownView(own: Verified, author: string): View {
  const { spf, dkim, dmarc, arc, aligned } = own;
  const isSame = author !== '' && readHost(own.author).root === author;
  const results = { spf: spf.result, dkim: dkim.result, arc: arc.result };
  if (isSame) return { ...results, dmarc: dmarc.result, aligned };
  // Two readers see two authors. Several authors of one domain are honest, and nobody's proof.
  const isForged = dmarc.result === 'fail' || (author !== '' && own.author !== '');
  const isUnread = own.author === '' && !isForged;
  return { ...results, dmarc: isForged ? 'fail' : 'unknown', aligned: isUnread ? undefined : false };
}

/** Nothing was there that could have passed: no signature of the author, and a sender that SPF does not permit. */
function isFirm({ dmarc }: Verified): boolean {
  return dmarc.reason === 'not-signed' || dmarc.reason === 'unaligned' || dmarc.reason === 'several-authors';
}

function either(
  mine: AuthenticationResult,
  said: AuthenticationResult,
  isFirmly: boolean,
): AuthenticationResult {
  if (mine === 'pass' || mine === said) return mine;
  if (said === 'pass' && !(isFirmly && mine === 'fail')) return 'pass';
  return mine === 'unknown' || mine === 'temperror' ? (said === 'unknown' ? mine : said) : mine;
}

function isConclusive({ dkim, dmarc, spf }: View): boolean {
  return [dkim, dmarc, spf].some((result) => result !== 'unknown' && result !== 'temperror');
}

function isAboutAnother(own: Verified, author: string): boolean {
  return own.dmarc.result === 'pass' && readHost(own.author).root !== author;
}

/** As in the provider's results: somebody else proved by SPF and DKIM together that he handed the message over. */
function forwarderOf({ spf, dkim }: Verified, author: string): string | undefined {
  const sender = spf.result === 'pass' ? readHost(spf.domain).root : '';
  const isSigned = dkim.signatures.some(
    ({ result, domain }) => result === 'pass' && readHost(domain).root === sender,
  );
  return author !== '' && sender !== '' && sender !== author && isSigned ? sender : undefined;
}

/** Every forwarder of a whole chain is believed, and the first one found the author's DMARC passing. */
function handedOnBy({ arc, author: verified }: Verified, author: string): string | undefined {
  const isTold = arc.result === 'pass' && arc.authorPassed && author !== '';
  const roots = arc.sealers.map((sealer) => readHost(sealer).root);
  const isBelieved = roots.every((root) => ARC_SEALERS.has(root)) && readHost(verified).root === author;
  return isTold && isBelieved ? roots.at(-1) : undefined;
}
