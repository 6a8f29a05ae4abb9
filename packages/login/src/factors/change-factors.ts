import type { LoginContext } from '../context.ts';
import type { Refused } from '../errors.ts';
import type { RotatedSession } from '../login.ts';
import { endFamilies } from '../sessions/end-families.ts';
import type { SessionRow } from '../store.ts';
import { raiseSession } from './raise-session.ts';

const REASON = 'factors-changed';

/**
 * What a person can sign in with has changed: whoever else is signed in has to do it again (T-86), and no
 * browser skips the second factor on the strength of the earlier one.
 */
export async function endOtherSessions(
  context: LoginContext,
  { userId, id }: { readonly userId: string; readonly id: string | undefined },
): Promise<void> {
  await endTrust(context, userId);
  // What was proven with a password or factor that is no more must not be finished with another.
  await context.store.pending.removeAll(userId);
  const ended = await context.store.sessions.revokeAll(userId, id, REASON, context.clock.now());
  for (const sessionId of ended) context.emit('session.revoked', { userId, sessionId, reason: REASON });
  await endFamilies(context, userId, REASON);
}

async function endTrust({ store, clock }: LoginContext, userId: string): Promise<void> {
  const devices = await store.devices.list(userId, clock.now());
  for (const device of devices.filter(({ trustedUntil }) => trustedUntil !== undefined)) {
    await store.devices.trust(userId, device.id, undefined);
  }
}

/** Ends the other sessions and gives this one a new token, without more rights. */
export async function settleChange(
  context: LoginContext,
  row: SessionRow,
  sessionToken: string,
): Promise<RotatedSession | Refused> {
  await endOtherSessions(context, row);
  return raiseSession(context, sessionToken);
}

/** Recovery codes stand beside a stronger factor; without one they would be a factor of their own. */
export async function dropIdleRecoveryCodes(context: LoginContext, userId: string): Promise<void> {
  const { store } = context;
  const [totp, passkeys] = await Promise.all([store.totp.find(userId), store.passkeys.list(userId)]);
  if (totp?.confirmedAt === undefined && passkeys.length === 0) await store.recovery.remove(userId);
}
