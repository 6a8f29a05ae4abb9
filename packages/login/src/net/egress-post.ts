import { request as requestHttp } from 'node:http';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { RequestOptions } from 'node:https';
import { SECOND_MS } from '../clock.ts';
import { egressTarget } from './egress-target.ts';
import type { ResolvedAddress, ResolveName } from './egress-target.ts';

/** From the first packet to the answer. Standard Webhooks recommends 15 to 30 seconds. */
export const EGRESS_TIMEOUT_MS: number = 15 * SECOND_MS;
/** Of an answer, only its status is of use; what is longer is cut off. */
const RESPONSE_MAX_BYTES: number = 64 * 1024;

export interface EgressPost {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** Hosts that may be reached although they are not public, as `name:port`. */
  readonly allowHosts: readonly string[];
  readonly resolve?: ResolveName;
  readonly timeoutMs?: number;
  /** Certificate authority (PEM) to trust instead of the well-known ones. */
  readonly ca?: string;
}

export type EgressAnswer =
  | { readonly outcome: 'answered'; readonly status: number }
  /** The request would have gone somewhere it must not; nothing was sent. */
  | { readonly outcome: 'blocked' }
  | { readonly outcome: 'failed'; readonly reason: 'unresolved' | 'timeout' | 'unreachable' };

/**
 * Posts to a URL that somebody configured, guarded against requests into the own network (T-91): the name is
 * resolved once, every address is checked, and the connection goes to the checked one. Follows no redirects,
 * keeps no connection.
 */
export async function egressPost(post: EgressPost): Promise<EgressAnswer> {
  const target = await egressTarget(post.url, post.allowHosts, post.resolve);
  if (target.outcome === 'blocked') return target;
  if (target.outcome === 'unresolved') return { outcome: 'failed', reason: 'unresolved' };
  return send(post, target.address);
}

function send(post: EgressPost, address: ResolvedAddress): Promise<EgressAnswer> {
  const { timeoutMs = EGRESS_TIMEOUT_MS } = post;
  return new Promise((resolve) => {
    let status: number | undefined;
    const request = open(post, address);
    const deadline = setTimeout(() => {
      settle('timeout');
    }, timeoutMs);
    function settle(reason: 'timeout' | 'unreachable'): void {
      clearTimeout(deadline);
      request.destroy();
      // A status that came before its answer broke off was an answer.
      resolve(status === undefined ? { outcome: 'failed', reason } : { outcome: 'answered', status });
    }
    request.on('response', (response) => {
      status = response.statusCode;
      drain(response, () => {
        settle('unreachable');
      });
    });
    request.on('error', () => {
      settle('unreachable');
    });
    request.end(post.body);
  });
}

function open({ url, headers, body, ca }: EgressPost, address: ResolvedAddress): ClientRequest {
  const options: RequestOptions = {
    method: 'POST',
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    // No pool: a connection to yesterday's address must not be used again.
    agent: false,
    lookup: (_name, { all }, callback) => {
      if (all === true) callback(null, [{ address: address.address, family: address.family }]);
      else callback(null, address.address, address.family);
    },
    ...(ca === undefined ? {} : { ca }),
  };
  return url.protocol === 'http:' ? requestHttp(url, options) : requestHttps(url, options);
}

function drain(response: IncomingMessage, done: () => void): void {
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > RESPONSE_MAX_BYTES) done();
  });
  response.on('end', done).on('error', done).on('aborted', done);
}
