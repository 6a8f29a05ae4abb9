import type { RouteContract, Scope } from '@postern/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Caller, SessionCaller } from './caller.ts';
import type { Clock } from '../infrastructure/clock.ts';
import { HttpProblem } from './problem.ts';

/**
 * Who is calling; undefined: nobody who is known.
 * @throws HttpProblem for credentials that are wrong in a way of their own.
 */
export type Authenticate = (request: FastifyRequest) => Promise<Caller | undefined>;

type Part<R, K extends string> =
  R extends Readonly<Record<K, infer S extends z.ZodType>> ? z.output<S> : undefined;

type CallerOf<R extends RouteContract> = R extends { access: 'public' }
  ? undefined
  : R extends { scope: Scope }
    ? Caller
    : SessionCaller;

export interface RouteCall<R extends RouteContract> {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly params: Part<R, 'params'>;
  readonly query: Part<R, 'query'>;
  readonly body: Part<R, 'body'>;
  /** Who is calling. A token only where the contract names a scope; nobody on public routes. */
  readonly caller: CallerOf<R>;
  /** Aborted when the browser goes away, so that no mail server works for nobody. */
  readonly signal: AbortSignal;
}

type Answer<R extends RouteContract> = R extends { response: infer S extends z.ZodType }
  ? z.input<S>
  : unknown;

export interface RouteKit {
  readonly app: FastifyInstance;
  readonly authenticate: Authenticate;
  readonly clock: Clock;
}

/**
 * Serves one line of the API table. Parameters, query and body are checked against the contract before the handler
 * runs; the answer is checked by the type system. Who may call it is decided here, from the contract alone.
 */
export function defineRoute<const R extends RouteContract>(
  kit: RouteKit,
  contract: R,
  handler: (call: RouteCall<R>) => Promise<Answer<R>>,
): void {
  kit.app.route({
    method: contract.method,
    url: contract.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    exposeHeadRoute: contract.method === 'GET',
    handler: async (request, reply) => {
      const caller = contract.access === 'public' ? undefined : await admit(kit, contract, request);
      const controller = new AbortController();
      reply.raw.once('close', () => {
        if (!reply.raw.writableFinished) controller.abort();
      });
      // The schemas of this very contract have just been applied: the parts have the types it promises.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-type-assertion
      const call = {
        request,
        reply,
        params: parsePart(contract.params, request.params, 'params'),
        query: parsePart(contract.query, request.query, 'query'),
        body: parsePart(contract.body, request.body, 'body'),
        caller,
        signal: controller.signal,
      } as RouteCall<R>;
      const answer: unknown = await handler(call);
      if (reply.sent) return reply;
      if (contract.status === 204) return reply.code(204).send();
      return reply.code(contract.status).send(answer);
    },
  });
}

async function admit(kit: RouteKit, contract: RouteContract, request: FastifyRequest): Promise<Caller> {
  const caller = await kit.authenticate(request);
  if (caller === undefined) throw new HttpProblem('not_signed_in');
  if (caller.kind === 'token') {
    if (contract.scope === undefined) throw new HttpProblem('session_needed');
    if (!caller.scopes.has(contract.scope))
      throw new HttpProblem('scope_forbidden', {
        detail: `This needs the scope ${contract.scope}.`,
        scope: contract.scope,
      });
    return caller;
  }
  if (contract.access === 'administrator') {
    // Whoever is no administrator does not learn that there is anything.
    if (!caller.isAdministrator) throw new HttpProblem('not_found');
    if (caller.aal < 2) throw new HttpProblem('second_factor_needed');
  }
  if (contract.stepUp === true && caller.sudoUntil <= kit.clock.now())
    throw new HttpProblem('step_up_needed');
  return caller;
}

function parsePart(schema: z.ZodType | undefined, value: unknown, part: string): unknown {
  if (schema === undefined) return undefined;
  const parsed = schema.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  // A malformed id in the path names nothing: the same answer as for a foreign one, so that there is no oracle.
  if (part === 'params') throw new HttpProblem('not_found');
  throw new HttpProblem('request_invalid', {
    fields: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
  });
}
