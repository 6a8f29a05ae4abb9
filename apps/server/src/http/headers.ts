import type { FastifyInstance } from 'fastify';

/** What the application's own pages may do: load its own files, and nothing else. */
export const PAGE_CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** Answers that are no page: nothing may be loaded or framed from them. */
const API_CSP = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/**
 * The message frame, and it alone: styles of the message are applied, its images come through this server, and no
 * other protection is given up. See design note "The message frame" in ARCHITECTURE.md.
 */
export const MESSAGE_FRAME_CSP = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const TWO_YEARS_SECONDS = 63_072_000;

export interface HeaderOptions {
  readonly https: boolean;
}

/** Headers of every answer. A route that needs another policy sets the header itself; it is then left alone. */
export function addSecurityHeaders(app: FastifyInstance, { https }: HeaderOptions): void {
  app.addHook('onSend', async (request, reply) => {
    const defaults: Record<string, string> = {
      'content-security-policy': API_CSP,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy':
        'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
      'x-dns-prefetch-control': 'off',
      'x-robots-tag': 'noindex, nofollow, noarchive',
      'cache-control': 'no-store',
      vary: 'Cookie, Origin, Sec-Fetch-Site',
      ...(https
        ? { 'strict-transport-security': `max-age=${String(TWO_YEARS_SECONDS)}; includeSubDomains` }
        : {}),
    };
    for (const [name, value] of Object.entries(defaults)) {
      if (!reply.hasHeader(name)) void reply.header(name, value);
    }
    void reply.header('x-request-id', request.id);
    await Promise.resolve();
  });
}
