import { scrypt } from 'node:crypto';
import type { ScryptOptions } from 'node:crypto';
import type { LoginContext } from '../context.ts';
import { limitConcurrency } from './limit-concurrency.ts';

/**
 * Codes below 112 bits are kept by a password hash (OWASP ASVS 6.5.2). scrypt is in every Node that the library
 * supports, Argon2 is not; N = 2^15, r = 8 takes 32 MiB and about a tenth of a second.
 */
const COST = 2 ** 15;
const BLOCK_SIZE = 8;
/** Node refuses by default what needs 32 MiB. */
const MEMORY_MAX_BYTES: number = 64 * 1024 * 1024;
const HASH_BYTES = 32;
export const RECOVERY_SALT_BYTES = 16;
const SCRYPT: ScryptOptions = { N: COST, r: BLOCK_SIZE, p: 1, maxmem: MEMORY_MAX_BYTES };
/** Together they would take all memory and the whole thread pool of the process. */
const HASHES_AT_A_TIME = 2;
const inTurn = limitConcurrency(HASHES_AT_A_TIME);

/** The slow half: without the salt's set it is worth nothing, and without the pepper neither. */
export function stretchRecoveryCode(code: string, salt: Uint8Array): Promise<Buffer> {
  return inTurn(
    () =>
      new Promise<Buffer>((resolve, reject) => {
        scrypt(code, salt, HASH_BYTES, SCRYPT, (error, hash) => {
          if (error === null) resolve(hash);
          else reject(error);
        });
      }),
  );
}

/** What is stored of a code. */
export function pepperRecoveryCode(context: LoginContext, userId: string, stretched: Uint8Array): Buffer {
  return context.keyring.mac('pepper.pw', 'recovery', userId, stretched);
}

/** What may be stored of a code: one value for each key of the ring. */
export function pepperedForms(
  context: LoginContext,
  userId: string,
  stretched: Uint8Array,
): readonly Buffer[] {
  return context.keyring.macs('pepper.pw', 'recovery', userId, stretched);
}
