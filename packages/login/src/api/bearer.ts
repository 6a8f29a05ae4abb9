/** Ours are below 1 KiB; nothing longer is looked at. */
const TOKEN_MAX_CHARS = 4_096;
const SCHEME = 'bearer ';
/** Three parts of a compact JWS; an Ed25519 signature is 64 bytes, so 86 characters. */
const COMPACT_JWS = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{86}$/;

/**
 * The token of an `Authorization` header (RFC 6750, section 2.1), or of a bare token. Total: whatever comes
 * in, what is not the shape of our tokens is undefined, and nothing is thrown (T-84).
 */
export function readBearer(input: unknown): string | undefined {
  if (typeof input !== 'string' || input.length > TOKEN_MAX_CHARS + SCHEME.length) return undefined;
  const scheme = input.slice(0, SCHEME.length).toLowerCase();
  const token = scheme === SCHEME ? input.slice(SCHEME.length) : input;
  return COMPACT_JWS.test(token) ? token : undefined;
}
