import type { Request as ExpressRequest, RequestHandler } from 'express';
import type { Login } from '../login.ts';
import type { Session } from '../sessions/session.ts';
import { guardSession } from '../web-handler/session-guard.ts';
import type { SessionNeed } from '../web-handler/session-guard.ts';
import { webHandler } from '../web-handler/web-handler.ts';
import type { WebOptions } from '../web-handler/web-options.ts';
import { toWebRequest } from './node-request.ts';
import { sendWebResponse } from './node-response.ts';

const FORM_TYPE = 'application/x-www-form-urlencoded';

/** Express' own types are extended by this global and by nothing else. */
declare global {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- the name and the form that Express has chosen
  namespace Express {
    interface Request {
      /** The session, after {@link requireSession}; undefined before. */
      login?: Session;
    }
  }
}

/**
 * The sign-in pages as Express 5 middleware, mounted at the root of the application. The client's address comes
 * from the socket and `trustedProxies`: Express' own `trust proxy` is not asked.
 * @throws LoginConfigError for a wrong list of proxies.
 * @example
 * app.use(expressLogin(login));
 * app.get('/me', requireSession(login), (request, response) => response.send(request.login?.account));
 */
export function expressLogin(login: Login, options: WebOptions = {}): RequestHandler {
  const handle = webHandler(login, options);
  return async (request, response, next) => {
    const answer = await handle(webRequestOf(login, request, bodyRead(request)), {
      address: request.socket.remoteAddress,
    });
    if (answer === undefined) next();
    else await sendWebResponse(answer, response);
  };
}

/**
 * Lets a request pass that has a session (and the second factor, or the step-up, that the route wants) and puts
 * it on `request.login`. Unsafe methods must come from a trusted origin.
 */
export function requireSession(login: Login, need: SessionNeed = {}): RequestHandler {
  return async (request, response, next) => {
    const verdict = await guardSession(login, webRequestOf(login, request, new Uint8Array()), need);
    if (!verdict.ok) {
      await sendWebResponse(verdict.response, response);
      return;
    }
    for (const cookie of verdict.setCookie) response.append('set-cookie', cookie);
    request.login = verdict.session;
    next();
  };
}

function webRequestOf(login: Login, request: ExpressRequest, body: Uint8Array | undefined): Request {
  const read = body === undefined ? {} : { body };
  return toWebRequest(request, { origin: login.publicOrigin, target: request.originalUrl, ...read });
}

/** What `express.json()` or `express.urlencoded()` before us has taken from the stream, written again. */
function bodyRead(request: ExpressRequest): Uint8Array | undefined {
  const body: unknown = request.body;
  if (body === undefined || !request.readableEnded) return undefined;
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return body;
  const isForm = (request.headers['content-type'] ?? '').toLowerCase().startsWith(FORM_TYPE);
  return Buffer.from(isForm ? formOf(body) : JSON.stringify(body));
}

function formOf(body: unknown): string {
  const fields = Object.entries(body ?? {}).filter(
    (field): field is [string, string] => typeof field[1] === 'string',
  );
  return new URLSearchParams(fields).toString();
}
