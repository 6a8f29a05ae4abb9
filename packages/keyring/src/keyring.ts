import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { inspect } from 'node:util';
import { KeyringError } from './errors.ts';
import { frame } from './frame.ts';
import type { Part } from './frame.ts';
import type { Key, KeyUse } from './key.ts';
import { INDEX_PURPOSES, MAC_PURPOSES, SEAL_PURPOSES } from './purposes.ts';
import type { IndexPurpose, MacPurpose, Purpose, SealPurpose } from './purposes.ts';
import { secretProblem } from './weak-secret.ts';

/**
 * [Note: Sealed envelope v1]
 * base64url( 0x01 ‖ kid[4] ‖ iv[12] ‖ AES-256-GCM ciphertext ‖ tag[16] ), unpadded, no whitespace.
 * kid = first 4 bytes of SHA-256(key id). Key = HKDF-SHA-256(secret, salt = SHA-256(LABEL),
 * info = LABEL|purpose|key id, 32 bytes). Associated data = frame([LABEL, purpose, ...context]).
 * Random 96-bit IVs allow 2^32 values per key and purpose (NIST SP 800-38D): at a million a day, eleven years.
 */
const LABEL = '@postern/keyring/v1';
const VERSION = 0x01;
const KID_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;
const HEADER_BYTES = 1 + KID_BYTES + IV_BYTES;
const ENVELOPE_MIN_BYTES = HEADER_BYTES + TAG_BYTES;
const CIPHER = 'aes-256-gcm';

export type OpenFailure = 'malformed' | 'key-unknown' | 'key-revoked' | 'tampered';

export type Opened =
  | { readonly ok: true; readonly bytes: Buffer; readonly keyId: string }
  | { readonly ok: false; readonly code: OpenFailure };

export type OpenedText =
  | { readonly ok: true; readonly text: string; readonly keyId: string }
  | { readonly ok: false; readonly code: OpenFailure };

export interface KeyringOptions {
  /**
   * Ids of keys that are no longer trusted: what only they can open is dead at once, their MACs hold nothing, and
   * `open` says `key-revoked` instead of `key-unknown`. Lookup values made with one stay, so that rows are found.
   */
  readonly revoked?: readonly string[];
}

export interface Keyring {
  /** Ids of the keys that open and sign, the one for new values first. Without revoked and index keys. */
  readonly keyIds: readonly string[];
  /** Ids of the keys that make lookup values, the one for new values first. */
  readonly indexKeyIds: readonly string[];
  /**
   * Seals `plaintext` with the newest key. `context` names the owner, row and field (or audience) the value
   * belongs to, and must be given again to open it: a sealed value copied elsewhere does not open there.
   */
  seal(purpose: SealPurpose, plaintext: Uint8Array | string, context: readonly string[]): string;
  /**
   * Opens with whichever key sealed it. `malformed`: not an envelope. `tampered`: other bytes or context.
   * `key-unknown`, `key-revoked`: sealed by a key that is not in the ring, or not trusted any more.
   */
  open(purpose: SealPurpose, sealed: string, context: readonly string[]): Opened;
  /** As {@link Keyring.open}, for text; bytes that are not UTF-8 are `malformed`. */
  openText(purpose: SealPurpose, sealed: string, context: readonly string[]): OpenedText;
  /** Whether a newer key exists than the one that sealed this (also true for what cannot be read). */
  needsReseal(sealed: string): boolean;
  /** HMAC-SHA-256 with the newest key over length-prefixed parts; for values that live minutes. */
  mac(purpose: MacPurpose, ...parts: readonly Part[]): Buffer;
  /** The MAC of every general key, newest first: to compare with a value made before a rotation. */
  macs(purpose: MacPurpose, ...parts: readonly Part[]): readonly Buffer[];
  /**
   * HMAC-SHA-256 for lookups. Stable under rotation: it comes from the key marked `"use":"index"`, or, where
   * there is none, from the OLDEST general key. Removing that key changes every index value.
   */
  index(purpose: IndexPurpose, ...parts: readonly Part[]): Buffer;
  /**
   * The lookup values of every index key, newest first; one value where there are not several. While an index key
   * is being changed: write the first, look up by the first and then by the others.
   */
  indexes(purpose: IndexPurpose, ...parts: readonly Part[]): readonly Buffer[];
}

interface RingKey {
  readonly id: string;
  readonly use: KeyUse;
  readonly kid: Buffer;
  /** Kept as a key object: one made of bytes at each use would cost more than the HMAC itself. */
  readonly derive: (purpose: Purpose) => KeyObject;
}

/**
 * Builds the keyring. The first general key makes new values.
 * @throws KeyringError when there is no general key, a key is weak, or ids or their wire forms collide.
 * @example
 * const parsed = parseKeys(text);
 * if (parsed.ok) createKeyring(parsed.keys).seal('seal.mailbox', password, [ownerId, mailboxId, 'password']);
 */
