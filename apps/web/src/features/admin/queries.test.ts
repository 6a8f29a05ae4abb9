import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { answering } from '../../api/testing/answering.ts';
import { auditQuery, usersQuery } from './queries.ts';

const NOTHING = { group: undefined, userId: undefined, from: undefined, to: undefined };

test.each([
  ['', ['/api/v1/admin/users', '/api/v1/admin/users?cursor=there']],
  ['ann', ['/api/v1/admin/users?q=ann', '/api/v1/admin/users?q=ann&cursor=there']],
])('users searched for “%s” go on where they ended, with the same search', async (q, addresses) => {
  const answers = [
    { users: [], total: 2, next: 'there' },
    { users: [], total: 2 },
  ];
  const asked = await answering(answers, () =>
    new QueryClient().infiniteQuery({ ...usersQuery(q), pages: 3 }),
  );
  expect(asked).toEqual(addresses);
});

test('the audit log goes on before its oldest row', async () => {
  const asked = await answering([{ entries: [], next: 7 }, { entries: [] }], () =>
    new QueryClient().infiniteQuery({ ...auditQuery(NOTHING), pages: 3 }),
  );
  expect(asked).toEqual(['/api/v1/admin/audit', '/api/v1/admin/audit?before=7']);
});

test('every choice narrows the audit log', async () => {
  const choice = {
    group: 'bans',
    userId: 'u',
    from: '2026-11-01T00:00:00.000Z',
    to: '2026-11-02T00:00:00.000Z',
  } as const;
  const [asked = ''] = await answering([{ entries: [] }], () =>
    new QueryClient().infiniteQuery(auditQuery(choice)),
  );
  expect(Object.fromEntries(new URL(asked, 'https://postern.example').searchParams)).toEqual(choice);
});
