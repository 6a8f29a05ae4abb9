import { useQuery } from '@tanstack/react-query';
import { LockKeyhole } from 'lucide-react';
import { wordsOf } from '../../api/client.ts';
import { keptQuery } from '../../api/queries.ts';
import { Notice } from '../../ui/notice.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Page } from '../../ui/page.tsx';
import styles from './privacy-page.module.css';

const NAMES: Readonly<Record<string, string>> = {
  user: 'Account',
  mailbox: 'Mailboxes',
  folder: 'Folders',
  location: 'Places of messages',
  verdict: 'Verdicts',
  feedback: 'What you said',
  correspondent: 'Who has written',
  alert: 'Alerts',
  event: 'Events',
};

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
        <div className={styles['scroll']} tabIndex={0} role="region" aria-label="Stored rows">
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Rows</th>
                <th scope="col">For how long</th>
              </tr>
            </thead>
            <tbody>
              {data.kinds.map(({ kind, what, rows, keptFor, sealed }) => (
                <tr key={kind}>
                  <th scope="row">
                    {NAMES[kind] ?? kind}
                    {sealed && <LockKeyhole size={13} aria-label="partly sealed" role="img" />}
                    <p>{what}</p>
                  </th>
                  <td>{rows.toLocaleString()}</td>
                  <td>{keptFor}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Page>
  );
}
