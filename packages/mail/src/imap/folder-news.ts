import type { ImapFlow } from 'imapflow';
import type { FolderStatus } from '../types.ts';
import { failureOf } from './failure.ts';
import { MAX_NEW_UIDS } from './limits.ts';
import { folderStatus, openFolder, readStatus, refreshView, STATUS_QUERY } from './open-folder.ts';

interface NewUids {
  readonly uidValidity: number;
  readonly uidNext: number;
  readonly uids: readonly number[];
}

/** UIDs above one, ascending: the first 500 of them. */
export async function readNewUids(
  client: ImapFlow,
  request: { readonly folder: string; readonly afterUid: number },
): Promise<NewUids> {
  const { folder, afterUid } = request;
  const { mailbox, uidValidity, isFresh } = await openFolder(client, { folder });
  if (isFresh && mailbox.uidNext <= afterUid + 1) return { uidValidity, uidNext: mailbox.uidNext, uids: [] };
  if (!isFresh) await client.noop();
  const messages = await client.fetchAll(`${String(afterUid + 1)}:*`, { uid: true }, { uid: true });
  // "n:*" always has the last message in it, even when its UID is below n (RFC 9051 section 6.4.9).
  const uids = [...new Set(messages.map(({ uid }) => uid))]
    .filter((uid) => uid > afterUid)
    .sort((a, b) => a - b);
  const uidNext = Math.max(mailbox.uidNext, (uids.at(-1) ?? afterUid) + 1);
  return { uidValidity, uidNext, uids: uids.slice(0, MAX_NEW_UIDS) };
}

interface PolledFolders {
  readonly statuses: ReadonlyMap<string, FolderStatus>;
  readonly rest: readonly string[];
}

/** Folders asked one by one in a turn; a person's own question must not wait behind hundreds. */
const FOLDERS_PER_TURN = 20;

/** The state of these folders; those that cannot be read are left out. */
export async function pollFolders(client: ImapFlow, folders: readonly string[]): Promise<PolledFolders> {
  await refreshView(client);
  if (client.capabilities.has('LIST-STATUS') || client.capabilities.has('IMAP4rev2')) {
    return { statuses: await pollByList(client, folders), rest: [] };
  }
  const statuses = new Map<string, FolderStatus>();
  for (const folder of folders.slice(0, FOLDERS_PER_TURN)) {
    try {
      statuses.set(folder, await folderStatus(client, folder));
    } catch (error) {
      if (!client.usable || failureOf(error) === undefined) throw error;
    }
  }
  return { statuses, rest: folders.slice(FOLDERS_PER_TURN) };
}

async function pollByList(
  client: ImapFlow,
  folders: readonly string[],
): Promise<ReadonlyMap<string, FolderStatus>> {
  const wanted = new Set(folders);
  const statuses = new Map<string, FolderStatus>();
  for (const { path, status } of await client.list({ statusQuery: STATUS_QUERY })) {
    const read = wanted.has(path) ? readStatus(status) : undefined;
    if (read !== undefined) statuses.set(path, read);
  }
  return statuses;
}
