import type { Finding } from '../report.ts';
import { sumOfWeights } from './weigh.ts';

/** What history says for a sender. The reader's own word (history.marked-safe) is no guess and stays whole. */
const CREDIT: ReadonlySet<string> = new Set([
  'history.known-sender',
  'history.conversation',
  'history.quoted-conversation',
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

/** Credit that takes more than writing it: the reader's or the operator's word, history, a proof, a whole known house. */
const EARNED: ReadonlySet<string> = new Set([
  ...CREDIT,
  'history.marked-safe',
  'authentication.confirmed',
  'authentication.trusted-forwarder',
  'sender.known-house',
]);
/** Log-odds that all signs which cost nothing to write are worth together: no honest letter of the corpora has more. */
const MOST_UNEARNED = 5;
/** The same beside two causes that press or hide, and beside a grave sign. */
const MOST_BESIDE_LURES = 2;
const MOST_BESIDE_GRAVE = 0.8;

/**
 * Takes back what history says for a sender where the message itself speaks against it: an account may have been
 * taken over, and a known look-alike is a look-alike. Beside a grave sign the credit is nothing, beside a lure little.
 * What anybody can write into a letter to look honest (fields of a newsletter, quotes, headlines) is bounded as well,
 * so that whoever writes all of it does not get below what his lure weighs.
 */
export function temperTrust(findings: readonly Finding[]): readonly Finding[] {
  const against = findings.filter((finding) => finding.weight > 0.2 && finding.group !== AUTHENTICATION);
  const share = shareOf(against);
  const unearned = findings.filter((finding) => finding.weight < 0 && !isEarned(finding));
  const credit = -sumOfWeights(unearned, 0);
  const unearnedShare = credit > 0 ? Math.min(1, mostUnearned(against) / credit) : 1;
  return share === 1 && unearnedShare === 1
    ? findings
    : findings.map((finding) => {
        const part = CREDIT.has(finding.code) ? share : unearned.includes(finding) ? unearnedShare : 1;
        return part === 1 ? finding : { ...finding, weight: scale(finding.weight, part) };
      });
}

/** What the operator's own rules say counts as he wrote it. */
function isEarned({ code }: Finding): boolean {
  return EARNED.has(code) || code.startsWith('operator.');
}

function mostUnearned(against: readonly Finding[]): number {
  if (against.some(isGrave)) {
    return MOST_BESIDE_GRAVE;
  }
  const lures = new Set(against.filter(isLure).map((finding) => finding.group));
  return lures.size >= 2 ? MOST_BESIDE_LURES : MOST_UNEARNED;
}

function shareOf(against: readonly Finding[]): number {
  if (against.some(isGrave)) {
    return 0;
  }
  return against.some(isLure) ? SHARE_BESIDE_LURE : 1;
}

function isGrave({ severity }: Finding): boolean {
  return severity === 'high' || severity === 'critical';
}

function isLure({ group, weight }: Finding): boolean {
  return LURES.test(group) && weight >= LURE_WEIGHT;
}

/** Without the negative zero, which does not survive JSON. */
function scale(weight: number, share: number): number {
  const scaled = weight * share;
  return scaled === 0 ? 0 : scaled;
}
