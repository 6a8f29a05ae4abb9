import type { Engine } from '../engine.ts';
import { askOnce, silent } from '../ask-once.ts';
import type { EngineAddress } from '../address.ts';
import { exchange } from './exchange.ts';
import { readInstreamAnswer } from './read-answer.ts';

export interface ClamdOptions {
  readonly address: EngineAddress;
  /** Milliseconds for one message; 10,000 by default: an archive of 25 MB takes clamd some seconds. */
  readonly timeLimitMs?: number;
  /**
   * Largest message that is sent, in bytes; 25 MiB by default, as clamd's own StreamMaxLength of old (1.x takes 100).
   * With a larger one than clamd's own, what is too large for clamd may come back as 'failed' over TCP.
   */
  readonly largestBytes?: number;
}

/** Engine that can be asked who it is, to tell a wrong address before mail comes. */
export interface ClamdEngine extends Engine {
  /** "ClamAV 1.4.3/27800/…". Rejects where clamd does not answer. */
  version(signal?: AbortSignal): Promise<string>;
}

const TIME_LIMIT_MS = 10_000;
const LARGEST_BYTES: number = 25 * 1024 * 1024;

/**
 * Asks clamd of ClamAV (INSTREAM, over TCP or a socket file). The bytes go to where `address` leads, unencrypted: use
 * a socket file, or a machine of your own.
 *
 * @example
 * const clamd = createClamdEngine({ address: { path: '/run/clamav/clamd.ctl' } });
 * const result = await clamd.check(raw, AbortSignal.timeout(5_000));
 */
export function createClamdEngine({
  address,
  timeLimitMs = TIME_LIMIT_MS,
  largestBytes = LARGEST_BYTES,
}: ClamdOptions): ClamdEngine {
  return Object.freeze({
    name: 'clamd' as const,
    check: async (raw: Uint8Array, signal: AbortSignal) => {
      if (raw.length > largestBytes) {
        return silent('clamd', 'limit');
      }
      return askOnce({ engine: 'clamd', timeLimitMs, signal }, async (limited) =>
        readInstreamAnswer(await exchange(address, 'INSTREAM', { signal: limited, stream: raw })),
      );
    },
    version: async (signal: AbortSignal = AbortSignal.timeout(timeLimitMs)) => {
      const pong = await exchange(address, 'PING', { signal });
      if (pong !== 'PONG') {
        throw new Error('What listens there is no clamd.');
      }
      return exchange(address, 'VERSION', { signal });
    },
    close: () => Promise.resolve(),
  });
}
