import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { KEY_LENGTH } from './pow-challenge.ts';

const COUNTER_BYTES = 4;

const pbkdf2Async: (
  password: Uint8Array,
  salt: Uint8Array,
  iterations: number,
  keyLength: number,
  digest: string,
) => Promise<Buffer> = promisify(pbkdf2);

/** The key of one counter: PBKDF2-SHA-256 of `nonce ‖ counter` (four bytes, big-endian), off the main thread. */
export function deriveKey(nonce: string, salt: string, cost: number, counter: number): Promise<Buffer> {
  const password = Buffer.alloc(nonce.length / 2 + COUNTER_BYTES);
  password.write(nonce, 'hex');
  password.writeUInt32BE(counter, nonce.length / 2);
  return pbkdf2Async(password, Buffer.from(salt, 'hex'), cost, KEY_LENGTH, 'sha256');
}
