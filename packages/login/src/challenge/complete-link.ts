import { spendVerifyBudget } from '../budgets.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { CompleteLinkInput, CompleteLinkResult } from '../login.ts';
import type { ChallengeRow, ConsumeProof } from '../store.ts';
import { bindingHash, normaliseMatchNumber } from './binding.ts';
import { challengeEnd } from './challenge-state.ts';
import { askBeforeReplacing } from './confirm-replacing.ts';
import { equalBytes } from './equal-bytes.ts';
import { finishSignIn } from './finish-sign-in.ts';
import { openLinkToken } from './link-token.ts';
import { findLink, originOf, refuseEnded } from './open-link.ts';

/**
 * Spends a sign-in link. The binding cookie of the starting browser, or the number shown there, is needed: a
 * scanner that runs scripts and presses buttons has neither. The session goes to the browser that calls.
 */
export async function completeLink(
  context: LoginContext,
  input: CompleteLinkInput,
): Promise<CompleteLinkResult> {
  const forged = refuseForged(context, input.token);
  if (forged !== undefined) return forged;
  const overspent = await spendVerifyBudget(context, input.ipKey);
  if (overspent !== undefined) return overspent;
  const found = await findLink(context, input.token, input.bindingCookie);
  if (!found.ok) return found;
  const { row, linkHash, bound } = found;
  const matchNumber = input.matchNumber === undefined ? '' : normaliseMatchNumber(input.matchNumber);
  if (!bound && matchNumber === '') {
    context.emit('token.unbound', { emailIndex: row.emailIndex });
    return { ...refuse('binding_required'), origin: originOf(row) };
  }
  const question = await askBeforeReplacing(context, row, input);
  if (question !== undefined) return question;

  const bindHash = bound ? bindingHash(input.bindingCookie) : undefined;
  if (bindHash === undefined) {
    const wrong = await refuseWrongMatch(context, { row, linkHash, matchNumber });
    if (wrong !== undefined)
      return wrong.code === 'match_wrong' ? { ...wrong.refused, origin: originOf(row) } : wrong.refused;
  }
  const proof: ConsumeProof =
    bindHash === undefined
      ? { via: 'email_link', linkHash, match: matchNumber }
      : { via: 'email_link', linkHash, bindHash };
  const consumed = await context.store.challenges.consume(row.id, 'login', proof, context.clock.now());
  return consumed === undefined
    ? refuseLost(context, row.id)
    : finishSignIn(context, consumed, 'email_link', input);
}

/** Garbage is refused by the envelope alone, before any storage, the budget's counters included. */
function refuseForged(context: LoginContext, token: string): Refused | undefined {
  const { keyring, publicOrigin } = context;
  const opened = openLinkToken(keyring, { purpose: 'login', publicOrigin }, token, context.clock.now());
  if (opened.ok || opened.code === 'token_expired') return undefined;
  context.emit(opened.keyUnknown ? 'crypto.key_unknown' : 'token.invalid');
  return refuse('token_invalid');
}

interface MatchTry {
  readonly row: ChallengeRow;
  readonly linkHash: Buffer;
  readonly matchNumber: string;
}

/** Claims a try first and compares second, so that parallel guesses share the five tries. */
async function refuseWrongMatch(
  context: LoginContext,
  { row, linkHash, matchNumber }: MatchTry,
): Promise<{ readonly code: 'match_wrong' | 'lost'; readonly refused: Refused } | undefined> {
  const claim = await context.store.challenges.claimMatch(row.id, 'login', linkHash, context.clock.now());
  if (claim === undefined) return { code: 'lost', refused: await refuseLost(context, row.id) };
  if (equalBytes(Buffer.from(claim.match), Buffer.from(matchNumber))) return undefined;
  context.emit('match.failed', { emailIndex: row.emailIndex });
  const triesLeft = claim.maxMatchAttempts - claim.matchAttempts;
  return { code: 'match_wrong', refused: refuse('match_wrong', { triesLeft }) };
}

/** Says why the statement found nothing to spend: another request was faster, or the tries are used up. */
async function refuseLost(context: LoginContext, id: string): Promise<Refused> {
  const row = await context.store.challenges.find(id);
  if (row === undefined) return refuse('token_invalid');
  const end = challengeEnd(row, context.clock.now());
  return end === undefined ? refuse('match_exhausted') : refuseEnded(context, row, end);
}
