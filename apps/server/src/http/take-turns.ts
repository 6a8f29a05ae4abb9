import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Forms worked on at once. Each keeps this thread for a millisecond or two, and a password other threads for a tenth of
 * a second: more at once would be no faster, and fewer would let one password hold up the line.
 */
const AT_ONCE = 3;

/**
 * Forms take turns, whoever sent them: they are the door, where strangers stand. A flood of them waits in its own line
 * (bounded by how many requests there may be at all), and a person who is in is answered between two of them.
 */
export function takeTurns(app: FastifyInstance): void {
  const waiting = new Map<FastifyRequest, () => void>();
  let running = 0;

  app.addHook('preHandler', (request, reply, done) => {
    if (!isForm(request)) {
      done();
      return;
    }
    reply.raw.once('close', () => {
      // Who went away while waiting never had a turn.
      if (!waiting.delete(request)) setImmediate(next);
    });
    if (running < AT_ONCE) {
      running += 1;
      done();
    } else {
      waiting.set(request, done);
    }
  });

  function next(): void {
    for (const [request, start] of waiting) {
      waiting.delete(request);
      start();
      return;
    }
    running -= 1;
  }
}

function isForm({ method, url }: FastifyRequest): boolean {
  return method === 'POST' && !url.startsWith('/api/');
}
