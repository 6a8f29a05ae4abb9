import type { MessageRow, SourceState } from '@postern/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { listingQuery } from '../../api/queries.ts';
import type { ListingFilter, Scope } from '../../api/queries.ts';
import { hasArrivedLive } from '../live/index.ts';
import { isInView, orderRows } from './list-filter.ts';
import type { View } from './list-filter.ts';

export interface Rows {
  readonly rows: readonly MessageRow[];
  readonly loaded: number;
  readonly sources: readonly SourceState[];
  /** Arrived while rows must not move: shown when asked for. */
  readonly waiting: number;
  readonly showWaiting: () => void;
  readonly isPending: boolean;
  readonly isFetching: boolean;
  readonly error: unknown;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** A filtered view goes on loading by itself until it has this many rows, or this many pages were looked through. */
const VIEW_ROWS = 12;
const VIEW_PAGES = 8;

/** The rows of a list. While `isHeld`, new ones wait, so that no row moves under the pointer. */
export function useRows(scope: Scope, filter: ListingFilter, view: View, isHeld: boolean): Rows {
  const query = useInfiniteQuery(listingQuery(scope, filter));
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const all = useMemo(() => orderRows(data?.pages.flatMap(({ rows }) => rows) ?? []), [data]);
  const { shown, admitAll } = useAdmission(all, isHeld);
  const rows = shown.filter((row) => isInView(row, view));
  const pages = data?.pages.length ?? 0;

  useEffect(() => {
    const wantsMore = view !== 'all' && rows.length < VIEW_ROWS && pages < VIEW_PAGES;
    if (wantsMore && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [view, rows.length, pages, hasNextPage, isFetchingNextPage, fetchNextPage]);

  return {
    rows,
    loaded: all.length,
    sources: data?.pages[0]?.sources ?? [],
    waiting: all.length - shown.length,
    showWaiting: admitAll,
    isPending:
      query.isPending ||
      (all.length === 0 && data?.pages[0]?.sources.some(({ state }) => state === 'loading') === true),
    isFetching: query.isFetching,
    error: query.error,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => {
      if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
    },
    retry: () => void query.refetch(),
  };
}

interface Admission {
  readonly shown: readonly MessageRow[];
  readonly admitAll: () => void;
}

/** While the list is held, rows that arrive meanwhile wait; they are let in when it is let go, or when asked for. */
function useAdmission(rows: readonly MessageRow[], isHeld: boolean): Admission {
  const [admitted, setAdmitted] = useState<ReadonlySet<string>>(new Set());
  const waiting = rows.filter(({ locationId }) => hasArrivedLive(locationId) && !admitted.has(locationId));
  const admitAll = (): void => {
    setAdmitted(new Set([...admitted, ...waiting.map(({ locationId }) => locationId)]));
  };
  useEffect(() => {
    if (!isHeld && waiting.length > 0) admitAll();
  });
  const held = new Set(isHeld ? waiting : []);
  return { shown: rows.filter((row) => !held.has(row)), admitAll };
}
