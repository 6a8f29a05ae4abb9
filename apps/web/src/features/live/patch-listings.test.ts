import type { MessageRow } from '@postern/contracts';
import { QueryClient } from '@tanstack/react-query';
import type { QueryKey } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { listingQuery } from '../../api/queries.ts';
import { messageRow } from '../../api/testing/message-row.ts';
import { changeRow, hasArrivedLive, patchRows, removeRow } from './patch-listings.ts';

const OLD = messageRow({ locationId: '1'.repeat(32) });
const OLDER = messageRow({ locationId: '2'.repeat(32) });

/** The inbox and a search in it, two pages each, both of folder `f`. */
function screen(): {
  readonly client: QueryClient;
  readonly subjects: (list: 'inbox' | 'search') => readonly string[];
  readonly rows: (list: 'inbox' | 'search') => readonly MessageRow[];
} {
  const client = new QueryClient();
  const inbox = listingQuery({ kind: 'inbox' }, { q: undefined, days: undefined });
  const search = listingQuery({ kind: 'inbox' }, { q: 'gate', days: undefined });
  const sources = [{ mailboxId: 'm', folderId: 'f', state: 'ok' as const }];
  const data = {
    pages: [
      { rows: [OLD], sources, next: 'n' },
      { rows: [OLDER], sources },
    ],
    pageParams: [undefined, 'n'],
  };
  const keys: Readonly<Record<'inbox' | 'search', QueryKey>> = {
    inbox: inbox.queryKey,
    search: search.queryKey,
  };
  for (const key of Object.values(keys)) client.setQueryData(key, data);
  const rows = (list: 'inbox' | 'search'): readonly MessageRow[] =>
    client.getQueryData<typeof data>(keys[list])?.pages.flatMap((page) => page.rows) ?? [];
  return { client, rows, subjects: (list) => rows(list).map(({ subject }) => subject) };
}

test('a new message stands first in the list of its folder, and in no search that did not ask for it', () => {
  const { client, subjects } = screen();
  const fresh = messageRow({ locationId: '3'.repeat(32), subject: 'new' });
  patchRows(client, [fresh]);
  expect(subjects('inbox')).toEqual(['new', '', '']);
  expect(subjects('search')).toEqual(['', '']);
  expect(hasArrivedLive(fresh.locationId)).toBe(true);
});

test('a message of a folder that is not shown is not put in', () => {
  const { client, subjects } = screen();
  patchRows(client, [messageRow({ locationId: '4'.repeat(32), folderId: 'other' })]);
  expect(subjects('inbox')).toHaveLength(2);
});

test('a message that is shown changes where it stands, in every list and on every page', () => {
  const { client, subjects } = screen();
  patchRows(client, [
    { ...OLD, subject: 'checked' },
    { ...OLDER, subject: 'checked, too' },
  ]);
  for (const list of ['inbox', 'search'] as const)
    expect(subjects(list)).toEqual(['checked', 'checked, too']);
});

test('one message is changed, or taken out, and no other', () => {
  const { client, rows } = screen();
  changeRow(client, OLDER.locationId, { seen: false });
  expect(rows('inbox').map(({ seen }) => seen)).toEqual([true, false]);
  removeRow(client, OLD.locationId);
  for (const list of ['inbox', 'search'] as const)
    expect(rows(list).map(({ locationId }) => locationId)).toEqual([OLDER.locationId]);
});
