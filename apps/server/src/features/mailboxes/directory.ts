import type { Keyring } from '@postern/keyring';
import type { MailPool, MailSession } from '@postern/mail';
import { HttpProblem } from '../../http/problem.ts';
import { canOpenPassword, toAccount } from './accounts.ts';
import type { FolderModel, MailboxModel } from './model.ts';
import type { MailboxStore } from './store.ts';

export interface MailboxAccess {
  readonly mailbox: MailboxModel;
  readonly session: MailSession;
}

export interface FolderAccess extends MailboxAccess {
  readonly folder: FolderModel;
}

export interface MailboxDirectory {
  /**
   * The one place that decides whether a person may use a mailbox. Unknown and foreign are the same answer.
   * @throws HttpProblem not_found
   */
  readonly mailboxAccess: (userId: string, mailboxId: string) => Promise<MailboxAccess>;
  /** As `mailboxAccess`, for a folder by its id. */
  readonly folderAccess: (userId: string, folderId: string) => Promise<FolderAccess>;
  readonly session: (mailbox: MailboxModel) => MailSession;
  /** False where the sealed password does not open with the present keys. */
  readonly isReadable: (mailbox: MailboxModel) => boolean;
}

interface DirectoryParts {
  readonly store: MailboxStore;
  readonly pool: MailPool;
  readonly keyring: Keyring;
}

export function createMailboxDirectory({ store, pool, keyring }: DirectoryParts): MailboxDirectory {
  const session = (mailbox: MailboxModel): MailSession => pool.session(toAccount(keyring, mailbox));

  async function mailboxAccess(userId: string, mailboxId: string): Promise<MailboxAccess> {
    const mailbox = await store.find(userId, mailboxId);
    if (mailbox === undefined) throw new HttpProblem('not_found');
    return { mailbox, session: session(mailbox) };
  }

  return Object.freeze({
    mailboxAccess,
    folderAccess: async (userId: string, folderId: string) => {
      const folder = await store.folderById(folderId);
      if (folder === undefined) throw new HttpProblem('not_found');
      return { ...(await mailboxAccess(userId, folder.mailboxId)), folder };
    },
    session,
    isReadable: (mailbox: MailboxModel) => canOpenPassword(keyring, mailbox),
  });
}
