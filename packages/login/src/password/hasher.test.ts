import crypto, { pbkdf2Sync } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { createKeyring, generateKey } from '@postern/keyring';
import { afterEach, describe, expect, test } from 'vitest';
import { contextOf } from '../context-of.ts';
import { createLogin } from '../create-login.ts';
import { LoginConfigError } from '../errors.ts';
import { codeOf } from '../testing/steps.ts';
import { testKit } from '../testing/test-kit.ts';
import type { LoginConfig } from '../config.ts';
import { findArgon2id } from './argon2.ts';
import type { Argon2id } from './argon2.ts';
import { parseDjangoHash } from './django-hash.ts';
import { createHasher } from './hasher.ts';
import type { Hasher } from './hasher.ts';
import { parsePassword } from './password-format.ts';
import type { PasswordHashOptions } from './password-options.ts';
import { quickArgon2 } from './testing/password-site.ts';

const nodeArgon2 = crypto.argon2;
afterEach(() => {
  Object.assign(crypto, { argon2: nodeArgon2 });
});

function hasher(options: PasswordHashOptions = {}, more: Partial<LoginConfig> = {}): Hasher {
  return createHasher(contextOf(createLogin(testKit().config(more))), { argon2: quickArgon2, ...options });
}

async function hashOf(made: Hasher, password: string): Promise<string> {
  const hashed = await made.hash(password);
  if (!hashed.ok) throw new Error(hashed.error.code);
  return hashed.hash;
}

