import { createHash, randomBytes } from 'node:crypto';

const REFRESH_TOKEN_BYTES = 32;
const REFRESH_TOKEN = /^[A-Za-z0-9_-]{43}$/;

export interface FreshRefreshToken {
  /** For the client, once. */
  readonly token: string;
  /** For the store. */
  readonly hash: Uint8Array;
}

/** 256 random bits: a plain hash is enough to store them, there is nothing to guess. */
export function generateRefreshToken(): FreshRefreshToken {
  const bytes = randomBytes(REFRESH_TOKEN_BYTES);
  return { token: bytes.toString('base64url'), hash: sha256(bytes) };
}

/** What is stored of a refresh token; undefined when the value cannot be one. */
export function refreshHash(token: unknown): Uint8Array | undefined {
  if (typeof token !== 'string' || !REFRESH_TOKEN.test(token)) return undefined;
  const bytes = Buffer.from(token, 'base64url');
  // The last character carries two spare bits: only the one spelling that was handed out is the token.
  return bytes.toString('base64url') === token ? sha256(bytes) : undefined;
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}
