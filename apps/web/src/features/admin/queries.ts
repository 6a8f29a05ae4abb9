import { routes } from '@postern/contracts';
import type { AdminUserList, AuditGroup, AuditPage } from '@postern/contracts';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ApiProblem, call } from '../../api/client.ts';

/** What is not there, or wants a second factor, is not there the next time either. */
function retry(count: number, error: Error): boolean {
  return !(error instanceof ApiProblem) && count < 2;
}

export const usersQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'users', q],
    queryFn: ({ pageParam, signal }): Promise<AdminUserList> =>
      call(routes.adminUsers, { query: { q: q === '' ? undefined : q, cursor: pageParam }, signal }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: AdminUserList) => page.next,
    placeholderData: (before) => before,
    retry,
  });

export const userQuery = (userId: string) =>
  queryOptions({
    queryKey: ['admin', 'user', userId],
    queryFn: ({ signal }) => call(routes.adminUser, { params: { userId }, signal }),
    retry,
  });

export const invitationsQuery = queryOptions({
  queryKey: ['admin', 'invitations'],
  queryFn: ({ signal }) => call(routes.adminInvitations, { signal }),
  retry,
});

export const bansQuery = queryOptions({
  queryKey: ['admin', 'bans'],
  queryFn: ({ signal }) => call(routes.adminBans, { signal }),
  retry,
});

export interface AuditSelection {
  readonly group: AuditGroup | undefined;
  readonly userId: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export const auditQuery = (selection: AuditSelection) =>
  infiniteQueryOptions({
    queryKey: ['admin', 'audit', selection],
    queryFn: ({ pageParam, signal }): Promise<AuditPage> =>
      call(routes.adminAudit, { query: { ...selection, before: pageParam }, signal }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page: AuditPage) => page.next,
    placeholderData: (before) => before,
    retry,
  });

export const auditHeadQuery = queryOptions({
  queryKey: ['admin', 'audit-head'],
  queryFn: ({ signal }) => call(routes.adminAuditHead, { signal }),
  retry,
});

/** How often the page of waiting mail looks again. Milliseconds: mails leave within seconds. */
const MAIL_REFRESH_MS = 5_000;

export const outgoingMailQuery = queryOptions({
  queryKey: ['admin', 'mail'],
  queryFn: ({ signal }) => call(routes.adminOutgoingMail, { signal }),
  refetchInterval: MAIL_REFRESH_MS,
  retry,
});
