import type { LoginContext } from '../context.ts';
import { dropIdleRecoveryCodes, endOtherSessions } from './change-factors.ts';
import { forgiveAll } from './failure-lock.ts';
import type { FactorsReset, ResetFactors } from './factors.ts';
import { notify } from './notify.ts';

/** Reason in the log: nobody who is signed in removed it. */
const REASON = 'reset';

/** Takes second factors from an account, all or those set up since a moment, and ends whatever they had opened. */
export async function resetFactors(
  context: LoginContext,
  { userId, sinceAt = 0 }: ResetFactors,
): Promise<FactorsReset> {
  // First who is inside: nobody sets up another one meanwhile.
  await endOtherSessions(context, { userId, id: undefined });
  const removed = {
    totp: await removeApp(context, userId, sinceAt),
    passkeys: await removePasskeys(context, userId, sinceAt),
  };
  await removeRecoveryCodes(context, userId, sinceAt);
  await forgiveAll(context, userId);
  if (removed.totp) await notify(context, { userId }, 'mfa-removed');
  if (removed.passkeys > 0) await notify(context, { userId }, 'passkey-removed');
  return removed;
}

async function removeApp(context: LoginContext, userId: string, sinceAt: number): Promise<boolean> {
  const app = await context.store.totp.find(userId);
  // One that was proposed long ago and confirmed lately is a factor since lately.
  if (app === undefined || (app.confirmedAt ?? app.createdAt) < sinceAt) return false;
  if (!(await context.store.totp.remove(userId)) || app.confirmedAt === undefined) return false;
  context.emit('mfa.removed', { userId, reason: REASON });
  return true;
}

async function removePasskeys(context: LoginContext, userId: string, sinceAt: number): Promise<number> {
  const passkeys = await context.store.passkeys.list(userId);
  let count = 0;
  for (const { id } of passkeys.filter(({ createdAt }) => createdAt >= sinceAt)) {
    if (!(await context.store.passkeys.remove(userId, id))) continue;
    context.emit('passkey.removed', { userId, reason: REASON });
    count += 1;
  }
  return count;
}

async function removeRecoveryCodes(context: LoginContext, userId: string, sinceAt: number): Promise<void> {
  const codes = await context.store.recovery.find(userId);
  if (codes !== undefined && codes.createdAt >= sinceAt) await context.store.recovery.remove(userId);
  await dropIdleRecoveryCodes(context, userId);
}
