import type { Address, Message } from '@postern/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { mailboxesQuery } from '../../api/queries.ts';
import { fullDate } from '../../lib/dates.ts';
import { MailboxChip } from '../../ui/mailbox-chip.tsx';
import styles from './reader-head.module.css';
import { verifierInWords } from './verifier-in-words.ts';

/** Subject, sender with the full address always in sight, and to whom. */
export function ReaderHead({ message }: { readonly message: Message }): React.JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  const { data: mailboxes } = useQuery(mailboxesQuery);
  const mailbox = mailboxes?.find(({ id }) => id === message.mailboxId);
  const sender = message.from[0] ?? { name: '', address: '' };
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, [message.locationId]);
  return (
    <header className={styles['head']}>
      <h1 ref={heading} tabIndex={-1} className={styles['subject']}>
        {message.subject || '(no subject)'}
      </h1>
      <div className={styles['who']}>
        <span className={styles['face']} aria-hidden="true">
          {initialOf(sender)}
        </span>
        <div className={styles['names']}>
          <p className={styles['name']}>{sender.name || sender.address || 'Unknown sender'}</p>
          <p className={styles['address']}>
            <AddressText address={sender.address} />
            <span>{trustWords(message)}</span>
          </p>
          {message.from.length > 1 && (
            <p className={styles['warn']}>This message names {message.from.length} senders.</p>
          )}
        </div>
        <p className={styles['when']}>
          <time dateTime={message.receivedAt}>{fullDate(message.receivedAt)}</time>
          {mailbox !== undefined && (
            <span className={styles['to']}>
              to <MailboxChip colour={mailbox.colour} /> {mailbox.name}
            </span>
          )}
        </p>
      </div>
      <Recipients message={message} />
    </header>
  );
}

/** The part of an address that decides whose it is stands out. */
function AddressText({ address }: { readonly address: string }): React.JSX.Element {
  const at = address.lastIndexOf('@');
  if (at < 0) return <span>{address}</span>;
  return (
    <span className={styles['full']}>
      {address.slice(0, at + 1)}
      <strong>{address.slice(at + 1)}</strong>
    </span>
  );
}

function trustWords({ firstContact, authentication, mark }: Message): string {
  const contact = firstContact === true ? ' · never wrote to you before' : '';
  // A criminal's own domain is verified too: beside a warning the word would say more than it means.
  if (mark.verdict === 'clean' && authentication.aligned === true) {
    return `${contact} · verified by ${verifierInWords(authentication.verifiedBy)}`;
  }
  return authentication.aligned === false ? `${contact} · not verified` : contact;
}

function Recipients({ message }: { readonly message: Message }): React.JSX.Element | null {
  const groups = [
    ['To', message.to],
    ['Copy', message.cc],
    ['Replies go to', message.replyTo],
  ] as const;
  const shown = groups.filter(([, list]) => list.length > 0);
  if (shown.length === 0) return null;
  const count = message.to.length + message.cc.length;
  return (
    <details className={styles['recipients']}>
      <summary>{count === 1 ? '1 recipient' : `${String(count)} recipients`}</summary>
      <dl>
        {shown.map(([name, list]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{list.map(addressInWords).join(', ')}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function addressInWords({ name, address }: Address): string {
  return name === '' ? address : `${name} <${address}>`;
}

function initialOf({ name, address }: Address): string {
  return ([...(name || address)].find((sign) => /\p{L}|\p{N}/u.test(sign)) ?? '?').toUpperCase();
}
