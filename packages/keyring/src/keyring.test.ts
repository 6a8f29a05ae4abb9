import { createDecipheriv, createHash, hkdfSync } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createKeyring,
  formatKeys,
  generateKey,
  KeyringError,
  parseKeys,
  Secret,
  SEAL_PURPOSES,
} from './index.ts';
import type { Key } from './index.ts';

const CONTEXT = ['user-1', 'mailbox-2', 'password'];

function key(id: string, seed: string): Key {
  return { id, use: 'general', secret: new Secret(createHash('sha256').update(seed).digest()) };
}

describe('a sealed value that was touched', () => {
  test('M03 A17 does not open when any one byte of it is changed', () => {
    const ring = createKeyring([generateKey()]);
    const sealed = Buffer.from(ring.seal('seal.mailbox', 'app-password', CONTEXT), 'base64url');
    for (const [position, byte] of sealed.entries()) {
      const changed = Buffer.from(sealed);
      changed[position] = byte ^ 0x01;
      const opened = ring.open('seal.mailbox', changed.toString('base64url'), CONTEXT);
      expect(opened, `byte ${String(position)}`).toMatchObject({ ok: false });
    }
  });

  test('M03 does not open when any bit anywhere is flipped, whatever was sealed', () => {
    const ring = createKeyring([generateKey()]);
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 200 }),
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        (bytes, at, bit) => {
          const sealed = Buffer.from(ring.seal('seal.detection', bytes, CONTEXT), 'base64url');
          const position = at % sealed.length;
          sealed[position] = (sealed[position] ?? 0) ^ (1 << bit);
          return !ring.open('seal.detection', sealed.toString('base64url'), CONTEXT).ok;
        },
      ),
    );
  });

  test('does not open cut short, lengthened, or spelled in another way', () => {
    const ring = createKeyring([generateKey()]);
    const sealed = ring.seal('seal.mailbox', 'x', CONTEXT);
    const spellings = [
      '',
      sealed.slice(0, -1),
      sealed.slice(1),
      `${sealed}A`,
      `${sealed}=`,
      `${sealed}\n`,
      ` ${sealed}`,
      sealed.replaceAll('_', '/').replaceAll('-', '+').concat('='),
      'ы'.repeat(60),
    ];
    for (const spelling of spellings) {
      expect(ring.open('seal.mailbox', spelling, CONTEXT), spelling).toMatchObject({ ok: false });
    }
  });

  test('never makes opening throw, whatever the text', () => {
    const ring = createKeyring([generateKey()]);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        return !ring.open('seal.link', text, []).ok && !ring.openText('seal.link', text, []).ok;
      }),
    );
  });
});

describe('a sealed value in a foreign place', () => {
  test('M03 does not open for another owner, row or field', () => {
    const ring = createKeyring([generateKey()]);
    const sealed = ring.seal('seal.mailbox', 'secret', CONTEXT);
    const contexts = [
      [],
      ['user-2', 'mailbox-2', 'password'],
      ['user-1', 'mailbox-3', 'password'],
      ['user-1', 'mailbox-2', 'user'],
      ['user-1', 'mailbox-2'],
      ['user-1', 'mailbox-2', 'password', ''],
      ['user-1mailbox-2', '', 'password'],
      ['mailbox-2', 'user-1', 'password'],
    ];
    for (const context of contexts) {
      expect(ring.open('seal.mailbox', sealed, context)).toEqual({ ok: false, code: 'tampered' });
    }
  });

  test('T-07 does not open under any other purpose, with the same key and context', () => {
    const ring = createKeyring([generateKey()]);
    for (const made of SEAL_PURPOSES) {
      const sealed = ring.seal(made, 'secret', CONTEXT);
      for (const used of SEAL_PURPOSES) {
        expect(ring.open(used, sealed, CONTEXT).ok, `${made} as ${used}`).toBe(made === used);
      }
    }
  });

  test('is named key-unknown, not tampered, under a keyring without its key', () => {
    const sealed = createKeyring([key('k1', 'one')]).seal('seal.link', 'x', []);
    const stranger = createKeyring([key('k2', 'one')]);
    expect(stranger.open('seal.link', sealed, [])).toEqual({ ok: false, code: 'key-unknown' });
    const impostor = createKeyring([key('k1', 'two')]);
    expect(impostor.open('seal.link', sealed, [])).toEqual({ ok: false, code: 'tampered' });
  });
});

