import { routes } from '@postern/contracts';
import type { SourceState } from '@postern/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { listingKey, mailboxesQuery } from '../../api/queries.ts';
import { MailboxChip } from '../../ui/mailbox-chip.tsx';
import styles from './source-notes.module.css';

/** Mailboxes that have not answered, each in its own words; the others are shown meanwhile. */
export function SourceNotes({ sources }: { readonly sources: readonly SourceState[] }): React.JSX.Element {
  const { data: mailboxes = [] } = useQuery(mailboxesQuery);
  const notes = sources.filter(({ state }) => state !== 'ok');
  return (
    <div role="status">
      {notes.map((source) => {
        const mailbox = mailboxes.find(({ id }) => id === source.mailboxId);
        return (
          <p key={source.mailboxId} className={styles['note']}>
            {mailbox !== undefined && <MailboxChip colour={mailbox.colour} />}
            <span>
              <strong>{mailbox?.name}</strong>{' '}
              {source.state === 'loading'
                ? 'is still answering…'
                : (source.failure?.message ?? 'does not answer.')}
            </span>
            {source.state === 'failed' && <Retry mailboxId={source.mailboxId} />}
          </p>
        );
      })}
    </div>
  );
}

function Retry({ mailboxId }: { readonly mailboxId: string }): React.JSX.Element {
  const client = useQueryClient();
  const { mutate, isPending } = useMutation({
    mutationFn: () => call(routes.testMailbox, { params: { mailboxId } }),
    onSettled: () => client.invalidateQueries({ queryKey: listingKey }),
  });
  return (
    <button
      type="button"
      className={styles['retry']}
      disabled={isPending}
      onClick={() => {
        mutate();
      }}
    >
      {isPending ? 'Trying…' : 'Try again'}
    </button>
  );
}
