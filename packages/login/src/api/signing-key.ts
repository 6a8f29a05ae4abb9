import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Keyring, OpenFailure } from '@postern/keyring';
import { calculateJwkThumbprint } from 'jose';
import type { Instant } from '../clock.ts';
import type { SigningKeyRow } from './api-store.ts';

/** Public half of an Ed25519 key (RFC 8037), as it is published. */
export interface PublicJwk {
  readonly kty: 'OKP';
  readonly crv: 'Ed25519';
  readonly x: string;
  readonly kid: string;
  readonly alg: 'EdDSA';
  readonly use: 'sig';
}

export interface KeyTimes {
  readonly createdAt: Instant;
  readonly activeFrom: Instant;
  readonly verifyUntil: Instant;
}

/** A new Ed25519 key. Its name is its thumbprint (RFC 7638); the private half leaves here sealed only. */
export async function generateSigningKey(keyring: Keyring, times: KeyTimes): Promise<SigningKeyRow> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  const kid = await calculateJwkThumbprint({ kty: 'OKP', crv: 'Ed25519', x });
  const jwk: PublicJwk = { kty: 'OKP', crv: 'Ed25519', x, kid, alg: 'EdDSA', use: 'sig' };
  const sealedPrivate = keyring.seal('seal.signing', privateKey.export({ format: 'der', type: 'pkcs8' }), [
    kid,
  ]);
  return { kid, sealedPrivate, publicJwk: JSON.stringify(jwk), ...times };
}

export type OpenedKey =
  { readonly ok: true; readonly key: KeyObject } | { readonly ok: false; readonly code: OpenFailure };

/** The private half of a stored key. */
export function openSigningKey(keyring: Keyring, row: SigningKeyRow): OpenedKey {
  const opened = keyring.open('seal.signing', row.sealedPrivate, [row.kid]);
  if (!opened.ok) return opened;
  return { ok: true, key: createPrivateKey({ key: opened.bytes, format: 'der', type: 'pkcs8' }) };
}

/** The private half sealed with the newest key; undefined where it is so already. */
export function resealedSigningKey(keyring: Keyring, row: SigningKeyRow): string | undefined {
  if (!keyring.needsReseal(row.sealedPrivate)) return undefined;
  const opened = keyring.open('seal.signing', row.sealedPrivate, [row.kid]);
  return opened.ok ? keyring.seal('seal.signing', opened.bytes, [row.kid]) : undefined;
}

/** Reads the public half of a stored key; undefined for what is not one of ours. */
export function readPublicJwk(row: SigningKeyRow): PublicJwk | undefined {
  const stored: unknown = parsedJson(row.publicJwk);
  if (typeof stored !== 'object' || stored === null || !('x' in stored) || typeof stored.x !== 'string') {
    return undefined;
  }
  return { kty: 'OKP', crv: 'Ed25519', x: stored.x, kid: row.kid, alg: 'EdDSA', use: 'sig' };
}

export function publicKeyOf(jwk: PublicJwk): KeyObject {
  return createPublicKey({ key: { kty: jwk.kty, crv: jwk.crv, x: jwk.x }, format: 'jwk' });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
