import { randomBytes } from 'node:crypto';
import { sha256 } from '../challenge/link-token.ts';

const SESSION_TOKEN_BYTES = 32;
const SESSION_TOKEN = /^[A-Za-z0-9_-]{43}$/;

export function generateSessionToken(): string {
  return randomBytes(SESSION_TOKEN_BYTES).toString('base64url');
}

/** What is stored of a session token; undefined when the value cannot be one. */
export function sessionHash(token: string | undefined): Buffer | undefined {
  return token !== undefined && SESSION_TOKEN.test(token)
    ? sha256(Buffer.from(token, 'base64url'))
    : undefined;
}
