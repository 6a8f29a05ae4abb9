import { createHash, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeyring, keysFrom, Secret } from './index.ts';

const fresh = (): string => randomBytes(32).toString('base64url');

function problemOf(secret: string): string {
  const checked = keysFrom([{ id: 'k1', secret }]);
  return checked.ok ? 'accepted' : (checked.complaints[0]?.problem ?? 'none');
}

const ascending = (from: number, step: number, length: number): string =>
  Buffer.from(Array.from({ length }, (_, at) => (from + at * step) & 0xff)).toString('base64url');

describe('H16: a start with a secret that is none is refused', () => {
  test.each([
    ['all zero', Buffer.alloc(32).toString('base64url'), 'secret-weak'],
    ['all one byte', Buffer.alloc(64, 0xff).toString('base64url'), 'secret-weak'],
    ['ascending from nought', ascending(0, 1, 32), 'secret-published'],
    ['ascending from elsewhere', ascending(0xb0, 1, 48), 'secret-pattern'],
    ['descending', ascending(0xff, -1, 32), 'secret-pattern'],
    ['counting in sevens', ascending(3, 7, 40), 'secret-pattern'],
    [
      'one AES-128 key twice',
      Buffer.from('feffe9928665731c6d6a8f9467308308'.repeat(2), 'hex').toString('base64url'),
      'secret-pattern',
    ],
    ['a short text repeated', 'Zq3_'.repeat(11).slice(0, 43).replace(/.$/, 'A'), 'secret-weak'],
    ['change-me, written out', 'change-me-change-me-change-me-change-me-chan', 'secret-placeholder'],
    [
      'CHANGEME somewhere inside',
      `${fresh().slice(0, 20)}CHANGEME${fresh().slice(0, 20)}`,
      'secret-placeholder',
    ],
    [
      'a django-insecure secret as base64url',
      Buffer.from('django-insecure-#w3kq$7b!o1t^x@9z5v(m2&c8').toString('base64url'),
      'secret-placeholder',
    ],
    [
      'a default of a framework',
      Buffer.from('better-auth-secret-12345678901234567890').toString('base64url'),
      'secret-placeholder',
    ],
    [
      'words of an example',
      Buffer.from('this is my Super Secret signing k3y!').toString('base64url'),
      'secret-placeholder',
    ],
    ['the alphabet', 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQR', 'secret-placeholder'],
    [
      'the key of RFC 7515',
      'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
      'secret-published',
    ],
    [
      'the AES-256 key of FIPS 197',
      Buffer.from('603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4', 'hex').toString(
        'base64url',
      ),
      'secret-published',
    ],
    ['31 bytes', randomBytes(31).toString('base64url'), 'secret-short'],
    ['129 bytes', randomBytes(129).toString('base64url'), 'secret-long'],
    ['nothing', '', 'secret-missing'],
  ])('%s', (_, secret, problem) => {
    expect(problemOf(secret)).toBe(problem);
  });

  test('and by createKeyring too, for whoever builds keys by hand', () => {
    const secret = new Secret(Buffer.from(ascending(0xb0, 1, 48), 'base64url'));
    expect(() => createKeyring([{ id: 'k1', use: 'general', secret }])).toThrow(/"k1".*secret-pattern/);
  });

  test('with a sentence that names position and id and never the secret', () => {
    const [good, short] = [fresh(), randomBytes(20).toString('base64url')];
    const zero = Buffer.alloc(32).toString('base64url');
    const checked = keysFrom([
      { id: 'k1', secret: good },
      { id: 'k2', secret: short },
      { id: 'k3', secret: zero },
      { id: 'k1', secret: good },
      { id: 'k4', secret: undefined },
      'k5',
    ]);
    if (checked.ok) throw new Error('accepted');
    const messages = checked.complaints.map(({ message }) => message);
    expect(messages.map((message) => message.slice(0, 12)).toSorted()).toEqual([
      'Key 2 ("k2")',
      'Key 3 ("k3")',
      'Key 4 ("k1")',
      'Key 4 ("k1")',
      'Key 5 ("k4")',
      'Key 6 is not',
    ]);
    for (const secret of [good, short, zero]) expect(JSON.stringify(checked)).not.toContain(secret);
  });
});

describe('keys of a configuration', () => {
  test('are taken in order, as general keys where nothing is said', () => {
    const checked = keysFrom([
      { id: 'k2', secret: fresh() },
      { id: 'k1', secret: fresh() },
      { id: 'i1', secret: fresh(), use: 'index' },
    ]);
    if (!checked.ok) throw new Error('refused');
    expect(checked.keys.map(({ id, use }) => `${id} ${use}`)).toEqual([
      'k2 general',
      'k1 general',
      'i1 index',
    ]);
    expect(createKeyring(checked.keys).keyIds).toEqual(['k2', 'k1']);
  });

  test('random secrets of any allowed length are taken, ten thousand of them', () => {
    // Drawn from a fixed seed, so that the one secret in a million with a word in it is not met on some day.
    const refused = Array.from({ length: 10_000 }, (_, at) =>
      createHash('sha512')
        .update(`seed ${String(at)}`)
        .digest()
        .subarray(0, 32 + (at % 33)),
    ).filter((bytes) => problemOf(bytes.toString('base64url')) !== 'accepted');
    expect(refused).toHaveLength(0);
  });

  test('a random secret that ends as it begins is taken: that is one in 256', () => {
    for (let end = 1; end <= 4; end += 1) {
      for (let seed = 0; seed < 200; seed += 1) {
        const bytes = createHash('sha256')
          .update(`ends ${String(seed)}`)
          .digest();
        bytes.copy(bytes, bytes.length - end, 0, end);
        expect(problemOf(bytes.toString('base64url')), bytes.toString('hex')).toBe('accepted');
      }
    }
  });

  test('whatever is given, the answer is an answer', () => {
    fc.assert(fc.property(fc.array(fc.anything()), (inputs) => typeof keysFrom(inputs).ok === 'boolean'));
  });
});
