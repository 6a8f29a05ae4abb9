import type { Keyring } from '@postern/keyring';
import type { Login, Store, TrustedProxies } from '@postern/login';
import { createPasskeys } from '@postern/login/passkeys';
import type { Passkeys } from '@postern/login/passkeys';
import { createPasswords } from '@postern/login/password';
import type { Passwords } from '@postern/login/password';
import type { FastifyInstance } from 'fastify';
import { createReadBrowser } from '../../http/browser.ts';
import type { RouteKit } from '../../http/define-route.ts';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import type { Outbox } from '../../infrastructure/mailer/outbox.ts';
import { createPutNotice } from './account-notices.ts';
import { createAccountPasswords } from './account-passwords.ts';
import { createBudgets } from './budgets.ts';
import { passwordRoutes } from './change-password.ts';
import { identityPages } from './identity-pages.ts';
import type { MailInterception } from './mail-interception.ts';
import type { PendingSignUps } from './pending-sign-ups.ts';
import type { ProvenAddresses } from './prove-address.ts';
import { onProofs } from './proof-pages.ts';
import type { OnProven } from './proof-pages.ts';
import { createSealedForms } from './sealed-form.ts';
import { createSignInGrants } from './sign-in-grants.ts';
import { signInPages } from './sign-in-pages.ts';
import type { SignUpRules } from './sign-up-policy.ts';
import type { PasswordMinimum } from './password-rules.ts';
import { strengthRoute } from './strength-route.ts';
import type { UserStore } from './users.ts';

export interface IdentityParts {
  readonly db: Db;
  readonly login: Login;
  readonly store: Store;
  readonly keyring: Keyring;
  readonly clock: Clock;
  readonly outbox: Pick<Outbox, 'put' | 'putNothing'>;
  readonly users: UserStore;
  readonly addresses: ProvenAddresses;
  readonly pending: PendingSignUps;
  readonly interception: MailInterception;
  readonly rules: SignUpRules;
  readonly minimum: PasswordMinimum;
  readonly trustedProxies: TrustedProxies;
  /** Of the hashes of Django that are still there; see {@link djangoIterations}. */
  readonly djangoIterations: number | undefined;
}

export interface Identity {
  readonly passwords: Passwords;
  readonly passkeys: Passkeys;
  /** Every page of signing in and up, and a new password. */
  readonly pages: (app: FastifyInstance, more: IdentityMore) => Promise<void>;
  readonly routes: (kit: RouteKit) => void;
  /** Deletes what ended. */
  readonly sweep: () => Promise<void>;
}

/** What other parts of the portal do at these pages. */
export interface IdentityMore {
  /** Proofs that are not of a sign-up or a reset, such as of a new address. */
  readonly onProven?: OnProven;
  /** Ends the API tokens of a person who set a new password and wishes it. */
  readonly revokeTokens?: (userId: string) => Promise<unknown>;
}

/** Signing in and up, and passwords: what the portal adds to the sign-in library. */
export function createIdentity(parts: IdentityParts): Identity {
  const { db, login, store, keyring, clock, outbox, users, addresses, pending } = parts;
  const { interception, rules, minimum, trustedProxies } = parts;
  const accounts = createAccountPasswords(db, clock);
  const django = parts.djangoIterations;
  const passwords = createPasswords(login, {
    accounts,
    ...(django === undefined ? {} : { djangoIterations: django }),
  });
  const passkeys = createPasskeys(login);
  const grants = createSignInGrants({ db, keyring, clock });
  const { spend, refund, once } = createBudgets({ store, keyring, clock });
  const putNotice = createPutNotice(outbox, clock);
  const readBrowser = createReadBrowser(login, trustedProxies);
  const shared = { login, passwords, accounts, users, store, minimum, grants, spend, refund };

  return Object.freeze({
    passwords,
    passkeys,
    pages: async (app: FastifyInstance, more: IdentityMore) => {
      const { onProven, revokeTokens = () => Promise.resolve() } = more;
      const proofs = onProofs({ login, users, pending, addresses, grants, rules }, onProven);
      await signInPages({ app, login, users, trustedProxies, passwords, passkeys, rules, onProven: proofs });
      const signUp = { addresses, pending, rules, once, putNotice };
      const forms = createSealedForms(keyring, clock);
      identityPages({ ...shared, ...signUp, app, readBrowser, interception, revokeTokens, forms });
    },
    routes: (kit: RouteKit) => {
      passwordRoutes(kit, shared);
      strengthRoute(kit, { login, users, spend, readBrowser, minimum, store });
    },
    sweep: async () => {
      await Promise.all([pending.sweep(), grants.sweep()]);
    },
  });
}
