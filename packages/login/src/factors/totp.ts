import { createHmac, randomBytes } from 'node:crypto';
import { equalBytes } from '../challenge/equal-bytes.ts';
import { SECOND_MS } from '../clock.ts';
import type { Instant } from '../clock.ts';
import { encodeBase32 } from './base32.ts';

/** RFC 4226 §4 R6 recommends 160 bits. */
const SECRET_BYTES = 20;
const DIGITS = 6;
/** RFC 6238 §5.2. */
const STEP_MS: number = 30 * SECOND_MS;
/** One step to either side for clocks that are off; each further one would be another chance for a guesser. */
const WINDOW_STEPS = 1;

export function generateTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** The time step of a moment (RFC 6238 §4.2: T, with T0 = 0). */
export function totpStep(now: Instant): number {
  return Math.floor(now / STEP_MS);
}

/** HOTP with HMAC-SHA-1 (RFC 4226 §5.3); `totpStep` as the counter makes it TOTP. */
export function hotp(secret: Uint8Array, counter: number, digits: number = DIGITS): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac('sha1', secret).update(message).digest();
  const offset = mac.readUInt8(mac.length - 1) & 0x0f;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, '0');
}

/**
 * The newest step around `now` whose code this is. All of them are always computed, so that the time tells
 * nothing.
 */
export function matchingStep(secret: Uint8Array, code: string, now: Instant): number | undefined {
  const current = totpStep(now);
  let found: number | undefined;
  for (let step = current - WINDOW_STEPS; step <= current + WINDOW_STEPS; step += 1) {
    if (equalBytes(Buffer.from(hotp(secret, step)), Buffer.from(code))) found = step;
  }
  return found;
}

/** The six digits of what was typed, or undefined. Apps show them in groups. */
export function readTotpCode(typed: string): string | undefined {
  const code = typed.replaceAll(/[\s-]/g, '');
  return /^[0-9]{6}$/.test(code) ? code : undefined;
}

/** `otpauth://totp/…` as authenticator apps read it; the defaults of the format are written out. */
export function otpauthUri(secret: Uint8Array, issuer: string, account: string): string {
  // A colon separates issuer and account: in a name it would move the border.
  const label = [issuer, account].map((part) => encodeURIComponent(part.replaceAll(':', ' '))).join(':');
  const parameters = `secret=${encodeBase32(secret)}&issuer=${encodeURIComponent(issuer)}`;
  return `otpauth://totp/${label}?${parameters}&algorithm=SHA1&digits=${String(DIGITS)}&period=30`;
}
