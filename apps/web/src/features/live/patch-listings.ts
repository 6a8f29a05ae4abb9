import type { Listing, LocationId, MessageRow } from '@postern/contracts';
import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import { listingKey } from '../../api/queries.ts';

type Pages = InfiniteData<Listing, string | undefined>;

/** Rows that came while the page was open: they wait where a list must not move. */
const arrived = new Set<LocationId>();

export function hasArrivedLive(locationId: LocationId): boolean {
  return arrived.has(locationId);
}

/** Puts rows into every list that shows them; new ones only where their folder is listed without a search. */
export function patchRows(client: QueryClient, rows: readonly MessageRow[]): void {
  for (const [key, data] of client.getQueriesData<Pages>({ queryKey: listingKey })) {
    if (data === undefined) continue;
    client.setQueryData<Pages>(key, patchPages(data, rows, !isSearch(key[2])));
  }
}

/** Whether a list is the answer to a search; its key carries the filter (see listingQuery). */
function isSearch(filter: unknown): boolean {
  return typeof filter === 'object' && filter !== null && 'q' in filter && filter.q !== undefined;
}

export function removeRow(client: QueryClient, locationId: LocationId): void {
  client.setQueriesData<Pages>({ queryKey: listingKey }, (data) =>
    data === undefined
      ? data
      : {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            rows: page.rows.filter((row) => row.locationId !== locationId),
          })),
        },
  );
}

/** Changes one row in place, ahead of the server's answer. */
export function changeRow(client: QueryClient, locationId: LocationId, change: Partial<MessageRow>): void {
  client.setQueriesData<Pages>({ queryKey: listingKey }, (data) =>
    data === undefined
      ? data
      : {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            rows: page.rows.map((row) => (row.locationId === locationId ? { ...row, ...change } : row)),
          })),
        },
  );
}

function patchPages(data: Pages, rows: readonly MessageRow[], takesNew: boolean): Pages {
  const fresh = new Map(rows.map((row) => [row.locationId, row]));
  const pages = data.pages.map((page) => ({
    ...page,
    rows: page.rows.map((row) => {
      const patched = fresh.get(row.locationId);
      fresh.delete(row.locationId);
      return patched ?? row;
    }),
  }));
  const [first, ...rest] = pages;
  if (!takesNew || first === undefined) return { ...data, pages };
  const listed = new Set(first.sources.map(({ folderId }) => folderId));
  const added = [...fresh.values()].filter(({ folderId }) => listed.has(folderId));
  for (const { locationId } of added) arrived.add(locationId);
  return { ...data, pages: [{ ...first, rows: [...added, ...first.rows] }, ...rest] };
}
