import { API_TOKENS_MAX } from '@postern/contracts';
import type { FastifyInstance } from 'fastify';
import { createAccount } from '../features/account/index.ts';
import type { Account, AccountOptions } from '../features/account/index.ts';
import { createAdministration } from '../features/administration/index.ts';
import { createApiTokens } from '../features/api-tokens/index.ts';
import type { ApiTokens } from '../features/api-tokens/index.ts';
import {
  createIdentity,
  createPutNotice,
  djangoIterations,
  forgetSignIn,
  isReadableInside,
} from '../features/identity/index.ts';
import type { Identity } from '../features/identity/index.ts';
import { createMailDoors } from '../features/mailboxes/index.ts';
import type { MailboxStore, MailDoors } from '../features/mailboxes/index.ts';
import { createReadBrowser } from '../http/browser.ts';
import type { Ground } from './ground.ts';
import type { Guard } from './guard.ts';
import type { Mail } from './mail.ts';
import type { SignIn } from './sign-in.ts';

/** Who people are here: their passwords, tokens and accounts, and those who administer them. */
export interface Accounts {
  readonly identity: Identity;
  readonly tokens: ApiTokens;
  readonly account: Account;
  readonly administration: ReturnType<typeof createAdministration>;
  /** Lets accounts be closed to mail, and opened again. */
  readonly doors: MailDoors;
}

interface Below {
  readonly app: FastifyInstance;
  readonly signIn: SignIn;
  readonly mail: Mail;
  readonly guard: Guard;
}

export async function createAccounts(ground: Ground, below: Below): Promise<Accounts> {
  const { db, keyring, clock, logger, loginHandle, notices } = ground;
  const { mail, guard } = below;
  const { login } = below.signIn;
  const identity = await identityOf(ground, below.signIn);
  const tokens = tokensOf(ground, below);
  const doors = createMailDoors({ ...mail, watch: guard.watchers });
  const readBrowser = createReadBrowser(login, ground.trustedProxies);
  const account = createAccount({
    db,
    login,
    passkeys: identity.passkeys,
    passwords: identity.passwords,
    doors,
    readBrowser,
    clock,
    logger,
    keyring,
    outbox: notices,
    publicOrigin: () => ground.publicUrl.origin,
    isReadableInside: (userId, email) => isReadableInside(db, userId, email),
    revokeTokens: tokens.revokeAll,
    forgetSignIn: (user) => forgetSignIn(loginHandle, user),
    limits: countedLimits(mail.mailboxes, tokens),
  });
  const administration = createAdministration({
    db,
    login,
    doors,
    revokeTokens: tokens.revokeAll,
    putNotice: createPutNotice(notices, clock),
    readBrowser,
    outbox: ground.outbox,
    clock,
    settings: {
      publicOrigin: ground.publicUrl.origin,
      signUp: ground.config.signUp,
      mailboxCap: ground.config.mailboxCap,
      smtpUrl: ground.config.smtpUrl,
    },
  });
  return { identity, tokens, account, administration, doors };
}

async function identityOf(ground: Ground, signIn: SignIn): Promise<Identity> {
  const { db, loginStore, keyring, clock, outbox, users, config, trustedProxies } = ground;
  const { login, addresses, pending, interception, rules } = signIn;
  return createIdentity({
    db,
    login,
    store: loginStore,
    keyring,
    clock,
    outbox,
    users,
    addresses,
    pending,
    interception,
    rules,
    minimum: config.passwordMinimum,
    trustedProxies,
    djangoIterations: await djangoIterations(db),
  });
}

function tokensOf(ground: Ground, { app, signIn }: Below): ApiTokens {
  const { db, users, notices, clock, logger, config } = ground;
  const tokens = createApiTokens({
    app,
    db,
    login: signIn.login,
    publicOrigin: ground.publicUrl.origin,
    users,
    putNotice: createPutNotice(notices, clock),
    proxies: ground.trustedProxies,
    clock,
    logger,
    requestsPerMinute: config.apiRate,
  });
  ground.onClose(() => tokens.close());
  return tokens;
}

function countedLimits(mailboxes: MailboxStore, tokens: ApiTokens): AccountOptions['limits'] {
  return [
    {
      name: 'Mailboxes',
      note: 'Connected mailboxes. Whoever runs this Postern can allow more.',
      count: async (userId) => {
        const { used, cap } = await mailboxes.room(userId);
        return { used, limit: cap === 'unlimited' ? undefined : cap };
      },
    },
    {
      name: 'API tokens',
      note: 'Live tokens of programs. Revoke what is not used any more.',
      count: async (userId) => ({ used: await tokens.countLive(userId), limit: API_TOKENS_MAX }),
    },
  ];
}
