import { ipKey } from '@postern/login';
import type { TrustedProxies } from '@postern/login';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { clientAddress } from './browser.ts';
import { HttpProblem } from './problem.ts';

/** A page asks for some ten things at once, and a household has a few of them open behind one address. */
const PER_NETWORK = 64;
/** Requests that are worked on at once: more would only wait for the same two cores and hold memory meanwhile. */
const ALTOGETHER = 512;
/** Seconds after which a refused client may try again. */
const RETRY_AFTER = 1;

/** Refuses what would be worked on beside too much else: nobody may hold all of the server, and memory stays bounded. */
export function limitConcurrency(app: FastifyInstance, proxies: TrustedProxies): void {
  const running = new Map<string, number>();
  const counted = new WeakMap<FastifyRequest, string>();
  let total = 0;

  app.addHook('onRequest', async (request, reply) => {
    const address = clientAddress(request, proxies);
    const network = (address === undefined ? undefined : ipKey(address)) ?? 'unknown';
    const own = running.get(network) ?? 0;
    if (own >= PER_NETWORK) throw new HttpProblem('too_many_requests', { retryAfter: RETRY_AFTER });
    if (total >= ALTOGETHER) throw new HttpProblem('unavailable', { retryAfter: RETRY_AFTER });
    counted.set(request, network);
    running.set(network, own + 1);
    total += 1;
    // Whatever ends the answer: it was sent, it failed, or the client went away.
    reply.raw.once('close', () => {
      release(request);
    });
    await Promise.resolve();
  });

  function release(request: FastifyRequest): void {
    const network = counted.get(request);
    if (network === undefined) return;
    counted.delete(request);
    total -= 1;
    const left = (running.get(network) ?? 1) - 1;
    if (left > 0) running.set(network, left);
    else running.delete(network);
  }
}
