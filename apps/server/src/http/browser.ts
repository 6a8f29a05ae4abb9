import { clientIp, ipKey } from '@postern/login';
import type { BrowserInput, Login, TrustedProxies } from '@postern/login';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** What the sign-in library wants to know of the browser that asks. */
export type ReadBrowser = (request: FastifyRequest) => BrowserInput;

/** Address of the client: the socket's peer, or what trusted proxies say of it, read from the right. */
export function clientAddress(request: FastifyRequest, proxies: TrustedProxies): string | undefined {
  const forwarded = request.headers['x-forwarded-for'];
  return clientIp(
    request.socket.remoteAddress,
    Array.isArray(forwarded) ? forwarded.join(',') : forwarded,
    proxies,
  );
}

export function createReadBrowser(login: Login, proxies: TrustedProxies): ReadBrowser {
  return (request) => {
    const cookies = login.readCookies(request.headers.cookie);
    const address = clientAddress(request, proxies);
    return {
      ipKey: address === undefined ? undefined : ipKey(address),
      userAgent: request.headers['user-agent'],
      bindingCookie: cookies.binding,
      deviceCookie: cookies.device,
      sessionCookie: cookies.session,
    };
  };
}

/** Adds `Set-Cookie` lines as the sign-in library wrote them. */
export function sendCookies(reply: FastifyReply, lines: readonly string[]): void {
  if (lines.length > 0) void reply.header('set-cookie', [...lines]);
}
