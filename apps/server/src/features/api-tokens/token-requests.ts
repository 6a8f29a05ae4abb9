import { networkKeys } from '@postern/login';
import type { Login, TrustedProxies } from '@postern/login';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { clientAddress } from '../../http/browser.ts';
import type { TokenCaller } from '../../http/caller.ts';
import type { Authenticate } from '../../http/define-route.ts';
import { HttpProblem, problemOf } from '../../http/problem.ts';
import type { Clock } from '../../infrastructure/clock.ts';
import { agentFamily } from './agent-family.ts';
import { createNowAndThen } from './now-and-then.ts';
import type { RateState, RateWindow } from './rate-window.ts';
import { RATE_WINDOW_MS } from './rate-window.ts';
import type { RequestLog } from './request-log.ts';
import type { TokenAuthentication } from './token-authentication.ts';

export interface TokenRequestsParts {
  readonly app: FastifyInstance;
  readonly authenticate: TokenAuthentication;
  readonly rate: RateWindow;
  readonly log: RequestLog;
  readonly login: Pick<Login, 'record'>;
  readonly proxies: TrustedProxies;
  readonly clock: Clock;
}

type Admission =
  | { readonly caller: TokenCaller; readonly rate: RateState; readonly at: number }
  | { readonly problem: unknown };

/**
 * What holds for every request that carries an `Authorization` header, also where there is no such route: who sent it
 * is found out once, counted, told how much is left, and written down. Its cookie is not looked at.
 */
export function tokenRequests(parts: TokenRequestsParts): Authenticate {
  const { app, rate, log, clock } = parts;
  const admissions = new WeakMap<FastifyRequest, Admission>();
  const isDue = createNowAndThen(clock);

  app.addHook('onRequest', async (request, reply) => {
    const header = request.headers.authorization;
    if (header === undefined) return;
    const admission = await admit(request, header);
    admissions.set(request, admission);
    if (!('rate' in admission)) return;
    sendRate(reply, admission.rate);
    if (admission.rate.allowed) return;
    throw new HttpProblem('too_many_requests', {
      message: `This token may make ${String(admission.rate.limit)} requests a minute.`,
      retryAfter: admission.rate.resetSeconds,
    });
  });

  async function admit(request: FastifyRequest, header: string): Promise<Admission> {
    try {
      const caller = await parts.authenticate(request, header);
      return { caller, at: clock.now(), rate: await rate.take(caller.tokenId) };
    } catch (problem) {
      return { problem };
    }
  }

  app.addHook('preSerialization', async (request, _reply, payload: unknown) => {
    const admission = admissions.get(request);
    if (admission !== undefined && 'caller' in admission) admission.caller.trace.count ??= rowsOf(payload);
    return payload;
  });

  app.addHook('onResponse', async (request, reply) => {
    const admission = admissions.get(request);
    if (admission === undefined || !('caller' in admission)) return;
    if (!admission.rate.allowed && !admission.rate.isFirstRefusal) return;
    write(request, reply, admission);
    await Promise.resolve();
  });

  function write(
    request: FastifyRequest,
    reply: FastifyReply,
    { caller, at }: Extract<Admission, { readonly caller: TokenCaller }>,
  ): void {
    const error = problemOf(request);
    const address = clientAddress(request, parts.proxies);
    const keys = address === undefined ? undefined : networkKeys(address);
    log.add({
      userId: caller.userId,
      credentialId: caller.tokenId,
      at,
      method: request.method,
      route: patternOf(request),
      status: reply.statusCode,
      error,
      mailboxId: caller.trace.mailboxId,
      count: caller.trace.count,
      network: keys?.wider.at(-1),
      agent: agentFamily(request.headers['user-agent']),
      latencyMs: Math.round(reply.elapsedTime),
    });
    if (error === 'scope_forbidden' && isDue(`scope ${caller.tokenId}`)) {
      parts.login.record('token_api.denied', {
        userId: caller.userId,
        ipKey: keys?.key,
        reason: 'scope',
        data: { tokenId: caller.tokenId },
      });
    }
  }

  return async (request) => {
    const admission = admissions.get(request);
    if (admission === undefined) return undefined;
    if ('problem' in admission) throw admission.problem;
    return Promise.resolve(admission.caller);
  };
}

/** `RateLimit` and `RateLimit-Policy` (draft-ietf-httpapi-ratelimit-headers), structured fields (RFC 9651). */
function sendRate(reply: FastifyReply, { limit, remaining, resetSeconds }: RateState): void {
  const seconds = String(RATE_WINDOW_MS / 1_000);
  void reply
    .header('ratelimit-policy', `"token";q=${String(limit)};w=${seconds}`)
    .header('ratelimit', `"token";r=${String(remaining)};t=${String(resetSeconds)}`);
}

/** `/api/v1/messages/{locationId}`; empty where nothing is at the address: what was asked for is then not kept. */
function patternOf(request: FastifyRequest): string {
  return (request.routeOptions.url ?? '').replaceAll(/:(\w+)/g, '{$1}');
}

/** How many rows a list has. */
function rowsOf(payload: unknown): number | undefined {
  if (typeof payload !== 'object' || payload === null) return undefined;
  if ('rows' in payload && Array.isArray(payload.rows)) return payload.rows.length;
  const lists = Object.values(payload).filter((value) => Array.isArray(value));
  return lists.length === 1 ? lists[0]?.length : undefined;
}
