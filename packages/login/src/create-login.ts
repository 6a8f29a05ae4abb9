import { completeCode } from './challenge/complete-code.ts';
import { completeLink } from './challenge/complete-link.ts';
import { issueGrant, openGrant } from './challenge/grant.ts';
import { attemptStatus, openLink } from './challenge/open-link.ts';
import { start } from './challenge/start.ts';
import type { LoginConfig } from './config.ts';
import { createContext } from './context.ts';
import type { LoginContext } from './context.ts';
import { refuse, StoreError } from './errors.ts';
import type { Refused } from './errors.ts';
import type { Login, LoginCookies, Sessions } from './login.ts';
import { createSessions } from './sessions/sessions.ts';
import { readCookie } from './web/cookies.ts';

/**
 * Builds the sign-in of one site. Requests are answered with values; only a broken configuration throws, and
 * it does so here.
 * @throws LoginConfigError naming the setting that is wrong.
 * @example
 * const login = createLogin({ publicUrl: 'https://mail.example.org', keyring, store, users, deliver, clock });
 * const started = await login.start({ email: 'mo@example.org' });
 */
export function createLogin(config: LoginConfig): Login {
  const context = createContext(config);
  const sessions = createSessions(context);
  return Object.freeze<Login>({
    publicOrigin: context.publicOrigin,
    trustedOrigins: context.trustedOrigins,
    cookieNames: context.cookies,
    readCookies: (header) => readCookies(context, header),
    start: (input) => answered(context, () => start(context, input)),
    status: ({ bindingCookie }) => attemptStatus(context, bindingCookie),
    openLink: (input) => answered(context, () => openLink(context, input)),
    completeLink: (input) => answered(context, () => completeLink(context, input)),
    completeCode: (input) => answered(context, () => completeCode(context, input)),
    issueSetup: () => issueGrant(context, 'setup'),
    issueInvite: () => issueGrant(context, 'invite'),
    openGrant: (token) => answered(context, () => openGrant(context, token)),
    sessions: Object.freeze({
      ...sessions,
      authenticate: (input: Parameters<Sessions['authenticate']>[0]) =>
        answered(context, () => sessions.authenticate(input)),
      rotate: (token: string) => answered(context, () => sessions.rotate(token)),
    }),
    sweep: () => context.store.sweep(context.clock.now()),
  });
}

/** A store that does not answer closes the door: the answer is 503, never "signed in". */
async function answered<T>(context: LoginContext, useCase: () => Promise<T>): Promise<T | Refused> {
  try {
    return await useCase();
  } catch (error) {
    if (!(error instanceof StoreError)) throw error;
    context.emit('store.degraded');
    return refuse('store_unavailable');
  }
}

function readCookies(context: LoginContext, header: string | undefined): LoginCookies {
  const session = readOne(context, header, context.cookies.session);
  const binding = readOne(context, header, context.cookies.binding);
  return { ...(session === undefined ? {} : { session }), ...(binding === undefined ? {} : { binding }) };
}

function readOne(context: LoginContext, header: string | undefined, name: string): string | undefined {
  const reading = readCookie(header, name);
  if (reading.outcome === 'duplicate') context.emit('cookie.duplicate', { reason: name });
  return reading.outcome === 'found' ? reading.value : undefined;
}
