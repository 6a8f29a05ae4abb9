import type { Login } from '@postern/login';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Authenticate } from '../../http/define-route.ts';
import { HttpProblem } from '../../http/problem.ts';

/**
 * Who is calling, by the session cookie. A session whose token is due for a new one gets it with this answer, where
 * the answer may carry it: one that is not kept by any cache, and that sets no cookie of its own (signing out).
 * A database that does not answer is said to be that; nobody is told that they were signed out.
 */
export function sessionAuthentication(app: FastifyInstance, login: Login): Authenticate {
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
    if (!found.ok) return undefined;
    if (found.rotationDue) due.add(request);
    return { userId: found.session.userId, sessionId: found.session.id };
  };
}

function mayCarryCookie(reply: FastifyReply): boolean {
  return reply.getHeader('cache-control') === 'no-store' && !reply.hasHeader('set-cookie');
}
