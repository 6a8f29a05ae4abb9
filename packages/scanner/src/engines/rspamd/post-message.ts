import { request, type IncomingMessage } from 'node:http';
import type { EngineAddress } from '../address.ts';

/** Bytes of an answer that are read: a message that fires every symbol takes about 100 kB. */
const ANSWER_BYTES: number = 1024 * 1024;

export interface Posted {
  readonly raw: Uint8Array;
  readonly password: string | undefined;
  readonly signal: AbortSignal;
}

/**
 * Posts a message to Rspamd and reads its answer. Redirections are not followed.
 *
 * @throws {Error} where there is no answer, another status than 200, or more bytes than an answer has.
 */
export function postMessage(address: EngineAddress, { raw, password, signal }: Posted): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        ...('path' in address ? { socketPath: address.path } : { host: address.host, port: address.port }),
        path: '/checkv2',
        method: 'POST',
        // A connection of its own: what one message does to it is no business of the next.
        agent: false,
        signal,
        headers: {
          'content-type': 'application/octet-stream',
          'content-length': raw.length,
          ...(password === undefined ? {} : { password }),
        },
      },
      (response) => {
        readBody(response).then(resolve, reject);
      },
    );
    asked.on('error', reject);
    asked.end(raw);
  });
}

async function readBody(response: IncomingMessage): Promise<string> {
  if (response.statusCode !== 200) {
    response.destroy();
    throw new Error(`Rspamd answered with status ${String(response.statusCode)}`);
  }
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes > ANSWER_BYTES) {
      response.destroy();
      throw new Error('the answer of Rspamd is too long');
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
