/**
 * A bounded GET for pictures and well-known documents named by messages: https on port 443 only, no cookies, no
 * Referer, one fixed User-Agent, no compression (a zip bomb has no place), every redirect through the guard again.
 */
import { request, type IncomingMessage } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { connect as connectTls, rootCertificates, type TLSSocket } from 'node:tls';
import type { EgressGetOptions, EgressGetOutcome } from './types.ts';

export interface HttpsGetOptions extends EgressGetOptions {
  readonly dial: (
    target: { readonly host: string; readonly port: number },
    signal?: AbortSignal,
  ) => Promise<Socket>;
}

type Reason = Extract<EgressGetOutcome, { outcome: 'failed' }>['reason'];

/** Redirects followed; a picture behind more is a maze. */
const MAX_REDIRECTS = 3;

/** The same for everybody: it must not tell one reader from another. */
const USER_AGENT = 'Mozilla/5.0 (compatible; Postern)';

const HTTPS_PORT = 443;

class GetFailure extends Error {
  readonly reason: Reason;

  constructor(reason: Reason) {
    super(reason);
    this.reason = reason;
  }
}

export async function getOverEgress(url: string, options: HttpsGetOptions): Promise<EgressGetOutcome> {
  const deadline = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal === undefined ? deadline : AbortSignal.any([deadline, options.signal]);
  try {
    return await follow(url, options, signal);
  } catch (error) {
    if (error instanceof GetFailure) return { outcome: 'failed', reason: error.reason };
    // The guard's refusals, DNS, TLS and broken HTTP are one answer: whoever wrote the URL learns nothing.
    return { outcome: 'failed', reason: signal.aborted ? 'timeout' : 'unreachable' };
  }
}

async function follow(url: string, options: HttpsGetOptions, signal: AbortSignal): Promise<EgressGetOutcome> {
  let next = url;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const target = httpsUrl(next);
    const response = await ask(target, options, signal);
    const location = redirectOf(response);
    if (location === undefined) return readBody(response, options);
    response.destroy();
    next = resolveLocation(location, target);
  }
  throw new GetFailure('redirects');
}

/** An https URL without userinfo, on its own port. */
function httpsUrl(text: string): URL {
  const url = URL.parse(text);
  if (url === null || url.protocol !== 'https:') throw new GetFailure('unreachable');
  if (url.username !== '' || url.password !== '') throw new GetFailure('unreachable');
  return url;
}

function resolveLocation(location: string, base: URL): string {
  return URL.parse(location, base.href)?.href ?? '';
}

function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  return statusCode >= 300 && statusCode < 400 ? headers.location : undefined;
}

async function ask(url: URL, options: HttpsGetOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const port = url.port === '' ? HTTPS_PORT : Number(url.port);
  const socket = await options.dial({ host, port }, signal);
  const secure = await secured(socket, { host, ca: options.ca, signal });
  return new Promise((resolve, reject) => {
    const asked = request({
      createConnection: () => secure,
      method: 'GET',
      host,
      path: `${url.pathname}${url.search}`,
      headers: {
        host: url.host,
        accept: options.accept.join(', '),
        'accept-encoding': 'identity',
        'user-agent': USER_AGENT,
        connection: 'close',
      },
    });
    const abandon = (): void => {
      secure.destroy();
      asked.destroy(new Error('deadline'));
    };
    signal.addEventListener('abort', abandon, { once: true });
    secure.once('close', () => {
      signal.removeEventListener('abort', abandon);
    });
    asked.on('error', reject);
    asked.on('response', resolve);
    asked.end();
  });
}

function secured(
  socket: Socket,
  { host, ca, signal }: { host: string; ca: readonly string[] | undefined; signal: AbortSignal },
): Promise<TLSSocket> {
  // From here on TLS owns the connection and reports its errors.
  socket.on('error', () => undefined);
  return new Promise((resolve, reject) => {
    const secure = connectTls({
      socket,
      host,
      ...(isIP(host) === 0 ? { servername: host } : {}),
      ...(ca === undefined ? {} : { ca: [...rootCertificates, ...ca] }),
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ALPNProtocols: ['http/1.1'],
    });
    const abandon = (): void => {
      secure.destroy(new Error('deadline'));
    };
    signal.addEventListener('abort', abandon, { once: true });
    secure.once('secureConnect', () => {
      signal.removeEventListener('abort', abandon);
      resolve(secure);
    });
    secure.once('error', (error: Error) => {
      signal.removeEventListener('abort', abandon);
      secure.destroy();
      reject(error);
    });
  });
}

async function readBody(response: IncomingMessage, options: HttpsGetOptions): Promise<EgressGetOutcome> {
  const { maxBytes, accept } = options;
  try {
    if (response.statusCode !== 200) throw new GetFailure('status');
    const mediaType = (response.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (!isAccepted(mediaType, accept)) throw new GetFailure('type');
    if ((response.headers['content-encoding'] ?? 'identity') !== 'identity') throw new GetFailure('type');
    if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw new GetFailure('too-large');
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of response) {
      if (!Buffer.isBuffer(chunk)) continue;
      size += chunk.length;
      if (size > maxBytes) throw new GetFailure('too-large');
      chunks.push(chunk);
    }
    if (!response.complete) throw new GetFailure('unreachable');
    return { outcome: 'ok', status: 200, mediaType, bytes: Buffer.concat(chunks) };
  } finally {
    response.destroy();
  }
}

function isAccepted(mediaType: string, accept: readonly string[]): boolean {
  if (!/^[\w.+-]+\/[\w.+-]+$/u.test(mediaType)) return false;
  return accept.some(
    (each) => each === mediaType || (each.endsWith('/*') && mediaType.startsWith(each.slice(0, -1))),
  );
}
