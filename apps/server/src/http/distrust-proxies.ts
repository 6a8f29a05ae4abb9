import { isTrustedNetwork } from '@postern/login';
import type { TrustedProxies } from '@postern/login';
import type { FastifyInstance } from 'fastify';
import type { OnRefused } from './refused-request.ts';

/** What proxies say of a client. */
const PROXY_HEADERS = ['x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host', 'forwarded'];

/**
 * Tells of fields that only a declared proxy may write. They are not believed of anybody else: either somebody wants
 * another address than their own, or a proxy was not declared, and all people behind it share one network.
 */
export function distrustProxies(
  app: FastifyInstance,
  { proxies, onRefused }: { readonly proxies: TrustedProxies; readonly onRefused: OnRefused },
): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const isSaid = PROXY_HEADERS.some((name) => request.headers[name] !== undefined);
    if (isSaid && !isTrustedNetwork(request.socket.remoteAddress ?? '', proxies)) {
      onRefused('proxy.header_untrusted', request);
    }
    done();
  });
}
