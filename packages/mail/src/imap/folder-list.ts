import type { ImapFlow, ListResponse } from 'imapflow';
import type { Folder, FolderRole } from '../types.ts';
import { MAX_FOLDERS } from './limits.ts';

/** SPECIAL-USE attributes (RFC 6154) to roles; imapflow reports well-known translated names the same way. */
const ROLES: ReadonlyMap<string, FolderRole> = new Map([
  ['\\Inbox', 'inbox'],
  ['\\Sent', 'sent'],
  ['\\Drafts', 'drafts'],
  ['\\Junk', 'junk'],
  ['\\Trash', 'trash'],
  ['\\Archive', 'archive'],
  ['\\Flagged', 'flagged'],
  ['\\All', 'all'],
]);

/** All folders of the account, INBOX and the special ones first. */
export async function listFolders(client: ImapFlow, counts: boolean): Promise<Folder[]> {
  const listed = await client.list(counts ? { statusQuery: { messages: true, unseen: true } } : {});
  return listed.slice(0, MAX_FOLDERS).map(folderOf);
}

function folderOf(entry: ListResponse): Folder {
  const { messages, unseen } = entry.status ?? {};
  return {
    path: entry.path,
    name: entry.name,
    delimiter: typeof entry.delimiter === 'string' ? entry.delimiter : '',
    role: ROLES.get(entry.specialUse ?? ''),
    subscribed: entry.subscribed,
    selectable: ![...entry.flags].some((flag) => /^\\(?:noselect|nonexistent)$/iu.test(flag)),
    ...(messages === undefined ? {} : { messages }),
    ...(unseen === undefined ? {} : { unseen }),
  };
}
