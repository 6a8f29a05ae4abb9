import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problem.ts';
import type { OnRefused } from './refused-request.ts';

/** Addresses that a health check opens by whatever name it has. */
const ANY_HOST = new Set(['/healthz', '/readyz']);

/**
 * Postern has one address. A GET on another one is sent there, because sessions, passkeys and the Origin check belong
 * to that address; anything else is refused. Nothing is ever made from the Host header.
 */
export function enforcePublicOrigin(
  app: FastifyInstance,
  { publicUrl, onRefused }: { readonly publicUrl: () => URL; readonly onRefused: OnRefused },
): void {
  app.addHook('onRequest', async (request, reply) => {
    const { host, origin } = publicUrl();
    if (request.headers.host === host || ANY_HOST.has(request.url)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      onRefused('header.host_mismatch', request);
      throw new HttpProblem('wrong_host');
    }
    const path = request.url.startsWith('/') && !request.url.startsWith('//') ? request.url : '/';
    await reply.redirect(`${origin}${path}`, 307);
  });
}
