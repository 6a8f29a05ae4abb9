import type { MessageRow, SourceState } from '@postern/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { listingQuery } from '../../api/queries.ts';
import type { ListingFilter, Scope } from '../../api/queries.ts';
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
  const horizon = useHorizon(all, isHeld);
  const admitted = all.filter(({ receivedAt }) => Date.parse(receivedAt) <= horizon.time);
  const rows = admitted.filter((row) => isInView(row, view));
  const pages = data?.pages.length ?? 0;

  useEffect(() => {
    const wantsMore = view !== 'all' && rows.length < VIEW_ROWS && pages < VIEW_PAGES;
    if (wantsMore && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [view, rows.length, pages, hasNextPage, isFetchingNextPage, fetchNextPage]);

  return {
    rows,
    loaded: all.length,
    sources: data?.pages[0]?.sources ?? [],
    waiting: all.length - admitted.length,
    showWaiting: horizon.lift,
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

/** Everything newer than the horizon waits. It is fixed when the list is held, and lifted when it is let go. */
function useHorizon(
  rows: readonly MessageRow[],
  isHeld: boolean,
): { readonly time: number; readonly lift: () => void } {
  const [time, setTime] = useState(Infinity);
  const newest = rows[0] === undefined ? Infinity : Date.parse(rows[0].receivedAt);
  useEffect(() => {
    setTime(isHeld ? newest : Infinity);
    // Only taking hold fixes the horizon; rows that come while it is held must not move it.
  }, [isHeld]);
  return {
    time,
    lift: () => {
      setTime(newest);
    },
  };
}
