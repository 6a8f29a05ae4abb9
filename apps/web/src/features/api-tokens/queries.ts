import { routes } from '@postern/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

export const tokensQuery = queryOptions({
  queryKey: ['api-tokens'],
  queryFn: ({ signal }) => call(routes.apiTokens, { signal }),
});

export const clientsQuery = queryOptions({
  queryKey: ['api-sessions'],
  queryFn: async ({ signal }) => (await call(routes.apiSessions, { signal })).sessions,
});

/** What a token was used for, newest first. */
export const requestsQuery = (tokenId: string) =>
  infiniteQueryOptions({
    queryKey: ['api-requests', tokenId],
    queryFn: ({ pageParam, signal }) =>
      call(routes.apiTokenRequests, { params: { tokenId }, query: { limit: 50, before: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
  });
