import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { MINUTE_MS, SECOND_MS } from '../clock.ts';
import { openSigningKey } from './signing-key.ts';
import { apiKit, AUDIENCE, MO, outcomeOf } from './testing/api-kit.ts';
import type { ApiKit } from './testing/api-kit.ts';

/** Real: the library, jose and real keys. Ours: tokens as an attacker writes them, byte by byte. */
type Json = Readonly<Record<string, unknown>>;

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function forged(header: Json, payload: Json, key: KeyObject): string {
  const signed = `${part(header)}.${part(payload)}`;
  return `${signed}.${sign(null, Buffer.from(signed), key).toString('base64url')}`;
}

function decoded(text: string | undefined): Json {
  const value: unknown = JSON.parse(Buffer.from(text ?? '', 'base64url').toString());
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** A good token, its parts, and the site's own private key: the strongest attacker that signs. */
async function insider(kit: ApiKit): Promise<{ header: Json; payload: Json; key: KeyObject; token: string }> {
  const { accessToken: token } = await kit.issued();
  const [header, payload] = token.split('.').slice(0, 2).map(decoded);
  const rows = await kit.store.signingKeys.list(kit.kit.clock.now());
  const row = rows.find((candidate) => candidate.kid === header?.['kid']);
  const opened = row === undefined ? undefined : openSigningKey(kit.context.keyring, row);
  if (opened?.ok !== true || header === undefined || payload === undefined) throw new Error('No key.');
  return { header, payload, key: opened.key, token };
}

async function verdict(kit: ApiKit, token: string): Promise<string> {
  return outcomeOf(await kit.api.verify(`Bearer ${token}`));
}

describe('T-83 an access token', () => {
  test('says who, for what, from whom and until when, and is accepted', async () => {
    const kit = apiKit();
    const { header, payload, token } = await insider(kit);
    const now = Math.floor(kit.kit.clock.now() / SECOND_MS);
    expect(header).toEqual({ alg: 'EdDSA', kid: expect.any(String), typ: 'at+jwt' });
    expect(payload).toEqual({
      iss: 'https://mail.example.org',
      aud: AUDIENCE,
      sub: MO,
      sid: expect.any(String),
      jti: expect.any(String),
      client_id: 'Phone',
      scope: 'mail:read mail:write',
      iat: now,
      exp: now + 600,
      auth_time: now,
      amr: [],
      aal: 1,
    });
    expect(await kit.api.verify(`Bearer ${token}`)).toEqual({ ok: true, claims: payload });
    expect(await kit.api.verify(token)).toEqual({ ok: true, claims: payload });
    expect(await kit.another().verify(`bearer ${token}`)).toEqual({ ok: true, claims: payload });
  });

  test('an attack rig that signs like the site is accepted, so that the refusals below mean something', async () => {
    const kit = apiKit();
    const { header, payload, key } = await insider(kit);
    expect(await verdict(kit, forged(header, payload, key))).toBe('ok');
  });

  test('with alg none, or signed with HMAC by the public key, is refused', async () => {
    const kit = apiKit();
    const { header, payload } = await insider(kit);
    const [jwk] = (await kit.api.jwks()).keys;
    const none = `${part({ ...header, alg: 'none' })}.${part(payload)}`;
    const hmacOf = (secret: string | Buffer, alg: string): string => {
      const signed = `${part({ ...header, alg })}.${part(payload)}`;
      return `${signed}.${createHmac(alg === 'HS512' ? 'sha512' : 'sha256', secret)
        .update(signed)
        .digest('base64url')}`;
    };
    const publicX = Buffer.from(jwk?.x ?? '', 'base64url');
    for (const token of [
      `${none}.`,
      `${none}.${'A'.repeat(86)}`,
      hmacOf(publicX, 'HS256'),
      hmacOf(publicX, 'HS512'),
      hmacOf(JSON.stringify(jwk), 'HS512'),
    ]) {
      expect(await verdict(kit, token)).toBe('access_token_invalid');
    }
  });

  test.each([
    ['another algorithm name', { alg: 'ES256' }],
    ['the newer name Ed25519', { alg: 'Ed25519' }],
    ['none, well signed', { alg: 'none' }],
    ['no type', { typ: undefined }],
    ['the type of other JWTs', { typ: 'JWT' }],
    ['no kid', { kid: undefined }],
    ['an unknown kid', { kid: 'unknown' }],
    ['a kid that is no text', { kid: 7 }],
    ['a kid that names a property of objects', { kid: '__proto__' }],
    ['an unknown critical extension', { crit: ['x'], x: 1 }],
    ['unencoded payload', { crit: ['b64'], b64: false }],
    ['an empty list of critical extensions', { crit: [] }],
  ])('with %s is refused, though the site’s own key signed it', async (_what, change) => {
    const kit = apiKit();
    const { header, payload, key } = await insider(kit);
    expect(await verdict(kit, forged({ ...header, ...change }, payload, key))).toBe('access_token_invalid');
  });

  test('brings no key of its own: jwk, jku, x5u and x5c are never looked at', async () => {
    const kit = apiKit();
    const { header, payload, key } = await insider(kit);
    const own = generateKeyPairSync('ed25519');
    const jwk = own.publicKey.export({ format: 'jwk' });
    const lures = {
      jwk,
      jku: 'https://evil.example/jwks.json',
      x5u: 'https://evil.example/x',
      x5c: ['AAAA'],
    };
    for (const kid of [header['kid'], undefined, 'own']) {
      expect(await verdict(kit, forged({ ...header, ...lures, kid }, payload, own.privateKey))).toBe(
        'access_token_invalid',
      );
    }
    expect(await verdict(kit, forged({ ...header, ...lures }, payload, key))).toBe('ok');
  });

  test.each([
    ['another audience', { aud: 'https://other.example' }],
    ['several audiences', { aud: [AUDIENCE, 'https://other.example'] }],
    ['another issuer', { iss: 'https://evil.example' }],
    ['no end', { exp: undefined }],
    ['an end that is no number', { exp: 'never' }],
    ['no subject', { sub: undefined }],
    ['no session', { sid: undefined }],
    ['no id', { jti: undefined }],
    ['a level that does not exist', { aal: 3 }],
    ['methods that are no list', { amr: 'totp' }],
    ['a time before which it is not valid', { nbf: 9_999_999_999 }],
  ])('for %s is refused, though the site’s own key signed it', async (_what, change) => {
    const kit = apiKit();
    const { header, payload, key } = await insider(kit);
    expect(await verdict(kit, forged(header, { ...payload, ...change }, key))).toBe('access_token_invalid');
  });

  test('signed by another site’s key under our kid, or changed by one character, is refused', async () => {
    const kit = apiKit();
    const { header, payload, token } = await insider(kit);
    const stranger = generateKeyPairSync('ed25519').privateKey;
    expect(await verdict(kit, forged(header, payload, stranger))).toBe('access_token_invalid');
    const [head, , signature] = token.split('.');
    const raised = `${head ?? ''}.${part({ ...payload, scope: 'admin' })}.${signature ?? ''}`;
    expect(await verdict(kit, raised)).toBe('access_token_invalid');
  });

  test('ends after ten minutes, five seconds of clock difference allowed', async () => {
    const kit = apiKit();
    const { accessToken } = await kit.issued();
    kit.kit.clock.advance(10 * MINUTE_MS + 4 * SECOND_MS);
    expect(await verdict(kit, accessToken)).toBe('ok');
    kit.kit.clock.advance(SECOND_MS);
    expect(await verdict(kit, accessToken)).toBe('access_token_invalid');
  });

  test('for another audience or issuer of the same keys is refused', async () => {
    const kit = apiKit();
    const { accessToken } = await kit.issued();
    const strict = [
      kit.another({ audience: 'https://x.example' }),
      kit.another({ issuer: 'https://y.example' }),
    ];
    for (const api of strict) expect(outcomeOf(await api.verify(accessToken))).toBe('access_token_invalid');
  });
});
