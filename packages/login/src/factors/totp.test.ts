import { describe, expect, test } from 'vitest';
import { encodeBase32 } from './base32.ts';
import { generateTotpSecret, hotp, matchingStep, otpauthUri, readTotpCode, totpStep } from './totp.ts';

/** RFC 4226 appendix D and RFC 6238 appendix B share this secret. */
const SECRET = Buffer.from('12345678901234567890');

describe('the one-time codes', () => {
  test('A13 are those of RFC 4226 appendix D', () => {
    const codes = Array.from({ length: 10 }, (_, counter) => hotp(SECRET, counter));
    expect(codes).toEqual('755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'.split(' '));
  });

  test.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('A13 at second %i are those of RFC 6238 appendix B', (second, code) => {
    expect(hotp(SECRET, totpStep(second * 1_000), 8)).toBe(code);
  });

  test('T-74 hold one step before and after, and no second more', () => {
    const step = 50_000_000;
    const code = hotp(SECRET, step);
    const start = step * 30_000;
    expect(matchingStep(SECRET, code, start - 30_000)).toBe(step);
    expect(matchingStep(SECRET, code, start + 59_999)).toBe(step);
    expect(matchingStep(SECRET, code, start - 30_001)).toBeUndefined();
    expect(matchingStep(SECRET, code, start + 60_000)).toBeUndefined();
  });

  test.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123-456', '123456'],
    ['12345', undefined],
    ['1234567', undefined],
    ['12345a', undefined],
    ['１２３４５６', undefined],
    ['', undefined],
  ])('typed as %j are read as %j', (typed, code) => {
    expect(readTotpCode(typed)).toBe(code);
  });
});

describe('the secret', () => {
  test.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('is written in the base32 of RFC 4648: %j is %j', (plain, encoded) => {
    expect(encodeBase32(Buffer.from(plain))).toBe(encoded);
  });

  test('has 160 random bits', () => {
    const secrets = Array.from({ length: 100 }, () => generateTotpSecret());
    expect(secrets.every((secret) => secret.length === 20)).toBe(true);
    expect(new Set(secrets.map(String)).size).toBe(100);
  });

  test('goes into an address whose label no name can break', () => {
    const uri = new URL(otpauthUri(SECRET, 'Mail & co: a/b?', 'mo:x@example.org'));
    expect(uri.host).toBe('totp');
    expect(decodeURIComponent(uri.pathname)).toBe('/Mail & co  a/b?:mo x@example.org');
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      secret: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
      issuer: 'Mail & co: a/b?',
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
  });
});
