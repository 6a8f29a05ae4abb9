import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { mailboxesQuery } from '../../api/queries.ts';
import type { Scope } from '../../api/queries.ts';
import { MessagePane } from '../message/index.ts';
import { FirstMailbox } from './first-mailbox.tsx';
import { ListPane } from './list-pane.tsx';
import styles from './mail-page.module.css';

/** List and reader side by side; on a phone one at a time. */
export function MailPage(): React.JSX.Element {
  const { mailboxId, folderId, locationId } = useParams({ strict: false });
  const navigate = useNavigate();
  const { data: mailboxes } = useQuery(mailboxesQuery);
  const scope: Scope =
    mailboxId === undefined || folderId === undefined
      ? { kind: 'inbox' }
      : { kind: 'folder', mailboxId, folderId };

  const open = (id: string | undefined): void => {
    if (scope.kind === 'folder') {
      const params = { mailboxId: scope.mailboxId, folderId: scope.folderId };
      if (id === undefined) void navigate({ to: '/mailboxes/$mailboxId/$folderId', params });
      else
        void navigate({
          to: '/mailboxes/$mailboxId/$folderId/$locationId',
          params: { ...params, locationId: id },
        });
    } else if (id === undefined) void navigate({ to: '/' });
    else void navigate({ to: '/inbox/$locationId', params: { locationId: id } });
  };

  if (mailboxes?.length === 0) return <FirstMailbox />;
  return (
    <main className={styles['panes']} data-reading={locationId !== undefined}>
      <ListPane
        key={scope.kind === 'inbox' ? 'inbox' : scope.folderId}
        scope={scope}
        openId={locationId}
        onOpen={open}
      />
      <section id="main" className={styles['reader']} tabIndex={-1} aria-label="Message">
        <MessagePane
          key={locationId}
          locationId={locationId}
          onClose={() => {
            open(undefined);
          }}
        />
      </section>
    </main>
  );
}
