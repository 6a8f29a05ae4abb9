import { hash } from 'node:crypto';
import { asBuffer, u16, u32 } from '../../archives/numbers.ts';
import { rc4 } from '../rc4.ts';

const DEFAULT_PASSWORD = 'VelvetSweatshop';

/**
 * True where a workbook is locked with the password that Excel tries by itself (MS-XLS 2.4.117: the FILEPASS record,
 * by XOR, RC4 or RC4 with CryptoAPI).
 */
export function hasDefaultKey(lock: Uint8Array): boolean {
  if (u16(lock, 0) === 0) {
    return u16(lock, 4) === xorVerifier(DEFAULT_PASSWORD);
  }
  return u16(lock, 2) === 1 ? hasDefaultRc4(asBuffer(lock).subarray(6)) : hasDefaultCryptoApi(asBuffer(lock));
}

/** MS-OFFCRYPTO 2.3.7.1. */
function xorVerifier(password: string): number {
  const letters = [password.length, ...Buffer.from(password, 'latin1')].toReversed();
  const mixed = letters.reduce(
    (verifier, letter) => (((verifier >> 14) & 1) | ((verifier << 1) & 0x7fff)) ^ letter,
    0,
  );
  return mixed ^ 0xce4b;
}

/** MS-OFFCRYPTO 2.3.6: salt, verifier and its hash, 16 bytes each. */
function hasDefaultRc4(body: Buffer): boolean {
  const salt = body.subarray(0, 16);
  const first = md5(Buffer.from(DEFAULT_PASSWORD, 'utf16le')).subarray(0, 5);
  const second = md5(Buffer.concat(Array.from({ length: 16 }, () => [first, salt]).flat())).subarray(0, 5);
  const key = md5(Buffer.concat([second, Buffer.alloc(4)]));
  const plain = rc4(key, body.subarray(16, 48));
  return body.length >= 48 && md5(plain.subarray(0, 16)).equals(plain.subarray(16));
}

/** MS-OFFCRYPTO 2.3.5: header, then salt, verifier and its hash. */
function hasDefaultCryptoApi(lock: Buffer): boolean {
  const headerAt = 2 + 12;
  const verifierAt = headerAt + u32(lock, 2 + 8);
  const keyBytes = (u32(lock, headerAt + 16) || 40) / 8;
  const salt = lock.subarray(verifierAt + 4, verifierAt + 20);
  if (salt.length < 16 || keyBytes > 16) {
    return false;
  }
  const base = sha1(Buffer.concat([salt, Buffer.from(DEFAULT_PASSWORD, 'utf16le')]));
  const derived = sha1(Buffer.concat([base, Buffer.alloc(4)])).subarray(0, keyBytes);
  const key = keyBytes === 5 ? Buffer.concat([derived, Buffer.alloc(11)]) : derived;
  const encrypted = Buffer.concat([
    lock.subarray(verifierAt + 20, verifierAt + 36),
    lock.subarray(verifierAt + 40, verifierAt + 60),
  ]);
  const plain = rc4(key, encrypted);
  return sha1(plain.subarray(0, 16)).equals(plain.subarray(16, 36));
}

function md5(bytes: Uint8Array): Buffer {
  return hash('md5', bytes, 'buffer');
}

function sha1(bytes: Uint8Array): Buffer {
  return hash('sha1', bytes, 'buffer');
}
