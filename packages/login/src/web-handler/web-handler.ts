import { contextOf } from '../context-of.ts';
import { refuse, StoreError } from '../errors.ts';
import type { LoginError } from '../errors.ts';
import type { Login } from '../login.ts';
import { createWeb, readExchange } from './exchange.ts';
import type { Exchange, Web } from './exchange.ts';
import { failed } from './finish.ts';
import { originVerdict } from './origin-verdict.ts';
import { readFields } from './read-fields.ts';
import { json as jsonResponse, plain } from './respond.ts';
import { routesOf } from './routes.ts';
import type { Route } from './routes.ts';
import type { WebClient, WebHandler, WebOptions } from './web-options.ts';

const REFUSED_BODIES = {
  wrong_type: [415, 'request_type', 'Send a form or JSON.'],
  too_large: [413, 'request_too_large', 'The request is too large.'],
  malformed: [400, 'request_malformed', 'The request cannot be read.'],
} as const;

/**
 * The pages of a sign-in as one function from `Request` to `Response`, without any framework. It answers what is
 * under the login's base path, and undefined for everything else. A GET, HEAD or OPTIONS changes nothing; every
 * POST must come from a trusted origin. A POST of `application/json` is answered with JSON.
 * @throws LoginConfigError for a wrong list of proxies or path, at once.
 * @example
 * const handle = webHandler(login, { siteName: 'Example' });
 * const response = (await handle(request, { address: socket.remoteAddress })) ?? notFound();
 */
export function webHandler(login: Login, options: WebOptions = {}): WebHandler {
  const web = createWeb(login, contextOf(login), options);
  const routes = routesOf(web);
  const handle = async (request: Request, client: WebClient = {}): Promise<Response | undefined> => {
    const route = routes.get(new URL(request.url).pathname);
    return route === undefined ? undefined : answer(web, route, request, client);
  };
  return Object.freeze(Object.assign(handle, { paths: Object.freeze([...routes.keys()]) }));
}

async function answer(web: Web, route: Route, request: Request, client: WebClient): Promise<Response> {
  // Of a GET it is only how a refusal is told; a POST is answered as it was asked.
  const json = (request.headers.get('accept') ?? '').toLowerCase().startsWith('application/json');
  const exchange: Exchange = { ...readExchange(web, request, client), fields: {}, json };
  try {
    switch (request.method) {
      case 'GET':
        return await (route.get?.(exchange) ?? notAllowed(route));
      case 'HEAD':
        return withoutBody(await (route.get?.(exchange) ?? notAllowed(route)));
      case 'OPTIONS':
        return plain(204, '', [['Allow', allowed(route)]]);
      case 'POST':
        return await (route.post === undefined ? notAllowed(route) : post(exchange, route.post));
      default:
        return notAllowed(route);
    }
  } catch (error) {
    // A store that does not answer closes the door, in words.
    if (error instanceof StoreError) return failed(exchange, refuse('store_unavailable').error);
    throw error;
  }
}

async function post(exchange: Exchange, handle: NonNullable<Route['post']>): Promise<Response> {
  const { context, request } = exchange;
  const verdict = originVerdict(exchange.login, request);
  if (!verdict.allowed) {
    context.emit('csrf.rejected', { reason: verdict.reason });
    return refusedOrigin(exchange, refuse('origin_rejected').error);
  }
  const read = await readFields(request);
  if (read.outcome === 'read') return handle({ ...exchange, fields: read.fields, json: read.json });
  const [status, code, message] = REFUSED_BODIES[read.outcome];
  return jsonResponse({ ok: false, error: { code, status, message } }, { status });
}

/** The body is not read before its origin is known: what the client speaks is told by its header. */
function refusedOrigin(exchange: Exchange, error: LoginError): Response {
  const speaksJson = exchange.request.headers.get('content-type')?.toLowerCase().includes('json') ?? false;
  return failed({ ...exchange, json: speaksJson }, error);
}

function notAllowed(route: Route): Response {
  return plain(405, 'Method not allowed.', [['Allow', allowed(route)]]);
}

function allowed(route: Route): string {
  const reading = route.get === undefined ? [] : ['GET', 'HEAD'];
  return [...reading, ...(route.post === undefined ? [] : ['POST']), 'OPTIONS'].join(', ');
}

function withoutBody(response: Response): Response {
  return new Response(null, { status: response.status, headers: response.headers });
}
