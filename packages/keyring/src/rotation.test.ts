import { describe, expect, test } from 'vitest';
import {
  createKeyring,
  formatKeys,
  generateKey,
  keyDay,
  parseKeys,
  rotateIndexKey,
  rotateKeys,
  withoutKey,
} from './index.ts';
import type { Key } from './index.ts';

const DAY = Date.UTC(2026, 10, 21);

function removed(keys: readonly Key[], id: string): readonly Key[] {
  const answer = withoutKey(keys, id);
  if (!answer.ok) throw new Error(answer.problem);
  return answer.keys;
}

describe('rotating', () => {
  test('M04: puts a fresh key first, with its day in the id, and leaves the given list as it is', () => {
    const old = [generateKey()];
    const keys = rotateKeys(old, DAY + 5);
    expect(old).toHaveLength(1);
    expect(keys.slice(1)).toEqual(old);
    expect(keys[0]?.id).toMatch(/^k20261121-[0-9a-f]{8}$/);
    expect(keyDay(keys[0]?.id ?? '')).toBe(DAY);
    expect(keyDay(rotateKeys(old)[0]?.id ?? '')).toBeUndefined();
  });

  test('a day is read only from an id that has one', () => {
    expect(keyDay('k20269999-00000000')).toBeUndefined();
    expect(keyDay('k2026b')).toBeUndefined();
    expect(keyDay(generateKey('index', DAY).id)).toBe(DAY);
  });

  test('M04: a whole rotation, down to the removed key, keeps every lookup value', () => {
    const old = generateKey();
    const before = createKeyring([old]);
    const keys = rotateKeys([old]);
    const answer = withoutKey(keys, old.id);
    expect(answer).toMatchObject({ ok: true, keptAsIndex: true });
    const read = parseKeys(formatKeys(removed(keys, old.id)));
    if (!read.ok) throw new Error('unreadable');
    const after = createKeyring(read.keys);
    expect(after.index('index.email', 'ann@example.org')).toEqual(
      before.index('index.email', 'ann@example.org'),
    );
    expect(after.open('seal.link', before.seal('seal.link', 'x', []), [])).toEqual({
      ok: false,
      code: 'key-unknown',
    });
    expect(after.indexKeyIds).toEqual([old.id]);
  });

  test('the last key of a use and an unknown one are not taken out', () => {
    const [general, index] = [generateKey(), generateKey('index')];
    expect(withoutKey([general, index], general.id)).toEqual({ ok: false, problem: 'last' });
    expect(withoutKey([general, index], index.id)).toEqual({ ok: false, problem: 'last' });
    expect(withoutKey([general, index], 'k-none')).toEqual({ ok: false, problem: 'unknown' });
  });
});

describe('an emergency', () => {
  test('everything only a revoked key opens is dead at once, and says so', () => {
    const [stolen, fresh] = [generateKey(), generateKey()];
    const before = createKeyring([stolen]);
    const sealed = before.seal('seal.link', 'live link', ['a']);
    const ring = createKeyring([stolen, fresh], { revoked: [stolen.id] });
    expect(ring.open('seal.link', sealed, ['a'])).toEqual({ ok: false, code: 'key-revoked' });
    expect(ring.openText('seal.link', sealed, ['a'])).toEqual({ ok: false, code: 'key-revoked' });
    expect(ring.keyIds).toEqual([fresh.id]);
    expect(ring.needsReseal(sealed)).toBe(true);
    expect(ring.macs('mac.code', 'x')).toHaveLength(1);
    expect(ring.macs('mac.code', 'x')).not.toContainEqual(before.mac('mac.code', 'x'));
  });

  test('revoking also holds for a key that is not in the list any more', () => {
    const [stolen, fresh] = [generateKey(), generateKey()];
    const sealed = createKeyring([stolen]).seal('seal.link', 'x', []);
    const ring = createKeyring([fresh], { revoked: [stolen.id] });
    expect(ring.open('seal.link', sealed, [])).toEqual({ ok: false, code: 'key-revoked' });
  });

  test('rows are still found by the lookup values that a revoked key made', () => {
    const [stolen, fresh] = [generateKey(), generateKey()];
    const ring = createKeyring([fresh, stolen], { revoked: [stolen.id] });
    expect(ring.index('index.ip', 'x')).toEqual(createKeyring([stolen]).index('index.ip', 'x'));
  });

  test('a ring of revoked keys alone is refused', () => {
    const stolen = generateKey();
    expect(() => createKeyring([stolen], { revoked: [stolen.id] })).toThrow(/not revoked/);
  });
});

describe('changing an index key', () => {
  test('new rows take the newest; rows of before are found by the others, newest first', () => {
    const start = [generateKey(), generateKey('index')];
    const stored = createKeyring(start).index('index.email', 'ann@example.org').toString('hex');
    const rotated = rotateIndexKey(start, DAY);
    if (!rotated.ok) throw new Error(rotated.problem);
    const ring = createKeyring(rotated.keys);
    const [newest, ...others] = ring.indexes('index.email', 'ann@example.org');
    expect(newest).toEqual(ring.index('index.email', 'ann@example.org'));
    expect(newest?.toString('hex')).not.toBe(stored);
    expect(others.map((value) => value.toString('hex'))).toEqual([stored]);
    expect(ring.indexKeyIds).toEqual([rotated.fresh.id, start[1]?.id]);
    const done = createKeyring(removed(rotated.keys, start[1]?.id ?? ''));
    expect(done.indexes('index.email', 'ann@example.org')).toEqual([newest]);
  });

  test('without an index key there is one lookup value, of the oldest key, and nothing to rotate', () => {
    const keys = [generateKey(), generateKey()];
    const ring = createKeyring(keys);
    expect(ring.indexes('index.ip', 'x')).toEqual([ring.index('index.ip', 'x')]);
    expect(rotateIndexKey(keys)).toEqual({ ok: false, problem: 'index-implicit' });
  });
});
