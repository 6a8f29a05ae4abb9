import type { Address } from '../address/address.ts';
import { parseAddress } from '../address/parse-address.ts';
import { DAY_MS, HOUR_MS } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import { LoginConfigError } from '../errors.ts';
import type { InviteOptions, Invites, InviteState, IssuedGrant } from '../login.ts';
import { challengeMail } from '../mail/challenge-mail.ts';
import { challengeEnd } from './challenge-state.ts';
import type { ChallengeEnd } from './challenge-state.ts';
import { GRANT_TTL_MS, issueGrant } from './grant.ts';

/** An invitation that works for longer is found in a mailbox by somebody else one day. */
const INVITE_MAX_MS: number = 30 * DAY_MS;

/**
 * Makes an invitation, and mails it where it is for one address.
 * @throws LoginConfigError for what is no address, or a life that is not between an hour and 30 days.
 */
export async function issueInvite(
  context: LoginContext,
  { email, ttlMs = GRANT_TTL_MS.invite, language = 'en' }: InviteOptions = {},
): Promise<IssuedGrant> {
  if (!Number.isSafeInteger(ttlMs) || ttlMs < HOUR_MS || ttlMs > INVITE_MAX_MS)
    throw new LoginConfigError('ttlMs', 'must be between an hour and 30 days, in milliseconds.');
  const address = email === undefined ? undefined : invitedAddress(email);
  const grant = await issueGrant(context, 'invite', { address, ttlMs });
  if (address === undefined) return grant;
  const { url, expiresAt } = grant;
  const requestedAt = context.clock.now();
  await context.deliver(
    challengeMail(context, {
      kind: 'invite',
      to: address.account,
      url,
      userAgent: '',
      requestedAt,
      expiresAt,
      language,
    }),
  );
  return grant;
}

function invitedAddress(email: string): Address {
  const parsed = parseAddress(email);
  if (!parsed.ok) throw new LoginConfigError('email', 'is no address.');
  return parsed.address;
}

/** What became of invitations. */
export function createInvites(context: LoginContext): Invites {
  const { challenges } = context.store;
  return Object.freeze<Invites>({
    async state(id) {
      const row = await challenges.find(id);
      if (row?.purpose !== 'invite') return undefined;
      return INVITE_STATES[challengeEnd(row, context.clock.now()) ?? 'open'];
    },
    // Each invitation is the only challenge of its index.
    revoke: async (id) => (await challenges.revokeFor(id, 'invite', context.clock.now())) > 0,
  });
}

const INVITE_STATES: Readonly<Record<ChallengeEnd | 'open', InviteState>> = {
  open: 'open',
  token_used: 'used',
  token_revoked: 'revoked',
  token_expired: 'expired',
};
