import type { DnsVerifier } from '@postern/scanner/authentication';
import type { Scan } from './model.ts';

/**
 * A scan that knows what the DNS says of the sender. The scanner itself does no I/O, so this is found out before, here,
 * within the verifier's time limit; what could not be found out in that time is missing from the report, which says so.
 * A message that is scanned twice in a row is verified once.
 *
 * @param verifier undefined: switched off; the provider's own results stand alone.
 */
export function createVerifiedScan(scan: Scan, verifier: DnsVerifier | undefined): Scan {
  if (verifier === undefined) return scan;
  const found = new WeakMap<Uint8Array, ReturnType<DnsVerifier['verify']>>();
  return async (raw, context) => {
    const verifying = found.get(raw) ?? verifier.verify(raw, context.trustedAuthserv);
    found.set(raw, verifying);
    return scan(raw, { ...context, verified: await verifying });
  };
}
