import type { AdminUser } from '@postern/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue, useState } from 'react';
import { rowDate } from '../../lib/dates.ts';
import { useNow } from '../../lib/use-now.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Badge } from '../../ui/section.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Cell, Table, TableRow, TimeCell } from '../../ui/table.tsx';
import type { Column } from '../../ui/table.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AdminFault } from './admin-fault.tsx';
import { usersQuery } from './queries.ts';
import styles from './admin.module.css';

/** Everybody who has an account. */
export function UsersPage(): React.JSX.Element {
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const list = useInfiniteQuery(usersQuery(q));
  const { data, error, isPending } = list;
  const users = data?.pages.flatMap((page) => page.users) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  return (
    <Page
      wide
      title="Users"
      lead="Accounts of this Postern. Nobody’s mail, mailbox addresses or folders can be seen here: only how many mailboxes there are."
    >
      <AdminFault error={error} />
      {error === null && (
        <div className={styles['tools']}>
          <div className={styles['grow']}>
            <TextField
              label="Search by address, name or user name"
              type="search"
              value={typed}
              maxLength={200}
              onText={setTyped}
            />
          </div>
          {data !== undefined && (
            <p className={styles['count']} role="status">
              {total === 1 ? '1 account' : `${total.toLocaleString()} accounts`}
            </p>
          )}
        </div>
      )}
      {isPending && <SkeletonRows count={6} />}
      {data !== undefined && users.length === 0 && (
        <Notice title="Nobody found">No account has this in its address, name or user name.</Notice>
      )}
      {users.length > 0 && <UserTable users={users} />}
      <LoadMore list={list} words="Show more" />
    </Page>
  );
}

const COLUMNS: readonly Column[] = [
  { name: 'Account' },
  { name: 'Mailboxes', isNumber: true },
  { name: 'Joined' },
  { name: 'First sign-in' },
  { name: 'Last sign-in' },
  { name: 'State' },
];

function UserTable({ users }: { readonly users: readonly AdminUser[] }): React.JSX.Element {
  return (
    <Table columns={COLUMNS}>
      {users.map((user) => (
        <UserRow key={user.id} user={user} />
      ))}
    </Table>
  );
}

function UserRow({ user }: { readonly user: AdminUser }): React.JSX.Element {
  const name = `${user.firstName} ${user.lastName}`.trim();
  const notes = [name, user.username].filter((text) => text !== undefined && text !== '');
  return (
    <TableRow
      head={
        <>
          <Link to="/settings/admin/users/$userId" params={{ userId: user.id }}>
            {user.email}
          </Link>
          {notes.length > 0 && <p>{notes.join(' · ')}</p>}
        </>
      }
    >
      <Cell label="Mailboxes" kind="number">
        {user.mailboxes}
      </Cell>
      <DateCell label="Joined" at={user.createdAt} />
      <DateCell label="First sign-in" at={user.firstSignInAt} />
      <DateCell label="Last sign-in" at={user.lastSignInAt} />
      <Cell>
        <UserBadges user={user} />
      </Cell>
    </TableRow>
  );
}

function DateCell({
  label,
  at,
}: {
  readonly label: string;
  readonly at: string | undefined;
}): React.JSX.Element {
  const now = useNow();
  if (at !== undefined) return <TimeCell label={label} at={at} words={rowDate(at, now)} />;
  return (
    <Cell label={label}>
      <span className={styles['minor']}>Never</span>
    </Cell>
  );
}

/** What is particular about an account, in single words. */
export function UserBadges({ user }: { readonly user: AdminUser }): React.JSX.Element {
  return (
    <span className={styles['badges']}>
      {user.isAdministrator && <Badge>Administrator</Badge>}
      {user.disabled && <Badge look="caution">Closed</Badge>}
      {user.deleteAfter !== undefined && <Badge look="caution">Deletion waiting</Badge>}
      {user.secondFactor ? <Badge look="good">Second factor</Badge> : <Badge>No second factor</Badge>}
    </span>
  );
}
