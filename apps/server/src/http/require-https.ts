import { isTrustedNetwork } from '@postern/login';
import type { TrustedProxies } from '@postern/login';
import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problem.ts';

/** 308 keeps the method; a browser that learned it asks by TLS from then on. */
const MOVED = 308;

/**
 * Where the public address is https, what a declared proxy says came by plain http is sent to it: a GET is redirected,
 * anything else refused, since its body has been readable on the way already. The word of anybody else is not taken.
 */
export function requireHttps(
  app: FastifyInstance,
  { publicUrl, proxies }: { readonly publicUrl: () => URL; readonly proxies: TrustedProxies },
): void {
  app.addHook('onRequest', async (request, reply) => {
    const { protocol, origin } = publicUrl();
    if (protocol !== 'https:') return;
    const said = request.headers['x-forwarded-proto'];
    if (said === undefined || said === 'https') return;
    if (!isTrustedNetwork(request.socket.remoteAddress ?? '', proxies)) return;
    if (request.method !== 'GET' && request.method !== 'HEAD') throw new HttpProblem('https_needed');
    const path = request.url.startsWith('/') && !request.url.startsWith('//') ? request.url : '/';
    await reply.redirect(`${origin}${path}`, MOVED);
  });
}
