import { createDnsCache, type DnsCache } from './dns-cache.ts';
import type { DnsPort } from './dns-port.ts';
import { createSystemDns } from './system-dns.ts';
import type { Verified } from './verified.ts';
import { verifyAuthentication } from './verify-authentication.ts';

export interface DnsVerifierOptions {
  /** Addresses of DNS servers ('192.0.2.1', '192.0.2.1:5353'); those of the system where left out. */
  readonly servers?: readonly string[];
  /** Asked instead of this machine's DNS. */
  readonly dns?: DnsPort;
  /** Milliseconds for everything about one message. */
  readonly timeLimitMs?: number;
  /** Milliseconds for one question. */
  readonly questionLimitMs?: number;
  /** A memory of answers to share; one of its own where left out. */
  readonly cache?: DnsCache;
  /** The time, in milliseconds UTC: a failure counts for some days after delivery only. */
  readonly now: () => number;
}

export interface DnsVerifier {
  /**
   * Verifies one message; pass the result on as `verified` in the scan's context. Never rejects.
   *
   * @param receivers names of the mailbox's own mail servers, or their registrable domains: who wrote the trace that is
   * believed. Empty: SPF cannot be verified.
   */
  readonly verify: (raw: Uint8Array, receivers?: readonly string[]) => Promise<Verified>;
}

/**
 * A verifier that asks the DNS of this machine, with a memory.
 *
 * @example
 * const verifier = createDnsVerifier({ now: Date.now });
 * const report = await scanMessage(raw, { ...context, verified: await verifier.verify(raw, ['mx.example.org']) });
 */
export function createDnsVerifier(options: DnsVerifierOptions): DnsVerifier {
  const cache = options.cache ?? createDnsCache();
  const dns = cache.inFrontOf(options.dns ?? createSystemDns(options));
  return Object.freeze({
    verify: (raw: Uint8Array, receivers: readonly string[] = []) =>
      verifyAuthentication(raw, {
        dns,
        receivers,
        timeLimitMs: options.timeLimitMs,
        questionLimitMs: options.questionLimitMs,
        now: options.now(),
      }),
  });
}
