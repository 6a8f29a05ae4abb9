import type { Invitation, IssuedInvitation, NewInvitation } from '@postern/contracts';
import { parseAddress } from '@postern/login';
import type { IssuedGrant } from '@postern/login';
import { HttpProblem } from '../../../http/problem.ts';
import { toTimestamp } from '../../../infrastructure/clock.ts';
import { uuidv7 } from '../../../infrastructure/random.ts';
import type { Actor, AdministrationParts } from '../administration-parts.ts';
import { tellAction } from '../tell-log.ts';
import type { InvitationModel } from './invitation-store.ts';
import { settleInvitations } from './settle-invitations.ts';

const DAY_MS = 86_400_000;

/**
 * Invites whoever has the link, or the owner of one address, to whom it is mailed.
 * @throws HttpProblem request_invalid, account_exists
 */
export async function invite(
  parts: AdministrationParts,
  actor: Actor,
  { email, days }: NewInvitation,
): Promise<IssuedInvitation> {
  const address = email === undefined ? undefined : await freeAddress(parts, email);
  const grant = await issue(parts, address, days);
  const invitation: InvitationModel = {
    id: uuidv7(parts.clock),
    grantId: grant.id,
    email: address,
    days,
    createdBy: actor.caller.userId,
    createdAt: parts.clock.now(),
    expiresAt: grant.expiresAt,
    state: 'open',
  };
  await parts.invitations.add(invitation);
  tellAction(parts, actor, 'invitation.made', { invitation: invitation.id, days });
  return issued(parts, invitation, grant);
}

/**
 * Another link for an invitation that nobody has used; the old link ends.
 * @throws HttpProblem not_found, invitation_ended
 */
export async function resend(
  parts: AdministrationParts,
  actor: Actor,
  id: string,
): Promise<IssuedInvitation> {
  const before = await unused(parts, id);
  await parts.login.invites.revoke(before.grantId);
  const grant = await issue(parts, before.email, before.days);
  await parts.invitations.renew(id, { grantId: grant.id, expiresAt: grant.expiresAt });
  tellAction(parts, actor, 'invitation.resent', { invitation: id });
  return issued(parts, { ...before, expiresAt: grant.expiresAt, state: 'open' }, grant);
}

/** @throws HttpProblem not_found, invitation_ended */
export async function revoke(parts: AdministrationParts, actor: Actor, id: string): Promise<void> {
  const { grantId } = await unused(parts, id);
  await parts.login.invites.revoke(grantId);
  await parts.invitations.end(id, 'revoked', parts.clock.now());
  tellAction(parts, actor, 'invitation.revoked', { invitation: id });
}

export function presentInvitation(invitation: InvitationModel, createdBy: string | undefined): Invitation {
  const { id, state, email } = invitation;
  return {
    id,
    state,
    ...(email === undefined ? {} : { email }),
    createdAt: toTimestamp(invitation.createdAt),
    expiresAt: toTimestamp(invitation.expiresAt),
    ...(createdBy === undefined ? {} : { createdBy }),
  };
}

async function unused(parts: AdministrationParts, id: string): Promise<InvitationModel> {
  await settleInvitations(parts);
  const invitation = await parts.invitations.byId(id);
  if (invitation === undefined) throw new HttpProblem('not_found');
  if (invitation.state === 'used' || invitation.state === 'revoked')
    throw new HttpProblem('invitation_ended');
  return invitation;
}

function issue(
  { login }: AdministrationParts,
  email: string | undefined,
  days: number,
): Promise<IssuedGrant> {
  return login.issueInvite({ ttlMs: days * DAY_MS, ...(email === undefined ? {} : { email }) });
}

async function issued(
  parts: AdministrationParts,
  invitation: InvitationModel,
  { url }: IssuedGrant,
): Promise<IssuedInvitation> {
  const emails = await parts.accounts.emails(
    invitation.createdBy === undefined ? [] : [invitation.createdBy],
  );
  const shown = presentInvitation(invitation, emails.get(invitation.createdBy ?? ''));
  return { invitation: shown, ...(invitation.email === undefined ? { url } : {}) };
}

/** Canonical. An administrator sees all accounts: that an address has one is no secret to them. */
async function freeAddress({ accounts }: AdministrationParts, email: string): Promise<string> {
  const parsed = parseAddress(email);
  if (!parsed.ok)
    throw new HttpProblem('request_invalid', {
      fields: [{ path: 'email', message: 'This is no e-mail address.' }],
    });
  const { account } = parsed.address;
  if ((await accounts.byEmail(account)) !== undefined) throw new HttpProblem('account_exists');
  return account;
}
