import type { Folder, Mailbox } from '@postern/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import {
  Archive,
  ChevronRight,
  File,
  Folder as FolderIcon,
  Inbox,
  Mails,
  OctagonAlert,
  Send,
  Star,
  Trash2,
} from 'lucide-react';
import { useState } from 'react';
import { foldersQuery } from '../api/queries.ts';
import { MailboxChip } from '../ui/mailbox-chip.tsx';
import styles from './mailbox-section.module.css';

const STATE_WORDS: Readonly<Record<Mailbox['status']['state'], string>> = {
  connecting: 'Connecting',
  live: 'Live',
  polling: 'Checked every minute',
  offline: 'Not connected',
  disabled: 'Switched off',
};

/** One mailbox of the rail; its folders are asked for when it is opened. */
export function MailboxSection({ mailbox }: { readonly mailbox: Mailbox }): React.JSX.Element {
  const params = useParams({ strict: false });
  const [isOpen, setOpen] = useState(params.mailboxId === mailbox.id);
  const state = mailbox.status.state;
  const words = STATE_WORDS[state];
  return (
    <div>
      <button
        type="button"
        className={styles['mailbox']}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
        title={`${mailbox.address} · ${words}`}
      >
        <ChevronRight className={styles['chevron']} size={12} aria-hidden />
        <MailboxChip colour={mailbox.colour} />
        <span className={styles['name']}>{mailbox.name}</span>
        <span className={styles['dot']} data-state={state}>
          <span className="visually-hidden">{words}</span>
        </span>
      </button>
      {isOpen && <FolderList mailbox={mailbox} />}
    </div>
  );
}

function FolderList({ mailbox }: { readonly mailbox: Mailbox }): React.JSX.Element {
  const { data, isPending, isError } = useQuery(foldersQuery(mailbox.id));
  if (isError)
    return (
      <p className={styles['quiet']}>{mailbox.status.failure?.message ?? 'The folders could not be read.'}</p>
    );
  if (isPending) return <p className={styles['quiet']}>Reading folders…</p>;
  return (
    <ul>
      {data
        .filter(({ selectable }) => selectable)
        .map((folder) => (
          <li key={folder.id}>
            <Link
              to="/mailboxes/$mailboxId/$folderId"
              params={{ mailboxId: mailbox.id, folderId: folder.id }}
              className={styles['folder']}
            >
              <RoleIcon role={folder.role} />
              <span className={styles['name']}>{nameOf(folder)}</span>
              {(folder.unseen ?? 0) > 0 && <span className={styles['count']}>{folder.unseen}</span>}
            </Link>
          </li>
        ))}
    </ul>
  );
}

const ROLE_NAMES: Readonly<Partial<Record<NonNullable<Folder['role']>, string>>> = { inbox: 'Inbox' };

function nameOf(folder: Folder): string {
  return (folder.role === undefined ? undefined : ROLE_NAMES[folder.role]) ?? folder.name;
}

const ROLE_ICONS = {
  inbox: Inbox,
  flagged: Star,
  sent: Send,
  drafts: File,
  all: Mails,
  archive: Archive,
  junk: OctagonAlert,
  trash: Trash2,
} as const;

function RoleIcon({ role }: { readonly role: Folder['role'] }): React.JSX.Element {
  const Icon = role === undefined ? FolderIcon : ROLE_ICONS[role];
  return <Icon size={14} aria-hidden />;
}
