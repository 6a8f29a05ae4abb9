import { recordOffence, refuseBanned } from '../bans/ban-guard.ts';
import { claimCodeFailure, isCodePathClosed, settleRightCode, spendVerifyBudget } from '../budgets.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { CompleteCodeInput } from '../login.ts';
import type { ChallengePurpose } from '../purposes.ts';
import type { AttemptClaim, ChallengeRow } from '../store.ts';
import { bindingHash } from './binding.ts';
import { challengeEnd } from './challenge-state.ts';
import { codeMacs, normaliseCode } from './code.ts';
import { equalBytes } from './equal-bytes.ts';
import { isBound, refuseEnded } from './open-link.ts';
import type { AskFirst, ProvenChallenge } from './prove-by-link.ts';

const CID = /^[A-Za-z0-9_-]{22}$/;

/**
 * Spends the typed code, only in the browser that started. A try is claimed before anything is compared, on
 * the challenge and on the address: neither parallel guesses nor fresh mails give more of them.
 */
export async function proveByCode<T extends Refused>(
  context: LoginContext,
  purpose: ChallengePurpose,
  input: CompleteCodeInput,
  askFirst: AskFirst<T>,
): Promise<ProvenChallenge | T | Refused> {
  const bindHash = bindingHash(input.bindingCookie);
  if (!CID.test(input.cid) || bindHash === undefined) return refuse('attempt_unknown');
  const banned = await refuseBanned(context, input.ipKey);
  if (banned !== undefined) return banned;
  const overspent = await spendVerifyBudget(context, input.ipKey);
  if (overspent !== undefined) return overspent;
  const row = await context.store.challenges.find(input.cid);
  if (row?.purpose !== purpose || !isBound(row, input.bindingCookie)) return refuse('attempt_unknown');
  const over = await refuseOver(context, row);
  if (over !== undefined) return over;
  const question = await askFirst(row);
  if (question !== undefined) return question;

  const now = context.clock.now();
  const claim = await context.store.challenges.claimAttempt(row.id, purpose, bindHash, now);
  if (claim === undefined) return refuseLostCode(context, row.id);
  const wrong = await refuseWrongCode(context, { row, claim, input });
  if (wrong !== undefined) return wrong;
  const proof = { via: 'email_code', codeMac: claim.codeMac, bindHash } as const;
  // The code was right: what was claimed for it is settled, whoever spends the challenge.
  const [consumed] = await Promise.all([
    context.store.challenges.consume(row.id, purpose, proof, now),
    settleRightCode(context, row),
  ]);
  if (consumed === undefined) return refuseLostCode(context, row.id);
  context.emit('token.consumed', { emailIndex: row.emailIndex, reason: purpose });
  return { ok: true, row: consumed };
}

async function refuseOver(context: LoginContext, row: ChallengeRow): Promise<Refused | undefined> {
  const end = challengeEnd(row, context.clock.now());
  if (end !== undefined) return refuseEnded(context, row, end);
  return (await isCodePathClosed(context, row)) ? refuse('code_path_closed') : undefined;
}

interface CodeTry {
  readonly row: ChallengeRow;
  readonly claim: AttemptClaim;
  readonly input: CompleteCodeInput;
}

async function refuseWrongCode(
  context: LoginContext,
  { row, claim, input }: CodeTry,
): Promise<Refused | undefined> {
  const { emailIndex } = row;
  if (!(await claimCodeFailure(context, row))) {
    context.emit('code.path_closed', { emailIndex });
    return refuse('code_path_closed');
  }
  if (isRightCode(context, row, claim, input.code)) return undefined;
  const triesLeft = claim.maxAttempts - claim.attempts;
  context.emit(triesLeft === 0 ? 'code.exhausted' : 'code.failed', { emailIndex });
  await recordOffence(context, input.ipKey, 'code.failed');
  return refuse('code_wrong', { triesLeft });
}

function isRightCode(context: LoginContext, row: ChallengeRow, claim: AttemptClaim, typed: string): boolean {
  const code = normaliseCode(typed, context.codeFormat);
  if (code === undefined) return false;
  const macs = codeMacs(context.keyring, { cid: row.id, purpose: row.purpose }, code);
  return macs.filter((mac) => equalBytes(mac, claim.codeMac)).length > 0;
}

/** Says why there was no try to claim, or nothing left to spend. */
async function refuseLostCode(context: LoginContext, id: string): Promise<Refused> {
  const row = await context.store.challenges.find(id);
  if (row === undefined) return refuse('attempt_unknown');
  const end = challengeEnd(row, context.clock.now());
  return end === undefined ? refuse('code_exhausted') : refuseEnded(context, row, end);
}
