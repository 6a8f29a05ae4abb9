import { createCipheriv, createDecipheriv, hash, type Cipheriv } from 'node:crypto';
import { rc4 } from '../rc4.ts';
import { stringsAfter } from './pdf-strings.ts';

/** Undoes the encryption of one stream or string of an object. */
export type PdfOpener = (data: Uint8Array, number: number) => Uint8Array;

/** What fills up passwords, and here is all of the empty one (ISO 32000-1, 7.6.3.3). */
const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex');
/** Characters behind "/Encrypt" or its object in which the entries of the dictionary stand. */
const DICTIONARY = 3_000;

/**
 * Opens what readers open without asking: documents that are encrypted only so that they cannot be printed or copied
 * (user password empty, ISO 32000-1 7.6 and ISO 32000-2 7.6.4). Undefined where a password is needed, or the method is
 * another one.
 */
export function openerOf(text: string): PdfOpener | undefined {
  const dictionary = encryptionDictionary(text);
  const revision = numberIn(dictionary, 'R');
  const isAes = /\/CFM\s{0,8}\/AESV[23]\b/.test(dictionary);
  if (!/\/Standard\b/.test(dictionary) || revision < 2 || revision > 6) {
    return undefined;
  }
  if (revision >= 5) {
    const key = modernKey(dictionary, revision);
    return key === undefined ? undefined : (data) => openAes(key, data);
  }
  const key = oldKey(text, dictionary, revision);
  return key === undefined ? undefined : (data, number) => openOld(key, isAes, data, number);
}

function encryptionDictionary(text: string): string {
  const reference = /\/Encrypt\s{1,8}(\d{1,10})\s{1,8}\d{1,5}\s{1,8}R\b/.exec(text)?.[1];
  const place =
    reference === undefined
      ? text.indexOf('/Encrypt')
      : text.search(new RegExp(`(?:^|[\\s>])${reference}\\s{1,8}\\d{1,5}\\s{1,8}obj\\b`));
  return place < 0 ? '' : text.slice(place, place + DICTIONARY);
}

/** MD5 over password, owner entry, permissions and file identifier; checked against the user entry. */
function oldKey(text: string, dictionary: string, revision: number): Buffer | undefined {
  const owner = bytesAfter(dictionary, 'O').subarray(0, 32);
  const user = bytesAfter(dictionary, 'U').subarray(0, 32);
  const identifier = firstIdentifier(text);
  const permissions = Buffer.alloc(4);
  permissions.writeInt32LE(signedIn(dictionary, 'P'));
  const length =
    revision === 2
      ? 5
      : Math.min(
          16,
          Math.max(5, (numberIn(dictionary, 'Length') || (/AESV2/.test(dictionary) ? 128 : 40)) / 8),
        );
  const isOpenText = revision >= 4 && /\/EncryptMetadata\s{1,8}false/.test(dictionary);
  const extra = isOpenText ? Buffer.alloc(4, 0xff) : Buffer.alloc(0);
  for (const bytes of new Set([length, /\/CF\b/.test(dictionary) ? 16 : length])) {
    let digest = md5(Buffer.concat([PADDING, owner, permissions, identifier, extra]));
    for (let round = 0; round < 50 && revision >= 3; round += 1) {
      digest = md5(digest.subarray(0, bytes));
    }
    const key = digest.subarray(0, bytes);
    if (isUser(key, user, identifier, revision)) {
      return key;
    }
  }
  return undefined;
}

/** ISO 32000-1, algorithms 4 and 5: what the user entry must be with this key. */
function isUser(key: Buffer, user: Buffer, identifier: Buffer, revision: number): boolean {
  if (revision === 2) {
    return rc4(key, PADDING).equals(user);
  }
  let expected = rc4(key, md5(Buffer.concat([PADDING, identifier])));
  for (let round = 1; round < 20; round += 1) {
    expected = rc4(
      key.map((byte) => byte ^ round),
      expected,
    );
  }
  return user.length >= 16 && expected.equals(user.subarray(0, 16));
}

/** ISO 32000-2, algorithm 2.A with the empty user password. */
function modernKey(dictionary: string, revision: number): Buffer | undefined {
  const user = bytesAfter(dictionary, 'U');
  const packed = bytesAfter(dictionary, 'UE').subarray(0, 32);
  if (user.length < 48 || packed.length < 32) {
    return undefined;
  }
  const digest = revision === 5 ? (salt: Buffer) => hash('sha256', salt, 'buffer') : hardened;
  if (!digest(user.subarray(32, 40)).equals(user.subarray(0, 32))) {
    return undefined;
  }
  return aes(digest(user.subarray(40, 48)), Buffer.alloc(16), packed);
}

/** ISO 32000-2, algorithm 2.B with the empty password: at least 64 rounds. */
function hardened(salt: Buffer): Buffer {
  let key = hash('sha256', salt, 'buffer');
  for (let round = 0, last = 0; round < 64 || last > round - 32; round += 1) {
    const input = Buffer.concat(Array.from({ length: 64 }, () => key));
    const cipher = encryptor(key.subarray(0, 16), key.subarray(16, 32));
    const mixed = Buffer.concat([cipher.update(input), cipher.final()]);
    const sum = mixed.subarray(0, 16).reduce((total, byte) => total + byte, 0) % 3;
    key = hash(['sha256', 'sha384', 'sha512'][sum] ?? 'sha256', mixed, 'buffer');
    last = mixed.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

function openOld(key: Buffer, isAes: boolean, data: Uint8Array, number: number): Uint8Array {
  const place = Buffer.from([number & 255, (number >> 8) & 255, (number >> 16) & 255, 0, 0]);
  const salt = isAes ? Buffer.from('sAlT', 'latin1') : Buffer.alloc(0);
  const own = md5(Buffer.concat([key, place, salt])).subarray(0, Math.min(16, key.length + 5));
  return isAes ? openAes(own, data) : rc4(own, data);
}

function openAes(key: Buffer, data: Uint8Array): Uint8Array {
  const whole = data.length - (data.length % 16);
  return whole < 32 ? data.subarray(0, 0) : aes(key, data.subarray(0, 16), data.subarray(16, whole));
}

/** The last block is left as it is: what fills it up does no harm to what is read. */
function aes(key: Buffer, vector: Uint8Array, data: Uint8Array): Buffer {
  const cipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, vector).setAutoPadding(false);
  return Buffer.concat([cipher.update(data), cipher.final()]);
}

function encryptor(key: Uint8Array, vector: Uint8Array): Cipheriv {
  return createCipheriv('aes-128-cbc', key, vector).setAutoPadding(false);
}

function firstIdentifier(text: string): Buffer {
  const at = text.lastIndexOf('/ID');
  const near = at < 0 ? '' : text.slice(at, at + 400).replace(/^\/ID\s{0,8}\[/, '/ID ');
  return bytesAfter(near, 'ID');
}

/** Bytes of a string that is no text: wide ones are taken back to what they were. */
function bytesAfter(text: string, key: string): Buffer {
  return Buffer.from(stringsAfter(text, key, 1, 'bytes')[0] ?? '', 'latin1');
}

function numberIn(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key}\\s{0,8}(\\d{1,6})\\b`).exec(dictionary)?.[1] ?? 0);
}

function signedIn(dictionary: string, key: string): number {
  return Number(new RegExp(`/${key}\\s{0,8}(-?\\d{1,12})\\b`).exec(dictionary)?.[1] ?? 0) | 0;
}

function md5(bytes: Uint8Array): Buffer {
  return hash('md5', bytes, 'buffer');
}
