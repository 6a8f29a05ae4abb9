import { useQuery } from '@tanstack/react-query';
import { LockKeyhole } from 'lucide-react';
import { wordsOf } from '../../api/client.ts';
import { keptQuery } from '../../api/queries.ts';
import { Notice } from '../../ui/notice.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Page } from '../../ui/page.tsx';
import { Cell, Table, TableRow } from '../../ui/table.tsx';
import type { Column } from '../../ui/table.tsx';
import styles from './privacy-page.module.css';

const NAMES: Readonly<Record<string, string>> = {
  user: 'Account',
  'email-change': 'Change of address',
  session: 'Sessions',
  'sign-in': 'Sign-in mails',
  device: 'Remembered browsers',
  'pending-sign-in': 'Half a sign-in',
  'sign-in-grant': 'One-time links',
  'second-factor': 'Second factors',
  'api-session': 'API clients',
  'api-token': 'API tokens',
  'api-request': 'Calls of API tokens',
  audit: 'History',
  invitation: 'Invitations',
  'scan-attempt': 'Checks begun',
  mailbox: 'Mailboxes',
  folder: 'Folders',
  location: 'Places of messages',
  verdict: 'Verdicts',
  feedback: 'What you said',
  correspondent: 'Who has written',
  alert: 'Alerts',
  event: 'Events',
};

const COLUMNS: readonly Column[] = [
  { name: 'What' },
  { name: 'Rows', isNumber: true },
  { name: 'For how long' },
];

/** Every kind of row that is kept about the person, in words. */
export function PrivacyPage(): React.JSX.Element {
  const { data, error, isPending } = useQuery(keptQuery);
  return (
    <Page
      title="What is kept"
      lead="Your mail stays on its servers. Messages and attachments are in Postern’s memory while you read them or while they are checked, and nowhere else. This is all that is stored about you:"
    >
      {isPending && <SkeletonRows count={6} />}
      {error !== null && <Notice title="This could not be read">{wordsOf(error)}</Notice>}
      {data !== undefined && (
        <Table columns={COLUMNS} className={styles['kinds']}>
          {data.kinds.map(({ kind, what, rows, keptFor, sealed }) => (
            <TableRow
              key={kind}
              head={
                <>
                  {NAMES[kind] ?? kind}
                  {sealed && <LockKeyhole size={13} aria-label="partly sealed" role="img" />}
                  <p>{what}</p>
                </>
              }
            >
              <Cell label="Rows" kind="number">
                {rows.toLocaleString()}
              </Cell>
              <Cell label="For how long">{keptFor}</Cell>
            </TableRow>
          ))}
        </Table>
      )}
    </Page>
  );
}
