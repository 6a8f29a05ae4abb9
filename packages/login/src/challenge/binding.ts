import { randomBytes, randomInt } from 'node:crypto';
import { sha256 } from './link-token.ts';

const BINDING_BYTES = 32;
const BINDING = /^[A-Za-z0-9_-]{43}$/;
const MATCH_DIGITS = 4;

/** A fresh value of the binding cookie. */
export function generateBinding(): string {
  return randomBytes(BINDING_BYTES).toString('base64url');
}

/** What is stored of a binding cookie; undefined when the value cannot be one. */
export function bindingHash(cookie: string | undefined): Buffer | undefined {
  return cookie !== undefined && BINDING.test(cookie) ? sha256(Buffer.from(cookie, 'base64url')) : undefined;
}

/** Four digits: two would let one random filler in twenty through in five tries. */
export function generateMatchNumber(): string {
  return String(randomInt(10 ** MATCH_DIGITS)).padStart(MATCH_DIGITS, '0');
}

/** What a person typed as the number; spaces do not matter. */
export function normaliseMatchNumber(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/\s/g, '')
    .slice(0, MATCH_DIGITS + 1);
}
