import { createHash } from 'node:crypto';
import type { Keyring } from '@postern/keyring';
import { SECOND_MS } from '../clock.ts';
import type { Instant } from '../clock.ts';
import type { ChallengePurpose } from '../purposes.ts';

/**
 * [Note: Link token v1]
 * base64url( 0x01 ‖ kid[4] ‖ iv[12] ‖ GCM( cid[16] ‖ secret[32] ‖ exp u32be seconds ) ‖ tag[16] ): 85 bytes,
 * 114 characters. The associated data binds purpose and public origin; nothing about the person is in it.
 * A forger needs the key and the secret, of which the database has only the hash.
 */
export const CID_BYTES = 16;
export const LINK_SECRET_BYTES = 32;
const EXPIRY_BYTES = 4;
const PLAIN_BYTES: number = CID_BYTES + LINK_SECRET_BYTES + EXPIRY_BYTES;
const TOKEN = /^[A-Za-z0-9_-]{114}$/;
const CONTEXT_LABEL = '@postern/login/v1|link';
/** A pasted link is a little longer than its token; anything beyond this is not one. */
const PASTED_MAX_CHARS = 2_048;
const FRAGMENT_KEY = '#t=';

/** What a token is valid for. */
export interface LinkAudience {
  readonly purpose: ChallengePurpose;
  readonly publicOrigin: string;
}

export interface LinkContent {
  readonly cid: Uint8Array;
  readonly secret: Uint8Array;
  readonly expiresAt: Instant;
}

export type OpenedToken =
  | { readonly ok: true; readonly cid: string; readonly linkHash: Buffer; readonly expiresAt: Instant }
  | { readonly ok: false; readonly code: 'token_invalid'; readonly keyUnknown: boolean }
  | { readonly ok: false; readonly code: 'token_expired' };

export function sealLinkToken(keyring: Keyring, audience: LinkAudience, content: LinkContent): string {
  const expiry = Buffer.alloc(EXPIRY_BYTES);
  expiry.writeUInt32BE(Math.ceil(content.expiresAt / SECOND_MS));
  const plain = Buffer.concat([content.cid, content.secret, expiry]);
  return keyring.seal('seal.link', plain, contextOf(audience));
}

/**
 * Checks length and alphabet, then version and key id, then the tag, then the expiry; only what passes all of
 * them may reach the store. Everything before the tag is one and the same `token_invalid`.
 */
export function openLinkToken(
  keyring: Keyring,
  audience: LinkAudience,
  text: string,
  now: Instant,
): OpenedToken {
  const token = tokenOf(text);
  if (!TOKEN.test(token)) return { ok: false, code: 'token_invalid', keyUnknown: false };
  const opened = keyring.open('seal.link', token, contextOf(audience));
  if (!opened.ok)
    return {
      ok: false,
      code: 'token_invalid',
      keyUnknown: opened.code !== 'malformed' && opened.code !== 'tampered',
    };
  if (opened.bytes.length !== PLAIN_BYTES) return { ok: false, code: 'token_invalid', keyUnknown: false };
  const expiresAt = opened.bytes.readUInt32BE(CID_BYTES + LINK_SECRET_BYTES) * SECOND_MS;
  if (expiresAt <= now) return { ok: false, code: 'token_expired' };
  const secret = opened.bytes.subarray(CID_BYTES, CID_BYTES + LINK_SECRET_BYTES);
  const cid = opened.bytes.subarray(0, CID_BYTES).toString('base64url');
  return { ok: true, cid, linkHash: sha256(secret), expiresAt };
}

export function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

function contextOf({ purpose, publicOrigin }: LinkAudience): readonly string[] {
  return [`${CONTEXT_LABEL}|${purpose}|${publicOrigin}`];
}

/** The token itself, or the one in a whole link that a person pasted. */
function tokenOf(text: string): string {
  if (text.length > PASTED_MAX_CHARS) return '';
  const fragment = text.indexOf(FRAGMENT_KEY);
  return (fragment < 0 ? text : text.slice(fragment + FRAGMENT_KEY.length)).trim();
}
