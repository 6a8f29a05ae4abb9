import { createHash, randomBytes } from 'node:crypto';
import { Secret } from './secret.ts';

/** HKDF input below the strength of AES-256 would be the weakest part of everything built on it. */
export const SECRET_MIN_BYTES = 32;
/** A secret longer than this is a pasted file, not a key. */
export const SECRET_MAX_BYTES = 128;
/** 32 random bytes have about 30 distinct values; fewer than 16 means a typed or repeated pattern. */
export const SECRET_MIN_DISTINCT_BYTES = 16;
const KEY_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const KEY_ID_RANDOM_BYTES = 4;

/** `general` keys seal and sign; an `index` key only derives lookup values and is never rotated with them. */
export type KeyUse = 'general' | 'index';

export interface Key {
  readonly id: string;
  readonly use: KeyUse;
  readonly secret: Secret;
}

export type KeyProblem =
  'id-invalid' | 'secret-malformed' | 'secret-short' | 'secret-long' | 'secret-weak' | 'secret-published';

/** SHA-256 of secrets that stand in documentation and tests: whoever copies them shares them with the world. */
const PUBLISHED_SECRET_DIGESTS: ReadonlySet<string> = new Set(
  [
    'AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8',
    'AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA',
    'cG9zdGVybi1leGFtcGxlLXNlY3JldC1kby1ub3QtdXNlISE',
  ].map((text) => digest(Buffer.from(text, 'base64url'))),
);

/** A fresh key from the system's random source. The id is random too, so that no clock is needed. */
export function generateKey(use: KeyUse = 'general'): Key {
  const id = `${use === 'index' ? 'i' : 'k'}${randomBytes(KEY_ID_RANDOM_BYTES).toString('hex')}`;
  return Object.freeze({ id, use, secret: new Secret(randomBytes(SECRET_MIN_BYTES)) });
}

/** The problem that makes `secret` unfit to be a key, if there is one. */
export function secretProblem(secret: Uint8Array): KeyProblem | undefined {
  if (secret.length < SECRET_MIN_BYTES) return 'secret-short';
  if (secret.length > SECRET_MAX_BYTES) return 'secret-long';
  if (new Set(secret).size < SECRET_MIN_DISTINCT_BYTES) return 'secret-weak';
  return PUBLISHED_SECRET_DIGESTS.has(digest(secret)) ? 'secret-published' : undefined;
}

export function isKeyId(text: string): boolean {
  return KEY_ID.test(text);
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
