import { createLogin, proofOfWork } from '@postern/login';
import type { Login, LoginEvent } from '@postern/login';
import { isLoopbackName } from '../config.ts';
import type { Account } from '../features/account/index.ts';
import type { ApiTokens } from '../features/api-tokens/index.ts';
import {
  createFactorRules,
  createMailInterception,
  createPendingSignUps,
  createProvenAddresses,
  keepReserved,
  SIGN_IN_PATHS,
  signUpPolicy,
} from '../features/identity/index.ts';
import type { ProvenAddresses, SignUpRules } from '../features/identity/index.ts';
import type { LiveConnections } from '../features/live/index.ts';
import type { Ground } from './ground.ts';

/** The demo's door is opened again and again by the person who tries it, on their own machine. */
const DEMO_LIMITS = { sendPerAddress: [{ hits: 60, windowMs: 60_000 }] };
/** Levels of the log for what the sign-in library calls so. */
const LEVEL_OF = { notice: 'info', warn: 'warn', alert: 'error' } as const;
/** After these a session is no more, whoever ended it: its open pages are closed at once. */
const SESSION_ENDS: ReadonlySet<string> = new Set(['session.logout', 'session.revoked', 'session.limit']);

/** What hears of sign-ins, and is put together after signing in is. */
export interface Hearers {
  account?: Account;
  tokens?: ApiTokens;
  live?: LiveConnections;
}

export interface SignIn {
  readonly login: Login;
  readonly addresses: ProvenAddresses;
  readonly pending: ReturnType<typeof createPendingSignUps>;
  readonly interception: ReturnType<typeof createMailInterception>;
  readonly rules: SignUpRules;
  readonly hearers: Hearers;
}

export function createSignIn(ground: Ground): SignIn {
  const { config, options, keyring, clock, db, users, publicUrl, loginStore, outbox, notices } = ground;
  const hearers: Hearers = {};
  const isReserved = async (email: string): Promise<boolean> =>
    (await hearers.account?.isReserved(email)) === true;
  const pending = createPendingSignUps({ db, keyring, clock });
  const addresses = createProvenAddresses({ db, clock, users, pending, isReserved, login: () => login });
  const interception = createMailInterception();
  const rules = { mode: config.signUp, domains: config.signUpDomains };
  const factorRules = createFactorRules({ db, store: loginStore, clock });

  const login: Login = createLogin({
    publicUrl: publicUrl.origin,
    insecureDev: publicUrl.protocol === 'http:' && isLoopbackName(publicUrl.hostname),
    appName: 'Postern',
    keyring,
    store: loginStore,
    users: addresses.users,
    clock,
    signUp: async (address) => (await signUpPolicy(rules)(address)) && !(await isReserved(address.account)),
    session: 'portal',
    ...(options.demo === undefined ? {} : { limits: DEMO_LIMITS }),
    basePath: SIGN_IN_PATHS.form,
    captcha: proofOfWork(options.proofOfWork),
    mfa: factorRules.mfa,
    hooks: { ...factorRules.hooks, ...keepReserved({ users, isReserved }) },
    deliver: async (mail) => {
      if (mail.kind === 'noop') return outbox.putNothing();
      if (interception.keepsBack(mail)) return;
      return (mail.kind === 'notice' ? notices : outbox).put(mail, mail.expiresAt);
    },
    onEvent: (event) => {
      tell(event, hearers, ground);
    },
  });
  ground.onClose(() => login.close());
  return { login, addresses, pending, interception, rules, hearers };
}

function tell(event: LoginEvent, { account, tokens, live }: Hearers, { logger }: Ground): void {
  account?.onEvent(event);
  tokens?.onEvent(event);
  if (SESSION_ENDS.has(event.type) && event.sessionId !== undefined) live?.endSession(event.sessionId);
  if (event.severity === 'debug' || event.severity === 'info') return;
  logger[LEVEL_OF[event.severity]]({ event: event.type, reason: event.reason }, 'sign-in event');
}
