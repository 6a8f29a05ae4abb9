import type { Mailbox } from '@postern/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { wordsOf } from '../../api/client.ts';
import { mailboxesQuery } from '../../api/queries.ts';
import { buttonLook } from '../../ui/button-look.ts';
import { MailboxChip } from '../../ui/mailbox-chip.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Page } from '../../ui/page.tsx';
import styles from './mailboxes.module.css';

/** All mailboxes, and how each connection is. */
export function MailboxesPage(): React.JSX.Element {
  const { data, error, isPending } = useQuery(mailboxesQuery);
  const add = (
    <Link to="/settings/mailboxes/add" className={buttonLook('primary')}>
      Connect a mailbox
    </Link>
  );
  return (
    <Page title="Mailboxes" action={add}>
      {isPending && <SkeletonRows count={3} />}
      {error !== null && <Notice title="The mailboxes could not be read">{wordsOf(error)}</Notice>}
      {data?.length === 0 && (
        <Notice title="No mailbox yet">Connect one with its address and an app password.</Notice>
      )}
      <ul>
        {data?.map((mailbox) => (
          <li key={mailbox.id}>
            <MailboxCard mailbox={mailbox} />
          </li>
        ))}
      </ul>
    </Page>
  );
}

function MailboxCard({ mailbox }: { readonly mailbox: Mailbox }): React.JSX.Element {
  const { id, name, address, colour, status } = mailbox;
  return (
    <Link to="/settings/mailboxes/$mailboxId" params={{ mailboxId: id }} className={styles['card']}>
      <MailboxChip colour={colour} />
      <span className={styles['words']}>
        <strong>{name}</strong>
        <span>{address}</span>
        {status.failure !== undefined && <span className={styles['failure']}>{status.failure.message}</span>}
      </span>
      <span className={styles['state']} data-state={status.state}>
        {STATE_WORDS[status.state]}
      </span>
    </Link>
  );
}

const STATE_WORDS: Readonly<Record<Mailbox['status']['state'], string>> = {
  connecting: 'Connecting…',
  live: 'Live',
  polling: 'Checked every minute',
  offline: 'Not connected',
  disabled: 'Switched off',
};
