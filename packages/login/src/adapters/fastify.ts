import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerAsyncHookHandler } from 'fastify';
import type { Login } from '../login.ts';
import type { Session } from '../sessions/session.ts';
import { guardSession } from '../web-handler/session-guard.ts';
import type { SessionNeed } from '../web-handler/session-guard.ts';
import { webHandler } from '../web-handler/web-handler.ts';
import type { WebOptions } from '../web-handler/web-options.ts';
import { toWebRequest } from './node-request.ts';

declare module 'fastify' {
  interface FastifyInstance {
    /** The login of {@link fastifyLogin}. */
    readonly login: Login;
  }
  interface FastifyRequest {
    /** The session, after {@link requireSession}; undefined before. */
    login: Session | undefined;
  }
}

export interface FastifyLoginOptions extends WebOptions {
  readonly login: Login;
}

/**
 * The sign-in pages as a Fastify plugin, and `request.login`. The client's address comes from the socket and
 * `trustedProxies`: Fastify's own `trustProxy` is not asked.
 * @throws LoginConfigError for a wrong list of proxies, when the application is made ready.
 * @example
 * await app.register(fastifyLogin, { login });
 * app.get('/me', { preHandler: requireSession() }, (request) => request.login?.account);
 */
export function fastifyLogin(
  app: FastifyInstance,
  options: FastifyLoginOptions,
  done: (error?: Error) => void,
): void {
  const { login } = options;
  const handle = webHandler(login, options);
  app.decorate('login', login);
  app.decorateRequest('login', undefined);
  void app.register((pages, _options, ready) => {
    // The handler reads and judges bodies itself; this parser holds for its own routes only.
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser('*', (_request, _payload, next) => {
      next(null);
    });
    for (const path of handle.paths) {
      pages.all(path, async (request, reply) => {
        const response = await handle(webRequestOf(login, request), {
          address: request.socket.remoteAddress,
        });
        if (response !== undefined) return sendResponse(reply, response);
        reply.callNotFound();
        return reply;
      });
    }
    ready();
  });
  done();
}
// Fastify's own mark for a plugin that decorates the instance it is registered on, not a child of it.
Object.defineProperty(fastifyLogin, Symbol.for('skip-override'), { value: true });
Object.defineProperty(fastifyLogin, Symbol.for('fastify.display-name'), { value: '@postern/login' });

/**
 * Lets a request pass that has a session (and the second factor, or the step-up, that the route wants) and puts
 * it on `request.login`. Unsafe methods must come from a trusted origin.
 */
export function requireSession(need: SessionNeed = {}): preHandlerAsyncHookHandler {
  return async (request, reply) => {
    const { login } = request.server;
    const verdict = await guardSession(login, webRequestOf(login, request, false), need);
    if (!verdict.ok) return sendResponse(reply, verdict.response);
    if (verdict.setCookie.length > 0) void reply.header('set-cookie', [...verdict.setCookie]);
    request.login = verdict.session;
    return undefined;
  };
}

function webRequestOf(login: Login, request: FastifyRequest, withBody = true): Request {
  const none = withBody ? {} : { body: new Uint8Array() };
  return toWebRequest(request.raw, { origin: login.publicOrigin, ...none });
}

async function sendResponse(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  void reply.code(response.status);
  for (const [name, value] of response.headers) {
    if (name !== 'set-cookie') void reply.header(name, value);
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) void reply.header('set-cookie', cookies);
  return reply.send(Buffer.from(await response.arrayBuffer()));
}
