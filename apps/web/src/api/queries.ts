import { routes } from '@postern/contracts';
import type { Listing, LocationId } from '@postern/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from './client.ts';

/** Which list: all inboxes, or one folder. */
export type Scope =
  | { readonly kind: 'inbox' }
  | { readonly kind: 'folder'; readonly mailboxId: string; readonly folderId: string };

export interface ListingFilter {
  readonly q: string | undefined;
  readonly days: 1 | 7 | 30 | undefined;
}

const PAGE = 50;
/** How soon a mailbox that had not answered is asked again. Milliseconds. */
const LOADING_RETRY_MS = 1_000;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => call(routes.me, { signal }),
  staleTime: Infinity,
});

export const mailboxesQuery = queryOptions({
  queryKey: ['mailboxes'],
  queryFn: async ({ signal }) => (await call(routes.mailboxes, { signal })).mailboxes,
});

export const providersQuery = queryOptions({
  queryKey: ['providers'],
  queryFn: async ({ signal }) => (await call(routes.providers, { signal })).providers,
  staleTime: Infinity,
});

export const alertsQuery = queryOptions({
  queryKey: ['alerts'],
  queryFn: async ({ signal }) => (await call(routes.alerts, { signal })).alerts,
});

export const keptQuery = queryOptions({
  queryKey: ['kept'],
  queryFn: ({ signal }) => call(routes.kept, { signal }),
});

export const foldersQuery = (mailboxId: string) =>
  queryOptions({
    queryKey: ['folders', mailboxId],
    queryFn: async ({ signal }) => (await call(routes.folders, { params: { mailboxId }, signal })).folders,
    staleTime: 60_000,
  });

export const messageQuery = (locationId: LocationId) =>
  queryOptions({
    queryKey: ['message', locationId],
    queryFn: ({ signal }) => call(routes.message, { params: { locationId }, signal }),
    staleTime: 60_000,
    retry: false,
  });

export const whyQuery = (locationId: LocationId) =>
  queryOptions({
    queryKey: ['why', locationId],
    queryFn: ({ signal }) => call(routes.why, { params: { locationId }, signal }),
    staleTime: 60_000,
    retry: false,
  });

export const listingKey = ['listing'] as const;

export const listingQuery = (scope: Scope, filter: ListingFilter) =>
  infiniteQueryOptions({
    queryKey: [...listingKey, scope, filter],
    queryFn: ({ pageParam, signal }): Promise<Listing> => {
      const query = { limit: PAGE, cursor: pageParam, q: filter.q, days: filter.days };
      if (scope.kind === 'inbox') return call(routes.inbox, { query, signal });
      const { mailboxId, folderId } = scope;
      return call(routes.folderMessages, { params: { mailboxId, folderId }, query, signal });
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Listing) => page.next,
    refetchInterval: ({ state }) =>
      state.data?.pages.length === 1 &&
      state.data.pages[0]?.sources.some((source) => source.state === 'loading') === true
        ? LOADING_RETRY_MS
        : false,
  });
