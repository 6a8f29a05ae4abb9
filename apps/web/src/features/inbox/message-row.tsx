import type { MessageRow } from '@postern/contracts';
import { useQuery } from '@tanstack/react-query';
import { Paperclip } from 'lucide-react';
import { mailboxesQuery } from '../../api/queries.ts';
import { rowDate } from '../../lib/dates.ts';
import { MailboxChip } from '../../ui/mailbox-chip.tsx';
import { RiskMark } from '../../ui/risk-mark.tsx';
import styles from './message-row.module.css';

export interface MessageRowProps {
  readonly row: MessageRow;
  readonly now: number;
  readonly position: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly showMailbox: boolean;
  readonly onOpen: (locationId: string) => void;
  readonly onActive: (locationId: string) => void;
}

/** One message of the list: the risk first, then who, what and when. */
export function MessageRowView(props: MessageRowProps): React.JSX.Element {
  const { row, now, position, count, isCurrent, showMailbox, onOpen, onActive } = props;
  const { data: mailboxes } = useQuery(mailboxesQuery);
  const mailbox = mailboxes?.find(({ id }) => id === row.mailboxId);
  const sender = row.from.name || row.from.address || 'Unknown sender';
  const subject = row.subject || '(no subject)';
  const risk = row.mark.feedback === 'safe' ? 'clean' : row.mark.verdict;
  return (
    <div
      id={`row-${row.locationId}`}
      role="option"
      aria-selected={isCurrent}
      aria-posinset={position + 1}
      aria-setsize={count}
      className={styles['row']}
      data-unread={!row.seen}
      onClick={() => {
        onActive(row.locationId);
        onOpen(row.locationId);
      }}
    >
      <span className={styles['mark']}>
        {!row.seen && <span className="visually-hidden">Unread</span>}
        <RiskMark risk={risk} />
      </span>
      <span className={styles['from']}>
        {showMailbox && mailbox !== undefined && <MailboxChip colour={mailbox.colour} name={mailbox.name} />}
        <span className={styles['sender']}>{sender}</span>
      </span>
      <time className={styles['date']} dateTime={row.receivedAt}>
        {rowDate(row.receivedAt, now)}
      </time>
      <span className={styles['subject']}>{subject}</span>
      {row.hasAttachments && (
        <Paperclip className={styles['clip']} size={13} role="img" aria-label="with attachments" />
      )}
    </div>
  );
}
