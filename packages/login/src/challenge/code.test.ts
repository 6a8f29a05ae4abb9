import { createHash } from 'node:crypto';
import { createKeyring, generateKey } from '@postern/keyring';
import { describe, expect, test } from 'vitest';
import { codeMac, codeMacs, formatCode, generateCode, normaliseCode } from './code.ts';

describe('a typed code', () => {
  test.each([
    ['K7QF-2M9T', 'K7QF2M9T'],
    ['k7qf2m9t', 'K7QF2M9T'],
    [' k7qf – 2m9t \n', 'K7QF2M9T'],
    ['Ｋ７ＱＦ２Ｍ９Ｔ', 'K7QF2M9T'],
    ['K7QF2M9', undefined],
    ['K7QF2M9TT', undefined],
    ['', undefined],
    ['K7QF2M9T'.padStart(65), undefined],
  ])('%j is %s', (typed, code) => {
    expect(normaliseCode(typed)).toBe(code);
  });

  test('is shown in two groups and read back', () => {
    const code = generateCode();
    expect(formatCode(code)).toMatch(/^.{4}-.{4}$/);
    expect(normaliseCode(formatCode(code))).toBe(code);
  });
});

describe('T-06 a stored code', () => {
  const keyring = createKeyring([generateKey()]);
  const subject = { cid: 'AAAAAAAAAAAAAAAAAAAAAA', purpose: 'login' } as const;
  const code = 'K7QF2M9T';

  test('is no plain hash of anything a thief of the database knows', () => {
    const mac = codeMac(keyring, subject, code).toString('hex');
    const known = [code, subject.cid + code, code + subject.cid, `mo@example.org${code}`];
    for (const algorithm of ['md5', 'sha1', 'sha224', 'sha256']) {
      for (const text of known) {
        expect(mac).not.toContain(createHash(algorithm).update(text).digest('hex'));
      }
    }
  });

  test('differs for every challenge, purpose and keyring', () => {
    const macs = [
      codeMac(keyring, subject, code),
      codeMac(keyring, { ...subject, cid: 'BAAAAAAAAAAAAAAAAAAAAA' }, code),
      codeMac(keyring, { ...subject, purpose: 'step_up' }, code),
      codeMac(createKeyring([generateKey()]), subject, code),
    ].map((mac) => mac.toString('hex'));
    expect(new Set(macs).size).toBe(macs.length);
  });

  test('still matches after a new key was put first', () => {
    const [old, fresh] = [generateKey(), generateKey()];
    const before = codeMac(createKeyring([old]), subject, code);
    expect(codeMacs(createKeyring([fresh, old]), subject, code)).toContainEqual(before);
  });
});