describe('sealing', () => {
  test('opens to the same bytes, for every length and context', () => {
    const ring = createKeyring([generateKey()]);
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 500 }),
        fc.array(fc.string(), { maxLength: 5 }),
        (bytes, context) => {
          const opened = ring.open('seal.outbox', ring.seal('seal.outbox', bytes, context), context);
          return opened.ok && opened.bytes.equals(bytes);
        },
      ),
    );
  });

  test('gives text back as text, and refuses to call other bytes text', () => {
    const ring = createKeyring([key('k1', 'one')]);
    const sealed = ring.seal('seal.mailbox', '\uFEFFпароль', CONTEXT);
    expect(ring.openText('seal.mailbox', sealed, CONTEXT)).toEqual({
      ok: true,
      text: '\uFEFFпароль',
      keyId: 'k1',
    });
    const binary = ring.seal('seal.mailbox', Buffer.of(0xff), CONTEXT);
    expect(ring.openText('seal.mailbox', binary, CONTEXT)).toEqual({ ok: false, code: 'malformed' });
  });

  test('never gives the same text twice', () => {
    const ring = createKeyring([generateKey()]);
    const sealed = Array.from({ length: 1_000 }, () => ring.seal('seal.mailbox', 'x', CONTEXT));
    expect(new Set(sealed).size).toBe(sealed.length);
  });

  test('keeps the written format: version, key id, IV, ciphertext and tag can be opened by hand', () => {
    const secret = createHash('sha256').update('vector').digest();
    const ring = createKeyring([{ id: 'k2026a', use: 'general', secret: new Secret(secret) }]);
    const sealed = Buffer.from(ring.seal('seal.mailbox', 'hello', ['a', 'bc']), 'base64url');
    expect(sealed.subarray(0, 5).toString('hex')).toBe(
      '01' + sha256('k2026a').subarray(0, 4).toString('hex'),
    );
    const info = '@postern/keyring/v1|seal.mailbox|k2026a';
    const derived = Buffer.from(hkdfSync('sha256', secret, sha256('@postern/keyring/v1'), info, 32));
    const decipher = createDecipheriv('aes-256-gcm', derived, sealed.subarray(5, 17), { authTagLength: 16 });
    decipher.setAAD(
      Buffer.concat([
        Buffer.from('00000004', 'hex'),
        Buffer.from('00000013', 'hex'),
        Buffer.from('@postern/keyring/v1'),
        Buffer.from('0000000c', 'hex'),
        Buffer.from('seal.mailbox'),
        Buffer.from('00000001', 'hex'),
        Buffer.from('a'),
        Buffer.from('00000002', 'hex'),
        Buffer.from('bc'),
      ]),
    );
    decipher.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([decipher.update(sealed.subarray(17, -16)), decipher.final()]);
    expect(plain.toString()).toBe('hello');
  });

  test('still opens an envelope of version 1 that was made before', () => {
    const ring = createKeyring([key('k-vector', 'vector secret')]);
    const sealed = VECTOR;
    expect(ring.openText('seal.mailbox', sealed, CONTEXT)).toEqual({
      ok: true,
      text: 'vector',
      keyId: 'k-vector',
    });
  });
});

/** Made once by this code with the keys of the test that opens it; never to be made again. */
const VECTOR = 'AcCK5Sb2_hOm1iUHbmuJqABKaaD9Zb13r4Dm830wEyBih5o76JhG';

describe('rotation', () => {
  const old = key('k1', 'one');
  const fresh = key('k2', 'two');

  test('old values open after a new key was put first, and say that they want sealing again', () => {
    const before = createKeyring([old]);
    const sealed = before.seal('seal.mailbox', 'x', CONTEXT);
    const after = createKeyring([fresh, old]);
    expect(after.open('seal.mailbox', sealed, CONTEXT)).toMatchObject({ ok: true, keyId: 'k1' });
    expect(before.needsReseal(sealed)).toBe(false);
    expect(after.needsReseal(sealed)).toBe(true);
    expect(after.needsReseal(after.seal('seal.mailbox', 'x', CONTEXT))).toBe(false);
    expect(after.needsReseal('garbage')).toBe(true);
  });

  test('values of a removed key are dead at once', () => {
    const sealed = createKeyring([old]).seal('seal.link', 'x', []);
    expect(createKeyring([fresh]).open('seal.link', sealed, [])).toEqual({ ok: false, code: 'key-unknown' });
  });

  test('index values stay the same, because they come from the oldest key', () => {
    const before = createKeyring([old]).index('index.email', 'mo@example.org');
    expect(createKeyring([fresh, old]).index('index.email', 'mo@example.org')).toEqual(before);
    expect(createKeyring([fresh]).index('index.email', 'mo@example.org')).not.toEqual(before);
  });

  test('an explicit index key outlives every general key', () => {
    const index: Key = { ...key('i1', 'index'), use: 'index' };
    const before = createKeyring([old, index]).index('index.email', 'mo@example.org');
    expect(createKeyring([fresh, index]).index('index.email', 'mo@example.org')).toEqual(before);
    const sealed = createKeyring([{ ...index, use: 'general' }]).seal('seal.link', 'x', []);
    expect(createKeyring([fresh, index]).open('seal.link', sealed, [])).toEqual({
      ok: false,
      code: 'key-unknown',
    });
  });

  test('macs of all keys hold the one made before the rotation', () => {
    const before = createKeyring([old]).mac('mac.code', 'cid', 'K7QF2M9T');
    const after = createKeyring([fresh, old]);
    expect(after.mac('mac.code', 'cid', 'K7QF2M9T')).not.toEqual(before);
    expect(after.macs('mac.code', 'cid', 'K7QF2M9T')).toContainEqual(before);
  });
});

