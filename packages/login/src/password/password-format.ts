import type { PasswordCost } from './password-cost.ts';

/**
 * [Note: A password at rest]
 * `$pl1$<kid>$argon2id$v=19$m=19456,t=2,p=1$<salt>$<tag>`: a PHC string behind the key that peppered it. kid = first
 * 4 bytes of SHA-256(key id), hex. salt = 16 random bytes. tag = HMAC-SHA-256 with `pepper.pw` of that key over the
 * Argon2id output (RFC 9106, version 1.3, 32 bytes): the database alone says nothing about a password. Base64 without
 * padding, as PHC strings have it.
 */
export interface StoredPassword {
  /** Hex. */
  readonly kid: string;
  readonly cost: PasswordCost;
  readonly salt: Uint8Array;
  readonly tag: Uint8Array;
}

export const SALT_BYTES = 16;
export const TAG_BYTES = 32;

const STORED =
  /^\$pl1\$(?<kid>[0-9a-f]{8})\$argon2id\$v=19\$m=(?<m>\d{1,7}),t=(?<t>\d{1,3}),p=(?<p>\d{1,2})\$(?<salt>[A-Za-z0-9+/]{22})\$(?<tag>[A-Za-z0-9+/]{43})$/;

export function formatPassword({ kid, cost, salt, tag }: StoredPassword): string {
  const { memoryKib, passes, parallelism } = cost;
  const costs = `m=${String(memoryKib)},t=${String(passes)},p=${String(parallelism)}`;
  return `$pl1$${kid}$argon2id$v=19$${costs}$${toBase64(salt)}$${toBase64(tag)}`;
}

/** What a stored text says; undefined where it is none of ours. */
export function parsePassword(text: string): StoredPassword | undefined {
  const found = STORED.exec(text)?.groups;
  if (found === undefined) return undefined;
  const { kid = '', m, t, p, salt = '', tag = '' } = found;
  return {
    kid,
    cost: { memoryKib: Number(m), passes: Number(t), parallelism: Number(p) },
    salt: Buffer.from(salt, 'base64'),
    tag: Buffer.from(tag, 'base64'),
  };
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replace(/=+$/, '');
}
