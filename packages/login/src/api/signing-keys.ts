import type { KeyObject } from 'node:crypto';
import type { Instant } from '../clock.ts';
import { DAY_MS, SECOND_MS } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import type { ApiSettings } from './api-options.ts';
import type { SigningKeyRow } from './api-store.ts';
import {
  generateSigningKey,
  openSigningKey,
  publicKeyOf,
  readPublicJwk,
  resealedSigningKey,
} from './signing-key.ts';
import type { PublicJwk } from './signing-key.ts';

/** How long what the store said about keys is believed: so long a revocation elsewhere may stay unseen. */
const KEYS_CACHE_MS: number = 30 * SECOND_MS;
/** A token may name any key; asking the store about unknown ones more often would let strangers load it. */
const UNKNOWN_KID_COOLDOWN_MS: number = 5 * SECOND_MS;
/** Verifiers that keep our key set see a key so long before it signs. */
const PUBLISH_AHEAD_MS: number = DAY_MS;
/** Two rounds make the first key and the next; more are lost races with other processes. */
const MAX_ROUNDS = 8;

export interface SigningKey {
  readonly kid: string;
  readonly key: KeyObject;
}

/** The keys that sign access tokens: the one that signs, the next one, and those whose tokens still live. */
export interface SigningKeys {
  /** The key to sign with. Makes it, and the one after it, where there is none. */
  current(): Promise<SigningKey>;
  /** The public key of a `kid` that is ours and not over. */
  verifier(kid: string): Promise<KeyObject | undefined>;
  published(): Promise<readonly PublicJwk[]>;
  /** From now on the next key signs; tokens of the old one go on to their end. Gives the new `kid`. */
  rotate(): Promise<string>;
  /** The key and all its tokens are dead at once (elsewhere: within 30 seconds). False: there is no such key. */
  revoke(kid: string): Promise<boolean>;
}

interface Snapshot {
  readonly at: Instant;
  /** Questions to the store are numbered: a slow answer never replaces that of a later question. */
  readonly turn: number;
  readonly rows: readonly SigningKeyRow[];
}

/**
 * [Note: Life of a signing key] A key is made and published when its predecessor begins to sign, and takes
 * over after `rotateKeysMs`. A key that could not cover the whole life of a new token signs no more; then the
 * next one steps in early. So `rotate` only brings the end of the current key near, and no two processes have
 * to agree on anything but the rows.
 */
export function createSigningKeys(context: LoginContext, settings: ApiSettings): SigningKeys {
  const { clock, keyring, emit } = context;
  const store = context.store.signingKeys;
  const coverMs = settings.accessTtlMs + settings.clockToleranceMs + KEYS_CACHE_MS;
  const opened = new Map<string, KeyObject | undefined>();
  const verifiers = new Map<string, KeyObject>();
  let snapshot: Snapshot | undefined;
  let turns = 0;

  async function load(): Promise<readonly SigningKeyRow[]> {
    const at = clock.now();
    const turn = (turns += 1);
    const rows = await store.list(at);
    if (snapshot === undefined || snapshot.turn < turn) snapshot = { at, turn, rows };
    return snapshot.rows;
  }

  async function rowsNow(maxAgeMs: number = KEYS_CACHE_MS): Promise<readonly SigningKeyRow[]> {
    const now = clock.now();
    const age = snapshot === undefined ? Infinity : now - snapshot.at;
    const rows = snapshot !== undefined && age < maxAgeMs ? snapshot.rows : await load();
    return rows.filter((row) => row.verifyUntil > now);
  }

  function open(row: SigningKeyRow): KeyObject | undefined {
    if (opened.has(row.kid)) return opened.get(row.kid);
    const result = openSigningKey(keyring, row);
    if (!result.ok) {
      emit(result.code === 'key-unknown' ? 'crypto.key_unknown' : 'crypto.open_failed', {
        reason: 'signing_key',
      });
    }
    const key = result.ok ? result.key : undefined;
    opened.set(row.kid, key);
    return key;
  }

  /** The newest active key that covers a whole token; where none does, the next one before its time. */
  function signer(rows: readonly SigningKeyRow[]): SigningKeyRow | undefined {
    const now = clock.now();
    const able = rows.filter((row) => row.verifyUntil >= now + coverMs && open(row) !== undefined);
    return able.findLast((row) => row.activeFrom <= now) ?? able[0];
  }

  async function add(rows: readonly SigningKeyRow[], activeFrom: Instant): Promise<void> {
    const newest = rows.at(-1);
    const from = Math.max(activeFrom, (newest?.activeFrom ?? 0) + 1);
    const times = {
      createdAt: clock.now(),
      activeFrom: from,
      verifyUntil: from + settings.rotateKeysMs + PUBLISH_AHEAD_MS + coverMs,
    };
    const row = await generateSigningKey(keyring, times);
    if (await store.add(row, newest?.kid)) {
      emit('key.rotated', { reason: 'signing_key', data: { kid: row.kid, stage: 'published' } });
    }
  }

  /** When the successor of a key that signs now takes over: never before it was published for a day. */
  function takesOver(row: SigningKeyRow): Instant {
    const now = clock.now();
    return Math.max(now + PUBLISH_AHEAD_MS, Math.min(row.activeFrom, now) + settings.rotateKeysMs);
  }

  async function reseal(row: SigningKeyRow): Promise<void> {
    const sealed = resealedSigningKey(keyring, row);
    if (sealed !== undefined) await store.reseal(row.kid, row.sealedPrivate, sealed);
  }

  async function signerRow(): Promise<SigningKeyRow> {
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
      const rows = await rowsNow(round === 0 ? KEYS_CACHE_MS : 0);
      const row = signer(rows);
      if (row !== undefined && row !== rows.at(-1)) return row;
      await add(rows, row === undefined ? clock.now() : takesOver(row));
    }
    throw new Error('No signing key could be made.');
  }

  async function current(): Promise<SigningKey> {
    const row = await signerRow();
    const key = open(row);
    if (key === undefined) throw new Error('The signing key is not open.');
    await reseal(row);
    return { kid: row.kid, key };
  }

  return Object.freeze<SigningKeys>({
    current,
    async verifier(kid) {
      let rows = await rowsNow();
      if (rows.every((row) => row.kid !== kid)) rows = await rowsNow(UNKNOWN_KID_COOLDOWN_MS);
      const row = rows.find((candidate) => candidate.kid === kid);
      if (row === undefined) return undefined;
      const jwk = readPublicJwk(row);
      const key = verifiers.get(kid) ?? (jwk === undefined ? undefined : publicKeyOf(jwk));
      if (key !== undefined) verifiers.set(kid, key);
      return key;
    },
    async published() {
      await signerRow();
      return (await rowsNow()).flatMap((row) => readPublicJwk(row) ?? []);
    },
    async rotate() {
      const old = await signerRow();
      await store.endAt(old.kid, clock.now() + coverMs - 1);
      await load();
      const fresh = await signerRow();
      emit('key.rotated', { reason: 'signing_key', data: { kid: fresh.kid, stage: 'signing' } });
      return fresh.kid;
    },
    async revoke(kid) {
      const known = await store.endAt(kid, clock.now());
      await load();
      if (known) emit('key.revoked', { reason: 'signing_key', data: { kid } });
      return known;
    },
  });
}
