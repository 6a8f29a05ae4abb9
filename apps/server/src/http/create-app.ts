import { randomUUID } from 'node:crypto';
import { checkOrigin } from '@postern/login';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from '../infrastructure/logger.ts';
import { addSecurityHeaders } from './headers.ts';
import { rememberMethods } from './method-not-allowed.ts';
import { HttpProblem, sendProblem, toProblem } from './problem.ts';
import { enforcePublicOrigin } from './public-origin.ts';

export interface AppOptions {
  readonly logger: Logger;
  readonly publicUrl: () => URL;
  readonly https: boolean;
  /** Names of our cookies: a request that carries one is a browser's. */
  readonly cookieNames: readonly string[];
}

/** No request of this API is large; mail is read, not sent, here. Bytes. */
const BODY_LIMIT = 256 * 1_024;
/** A client must have sent its whole request by then. Milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;
/** Longest path parameter; ids are 36 characters, signed addresses travel in the query. */
const PARAMETER_LIMIT = 128;

/** The HTTP server with everything that holds for every route, and no route yet. */
export function createApp({ logger, publicUrl, https, cookieNames }: AppOptions): FastifyInstance {
  const app = fastify({
    logger: false,
    trustProxy: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    routerOptions: { maxParamLength: PARAMETER_LIMIT, ignoreTrailingSlash: false },
    forceCloseConnections: true,
    return503OnClosing: true,
  });

  const allowedMethods = rememberMethods(app);
  addSecurityHeaders(app, { https });
  enforcePublicOrigin(app, publicUrl);

  app.addHook('onRequest', async (request) => {
    const { origin, cookie } = request.headers;
    const verdict = checkOrigin({
      method: request.method,
      origin,
      secFetchSite: headerText(request.headers['sec-fetch-site']),
      secFetchMode: headerText(request.headers['sec-fetch-mode']),
      hasCookie: cookieNames.some((name) => cookie?.includes(name) === true),
      trusted: [publicUrl().origin],
    });
    if (!verdict.allowed) throw new HttpProblem('origin_rejected');
    await Promise.resolve();
  });

  // Forms of the sign-in pages. The built-in JSON parser serves the API; nothing else is read.
  app.removeContentTypeParser('text/plain');
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, Object.fromEntries(new URLSearchParams(String(body))));
    },
  );

  app.setErrorHandler((error, request, reply) => {
    const problem = toProblem(error);
    if (problem.code === 'internal') {
      logger.error(
        { err: error, requestId: request.id, route: request.routeOptions.url },
        'a request failed',
      );
    }
    return sendProblem(request, reply, problem);
  });
  app.setNotFoundHandler((request, reply) => {
    const allowed = allowedMethods(request.url.split('?', 1)[0] ?? '');
    if (allowed.length === 0) return sendProblem(request, reply, new HttpProblem('not_found'));
    void reply.header('allow', allowed.join(', '));
    return sendProblem(request, reply, new HttpProblem('method_not_allowed'));
  });

  return app;
}

function headerText(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
