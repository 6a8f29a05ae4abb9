import type { Engine } from '../engine.ts';
import { askOnce, silent } from '../ask-once.ts';
import type { EngineAddress } from '../address.ts';
import { postMessage } from './post-message.ts';
import { readCheckAnswer } from './read-answer.ts';

export interface RspamdOptions {
  readonly address: EngineAddress;
  /** Of the controller worker; the normal worker asks for none. It is sent unencrypted. */
  readonly password?: string | undefined;
  /** Milliseconds for one message; 10,000 by default: Rspamd itself waits up to 8 s for its look-ups. */
  readonly timeLimitMs?: number;
  /** Largest message that is sent, in bytes; 50 MiB by default, as Rspamd's own max_message. */
  readonly largestBytes?: number;
}

const TIME_LIMIT_MS = 10_000;
const LARGEST_BYTES: number = 50 * 1024 * 1024;

/**
 * Asks Rspamd (HTTP /checkv2, over TCP or a socket file).
 *
 * @example
 * const rspamd = createRspamdEngine({ address: { host: '127.0.0.1', port: 11_333 } });
 * const result = await rspamd.check(raw, AbortSignal.timeout(5_000));
 */
export function createRspamdEngine({
  address,
  password,
  timeLimitMs = TIME_LIMIT_MS,
  largestBytes = LARGEST_BYTES,
}: RspamdOptions): Engine {
  return Object.freeze({
    name: 'rspamd' as const,
    check: async (raw: Uint8Array, signal: AbortSignal) => {
      if (raw.length > largestBytes) {
        return silent('rspamd', 'limit');
      }
      return askOnce({ engine: 'rspamd', timeLimitMs, signal }, async (limited) =>
        readCheckAnswer(await postMessage(address, { raw, password, signal: limited })),
      );
    },
    close: () => Promise.resolve(),
  });
}
