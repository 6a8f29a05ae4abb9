import type { Keyring } from '@postern/keyring';
import type { MailPool, MailSession } from '@postern/mail';
import type { Reach } from '../../http/caller.ts';
import { HttpProblem } from '../../http/problem.ts';
import { canOpenPassword, toAccount } from './accounts.ts';
import type { ClosedMail } from './mail-doors.ts';
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
   * The one place that decides whether a caller may use a mailbox. Unknown and foreign are the same answer.
   * @throws HttpProblem not_found
   */
  readonly mailboxAccess: (reach: Reach, mailboxId: string) => Promise<MailboxAccess>;
  /** As `mailboxAccess`, for a folder by its id. */
  readonly folderAccess: (reach: Reach, folderId: string) => Promise<FolderAccess>;
  /** @throws HttpProblem mail_locked where the account's mail is closed. */
  readonly session: (mailbox: MailboxModel) => MailSession;
  /** False where the sealed password does not open with the present keys. */
  readonly isReadable: (mailbox: MailboxModel) => boolean;
}

interface DirectoryParts {
  readonly store: MailboxStore;
  readonly pool: MailPool;
  readonly keyring: Keyring;
  readonly closed: Pick<ClosedMail, 'isClosed'>;
}

export function createMailboxDirectory({ store, pool, keyring, closed }: DirectoryParts): MailboxDirectory {
  const session = (mailbox: MailboxModel): MailSession => {
    if (closed.isClosed(mailbox.userId)) throw new HttpProblem('mail_locked');
    return pool.session(toAccount(keyring, mailbox));
  };

  async function mailboxAccess(reach: Reach, mailboxId: string): Promise<MailboxAccess> {
    const mailbox = await store.find(reach, mailboxId);
    if (mailbox === undefined) throw new HttpProblem('not_found');
    return { mailbox, session: session(mailbox) };
  }

  return Object.freeze({
    mailboxAccess,
    folderAccess: async (reach: Reach, folderId: string) => {
      const folder = await store.folderById(folderId);
      if (folder === undefined) throw new HttpProblem('not_found');
      return { ...(await mailboxAccess(reach, folder.mailboxId)), folder };
    },
    session,
    isReadable: (mailbox: MailboxModel) => canOpenPassword(keyring, mailbox),
  });
}
