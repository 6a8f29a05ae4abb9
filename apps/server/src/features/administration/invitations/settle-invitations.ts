import type { AdministrationParts } from '../administration-parts.ts';

const DAY_MS = 86_400_000;
/** How long an invitation that ended is still shown. Milliseconds. */
const ENDED_KEPT_MS = 30 * DAY_MS;

type Parts = Pick<AdministrationParts, 'invitations' | 'login' | 'clock'>;

/** Writes down what became of open invitations: the sign-in library forgets a link a day after its end. */
export async function settleInvitations({ invitations, login, clock }: Parts): Promise<void> {
  for (const { id, grantId } of await invitations.open()) {
    const state = (await login.invites.state(grantId)) ?? 'expired';
    if (state !== 'open') await invitations.end(id, state, clock.now());
  }
}

/** Called with the other sweeps. */
export async function sweepInvitations(parts: Parts): Promise<void> {
  await settleInvitations(parts);
  await parts.invitations.removeEnded(parts.clock.now() - ENDED_KEPT_MS);
}
