import { recordOffence } from '../bans/ban-guard.ts';
import { networkIndex, spendVerifyBudget } from '../budgets.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { AnswerToCheck, Comparison } from './answer.ts';
import { compareMailCode } from './compare-mail-code.ts';
import { claimTry, forgiveTries, keepFailure, releaseTry } from './failure-lock.ts';
import type { Claim } from './failure-lock.ts';
import { enrolledFactors } from '../sessions/enrolled-factors.ts';
import { notify } from './notify.ts';
import { readRecoveryCode } from './recovery-codes.ts';
import { readTotpCode } from './totp.ts';
import { verifyRecoveryCode } from './verify-recovery-code.ts';
import { verifyTotp } from './verify-totp.ts';

/** A right answer, with the cookies that the mail code's browser is to drop. */
export type CheckedAnswer = { readonly ok: true; readonly setCookie: readonly string[] } | Refused;

/** Checks a typed second factor, counting a failure before it looks ([Note: Failures of second factors]). */
export async function checkAnswer(context: LoginContext, answer: AnswerToCheck): Promise<CheckedAnswer> {
  const slowDown = await spendVerifyBudget(context, answer.browser.ipKey);
  if (slowDown !== undefined) return slowDown;
  const unfit = await whyUnfit(context, answer);
  if (unfit !== undefined) return unfit;
  const claim = await claimTry(context, answer.person.userId, answer.method);
  if (!claim.ok) return claim;
  const comparison = await compare(context, answer);
  switch (comparison.outcome) {
    case 'right':
      await forgiveTries(context, claim);
      await tellSuccess(context, answer);
      return { ok: true, setCookie: comparison.setCookie ?? [] };
    case 'refused':
      await releaseTry(context, claim);
      return comparison.refusal;
    case 'wrong':
      return fail(context, answer, claim, comparison.reason);
  }
}

/** Answers that cannot be right are refused before they cost a try. */
async function whyUnfit(context: LoginContext, answer: AnswerToCheck): Promise<Refused | undefined> {
  if (answer.method === 'totp' && readTotpCode(answer.code) === undefined) return refuse('mfa_wrong');
  if (answer.method === 'recovery' && readRecoveryCode(answer.code) === undefined) return refuse('mfa_wrong');
  const { methods, totp, passkeys } = await enrolledFactors(context, answer.person.userId, {
    after: answer.after,
    signInAddress: answer.person.email,
  });
  const isMailStepUp = answer.method === 'mfa_email' && answer.mailPurpose === 'step_up';
  const isSetUp = isMailStepUp ? !totp && passkeys === 0 : methods.includes(answer.method);
  return isSetUp ? undefined : refuse('mfa_unavailable');
}

function compare(context: LoginContext, answer: AnswerToCheck): Promise<Comparison> {
  switch (answer.method) {
    case 'totp':
      return compareTotp(context, answer);
    case 'recovery':
      return compareRecovery(context, answer);
    case 'mfa_email':
      return compareMailCode(context, answer);
  }
}

async function compareTotp(context: LoginContext, { person, code }: AnswerToCheck): Promise<Comparison> {
  const row = await context.store.totp.find(person.userId);
  if (row?.confirmedAt === undefined) return { outcome: 'refused', refusal: refuse('mfa_unavailable') };
  const comparison = await verifyTotp(context, row, readTotpCode(code) ?? '');
  return comparison === 'replayed' ? { outcome: 'wrong', reason: 'replayed' } : { outcome: comparison };
}

async function compareRecovery(context: LoginContext, { person, code }: AnswerToCheck): Promise<Comparison> {
  const set = await context.store.recovery.find(person.userId);
  if (set === undefined) return { outcome: 'refused', refusal: refuse('mfa_unavailable') };
  const isRight = await verifyRecoveryCode(context, set, readRecoveryCode(code) ?? '');
  return { outcome: isRight ? 'right' : 'wrong' };
}

async function tellSuccess(context: LoginContext, { person, method }: AnswerToCheck): Promise<void> {
  const { userId } = person;
  context.emit('mfa.success', { userId, reason: method });
  if (method !== 'recovery') return;
  const left = (await context.store.recovery.find(userId))?.hashes.length ?? 0;
  context.emit('recovery.used', { userId, data: { left } });
  await notify(context, person, 'recovery-used');
}

async function fail(
  context: LoginContext,
  { person, method, browser }: AnswerToCheck,
  claim: Claim,
  reason: 'replayed' | undefined,
): Promise<Refused> {
  const details = { userId: person.userId, ipIndex: networkIndex(context, browser.ipKey), reason: method };
  context.emit(reason === 'replayed' ? 'mfa.replay' : 'mfa.failed', details);
  // A wrong mailed code has counted against its network already, as a wrong code.
  if (method !== 'mfa_email') await recordOffence(context, browser.ipKey, 'mfa.failed');
  const { notice } = await keepFailure(context, claim);
  if (notice) await notify(context, person, 'mfa-failures');
  return refuse('mfa_wrong', { triesLeft: Math.max(0, claim.allowed - claim.failures) });
}
