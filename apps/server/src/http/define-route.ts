import type { RouteContract } from '@postern/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { HttpProblem } from './problem.ts';

/** Who is calling, as far as every route needs to know. */
export interface SignedIn {
  readonly userId: string;
  readonly sessionId: string;
}

export type Authenticate = (request: FastifyRequest) => Promise<SignedIn | undefined>;

type Part<R, K extends string> =
  R extends Readonly<Record<K, infer S extends z.ZodType>> ? z.output<S> : undefined;

export interface RouteCall<R extends RouteContract> {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly params: Part<R, 'params'>;
  readonly query: Part<R, 'query'>;
  readonly body: Part<R, 'body'>;
  /** Who is signed in; undefined only on public routes. */
  readonly signedIn: R extends { access: 'user' } ? SignedIn : undefined;
  /** Aborted when the browser goes away, so that no mail server works for nobody. */
  readonly signal: AbortSignal;
}

type Answer<R extends RouteContract> = R extends { response: infer S extends z.ZodType }
  ? z.input<S>
  : unknown;

export interface RouteKit {
  readonly app: FastifyInstance;
  readonly authenticate: Authenticate;
}

/**
 * Serves one line of the API table. Parameters, query and body are checked against the contract before the handler
 * runs; the answer is checked by the type system. A route of access 'user' answers 401 to everybody else.
 */
export function defineRoute<const R extends RouteContract>(
  { app, authenticate }: RouteKit,
  contract: R,
  handler: (call: RouteCall<R>) => Promise<Answer<R>>,
): void {
  app.route({
    method: contract.method,
    url: contract.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    exposeHeadRoute: contract.method === 'GET',
    handler: async (request, reply) => {
      const signedIn = contract.access === 'user' ? await requireUser(authenticate, request) : undefined;
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
        signedIn,
        signal: controller.signal,
      } as RouteCall<R>;
      const answer: unknown = await handler(call);
      if (reply.sent) return reply;
      if (contract.status === 204) return reply.code(204).send();
      return reply.code(contract.status).send(answer);
    },
  });
}

async function requireUser(authenticate: Authenticate, request: FastifyRequest): Promise<SignedIn> {
  const signedIn = await authenticate(request);
  if (signedIn === undefined) throw new HttpProblem('not_signed_in');
  return signedIn;
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
