import { routes } from '@postern/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '../../api/client.ts';

export const profileQuery = queryOptions({
  queryKey: ['account', 'profile'],
  queryFn: ({ signal }) => call(routes.profile, { signal }),
});

export const securityQuery = queryOptions({
  queryKey: ['account', 'security'],
  queryFn: ({ signal }) => call(routes.security, { signal }),
});

export const passwordQuery = queryOptions({
  queryKey: ['account', 'password'],
  queryFn: ({ signal }) => call(routes.passwordStatus, { signal }),
});

export const sessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: ({ signal }) => call(routes.sessions, { signal }),
});

export const usageQuery = queryOptions({
  queryKey: ['account', 'usage'],
  queryFn: ({ signal }) => call(routes.usage, { signal }),
});

export const historyQuery = infiniteQueryOptions({
  queryKey: ['account', 'history'],
  queryFn: ({ pageParam, signal }) => call(routes.history, { query: { before: pageParam }, signal }),
  initialPageParam: undefined as number | undefined,
  getNextPageParam: ({ next }) => next,
});
