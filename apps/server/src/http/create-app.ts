import { randomUUID } from 'node:crypto';
import { checkOrigin } from '@postern/login';
import type { TrustedProxies } from '@postern/login';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { Logger } from '../infrastructure/logger.ts';
import { allowCors, isCorsRequest } from './cors.ts';
import { distrustProxies } from './distrust-proxies.ts';
import { addSecurityHeaders, setSecurityHeaders } from './headers.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { rememberMethods } from './method-not-allowed.ts';
import { HttpProblem, sendProblem, toProblem } from './problem.ts';
import { enforcePublicOrigin } from './public-origin.ts';
import type { OnRefused } from './refused-request.ts';
import { requireHttps } from './require-https.ts';
import { takeTurns } from './take-turns.ts';
import { answerUnreadable } from './unreadable-request.ts';

export interface AppOptions {
  readonly logger: Logger;
  readonly publicUrl: () => URL;
  readonly https: boolean;
  readonly hstsPreload: boolean;
  readonly trustedProxies: TrustedProxies;
  /** Origins of pages elsewhere that may call the API with a token. */
  readonly corsOrigins: readonly string[];
  /** Names of our cookies: a request that carries one is a browser's. */
  readonly cookieNames: readonly string[];
  readonly onRefused: OnRefused;
}

/** No request of this API is large; mail is read, not sent, here. Bytes. */
const BODY_LIMIT = 256 * 1_024;
/** A client must have sent its whole request by then. Milliseconds. */
const REQUEST_TIMEOUT_MS = 30_000;
/** An answer waits for mail servers, each of which may take 15 seconds; beyond this nobody waits any more. Milliseconds. */
const HANDLER_TIMEOUT_MS = 120_000;
/** A connection on which nothing moves, an answer to a slow reader included, is closed. Milliseconds. */
const CONNECTION_TIMEOUT_MS = 180_000;
/** Sockets at once; each costs some 50 kB, and a browser opens six. */
const MAX_CONNECTIONS = 2_000;
/** Longest path parameter; ids are 36 characters, signed addresses travel in the query. */
const PARAMETER_LIMIT = 128;

/** The HTTP server with everything that holds for every route, and no route yet. */
export function createApp(options: AppOptions): FastifyInstance {
  const { logger, publicUrl, https, hstsPreload, trustedProxies, corsOrigins, cookieNames, onRefused } =
    options;
  const app = fastify({
    logger: false,
    trustProxy: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    handlerTimeout: HANDLER_TIMEOUT_MS,
    connectionTimeout: CONNECTION_TIMEOUT_MS,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    routerOptions: { maxParamLength: PARAMETER_LIMIT, ignoreTrailingSlash: false },
    // An address that cannot be read is answered before any hook runs.
    frameworkErrors: (error, request, reply) => {
      setSecurityHeaders(request, reply, { https, hstsPreload });
      const isTooLong = error.code === 'FST_ERR_MAX_PARAM_LENGTH';
      sendProblem(request, reply, isTooLong ? new HttpProblem('not_found') : toProblem(error));
    },
    clientErrorHandler: answerUnreadable,
    forceCloseConnections: true,
    return503OnClosing: true,
  });

  const allowedMethods = rememberMethods(app);
  app.server.maxConnections = MAX_CONNECTIONS;
  addSecurityHeaders(app, { https, hstsPreload });
  limitConcurrency(app, trustedProxies);
  requireHttps(app, { publicUrl, proxies: trustedProxies });
  distrustProxies(app, { proxies: trustedProxies, onRefused });
  enforcePublicOrigin(app, { publicUrl, onRefused });
  allowCors(app, corsOrigins);
  takeTurns(app);

  app.addHook('onRequest', async (request) => {
    // It carries its own proof, and no cookie of it is looked at.
    if (isCorsRequest(request, corsOrigins)) return;
    const { origin, cookie } = request.headers;
    const verdict = checkOrigin({
      method: request.method,
      origin,
      secFetchSite: headerText(request.headers['sec-fetch-site']),
      secFetchMode: headerText(request.headers['sec-fetch-mode']),
      hasCookie: cookieNames.some((name) => cookie?.includes(name) === true),
      trusted: [publicUrl().origin],
    });
    if (!verdict.allowed) {
      onRefused('csrf.rejected', request);
      throw new HttpProblem('origin_rejected');
    }
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
