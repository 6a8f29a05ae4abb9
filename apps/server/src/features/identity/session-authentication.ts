import type { Login } from '@postern/login';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../../http/define-route.ts';
import { HttpProblem } from '../../http/problem.ts';
import type { UserStore } from './users.ts';

/**
 * Who is calling, by the session cookie. A session whose token is due for a new one gets it with this answer, where
 * the answer may carry it: one that is not kept by any cache, and that sets no cookie of its own (signing out).
 * A database that does not answer is said to be that; nobody is told that they were signed out.
 */
export function sessionAuthentication(
  app: FastifyInstance,
  { login, users }: { readonly login: Login; readonly users: Pick<UserStore, 'byId'> },
): Authenticate {
  const due = new WeakSet<FastifyRequest>();

  app.addHook('onSend', async (request, reply) => {
    if (due.has(request) && mayCarryCookie(reply)) await rotate(request, reply);
  });

  async function rotate(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { session } = login.readCookies(request.headers.cookie);
    const rotated = session === undefined ? undefined : await login.sessions.rotate(session);
    // Refused where another request of this browser was quicker: that one's answer has the cookie.
    if (rotated?.ok === true) void reply.header('set-cookie', [...rotated.setCookie]);
  }

  return async (request) => {
    const found = await login.sessions.authenticate({ cookieHeader: request.headers.cookie });
    if (!found.ok && found.error.status >= 500) throw new HttpProblem('unavailable');
    const sessionToken = login.readCookies(request.headers.cookie).session;
    if (!found.ok || sessionToken === undefined) return undefined;
    const { userId, id: sessionId, aal, sudoUntil } = found.session;
    const user = await users.byId(userId);
    // An account that is closed is closed at once, whatever sessions it still has.
    if (user === undefined || user.disabled) return undefined;
    if (found.rotationDue) due.add(request);
    const { isAdministrator } = user;
    return {
      kind: 'session',
      userId,
      mailboxIds: 'all',
      sessionId,
      sessionToken,
      isAdministrator,
      aal,
      sudoUntil,
    };
  };
}

function mayCarryCookie(reply: FastifyReply): boolean {
  return reply.getHeader('cache-control') === 'no-store' && !reply.hasHeader('set-cookie');
}
