import { createHash } from 'node:crypto';

/** The number of an advisory lock: 64 bits of a hash, so that strangers do not meet (pg_advisory_xact_lock). */
export function lockId(name: string): bigint {
  return createHash('sha256').update(`@postern/login:${name}`).digest().readBigInt64BE(0);
}
