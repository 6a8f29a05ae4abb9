import { randomBytes } from 'node:crypto';
import { Secret } from './secret.ts';
import { SECRET_MIN_BYTES } from './weak-secret.ts';
import type { SecretProblem } from './weak-secret.ts';

const KEY_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const KEY_ID_RANDOM_BYTES = 4;
const KEY_ID_DATE = /^[ki](\d{4})(\d{2})(\d{2})-/;

/** `general` keys seal and sign; an `index` key only derives lookup values and is never rotated with them. */
export type KeyUse = 'general' | 'index';

export interface Key {
  readonly id: string;
  readonly use: KeyUse;
  readonly secret: Secret;
}

export type KeyProblem = SecretProblem | 'id-invalid' | 'secret-missing' | 'secret-malformed';

/**
 * A fresh key from the system's random source.
 * @param use Default `general`.
 * @param now Milliseconds since 1970. With it the id says the day (`k20261121-5f3a90c2`), which a health check
 *   can read back ({@link keyDay}); without it the id is random alone.
 */
export function generateKey(use: KeyUse = 'general', now?: number): Key {
  const day = now === undefined ? '' : `${new Date(now).toISOString().slice(0, 10).replaceAll('-', '')}-`;
  const id = `${use === 'index' ? 'i' : 'k'}${day}${randomBytes(KEY_ID_RANDOM_BYTES).toString('hex')}`;
  return Object.freeze({ id, use, secret: new Secret(randomBytes(SECRET_MIN_BYTES)) });
}

/** The day that {@link generateKey} wrote into an id (milliseconds, UTC); undefined for an id without one. */
export function keyDay(id: string): number | undefined {
  const [, year, month, day] = KEY_ID_DATE.exec(id) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const at = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return Number.isNaN(at) ? undefined : at;
}

export function isKeyId(text: string): boolean {
  return KEY_ID.test(text);
}
