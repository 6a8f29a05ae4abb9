import { spendVerifyBudget } from '../budgets.ts';
import { MINUTE_MS } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { BrowserInput, RotatedSession } from '../login.ts';
import { encodeBase32 } from './base32.ts';
import { endOtherSessions } from './change-factors.ts';
import type { TotpProposal } from './factors.ts';
import { notify } from './notify.ts';
import { requireSudo } from './require-sudo.ts';
import { grantSudo } from './step-up.ts';
import { generateTotpSecret, matchingStep, otpauthUri, readTotpCode } from './totp.ts';
import { openTotpSecret, sealTotpSecret } from './verify-totp.ts';

/** A secret that nobody confirmed may lie in a screenshot by now. */
const PROPOSAL_MS: number = 15 * MINUTE_MS;
const NO_STEP = -1;

/** Makes a secret for an authenticator app. It is no factor before its first code (T-72: never half signed in). */
export async function proposeTotp(
  context: LoginContext,
  input: { readonly sessionToken: string; readonly account: string },
): Promise<TotpProposal | Refused> {
  const found = await requireSudo(context, input.sessionToken);
  if (!found.ok) return found;
  const { userId } = found.row;
  const secret = generateTotpSecret();
  const isProposed = await context.store.totp.propose({
    userId,
    sealedSecret: sealTotpSecret(context, userId, secret),
    createdAt: context.clock.now(),
    confirmedAt: undefined,
    lastStep: NO_STEP,
  });
  if (!isProposed) return refuse('mfa_exists');
  return { ok: true, secret: encodeBase32(secret), uri: otpauthUri(secret, context.appName, input.account) };
}

/** Makes the proposed secret a factor: its first code shows that the app has it. */
export async function confirmTotp(
  context: LoginContext,
  input: BrowserInput & { readonly sessionToken: string; readonly code: string },
): Promise<RotatedSession | Refused> {
  const slowDown = await spendVerifyBudget(context, input.ipKey);
  if (slowDown !== undefined) return slowDown;
  const found = await requireSudo(context, input.sessionToken);
  if (!found.ok) return found;
  const { userId, id: sessionId } = found.row;
  const now = context.clock.now();
  const row = await context.store.totp.find(userId);
  if (row === undefined || row.createdAt + PROPOSAL_MS <= now) return refuse('mfa_unavailable');
  if (row.confirmedAt !== undefined) return refuse('mfa_exists');
  const secret = await openTotpSecret(context, row);
  const step = secret === undefined ? undefined : matchingStep(secret, readTotpCode(input.code) ?? '', now);
  if (step === undefined) return refuse('mfa_wrong');
  const { sealedSecret } = row;
  if (!(await context.store.totp.confirm({ userId, sealedSecret, step, now })))
    return refuse('mfa_unavailable');
  context.emit('mfa.enrolled', { userId, sessionId, reason: 'totp' });
  await endOtherSessions(context, found.row);
  await notify(context, { userId }, 'mfa-enrolled');
  return grantSudo(context, input.sessionToken, found.row, 'totp');
}