describe('a password at rest', () => {
  test('is Argon2id of OWASP’s cost behind a pepper, salted anew each time, and verifies', async () => {
    const real = hasher({ argon2: findArgon2id() });
    const [one, other] = await Promise.all([hashOf(real, 'correct horse'), hashOf(real, 'correct horse')]);
    expect(one).toMatch(/^\$pl1\$[0-9a-f]{8}\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(one).not.toBe(other);
    expect(await real.verify(one, 'correct horse')).toEqual({ ok: true, needsRehash: false });
    expect(codeOf(await real.verify(one, 'correct hors'))).toBe('password_wrong');
  });

  test('Argon2id is that of RFC 9106, as another implementation computes it', async () => {
    const input = { password: Buffer.from('x'), salt: new Uint8Array(16).fill(7), tagBytes: 32 };
    const tag = await findArgon2id()({ ...input, memoryKib: 19_456, passes: 2, parallelism: 1 });
    const expected = '04a2338b6da3f1f0f35a6b30ffa0b4adda210151c6018dd31a118078fdf7843a';
    expect(Buffer.from(tag).toString('hex')).toBe(expected);
  });

  test('without an Argon2 there are no passwords, and nothing weaker in its place', () => {
    Object.assign(crypto, { argon2: undefined });
    const nothing = (): never => {
      throw new Error('not installed');
    };
    expect(() => findArgon2id(nothing)).toThrow(LoginConfigError);
    expect(() => findArgon2id(nothing)).toThrow('@node-rs/argon2');
  });

  test('where Node has none, @node-rs/argon2 computes the same', async () => {
    Object.assign(crypto, { argon2: undefined });
    const input = { password: Buffer.from('x'), salt: new Uint8Array(16).fill(7), tagBytes: 32 };
    const tag = await findArgon2id()({ ...input, memoryKib: 19_456, passes: 2, parallelism: 1 });
    const expected = '04a2338b6da3f1f0f35a6b30ffa0b4adda210151c6018dd31a118078fdf7843a';
    expect(Buffer.from(tag).toString('hex')).toBe(expected);
  });

  test('where Node has none, @node-rs/argon2 is asked for the very same', async () => {
    Object.assign(crypto, { argon2: undefined });
    const asked: unknown[] = [];
    const hashRaw = (password: Uint8Array, options: object): Promise<Uint8Array> => {
      asked.push(password, options);
      return Promise.resolve(new Uint8Array(32));
    };
    const [password, salt] = [Buffer.from('x'), new Uint8Array(16)];
    const input = { password, salt, memoryKib: 19_456, passes: 2, parallelism: 1, tagBytes: 32 };
    const options = {
      algorithm: 2,
      version: 1,
      memoryCost: 19_456,
      timeCost: 2,
      parallelism: 1,
      outputLen: 32,
      salt,
    };
    expect(await findArgon2id(() => ({ hashRaw }))(input)).toEqual(new Uint8Array(32));
    expect(asked).toEqual([password, options]);
    await expect(findArgon2id(() => ({ hashRaw: () => 'text' }))(input)).rejects.toThrow('no bytes');
    for (const other of [undefined, {}, { hashRaw: 'x' }])
      expect(() => findArgon2id(() => other)).toThrow(LoginConfigError);
  });

  test('says nothing without the key: the same salt and password under another key is another value', async () => {
    const stored = await hashOf(hasher(), 'correct horse');
    expect(codeOf(await hasher().verify(stored, 'correct horse'))).toBe('password_wrong');
  });

  test('the same letter in two spellings is the same password; case and spaces count', async () => {
    const made = hasher();
    const stored = await hashOf(made, 'Ça va é');
    expect(await made.verify(stored, 'C\u0327a va e\u0301')).toMatchObject({ ok: true });
    for (const typed of ['ça va é', 'Ça va é ', 'Ça  va é', 'Ca va e'])
      expect(codeOf(await made.verify(stored, typed)), typed).toBe('password_wrong');
  });

  test.each([
    '',
    'x',
    '$pl1$',
    '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2E$AAAA',
    '$pl1$00000000$argon2id$v=19$m=9999999,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$' + 'A'.repeat(43),
    '$pl1$00000000$argon2id$v=19$m=19456,t=999,p=1$AAAAAAAAAAAAAAAAAAAAAA$' + 'A'.repeat(43),
    'pbkdf2_sha256$2000001$salt$' + 'A'.repeat(43) + '=',
    'md5$salt$5f4dcc3b5aa765d61d8327deb882cf99',
  ])('T-41 whatever else is stored (%j) is wrong at the cost of a real one', async (stored) => {
    let costs: readonly number[] = [];
    const argon2: Argon2id = (input) => {
      costs = [...costs, input.memoryKib, input.passes];
      return quickArgon2(input);
    };
    expect(codeOf(await hasher({ argon2 }).verify(stored, 'x'))).toBe('password_wrong');
    expect(costs).toEqual([19_456, 2]);
  });
});

describe('T-90 a load that looks like a password', () => {
  test('a megabyte is refused before it is normalised, hashed or queued', async () => {
    let asked = 0;
    const argon2: Argon2id = (input) => {
      asked += 1;
      return quickArgon2(input);
    };
    const made = hasher({ argon2 });
    const long = 'x'.repeat(1_024 * 1_024);
    expect(await made.hash(long)).toMatchObject({ error: { code: 'password_unfit', status: 422 } });
    expect(codeOf(await made.verify(undefined, long))).toBe('password_unfit');
    expect(codeOf(await made.hash('é'.repeat(513)))).toBe('password_unfit');
    expect(codeOf(await made.hash(''))).toBe('password_unfit');
    expect(asked).toBe(0);
    expect(codeOf(await made.hash('é'.repeat(512)))).toBe('ok');
    expect(codeOf(await made.hash('x'.repeat(1_024)))).toBe('ok');
  });

  test('five hundred at once: as many as processors run, 64 wait, the others are told at once', async () => {
    let running = 0;
    let most = 0;
    let go = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const argon2: Argon2id = async (input) => {
      running += 1;
      most = Math.max(most, running);
      await gate;
      running -= 1;
      return quickArgon2(input);
    };
    const made = hasher({ argon2 });
    const all = Array.from({ length: 500 }, () => made.verify(undefined, 'guess'));
    setImmediate(go);
    const codes = (await Promise.all(all)).map(codeOf);
    expect(most).toBe(availableParallelism());
    expect(codes.filter((code) => code === 'password_wrong')).toHaveLength(availableParallelism() + 64);
    expect(codes.filter((code) => code === 'busy')).toHaveLength(500 - availableParallelism() - 64);
    expect(await made.hash('after it')).toMatchObject({ ok: true });
  });

  test('one that fails gives its place back', async () => {
    let fails = true;
    const argon2: Argon2id = (input) =>
      fails ? Promise.reject(new Error('out of memory')) : quickArgon2(input);
    const made = hasher({ argon2 });
    const all = Array.from({ length: 10 }, () => made.hash('x'));
    expect((await Promise.allSettled(all)).every(({ status }) => status === 'rejected')).toBe(true);
    fails = false;
    expect(await made.hash('x')).toMatchObject({ ok: true });
  });
});

describe('a change of keys and costs', () => {
  const [older, newer] = [generateKey(), generateKey()];

  test('what an older key peppered is right and wants a rehash; the new value does not', async () => {
    const before = hasher({}, { keyring: createKeyring([older]) });
    const after = hasher({}, { keyring: createKeyring([newer, older]) });
    const stored = await hashOf(before, 'correct horse');
    expect(await after.verify(stored, 'correct horse')).toEqual({ ok: true, needsRehash: true });
    expect(codeOf(await after.verify(stored, 'wrong'))).toBe('password_wrong');
    const renewed = await hashOf(after, 'correct horse');
    expect(await after.verify(renewed, 'correct horse')).toEqual({ ok: true, needsRehash: false });
    expect(parsePassword(renewed)?.kid).not.toBe(parsePassword(stored)?.kid);
  });

  test('what a removed or revoked key peppered is dead, and the host is told', async () => {
    const stored = await hashOf(hasher({}, { keyring: createKeyring([older]) }), 'correct horse');
    const told: string[] = [];
    for (const keyring of [createKeyring([newer]), createKeyring([newer, older], { revoked: [older.id] })]) {
      const after = hasher({}, { keyring, onEvent: ({ type }) => told.push(type) });
      expect(codeOf(await after.verify(stored, 'correct horse'))).toBe('password_wrong');
    }
    expect(told).toEqual(['crypto.key_unknown', 'crypto.key_unknown']);
  });

  test('who has what is stored, but not the key, can check no guess', async () => {
    const stored = await hashOf(hasher({}, { keyring: createKeyring([older]) }), 'correct horse');
    const without = hasher({}, { keyring: createKeyring([{ ...newer, id: older.id }]) });
    expect(codeOf(await without.verify(stored, 'correct horse'))).toBe('password_wrong');
  });

  test('another strength is right and wants a rehash', async () => {
    const keyring = createKeyring([older]);
    const stored = await hashOf(hasher({}, { keyring }), 'correct horse');
    const stronger = hasher({ strength: 'high' }, { keyring });
    expect(await stronger.verify(stored, 'correct horse')).toEqual({ ok: true, needsRehash: true });
    expect(await hashOf(stronger, 'x')).toContain('m=65536,t=3,p=1');
  });
});

describe('a hash of Django', () => {
  const tag = pbkdf2Sync('old pässword', 'seasalt', 1_000, 32, 'sha256').toString('base64');
  const stored = `pbkdf2_sha256$1000$seasalt$${tag}`;

  test('is compared as Django does, and wants a rehash', async () => {
    const made = hasher();
    expect(await made.verify(stored, 'old pässword')).toEqual({ ok: true, needsRehash: true });
    expect(codeOf(await made.verify(stored, 'old passwort'))).toBe('password_wrong');
  });

  test('one of Django’s own test suite is read', async () => {
    const known = pbkdf2Sync('lètmein', 'seasalt', 260_000, 32, 'sha256').toString('base64');
    expect(known).toBe('YlZ2Vggtqdc61YjArZuoApoBh9JNGYoDRBUGu6tcJQo=');
    const made = hasher();
    expect(await made.verify(`pbkdf2_sha256$260000$seasalt$${known}`, 'lètmein')).toMatchObject({ ok: true });
  });

  test('T-90 costs a bounded time, whatever is stored', () => {
    const of = (iterations: string): string => `pbkdf2_sha256$${iterations}$salt$${'A'.repeat(43)}=`;
    expect(parseDjangoHash(of('2000000'))).toMatchObject({ iterations: 2_000_000 });
    for (const iterations of ['2000001', '0', '-1', '1e6', '99999999999', '01', ''])
      expect(parseDjangoHash(of(iterations)), iterations).toBeUndefined();
    expect(parseDjangoHash(of('1').replace('salt', 's'.repeat(129)))).toBeUndefined();
  });

  test('T-41 while they are replaced, every comparison can cost the same of both kinds', async () => {
    let asked = 0;
    const argon2: Argon2id = (input) => {
      asked += 1;
      return quickArgon2(input);
    };
    const made = hasher({ argon2, djangoIterations: 1_000 });
    const own = await hashOf(made, 'x');
    for (const known of [stored, own, undefined]) {
      asked = 0;
      expect(codeOf(await made.verify(known, 'wrong'))).toBe('password_wrong');
      expect(asked).toBe(1);
    }
    expect(await made.verify(own, 'x')).toEqual({ ok: true, needsRehash: false });
    expect(await made.verify(stored, 'old pässword')).toEqual({ ok: true, needsRehash: true });
    expect(() => hasher({ djangoIterations: 2_000_001 })).toThrow('djangoIterations');
  });
});
