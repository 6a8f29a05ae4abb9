import type { Finding } from '../report.ts';

/** What history says for a sender. The reader's own word (history.marked-safe) is no guess and stays whole. */
const CREDIT: ReadonlySet<string> = new Set([
  'history.known-sender',
  'history.conversation',
  'reputation.allowed-sender',
]);
/** Causes that press or hide: what somebody does with an account that he took over. */
const LURES = /^(?:content-lure|content-brand|link-hiding|link-host|link-code|link-relation)$/;
/** Forwarding breaks authentication of honest answers; rules of history look at it themselves. */
const AUTHENTICATION = 'authentication';
/** Log-odds from which such a cause counts here; below it is everywhere in honest mail. */
const LURE_WEIGHT = 1;
/** Share of the credit that stays beside a lure. */
const SHARE_BESIDE_LURE = 1 / 3;

/**
 * Takes back what history says for a sender where the message itself speaks against it: an account may have been
 * taken over, and a known look-alike is a look-alike. Beside a grave sign the credit is nothing, beside a lure little.
 */
export function temperTrust(findings: readonly Finding[]): readonly Finding[] {
  const share = shareOf(
    findings.filter((finding) => finding.weight > 0.2 && finding.group !== AUTHENTICATION),
  );
  return share === 1
    ? findings
    : findings.map((finding) =>
        CREDIT.has(finding.code) ? { ...finding, weight: scale(finding.weight, share) } : finding,
      );
}

function shareOf(against: readonly Finding[]): number {
  if (against.some((finding) => finding.severity === 'high' || finding.severity === 'critical')) {
    return 0;
  }
  const hasLure = against.some((finding) => LURES.test(finding.group) && finding.weight >= LURE_WEIGHT);
  return hasLure ? SHARE_BESIDE_LURE : 1;
}

/** Without the negative zero, which does not survive JSON. */
function scale(weight: number, share: number): number {
  return share === 0 ? 0 : weight * share;
}
