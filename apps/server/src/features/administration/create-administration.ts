import type { RouteKit } from '../../http/define-route.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import { auditRoutes } from '../audit/index.ts';
import type { AdministrationParts } from './administration-parts.ts';
import { banRoutes } from './bans/ban-routes.ts';
import { createInvitationStore } from './invitations/invitation-store.ts';
import { invitationRoutes } from './invitations/invitation-routes.ts';
import { sweepInvitations } from './invitations/settle-invitations.ts';
import { outgoingMailRoutes } from './mail/outgoing-mail-routes.ts';
import { createAccountStore } from './users/account-store.ts';
import { userRoutes } from './users/user-routes.ts';

export interface Administration {
  readonly addRoutes: (kit: RouteKit) => void;
  readonly sweep: () => Promise<void>;
}

type Given = Omit<AdministrationParts, 'accounts' | 'invitations'> & { readonly db: Db };

export function createAdministration({ db, ...given }: Given): Administration {
  const parts = { ...given, accounts: createAccountStore(db), invitations: createInvitationStore(db) };
  return Object.freeze({
    addRoutes: (kit: RouteKit) => {
      userRoutes(kit, parts);
      invitationRoutes(kit, parts);
      banRoutes(kit, parts);
      outgoingMailRoutes(kit, parts);
      auditRoutes(kit, { ...given, emails: parts.accounts.emails });
    },
    sweep: () => sweepInvitations(parts),
  });
}
