import { randomBytes } from 'node:crypto';

/** Crockford's base32: no I, L, O or U, so that no two characters look alike. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** 16 characters of 5 bits: 80 bits, as design §3.5 has them. */
const CODE_CHARACTERS = 16;
const GROUP = /.{4}(?=.)/g;
export const RECOVERY_CODES_PER_SET = 10;

/** A fresh code, without its hyphens. */
export function generateRecoveryCode(): string {
  // 256 is a multiple of 32: taking the low five bits of a random byte favours no character.
  return Array.from(randomBytes(CODE_CHARACTERS), (byte) => ALPHABET.charAt(byte & 31)).join('');
}

/** `XXXX-XXXX-XXXX-XXXX` */
export function formatRecoveryCode(code: string): string {
  return code.replaceAll(GROUP, '$&-');
}

/** What was typed or pasted, as it was generated; undefined where it cannot be a code. */
export function readRecoveryCode(typed: string): string | undefined {
  const code = typed.replaceAll(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code) ? code : undefined;
}
