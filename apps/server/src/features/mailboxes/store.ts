import { MailboxColour, Security } from '@postern/contracts';
import type { FolderCursor } from '@postern/mail';
import type { Selectable } from 'kysely';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import type { FolderTable, MailboxTable } from '../../infrastructure/database/schema.ts';
import { uuidv7 } from '../../infrastructure/random.ts';
import type { FolderModel, MailboxModel } from './model.ts';

export interface MailboxStore {
  readonly list: (userId: string) => Promise<MailboxModel[]>;
  readonly listAllEnabled: () => Promise<MailboxModel[]>;
  /** Undefined for unknown and for foreign alike. */
  readonly find: (userId: string, mailboxId: string) => Promise<MailboxModel | undefined>;
  /** With the place its inbox ends. False where this person has connected the address already. */
  readonly insert: (mailbox: MailboxModel, inbox: FolderCursor) => Promise<boolean>;
  readonly update: (mailbox: MailboxModel) => Promise<void>;
  readonly remove: (userId: string, mailboxId: string) => Promise<boolean>;
  /** The remembered folder of this name; remembered from now on where it was not. */
  readonly folder: (mailboxId: string, path: string) => Promise<FolderModel>;
  readonly folderById: (folderId: string) => Promise<FolderModel | undefined>;
  readonly setCursor: (folderId: string, uidValidity: number, lastScannedUid: number) => Promise<void>;
}

export function createMailboxStore(db: Db, clock: Clock): MailboxStore {
  async function findFolder(mailboxId: string, path: string): Promise<FolderModel | undefined> {
    const row = await db
      .selectFrom('folder')
      .selectAll()
      .where('mailbox_id', '=', mailboxId)
      .where('path', '=', path)
      .executeTakeFirst();
    return row === undefined ? undefined : toFolder(row);
  }

  return Object.freeze({
    list: async (userId: string) => {
      const rows = await db
        .selectFrom('mailbox')
        .selectAll()
        .where('user_id', '=', userId)
        .orderBy('id')
        .execute();
      return rows.map(toMailbox);
    },
    listAllEnabled: async () => {
      const rows = await db
        .selectFrom('mailbox')
        .selectAll()
        .where('enabled', '=', 1)
        .orderBy('id')
        .execute();
      return rows.map(toMailbox);
    },
    find: async (userId: string, mailboxId: string) => {
      const row = await db
        .selectFrom('mailbox')
        .selectAll()
        .where('id', '=', mailboxId)
        .where('user_id', '=', userId)
        .executeTakeFirst();
      return row === undefined ? undefined : toMailbox(row);
    },
    insert: (mailbox: MailboxModel, inbox: FolderCursor) =>
      db.transaction().execute(async (trx) => {
        const inserted = await trx
          .insertInto('mailbox')
          .values(toRow(mailbox))
          .onConflict((conflict) => conflict.columns(['user_id', 'address']).doNothing())
          .executeTakeFirst();
        if ((inserted.numInsertedOrUpdatedRows ?? 0n) === 0n) return false;
        await trx
          .insertInto('folder')
          .values({
            id: uuidv7(clock),
            mailbox_id: mailbox.id,
            path: 'INBOX',
            uid_validity: inbox.uidValidity,
            last_scanned_uid: inbox.lastUid,
          })
          .execute();
        return true;
      }),
    update: async (mailbox: MailboxModel) => {
      const { id: _id, user_id: _owner, created_at: _created, ...changes } = toRow(mailbox);
      await db.updateTable('mailbox').set(changes).where('id', '=', mailbox.id).execute();
    },
    remove: async (userId: string, mailboxId: string) => {
      const removed = await db
        .deleteFrom('mailbox')
        .where('id', '=', mailboxId)
        .where('user_id', '=', userId)
        .executeTakeFirst();
      return removed.numDeletedRows > 0n;
    },
    folder: async (mailboxId: string, path: string) => {
      const known = await findFolder(mailboxId, path);
      if (known !== undefined) return known;
      await db
        .insertInto('folder')
        .values({
          id: uuidv7(clock),
          mailbox_id: mailboxId,
          path,
          uid_validity: null,
          last_scanned_uid: null,
        })
        .onConflict((conflict) => conflict.columns(['mailbox_id', 'path']).doNothing())
        .execute();
      const folder = await findFolder(mailboxId, path);
      if (folder === undefined) throw new Error('a folder that was just written cannot be read');
      return folder;
    },
    folderById: async (folderId: string) => {
      const row = await db.selectFrom('folder').selectAll().where('id', '=', folderId).executeTakeFirst();
      return row === undefined ? undefined : toFolder(row);
    },
    setCursor: async (folderId: string, uidValidity: number, lastScannedUid: number) => {
      await db
        .updateTable('folder')
        .set({ uid_validity: uidValidity, last_scanned_uid: lastScannedUid })
        .where('id', '=', folderId)
        .execute();
    },
  });
}

function toMailbox(row: Selectable<MailboxTable>): MailboxModel {
  return Object.freeze({
    id: row.id,
    userId: row.user_id,
    name: row.name,
    address: row.address,
    group: row.group_name,
    host: row.host,
    port: row.port,
    security: Security.parse(row.security),
    username: row.username,
    sealedPassword: row.sealed_password,
    colour: MailboxColour.parse(row.colour),
    enabled: row.enabled === 1,
    createdAt: row.created_at,
  });
}

function toRow(mailbox: MailboxModel): Selectable<MailboxTable> {
  return {
    id: mailbox.id,
    user_id: mailbox.userId,
    name: mailbox.name,
    address: mailbox.address,
    group_name: mailbox.group,
    host: mailbox.host,
    port: mailbox.port,
    security: mailbox.security,
    username: mailbox.username,
    sealed_password: mailbox.sealedPassword,
    colour: mailbox.colour,
    enabled: mailbox.enabled ? 1 : 0,
    created_at: mailbox.createdAt,
  };
}

function toFolder(row: Selectable<FolderTable>): FolderModel {
  return Object.freeze({
    id: row.id,
    mailboxId: row.mailbox_id,
    path: row.path,
    uidValidity: row.uid_validity ?? undefined,
    lastScannedUid: row.last_scanned_uid ?? undefined,
  });
}
