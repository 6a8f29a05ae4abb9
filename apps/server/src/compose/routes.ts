import { fileURLToPath } from 'node:url';
import { routes } from '@postern/contracts';
import type { FastifyInstance } from 'fastify';
import {
  identityRoutes,
  isFactorMailbox,
  sessionAuthentication,
  SIGN_IN_PATHS,
} from '../features/identity/index.ts';
import { mailboxRoutes } from '../features/mailboxes/index.ts';
import type { ManageMailboxes } from '../features/mailboxes/index.ts';
import {
  createImageProxy,
  createListMessages,
  createReadMessages,
  messageRoutes,
} from '../features/messages/index.ts';
import { privacyRoutes } from '../features/privacy/index.ts';
import { alertRoutes } from '../features/protection/index.ts';
import { defineRoute } from '../http/define-route.ts';
import type { Authenticate, RouteKit } from '../http/define-route.ts';
import { openApiRoute } from '../http/openapi-route.ts';
import { webPages } from '../http/web-pages.ts';
import type { Accounts } from './accounts.ts';
import { addDemoEntry } from './demo.ts';
import type { Ground } from './ground.ts';
import type { Guard } from './guard.ts';
import type { Mail } from './mail.ts';
import type { SignIn } from './sign-in.ts';

const WEB_FOLDER = fileURLToPath(new URL('../../../web/dist/', import.meta.url));

interface Behind {
  readonly app: FastifyInstance;
  readonly signIn: SignIn;
  readonly mail: Mail;
  readonly guard: Guard;
  readonly manage: ManageMailboxes;
  readonly accounts: Accounts;
}

/** Every route and page. */
export async function addRoutes(ground: Ground, behind: Behind): Promise<void> {
  const { clock, users, publicUrl, options, db } = ground;
  const { app, signIn } = behind;
  const { identity, tokens, account, administration } = behind.accounts;
  const { login } = signIn;
  const bySession = sessionAuthentication(app, { login, users });
  const authenticate: Authenticate = (request) =>
    request.headers.authorization === undefined ? bySession(request) : tokens.authenticate(request);
  const kit = { app, authenticate, clock };

  healthRoutes(kit, { isDatabaseOpen: () => users.count().then(() => true) });
  openApiRoute(app, () => publicUrl.origin);
  await identity.pages(app, { revokeTokens: tokens.revokeAll, onProven: account.onProven });
  if (options.demo !== undefined) addDemoEntry(app, options.demo, signIn);
  identity.routes(kit);
  identityRoutes(kit, { login, users, isDemo: options.demo !== undefined });
  mailRoutes(kit, ground, behind);
  privacyRoutes(kit, db);
  tokens.addRoutes(kit);
  account.addRoutes(kit);
  administration.addRoutes(kit);
  await webPages({ app, authenticate, folder: WEB_FOLDER, signInPath: SIGN_IN_PATHS.form });
}

function mailRoutes(kit: RouteKit, ground: Ground, { mail, guard, manage }: Behind): void {
  const { keyring, clock, db, events, outbox, loginStore } = ground;
  const { egress, mailboxes, directory } = mail;
  const { store, correspondents, marks, scanner, queue, watchers } = guard;
  const isOwnLiveMail = (messageId: string): boolean => outbox.isOwnLiveMail(messageId);
  mailboxRoutes(kit, {
    store: mailboxes,
    directory,
    manage,
    status: watchers,
    isFactor: (userId, names) => isFactorMailbox({ db, store: loginStore }, userId, names),
  });
  messageRoutes(kit, {
    db,
    directory,
    list: createListMessages({ keyring, clock, mailboxes, directory, marks, scanner, queue, isOwnLiveMail }),
    read: createReadMessages({ directory, scanner, isOwnLiveMail }),
    images: createImageProxy(keyring, egress, clock),
    scanner,
    store,
    correspondents,
    marks,
    events,
    isOwnLiveMail,
  });
  alertRoutes(kit, { store, events });
}

function healthRoutes(
  kit: RouteKit,
  { isDatabaseOpen }: { readonly isDatabaseOpen: () => Promise<boolean> },
): void {
  defineRoute(kit, routes.health, () => Promise.resolve({ status: 'ok' as const, checks: {} }));
  defineRoute(kit, routes.ready, async () => {
    const database = (await isDatabaseOpen().catch(() => false)) ? ('ok' as const) : ('failing' as const);
    return { status: database, checks: { database } };
  });
}
