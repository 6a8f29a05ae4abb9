import type { ImapFlow, MailboxObject, StatusObject, StatusQuery } from 'imapflow';
import type { FolderStatus } from '../types.ts';
import { problem } from './failure.ts';

export interface OpenFolder {
  readonly mailbox: MailboxObject;
  readonly uidValidity: number;
  /** True when it was selected just now: its view of the folder is current. */
  readonly isFresh: boolean;
}

interface OpenOptions {
  readonly folder: string;
  /** Checked against the server's: UIDs of another UIDVALIDITY name other messages. */
  readonly uidValidity?: number;
  /** SELECT instead of EXAMINE; only for changing flags. */
  readonly writable?: boolean;
}

/** Selects the folder unless it is selected. Never another one: a missing folder is an error, not INBOX. */
export async function openFolder(client: ImapFlow, options: OpenOptions): Promise<OpenFolder> {
  const { folder, writable = false } = options;
  if (!isFolderName(folder)) throw problem('folder-missing');
  const current = client.mailbox;
  const reusable =
    current !== false && samePath(current.path, folder) && !(writable && current.readOnly === true);
  const mailbox = reusable ? current : await client.mailboxOpen(folder, { readOnly: !writable });
  if (!samePath(mailbox.path, folder)) throw problem('folder-missing');
  const uidValidity = uidValidityOf(mailbox.uidValidity);
  if (options.uidValidity !== undefined && options.uidValidity !== uidValidity)
    throw problem('uidvalidity-changed');
  return { mailbox, uidValidity, isFresh: !reusable };
}

/** INBOX is the one name without case (RFC 9051 section 5.1). */
function samePath(a: string, b: string): boolean {
  return a === b || (a.toUpperCase() === 'INBOX' && b.toUpperCase() === 'INBOX');
}

/** Names with line breaks or NUL can exist nowhere; they are attempts to write a command of their own. */
function isFolderName(folder: string): boolean {
  return folder !== '' && folder.length <= 1_000 && !/[\0\r\n]/u.test(folder);
}

function uidValidityOf(value: bigint | undefined): number {
  const number = Number(value ?? 0n);
  if (!Number.isSafeInteger(number) || number < 1) throw problem('protocol');
  return number;
}

/**
 * A server answers from the view it has given this connection of the selected folder; only NOOP brings that up to
 * date (Dovecot's STATUS does not). Needed before counting on a connection that was used before.
 */
export async function refreshView(client: ImapFlow): Promise<void> {
  if (client.mailbox !== false) await client.noop();
}

/** STATUS. Of the selected folder it tells the view's state: `refreshView` first. */
export async function folderStatus(client: ImapFlow, folder: string): Promise<FolderStatus> {
  if (!isFolderName(folder)) throw problem('folder-missing');
  const status = await client.status(folder, STATUS_QUERY).catch((error: unknown) => {
    // imapflow says NotFound for a folder that LIST does not know.
    if (error instanceof Error && Reflect.get(error, 'code') === 'NotFound') throw problem('folder-missing');
    throw error;
  });
  const read = readStatus(status);
  if (read === undefined) throw problem('unavailable');
  return read;
}

export const STATUS_QUERY: StatusQuery = Object.freeze({
  messages: true,
  unseen: true,
  uidNext: true,
  uidValidity: true,
});

/** The state out of a STATUS answer, or undefined where the server left out or garbled what makes it one. */
export function readStatus(status: StatusObject | false | undefined): FolderStatus | undefined {
  if (status === undefined || status === false) return undefined;
  const { messages, unseen, uidNext, uidValidity } = status;
  if (messages === undefined || uidNext === undefined || uidValidity === undefined) return undefined;
  const validity = Number(uidValidity);
  if (!Number.isSafeInteger(validity) || validity < 1) return undefined;
  return { uidValidity: validity, uidNext, total: messages, unseen: unseen ?? 0 };
}
