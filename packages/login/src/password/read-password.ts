/** OWASP ASVS 6.2.9 wants 64 characters at least; a longer text than this is no password but a load (T-90). */
export const PASSWORD_MAX_BYTES = 1_024;

export interface TypedPassword {
  /** As typed, for hashes made elsewhere. */
  readonly typed: string;
  /** NFC in UTF-8 (RFC 8265 §4.2.2): keyboards spell the same letter in two ways. */
  readonly bytes: Uint8Array;
}

/** Nothing is cut off and nothing else is changed. Undefined for an empty text and for one that is too long. */
export function readPassword(typed: string): TypedPassword | undefined {
  // Counted before it is normalised: the work itself is the load.
  if (typed === '' || typed.length > PASSWORD_MAX_BYTES) return undefined;
  const bytes = Buffer.from(typed.normalize('NFC'), 'utf8');
  return bytes.length > PASSWORD_MAX_BYTES ? undefined : { typed, bytes };
}
