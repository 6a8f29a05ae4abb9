import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

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

/** What no page of ours uses, nothing that gets into one may use. Passkeys are for our own pages alone. */
const PERMISSIONS = [
  ...[
    'accelerometer',
    'autoplay',
    'bluetooth',
    'browsing-topics',
    'camera',
    'display-capture',
    'encrypted-media',
    'fullscreen',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'local-fonts',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'screen-wake-lock',
    'serial',
    'usb',
    'xr-spatial-tracking',
  ].map((feature) => `${feature}=()`),
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
].join(', ');

export interface HeaderOptions {
  readonly https: boolean;
  /** Ask browsers to know from the start that this host is https only. */
  readonly hstsPreload: boolean;
}

/** Headers of every answer. */
function defaultHeaders({ https, hstsPreload }: HeaderOptions): Readonly<Record<string, string>> {
  const hsts = `max-age=${String(TWO_YEARS_SECONDS)}; includeSubDomains${hstsPreload ? '; preload' : ''}`;
  return {
    'content-security-policy': API_CSP,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': PERMISSIONS,
    'x-permitted-cross-domain-policies': 'none',
    'x-dns-prefetch-control': 'off',
    'x-robots-tag': 'noindex, nofollow, noarchive',
    'cache-control': 'no-store',
    vary: 'Cookie, Origin, Sec-Fetch-Site',
    ...(https ? { 'strict-transport-security': hsts } : {}),
  };
}

/** Sets them on one answer. What a route has set itself is left alone. */
export function setSecurityHeaders(
  request: FastifyRequest,
  reply: FastifyReply,
  options: HeaderOptions,
): void {
  for (const [name, value] of Object.entries(defaultHeaders(options))) {
    if (!reply.hasHeader(name)) void reply.header(name, value);
  }
  void reply.header('x-request-id', request.id);
}

/** Headers of every answer. A route that needs another policy sets the header itself; it is then left alone. */
export function addSecurityHeaders(app: FastifyInstance, options: HeaderOptions): void {
  app.addHook('onSend', async (request, reply) => {
    setSecurityHeaders(request, reply, options);
    await Promise.resolve();
  });
}
