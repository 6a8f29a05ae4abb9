import { createHash, randomBytes } from 'node:crypto';
import { createKeyring, generateKey } from '@postern/keyring';
import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../clock.ts';
import { CHALLENGE_PURPOSES } from '../purposes.ts';
import { openLinkToken, sealLinkToken } from './link-token.ts';

const NOW = 1_800_000_000_000;
const AUDIENCE = { purpose: 'login', publicOrigin: 'https://mail.example.org' } as const;
const CONTENT = { cid: randomBytes(16), secret: randomBytes(32), expiresAt: NOW + 10 * MINUTE_MS };

describe('a link token', () => {
  const keyring = createKeyring([generateKey()]);
  const token = sealLinkToken(keyring, AUDIENCE, CONTENT);

  test('A17 is 85 bytes, 114 characters, and begins with its version', () => {
    expect(token).toMatch(/^[A-Za-z0-9_-]{114}$/);
    const bytes = Buffer.from(token, 'base64url');
    expect([bytes.length, bytes[0]]).toEqual([85, 1]);
  });

  test('A17 opens to the challenge and the hash of its secret', () => {
    const linkHash = createHash('sha256').update(CONTENT.secret).digest();
    expect(openLinkToken(keyring, AUDIENCE, token, NOW)).toEqual({
      ok: true,
      cid: CONTENT.cid.toString('base64url'),
      linkHash,
      expiresAt: CONTENT.expiresAt,
    });
  });

  test('T-16 with any byte flipped is invalid, and nothing more is said, expired or not', () => {
    for (const now of [NOW, NOW + 60 * MINUTE_MS]) {
      for (const position of Buffer.from(token, 'base64url').keys()) {
        const changed = Buffer.from(token, 'base64url');
        changed[position] = (changed[position] ?? 0) ^ 0x80;
        const opened = openLinkToken(keyring, AUDIENCE, changed.toString('base64url'), now);
        expect(opened, `byte ${String(position)}`).toMatchObject({ ok: false, code: 'token_invalid' });
      }
    }
  });

  test('T-16 with any other last character is invalid: there is one spelling', () => {
    const others = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_')
      .map((character) => token.slice(0, -1) + character)
      .filter((other) => other !== token);
    for (const other of others) expect(openLinkToken(keyring, AUDIENCE, other, NOW).ok).toBe(false);
  });

  test('T-07 is invalid for every other purpose and every other site', () => {
    for (const made of CHALLENGE_PURPOSES) {
      const sealed = sealLinkToken(keyring, { ...AUDIENCE, purpose: made }, CONTENT);
      for (const used of CHALLENGE_PURPOSES) {
        expect(openLinkToken(keyring, { ...AUDIENCE, purpose: used }, sealed, NOW).ok).toBe(made === used);
      }
    }
    const elsewhere = { ...AUDIENCE, publicOrigin: 'https://mail.example.org.evil.example' };
    expect(openLinkToken(keyring, elsewhere, token, NOW)).toMatchObject({ code: 'token_invalid' });
  });

  test('T-10 is expired from its last second on', () => {
    expect(openLinkToken(keyring, AUDIENCE, token, CONTENT.expiresAt - 1).ok).toBe(true);
    expect(openLinkToken(keyring, AUDIENCE, token, CONTENT.expiresAt)).toEqual({
      ok: false,
      code: 'token_expired',
    });
  });

  test('is taken out of a pasted link, and out of no novel', () => {
    const link = `  https://mail.example.org/login/verify#t=${token}\n`;
    expect(openLinkToken(keyring, AUDIENCE, link, NOW).ok).toBe(true);
    expect(openLinkToken(keyring, AUDIENCE, ' '.repeat(2_048) + token, NOW).ok).toBe(false);
  });

  test('of an unknown key is invalid, and told apart for the log only', () => {
    const other = createKeyring([generateKey()]);
    expect(openLinkToken(other, AUDIENCE, token, NOW)).toEqual({
      ok: false,
      code: 'token_invalid',
      keyUnknown: true,
    });
  });
});

test('T-15 link secrets and codes come from the system’s random source: none repeats, each character is as likely', async () => {
  const { CODE_ALPHABET, generateCode } = await import('./code.ts');
  const codes = Array.from({ length: 20_000 }, generateCode);
  expect(new Set(codes).size).toBe(codes.length);
  const counts = new Map(Array.from(CODE_ALPHABET, (character) => [character, 0]));
  for (const character of codes.join('')) counts.set(character, (counts.get(character) ?? 0) + 1);
  expect(counts.size).toBe(26);
  const expected = (codes.length * 8) / 26;
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // 25 degrees of freedom: above 75 happens by chance less than once in 1.5 million runs.
  expect(chiSquare).toBeLessThan(75);
});
