import type { Context, MiddlewareHandler } from 'hono';
import type { Login } from '../login.ts';
import type { Session } from '../sessions/session.ts';
import { guardSession } from '../web-handler/session-guard.ts';
import type { SessionNeed } from '../web-handler/session-guard.ts';
import { webHandler } from '../web-handler/web-handler.ts';
import type { WebOptions } from '../web-handler/web-options.ts';

/** Variables that {@link requireSession} sets: `new Hono<LoginEnv>()`. */
export interface LoginEnv {
  Variables: { login: Session };
}

export interface HonoLoginOptions extends WebOptions {
  /**
   * Address of the socket's peer. Default: that of `@hono/node-server`. On other runtimes give it, such as
   * `(c) => getConnInfo(c).remote.address`; without it all clients share one budget.
   */
  readonly clientAddress?: (context: Context) => string | undefined;
}

/**
 * The sign-in pages as Hono middleware for `*`. The client's address comes from the connection and
 * `trustedProxies`, never from a header alone.
 * @throws LoginConfigError for a wrong list of proxies.
 * @example
 * app.use(honoLogin(login));
 * app.get('/me', requireSession(login), (c) => c.text(c.get('login').account));
 */
export function honoLogin(login: Login, options: HonoLoginOptions = {}): MiddlewareHandler {
  const handle = webHandler(login, options);
  const addressOf = options.clientAddress ?? nodeAddress;
  return async (context, next) => {
    const answer = await handle(context.req.raw, { address: addressOf(context) });
    if (answer !== undefined) return answer;
    await next();
    return undefined;
  };
}

/**
 * Lets a request pass that has a session (and the second factor, or the step-up, that the route wants) and sets
 * it as the variable `login`. Unsafe methods must come from a trusted origin.
 */
export function requireSession(login: Login, need: SessionNeed = {}): MiddlewareHandler<LoginEnv> {
  return async (context, next) => {
    const verdict = await guardSession(login, context.req.raw, need);
    if (!verdict.ok) return verdict.response;
    context.set('login', verdict.session);
    await next();
    for (const cookie of verdict.setCookie) context.header('set-cookie', cookie, { append: true });
    return undefined;
  };
}

/** `@hono/node-server` gives the node request as `env.incoming`. */
function nodeAddress({ env }: Context): string | undefined {
  const incoming = property(env, 'incoming');
  const address = property(property(incoming, 'socket'), 'remoteAddress');
  return typeof address === 'string' ? address : undefined;
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
