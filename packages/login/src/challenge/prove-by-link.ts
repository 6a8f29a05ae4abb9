import { recordOffence, refuseBanned } from '../bans/ban-guard.ts';
import { spendVerifyBudget } from '../budgets.ts';
import { SECOND_MS } from '../clock.ts';
import type { CrossDevice } from '../config.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { BindingRequired, CompleteLinkInput } from '../login.ts';
import type { ChallengePurpose } from '../purposes.ts';
import type { ChallengeRow, ConsumeProof } from '../store.ts';
import { bindingHash, normaliseMatchNumber } from './binding.ts';
import { challengeEnd } from './challenge-state.ts';
import { equalBytes } from './equal-bytes.ts';
import { openLinkToken } from './link-token.ts';
import { findLink, noteForged, originOf, refuseEnded } from './open-link.ts';

/** Nobody opens a mail, its link and presses the button in this time: a link scanner does. */
const SCANNER_MS: number = 5 * SECOND_MS;

/** A question that has to be answered before a challenge is spent; it spends nothing itself. */
export type AskFirst<T> = (row: ChallengeRow) => Promise<T | undefined>;

export type ProvenChallenge = { readonly ok: true; readonly row: ChallengeRow };

/**
 * Spends a link. The binding cookie of the starting browser is needed, or what `crossDevice` takes instead: a
 * scanner that runs scripts and presses buttons has neither the cookie nor the number.
 */
export async function proveByLink<T extends Refused>(
  context: LoginContext,
  purpose: ChallengePurpose,
  input: CompleteLinkInput,
  askFirst: AskFirst<T>,
): Promise<ProvenChallenge | BindingRequired | T | Refused> {
  const forged = refuseForged(context, purpose, input);
  if (forged !== undefined) return forged;
  const overspent = await spendVerifyBudget(context, input.ipKey);
  if (overspent !== undefined) return overspent;
  const found = await findLink(context, purpose, input);
  if (!found.ok) return found;
  const { row, linkHash, bound } = found;
  // The browser that started may finish even from a banned network: its owner may share it with an attacker.
  const banned = bound ? undefined : await refuseBanned(context, input.ipKey);
  if (banned !== undefined) return banned;
  const unbound = bound ? undefined : refuseUnbound(context, row, input);
  if (unbound !== undefined) return unbound;
  const question = await askFirst(row);
  if (question !== undefined) return question;

  const proof = await proofOf(context, { row, linkHash, bound, input });
  if (!proof.ok) return proof.refused;
  const consumed = await context.store.challenges.consume(row.id, purpose, proof.proof, context.clock.now());
  if (consumed === undefined) return refuseLostLink(context, row.id);
  context.emit('token.consumed', { emailIndex: row.emailIndex, reason: purpose });
  return { ok: true, row: consumed };
}

/** Garbage is refused by the envelope alone, before any storage, the budget's counters included. */
function refuseForged(
  context: LoginContext,
  purpose: ChallengePurpose,
  { token, ipKey }: CompleteLinkInput,
): Refused | undefined {
  const { keyring, publicOrigin } = context;
  const opened = openLinkToken(keyring, { purpose, publicOrigin }, token, context.clock.now());
  if (opened.ok || opened.code === 'token_expired') return undefined;
  noteForged(context, ipKey, opened.keyUnknown);
  return refuse('token_invalid');
}

/** What an unbound browser lacks, by the mode of the site; undefined where it brought that along. */
function refuseUnbound(
  context: LoginContext,
  row: ChallengeRow,
  { matchNumber, confirmed = false }: CompleteLinkInput,
): BindingRequired | undefined {
  const mode = context.crossDevice;
  const hasNumber = matchNumber !== undefined && normaliseMatchNumber(matchNumber) !== '';
  if ((mode === 'match' && hasNumber) || (mode === 'confirm' && confirmed)) return undefined;
  const about = { emailIndex: row.emailIndex };
  context.emit('token.unbound', about);
  if (context.clock.now() - row.createdAt < SCANNER_MS) context.emit('token.scanner_suspected', about);
  return bindingRequired(row, mode);
}

function bindingRequired(row: ChallengeRow, mode: CrossDevice): BindingRequired {
  return { ...refuse('binding_required'), origin: originOf(row), mode };
}

interface LinkProof {
  readonly row: ChallengeRow;
  readonly linkHash: Buffer;
  readonly bound: boolean;
  readonly input: CompleteLinkInput;
}

type Proof =
  | { readonly ok: true; readonly proof: ConsumeProof }
  | { readonly ok: false; readonly refused: BindingRequired | Refused };

async function proofOf(context: LoginContext, { row, linkHash, bound, input }: LinkProof): Promise<Proof> {
  const bindHash = bound ? bindingHash(input.bindingCookie) : undefined;
  if (bindHash !== undefined) return { ok: true, proof: { via: 'email_link', linkHash, bindHash } };
  if (context.crossDevice === 'confirm')
    return { ok: true, proof: { via: 'email_link', linkHash, match: row.match } };
  const match = normaliseMatchNumber(input.matchNumber ?? '');
  const refused = await refuseWrongMatch(context, { row, linkHash, match, input });
  return refused === undefined
    ? { ok: true, proof: { via: 'email_link', linkHash, match } }
    : { ok: false, refused };
}

interface MatchTry {
  readonly row: ChallengeRow;
  readonly linkHash: Buffer;
  readonly match: string;
  readonly input: CompleteLinkInput;
}

/** Claims a try first and compares second, so that parallel guesses share the five tries. */
async function refuseWrongMatch(
  context: LoginContext,
  { row, linkHash, match, input }: MatchTry,
): Promise<BindingRequired | Refused | undefined> {
  const now = context.clock.now();
  const claim = await context.store.challenges.claimMatch(row.id, row.purpose, linkHash, now);
  if (claim === undefined) return refuseLostLink(context, row.id);
  if (equalBytes(Buffer.from(claim.match), Buffer.from(match))) return undefined;
  context.emit('match.failed', { emailIndex: row.emailIndex });
  await recordOffence(context, input.ipKey, 'match.failed');
  const triesLeft = claim.maxMatchAttempts - claim.matchAttempts;
  return { ...refuse('match_wrong', { triesLeft }), origin: originOf(row), mode: 'match' };
}

/** Says why the statement found nothing to spend: another request was faster, or the tries are used up. */
async function refuseLostLink(context: LoginContext, id: string): Promise<Refused> {
  const row = await context.store.challenges.find(id);
  if (row === undefined) return refuse('token_invalid');
  const end = challengeEnd(row, context.clock.now());
  return end === undefined ? refuse('match_exhausted') : refuseEnded(context, row, end);
}
