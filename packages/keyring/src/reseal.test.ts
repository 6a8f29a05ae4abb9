import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeyring, generateKey, resealAll, rotateKeys, withoutKey } from './index.ts';
import type { Keyring, ResealSource, SealedValue } from './index.ts';

const CONTEXT = (id: string): readonly string[] => ['row', id];

interface TestSource extends ResealSource {
  readonly rows: Map<string, string>;
  replaced: number;
}

/** A table of sealed values; `beforeReplace` is what a live writer does in between. */
function sourceOf(
  rows: Map<string, string>,
  beforeReplace: (id: string) => void = () => undefined,
): TestSource {
  const source: TestSource = {
    rows,
    replaced: 0,
    page: (after, limit) =>
      Promise.resolve(
        [...rows]
          .filter(([id]) => after === undefined || id > after)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .slice(0, limit)
          .map(([id, sealed]): SealedValue => ({ id, sealed, purpose: 'seal.totp', context: CONTEXT(id) })),
      ),
    replace: ({ id, sealed }, resealed) => {
      beforeReplace(id);
      if (rows.get(id) !== sealed) return Promise.resolve(false);
      rows.set(id, resealed);
      source.replaced += 1;
      return Promise.resolve(true);
    },
  };
  return source;
}

function filled(ring: Keyring, count: number): Map<string, string> {
  return new Map(
    Array.from({ length: count }, (_, at) => {
      const id = `u${String(at).padStart(5, '0')}`;
      return [id, ring.seal('seal.totp', `secret of ${id}`, CONTEXT(id))] as const;
    }),
  );
}

function rotated(): { readonly before: Keyring; readonly both: Keyring; readonly after: Keyring } {
  const old = generateKey();
  const keys = rotateKeys([old]);
  const rest = withoutKey(keys, old.id);
  if (!rest.ok) throw new Error(rest.problem);
  return { before: createKeyring([old]), both: createKeyring(keys), after: createKeyring(rest.keys) };
}

const opens = (ring: Keyring, rows: Map<string, string>): boolean =>
  [...rows].every(([id, sealed]) => {
    const opened = ring.openText('seal.totp', sealed, CONTEXT(id));
    return opened.ok && opened.text === `secret of ${id}`;
  });

describe('M04: re-sealing', () => {
  test('brings every value under the newest key, so that the old one can be taken out', async () => {
    const { before, both, after } = rotated();
    const rows = filled(before, 250);
    const cursors: (string | undefined)[] = [];
    const result = await resealAll(both, sourceOf(rows), {
      onProgress: ({ cursor }) => void cursors.push(cursor),
    });
    expect(result).toMatchObject({ done: true, seen: 250, resealed: 250, unchanged: 0, overtaken: 0 });
    expect(cursors).toEqual(['u00099', 'u00199', 'u00249']);
    expect(opens(after, rows)).toBe(true);
  });

  test('run twice changes nothing', async () => {
    const { before, both } = rotated();
    const rows = filled(before, 30);
    await resealAll(both, sourceOf(rows));
    const first = new Map(rows);
    expect(await resealAll(both, sourceOf(rows))).toMatchObject({ seen: 30, resealed: 0, unchanged: 30 });
    expect(rows).toEqual(first);
  });

  test('killed at any write, it goes on from its stored cursor, and every value is whole at every moment', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 57 }),
        fc.integer({ min: 1, max: 20 }),
        async (kill, pageSize) => {
          const { before, both, after } = rotated();
          const rows = filled(before, 57);
          let writes = 0;
          let stored: string | undefined;
          const dying = sourceOf(rows, () => {
            writes += 1;
            if (writes === kill) throw new Error('killed');
          });
          const keepCursor = ({ cursor }: { readonly cursor: string | undefined }): void => {
            stored = cursor;
          };
          await expect(resealAll(both, dying, { pageSize, onProgress: keepCursor })).rejects.toThrow(
            'killed',
          );
          expect(opens(both, rows)).toBe(true);
          const rest = await resealAll(both, sourceOf(rows), { after: stored, pageSize });
          expect(rest.done).toBe(true);
          // What the lost page had done already is looked at again, and left alone.
          expect(rest.unchanged).toBeLessThan(pageSize);
          expect(rest.resealed).toBe(57 - (kill - 1));
          expect(opens(after, rows)).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  test('a signal stops it between two values, and the cursor resumes it', async () => {
    const { before, both, after } = rotated();
    const rows = filled(before, 40);
    const stop = new AbortController();
    const source = sourceOf(rows, (id) => {
      if (id === 'u00012') stop.abort();
    });
    const first = await resealAll(both, source, { signal: stop.signal });
    expect(first).toMatchObject({ done: false, seen: 13, cursor: 'u00012' });
    const second = await resealAll(both, sourceOf(rows), { after: first.cursor });
    expect(second).toMatchObject({ done: true, seen: 27, resealed: 27 });
    expect(opens(after, rows)).toBe(true);
  });

  test('never writes over what a live writer wrote or removed in between', async () => {
    const { before, both } = rotated();
    const rows = filled(before, 10);
    const fromWriter = both.seal('seal.totp', 'new secret', CONTEXT('u00003'));
    const source = sourceOf(rows, (id) => {
      if (id === 'u00003') rows.set(id, fromWriter);
      if (id === 'u00007') rows.delete(id);
    });
    const result = await resealAll(both, source);
    expect(result).toMatchObject({ seen: 10, resealed: 8, overtaken: 2 });
    expect(rows.get('u00003')).toBe(fromWriter);
    expect(rows.has('u00007')).toBe(false);
  });

  test('what no key opens is named, left as it is, and stops nothing', async () => {
    const { before, both } = rotated();
    const rows = filled(before, 5);
    const foreign = createKeyring([generateKey()]).seal('seal.totp', 'x', CONTEXT('u00001'));
    rows.set('u00001', foreign);
    rows.set('u00002', before.seal('seal.totp', 'copied', CONTEXT('u00004')));
    rows.set('u00003', 'no envelope');
    const result = await resealAll(both, sourceOf(rows));
    expect(result).toMatchObject({ done: true, resealed: 2, unreadableCount: 3 });
    expect(result.unreadable).toEqual(['u00001', 'u00002', 'u00003']);
    expect(rows.get('u00001')).toBe(foreign);
  });
});
