import { routes } from '@postern/contracts';
import { defineRoute } from '../../../http/define-route.ts';
import type { RouteKit } from '../../../http/define-route.ts';
import type { AdministrationParts } from '../administration-parts.ts';
import { invite, presentInvitation, resend, revoke } from './invite.ts';
import { settleInvitations } from './settle-invitations.ts';

/** Invitations shown: those that ended go after a month, and nobody reads more than this. */
const SHOWN = 200;

export function invitationRoutes(kit: RouteKit, parts: AdministrationParts): void {
  defineRoute(kit, routes.adminInvitations, async () => {
    await settleInvitations(parts);
    const invitations = await parts.invitations.list(SHOWN);
    const makers = new Set(invitations.flatMap(({ createdBy }) => createdBy ?? []));
    const emails = await parts.accounts.emails([...makers]);
    return {
      invitations: invitations.map((invitation) =>
        presentInvitation(invitation, emails.get(invitation.createdBy ?? '')),
      ),
      signUp: parts.settings.signUp,
    };
  });

  defineRoute(kit, routes.adminInvite, ({ caller, request, body }) =>
    invite(parts, { caller, request }, body),
  );

  defineRoute(kit, routes.adminResendInvitation, ({ caller, request, params }) =>
    resend(parts, { caller, request }, params.invitationId),
  );

  defineRoute(kit, routes.adminRevokeInvitation, async ({ caller, request, params }) => {
    await revoke(parts, { caller, request }, params.invitationId);
  });
}