describe('macs and indexes', () => {
  test('T-06 tell part boundaries, purposes and keys apart', () => {
    const ring = createKeyring([key('k1', 'one')]);
    const values = [
      ring.mac('mac.code', 'ab', 'c'),
      ring.mac('mac.code', 'a', 'bc'),
      ring.mac('mac.code', 'abc'),
      ring.mac('mac.code', 'abc', ''),
      ring.mac('mac.bind', 'ab', 'c'),
      ring.index('index.email', 'ab', 'c'),
      ring.index('index.ip', 'ab', 'c'),
      createKeyring([key('k2', 'one')]).mac('mac.code', 'ab', 'c'),
    ].map((mac) => mac.toString('hex'));
    expect(new Set(values).size).toBe(values.length);
    expect(values.every((mac) => mac.length === 64)).toBe(true);
  });

  test('T-07 refuse a purpose of another kind, from callers without types too', () => {
    const ring = createKeyring([generateKey()]);
    // @ts-expect-error -- a seal purpose is no MAC purpose
    expect(() => ring.mac('seal.link', 'x')).toThrow(KeyringError);
    // @ts-expect-error -- a purpose outside the list
    expect(() => ring.seal('seal.other', 'x', [])).toThrow(KeyringError);
  });
});

describe('a keyring is not built', () => {
  test('from no general key, a weak key, two equal ids, or ids that look equal on the wire', () => {
    const weak: Key = { id: 'k1', use: 'general', secret: new Secret(new Uint8Array(32)) };
    const cases: readonly (readonly [readonly Key[], string])[] = [
      [[], 'keys_empty'],
      [[{ ...key('i1', 'one'), use: 'index' }], 'keys_empty'],
      [[weak], 'key_weak'],
      [[key('k1', 'one'), key('k1', 'two')], 'key_duplicate'],
      [COLLIDING.map((id) => key(id, id)), 'key_id_collision'],
    ];
    for (const [keys, code] of cases)
      expect(() => createKeyring(keys)).toThrow(expect.objectContaining({ code }));
  });
});

/** Two ids whose SHA-256 begin with the same four bytes, found by search. */
const COLLIDING = ['k153629', 'k164064'];

describe('redaction', () => {
  test('T-88 printing a key, a keyring or a secret in any way shows no secret', () => {
    const fresh = generateKey();
    const ring = createKeyring([fresh]);
    ring.seal('seal.link', 'x', []);
    const bytes = Buffer.from(fresh.secret.expose());
    const shown = [fresh, fresh.secret, ring, [fresh], { nested: { fresh } }].flatMap((value) => [
      inspect(value, { depth: 10, showHidden: true }),
      JSON.stringify(value),
    ]);
    for (const text of shown) {
      expect(text).not.toContain(bytes.toString('base64url'));
      expect(text).not.toContain(bytes.toString('hex').slice(0, 8));
      expect(text).not.toContain(`${String(bytes[0])}, ${String(bytes[1])}, ${String(bytes[2])}`);
    }
    expect(inspect(fresh.secret)).toBe('[secret]');
    expect(`${String(fresh.secret)} ${JSON.stringify(fresh.secret)}`).toBe('[secret] "[secret]"');
  });

  test('the keyring cannot be changed', () => {
    expect(Object.isFrozen(createKeyring([generateKey()]))).toBe(true);
  });

  test('a written keys file is read back', () => {
    const keys = [generateKey(), generateKey('index')];
    const parsed = parseKeys(formatKeys(keys));
    expect(parsed.ok && parsed.keys.map(({ id, use }) => ({ id, use }))).toEqual(
      keys.map(({ id, use }) => ({ id, use })),
    );
  });
});

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