export function createKeyring(keys: readonly Key[], { revoked = [] }: KeyringOptions = {}): Keyring {
  const ringKeys = keys.map(ringKey);
  refuseCollisions(ringKeys);
  const allGeneral = ringKeys.filter((key) => key.use === 'general');
  const general = allGeneral.filter((key) => !revoked.includes(key.id));
  const explicitIndex = ringKeys.filter((key) => key.use === 'index');
  const newest = general[0];
  const indexKeys = explicitIndex.length > 0 ? explicitIndex : allGeneral.slice(-1);
  const indexKey = indexKeys[0];
  if (newest === undefined || indexKey === undefined) {
    throw new KeyringError('keys_empty', 'The keyring needs at least one general key that is not revoked.');
  }
  const revokedKids = revoked.map(kidOf);

  function open(purpose: SealPurpose, sealed: string, context: readonly string[]): Opened {
    requirePurpose(SEAL_PURPOSES, purpose);
    const envelope = decodeEnvelope(sealed);
    if (envelope === undefined) return { ok: false, code: 'malformed' };
    const key = findKey(general, envelope);
    if (key === undefined) {
      const isRevoked = revokedKids.some((kid) => kid.equals(kidIn(envelope)));
      return { ok: false, code: isRevoked ? 'key-revoked' : 'key-unknown' };
    }
    const bytes = decrypt(key.derive(purpose), envelope, associatedData(purpose, context));
    return bytes === undefined ? { ok: false, code: 'tampered' } : { ok: true, bytes, keyId: key.id };
  }

  const ring: Keyring = {
    keyIds: Object.freeze(general.map((key) => key.id)),
    indexKeyIds: Object.freeze(indexKeys.map((key) => key.id)),
    seal(purpose, plaintext, context) {
      requirePurpose(SEAL_PURPOSES, purpose);
      return encrypt(newest, purpose, plaintext, context);
    },
    open,
    openText(purpose, sealed, context) {
      const opened = open(purpose, sealed, context);
      if (!opened.ok) return opened;
      const text = decodeText(opened.bytes);
      return text === undefined ? { ok: false, code: 'malformed' } : { ok: true, text, keyId: opened.keyId };
    },
    needsReseal(sealed) {
      const envelope = decodeEnvelope(sealed);
      return envelope === undefined || findKey(general, envelope) !== newest;
    },
    mac(purpose, ...parts) {
      requirePurpose(MAC_PURPOSES, purpose);
      return hmac(newest, purpose, parts);
    },
    macs(purpose, ...parts) {
      requirePurpose(MAC_PURPOSES, purpose);
      return general.map((key) => hmac(key, purpose, parts));
    },
    index(purpose, ...parts) {
      requirePurpose(INDEX_PURPOSES, purpose);
      return hmac(indexKey, purpose, parts);
    },
    indexes(purpose, ...parts) {
      requirePurpose(INDEX_PURPOSES, purpose);
      return indexKeys.map((key) => hmac(key, purpose, parts));
    },
  };
  return Object.freeze(Object.defineProperty(ring, inspect.custom, { value: () => '[keyring]' }));
}

function ringKey(key: Key): RingKey {
  const secret = key.secret.expose();
  const problem = secretProblem(secret);
  if (problem !== undefined) throw new KeyringError('key_weak', `Key "${key.id}" is refused: ${problem}.`);
  const salt = createHash('sha256').update(LABEL).digest();
  const derived = new Map<Purpose, KeyObject>();
  function derive(purpose: Purpose): KeyObject {
    const known = derived.get(purpose);
    if (known !== undefined) return known;
    const info = `${LABEL}|${purpose}|${key.id}`;
    const fresh = createSecretKey(Buffer.from(hkdfSync('sha256', secret, salt, info, KEY_BYTES)));
    derived.set(purpose, fresh);
    return fresh;
  }
  return { id: key.id, use: key.use, kid: kidOf(key.id), derive };
}

function kidOf(id: string): Buffer {
  return createHash('sha256').update(id).digest().subarray(0, KID_BYTES);
}

function kidIn(envelope: Buffer): Buffer {
  return envelope.subarray(1, 1 + KID_BYTES);
}

function refuseCollisions(keys: readonly RingKey[]): void {
  const ids = new Set(keys.map((key) => key.id));
  if (ids.size < keys.length) throw new KeyringError('key_duplicate', 'Two keys have the same id.');
  const kids = new Set(keys.map((key) => key.kid.toString('hex')));
  if (kids.size < keys.length) {
    throw new KeyringError('key_id_collision', 'Two key ids share their first 4 hash bytes; rename one.');
  }
}

function requirePurpose(allowed: readonly string[], purpose: string): void {
  if (!allowed.includes(purpose)) {
    throw new KeyringError('purpose_unknown', `"${purpose}" is not a purpose of this operation.`);
  }
}

function associatedData(purpose: SealPurpose, context: readonly string[]): Buffer {
  return frame([LABEL, purpose, ...context]);
}

function encrypt(
  key: RingKey,
  purpose: SealPurpose,
  plaintext: Uint8Array | string,
  context: readonly string[],
): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key.derive(purpose), iv, { authTagLength: TAG_BYTES });
  cipher.setAAD(associatedData(purpose, context));
  const bytes = typeof plaintext === 'string' ? Buffer.from(plaintext, 'utf8') : plaintext;
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(VERSION), key.kid, iv, sealed, cipher.getAuthTag()]).toString('base64url');
}

function decrypt(key: KeyObject, envelope: Buffer, associated: Buffer): Buffer | undefined {
  const iv = envelope.subarray(1 + KID_BYTES, HEADER_BYTES);
  const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES });
  decipher.setAAD(associated);
  decipher.setAuthTag(envelope.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(envelope.subarray(HEADER_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    // The only error here is the tag: wrong key bytes, wrong context or changed text.
    return undefined;
  }
}

function decodeEnvelope(sealed: string): Buffer | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  // The decoder is lenient; only the one canonical spelling of these bytes may pass.
  if (bytes.toString('base64url') !== sealed) return undefined;
  return bytes.length >= ENVELOPE_MIN_BYTES && bytes[0] === VERSION ? bytes : undefined;
}

function findKey(keys: readonly RingKey[], envelope: Buffer): RingKey | undefined {
  return keys.find((key) => key.kid.equals(kidIn(envelope)));
}

function decodeText(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function hmac(key: RingKey, purpose: MacPurpose | IndexPurpose, parts: readonly Part[]): Buffer {
  return createHmac('sha256', key.derive(purpose))
    .update(frame([purpose, ...parts]))
    .digest();
}
