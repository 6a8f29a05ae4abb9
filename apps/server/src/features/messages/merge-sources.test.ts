import type { EnvelopeRow } from '@postern/mail';
import { expect, test } from 'vitest';
import { mergeSources } from './merge-sources.ts';
import type { Merged } from './merge-sources.ts';
import type { Source, SourceAnswer, SourceQuestion } from './source.ts';

/** Mailboxes of numbered messages: the UID is also the minute it came in. */
function createMailboxes(sizes: Readonly<Record<string, number>>, late: ReadonlySet<string> = new Set()) {
  const asked: string[] = [];
  const sources = Object.keys(sizes).map(
    (id) => ({ mailbox: { id }, folder: { id }, session: {} }) as unknown as Source,
  );
  const ask = ({ folder }: Source, { limit, before }: SourceQuestion): Promise<SourceAnswer | 'late'> => {
    asked.push(`${folder.id} below ${String(before?.uid ?? 'the top')}`);
    if (late.has(folder.id)) return Promise.resolve('late');
    const top = (before?.uid ?? (sizes[folder.id] ?? 0) + 1) - 1;
    const bottom = Math.max(1, top - limit + 1);
    const rows = Array.from({ length: Math.max(0, top - bottom + 1) }, (_, index) => rowOf(top - index));
    const next = bottom > 1 ? { uidValidity: 1, uid: bottom } : undefined;
    return Promise.resolve({
      outcome: 'ok',
      page: { uidValidity: 1, rows, next, total: sizes[folder.id], unseen: 0 },
    });
  };
  const page = (limit: number, cursor?: Merged['next']): Promise<Merged> =>
    mergeSources({ sources, limit, cursor, text: undefined, since: undefined, ask });
  return { asked, page };
}

const rowOf = (uid: number): EnvelopeRow => ({ uid, internalDate: uid * 60_000 }) as unknown as EnvelopeRow;
const shown = ({ rows }: Merged): string[] =>
  rows.map(({ source, row }) => `${source.folder.id}${String(row.uid)}`);

test('a page that is full asks for no window that it does not show', async () => {
  const { asked, page } = createMailboxes({ a: 100 });
  const first = await page(10);
  expect(asked).toEqual(['a below the top']);
  expect(shown(first)).toHaveLength(10);
  const second = await page(10, first.next);
  expect(asked).toEqual(['a below the top', 'a below 91']);
  expect(shown(second).at(0)).toBe('a90');
});

test('every row of every mailbox is shown once, newest first, whatever the sizes', async () => {
  const { page } = createMailboxes({ a: 23, b: 7, c: 0, d: 10 });
  const all: string[] = [];
  let cursor: Merged['next'];
  do {
    const next = await page(10, cursor);
    all.push(...shown(next));
    cursor = next.next;
  } while (cursor !== undefined);
  expect(new Set(all).size).toBe(40);
  expect(all).toHaveLength(40);
  const minutes = all.map((name) => Number(name.slice(1)));
  expect(minutes).toEqual(minutes.toSorted((x, y) => y - x));
});

test('a mailbox that has not answered is shown as loading, and the others are shown', async () => {
  const { page } = createMailboxes({ a: 3, b: 3 }, new Set(['b']));
  const merged = await page(10);
  expect(shown(merged)).toEqual(['a3', 'a2', 'a1']);
  expect(merged.states.map(({ state }) => state)).toEqual(['ok', 'loading']);
});
