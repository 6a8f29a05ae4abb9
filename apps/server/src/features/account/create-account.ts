import type { Keyring } from '@postern/keyring';
import type { LoginEvent, Proven } from '@postern/login';
import type { RouteKit } from '../../http/define-route.ts';
import type { Logger } from '../../infrastructure/logger.ts';
import type { Outbox } from '../../infrastructure/mailer/outbox.ts';
import type { AccountParts } from './account-parts.ts';
import { createAccountStore } from './account-store.ts';
import { deleteDueAccounts, deletionRoutes } from './data/deletion.ts';
import { exportRoutes } from './data/export-routes.ts';
import { usageRoutes } from './data/usage.ts';
import type { CountedLimit } from './data/usage.ts';
import { historyRoutes } from './history/history-routes.ts';
import { createNotices } from './notices.ts';
import { panicRoutes, unlockAfterSignIn } from './panic/panic-routes.ts';
import { onProvenAddress } from './profile/on-proven.ts';
import { profileRoutes } from './profile/profile-routes.ts';
import { undoEmailChangePages } from './profile/undo-email-change.ts';
import { outsideAddressRoutes } from './security/outside-address.ts';
import { passkeyRoutes } from './security/passkey-routes.ts';
import { securityRoutes } from './security/security-routes.ts';
import { sessionRoutes } from './sessions/session-routes.ts';
import { stepUpRoutes } from './step-up/step-up-routes.ts';

export interface AccountOptions extends Omit<AccountParts, 'store' | 'notices'> {
  readonly keyring: Keyring;
  readonly outbox: Pick<Outbox, 'put'>;
  readonly logger: Logger;
  readonly limits: readonly CountedLimit[];
  /** Forgets what the sign-in library keeps of a person, by address as well. */
  readonly forgetSignIn: (user: { readonly id: string; readonly email: string }) => Promise<void>;
}

export interface Account {
  readonly addRoutes: (kit: RouteKit) => void;
  /** For links of the sign-in library that prove a mailbox; undefined: the proof was not for this slice. */
  readonly onProven: (proven: Proven, request: Request) => Promise<string | undefined>;
  /** To be told of every event of the sign-in library: a sign-in opens what its owner had locked. */
  readonly onEvent: (event: LoginEvent) => void;
  /** Whether an address is kept for somebody who may still take it back: nobody signs up with it. */
  readonly isReserved: (email: string) => Promise<boolean>;
  /** Deletes what is due. */
  readonly sweep: () => Promise<void>;
}

/** The whole slice, put together. */
export function createAccount(options: AccountOptions): Account {
  const { db, clock, logger, keyring } = options;
  const store = createAccountStore(db, clock);
  const notices = createNotices(options);
  const parts: AccountParts = { ...options, store, notices };

  return Object.freeze<Account>({
    addRoutes: (kit) => {
      stepUpRoutes(kit, parts);
      profileRoutes(kit, parts);
      undoEmailChangePages(kit.app, parts);
      securityRoutes(kit, parts);
      passkeyRoutes(kit, parts);
      outsideAddressRoutes(kit, parts);
      sessionRoutes(kit, parts);
      panicRoutes(kit, parts);
      historyRoutes(kit, parts);
      usageRoutes(kit, parts, options.limits);
      exportRoutes(kit, { ...parts, keyring });
      deletionRoutes(kit, parts);
    },
    onProven: onProvenAddress(parts),
    onEvent: ({ type, userId }) => {
      if (type !== 'session.created' || userId === undefined) return;
      unlockAfterSignIn(parts, userId).catch((error: unknown) => {
        logger.error({ err: error }, 'an account could not be opened after its sign-in');
      });
    },
    isReserved: store.isReserved,
    sweep: async () => {
      await store.sweep();
      await deleteDueAccounts({ ...parts, forget: options.forgetSignIn });
    },
  });
}
