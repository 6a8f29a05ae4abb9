import { routes } from '@postern/contracts';
import type { RouteContract } from '@postern/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What a page elsewhere may send, and read besides the body of the answer. */
const REQUEST_HEADERS = 'authorization, content-type';
const EXPOSED_HEADERS = 'RateLimit, RateLimit-Policy, Retry-After, WWW-Authenticate, X-Request-Id';
/** Seconds a browser remembers the answer to its question: an origin that is taken off the list is out by then. */
const PREFLIGHT_SECONDS = 600;

/** Whether a page of a listed origin calls the API with a token, the only thing it may be known by. */
export function isCorsRequest({ url, headers }: FastifyRequest, origins: readonly string[]): boolean {
  const { origin, authorization } = headers;
  if (origin === undefined || authorization === undefined || !url.startsWith('/api/')) return false;
  return origins.includes(origin);
}

/**
 * Pages of other origins: closed, but for those on the operator's list, and for these with a token alone, on routes
 * that take one. Cookies are never allowed (`Access-Control-Allow-Credentials` is never sent), and what is not allowed
 * is answered as if there were no such thing as CORS (P10).
 */
export function allowCors(app: FastifyInstance, origins: readonly string[]): void {
  if (origins.length === 0) return;

  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined || !isPreflight(request) || !origins.includes(origin)) return;
    const methods = tokenMethods(request.url.split('?', 1)[0] ?? '');
    if (!methods.includes(headerText(request, 'access-control-request-method'))) return;
    await reply
      .code(204)
      .header('access-control-allow-origin', origin)
      .header('access-control-allow-methods', methods.join(', '))
      .header('access-control-allow-headers', REQUEST_HEADERS)
      .header('access-control-max-age', String(PREFLIGHT_SECONDS))
      .send();
  });

  app.addHook('onSend', async (request, reply) => {
    const { origin } = request.headers;
    if (origin === undefined || !isCorsRequest(request, origins)) return;
    void reply
      .header('access-control-allow-origin', origin)
      .header('access-control-expose-headers', EXPOSED_HEADERS);
    await Promise.resolve();
  });
}

/** A browser's question whether it may send a token: one that would send anything else is not answered. */
function isPreflight(request: FastifyRequest): boolean {
  if (request.method !== 'OPTIONS') return false;
  const asked = headerText(request, 'access-control-request-headers').toLowerCase().split(',');
  const allowed = REQUEST_HEADERS.split(', ');
  const names = asked.map((name) => name.trim());
  return names.includes('authorization') && names.every((name) => allowed.includes(name));
}

const TABLE: readonly RouteContract[] = Object.values(routes);
const TOKEN_ROUTES = TABLE.filter(({ scope }) => scope !== undefined).map(({ method, path }) => ({
  method,
  pattern: new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`),
}));

/** Methods that a token may call at this path. */
function tokenMethods(path: string): readonly string[] {
  return TOKEN_ROUTES.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
}

function headerText({ headers }: FastifyRequest, name: string): string {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
}
