import { MailboxColour, Security } from '@postern/contracts';
import type { MailboxCap } from '@postern/contracts';
import type { FolderCursor } from '@postern/mail';
import { sql } from 'kysely';
import type { RawBuilder, Selectable } from 'kysely';
import { reaches, traceMailbox } from '../../http/caller.ts';
import type { Reach } from '../../http/caller.ts';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import type { FolderTable, MailboxTable } from '../../infrastructure/database/schema.ts';
import { uuidv7 } from '../../infrastructure/random.ts';
import type { FolderModel, MailboxModel } from './model.ts';

/** Mailboxes of a person: what is connected, and what may be. */
export interface MailboxRoom {
  readonly used: number;
  readonly cap: MailboxCap;
}

/** Stands in `user.mailbox_cap` for as many as they like. */
const NO_CAP = -1;

export interface MailboxStore {
  /** The mailboxes of a person that the caller reaches. */
  readonly list: (reach: Reach) => Promise<MailboxModel[]>;
  /** Those that may be watched: switched on, of accounts that are open. */
  readonly listAllEnabled: () => Promise<MailboxModel[]>;
  /** Undefined for unknown, for foreign, and for what the caller does not reach alike. */
  readonly find: (reach: Reach, mailboxId: string) => Promise<MailboxModel | undefined>;
  /** How many mailboxes a person has, and may have. */
  readonly room: (userId: string) => Promise<MailboxRoom>;
  /**
   * With the place its inbox ends. `duplicate`: this person has connected the address already. `full`: they have as
   * many as they may; that is counted in the statement that inserts, so that parallel requests cannot pass together.
   */
  readonly insert: (mailbox: MailboxModel, inbox: FolderCursor) => Promise<'inserted' | 'duplicate' | 'full'>;
  readonly update: (mailbox: MailboxModel) => Promise<void>;
  readonly remove: (userId: string, mailboxId: string) => Promise<boolean>;
  /** The remembered folder of this name; remembered from now on where it was not. */
  readonly folder: (mailboxId: string, path: string) => Promise<FolderModel>;
  readonly folderById: (folderId: string) => Promise<FolderModel | undefined>;
  readonly setCursor: (folderId: string, uidValidity: number, lastScannedUid: number) => Promise<void>;
}

export function createMailboxStore(db: Db, clock: Clock, defaultCap: MailboxCap): MailboxStore {
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
    list: async (reach: Reach) => {
      const rows = await db
        .selectFrom('mailbox')
        .selectAll()
        .where('user_id', '=', reach.userId)
        .orderBy('id')
        .execute();
      return rows.filter(({ id }) => reaches(reach, id)).map(toMailbox);
    },
    listAllEnabled: async () => {
      const rows = await db
        .selectFrom('mailbox')
        .innerJoin('user', 'user.id', 'mailbox.user_id')
        .selectAll('mailbox')
        .where('enabled', '=', 1)
        .where('user.locked_at', 'is', null)
        .where('user.disabled_at', 'is', null)
        .where('user.delete_after', 'is', null)
        .orderBy('mailbox.id')
        .execute();
      return rows.map(toMailbox);
    },
    find: async (reach: Reach, mailboxId: string) => {
      if (!reaches(reach, mailboxId)) return undefined;
      const row = await db
        .selectFrom('mailbox')
        .selectAll()
        .where('id', '=', mailboxId)
        .where('user_id', '=', reach.userId)
        .executeTakeFirst();
      if (row !== undefined) traceMailbox(reach, mailboxId);
      return row === undefined ? undefined : toMailbox(row);
    },
    room: async (userId: string): Promise<MailboxRoom> => {
      const row = await db
        .selectFrom('user')
        .select([sql<number>`${capOf(defaultCap)}`.as('cap'), sql<number>`${mailboxCount}`.as('used')])
        .where('user.id', '=', userId)
        .executeTakeFirst();
      const cap = row?.cap ?? 0;
      return { used: row?.used ?? 0, cap: cap === NO_CAP ? 'unlimited' : cap };
    },
    insert: (mailbox: MailboxModel, inbox: FolderCursor) =>
      db.transaction().execute(async (trx) => {
        const row = toRow(mailbox);
        const columns = MAILBOX_COLUMNS.map((name) => sql.ref(name));
        const values = MAILBOX_COLUMNS.map((name) => sql.val(row[name]));
        const inserted = await sql`INSERT INTO mailbox (${sql.join(columns)})
          SELECT ${sql.join(values)} FROM user
          WHERE user.id = ${mailbox.userId}
            AND (${capOf(defaultCap)} = ${NO_CAP} OR ${mailboxCount} < ${capOf(defaultCap)})
          ON CONFLICT (user_id, address) DO NOTHING`.execute(trx);
        if ((inserted.numAffectedRows ?? 0n) === 0n) {
          const known = await trx
            .selectFrom('mailbox')
            .select('id')
            .where('user_id', '=', mailbox.userId)
            .where('address', '=', mailbox.address)
            .executeTakeFirst();
          return known === undefined ? 'full' : 'duplicate';
        }
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
        return 'inserted';
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

const MAILBOX_COLUMNS = [
  'id',
  'user_id',
  'name',
  'address',
  'group_name',
  'host',
  'port',
  'security',
  'username',
  'sealed_password',
  'colour',
  'enabled',
  'created_at',
] as const satisfies readonly (keyof MailboxTable)[];

const mailboxCount: RawBuilder<number> = sql`(SELECT count(*) FROM mailbox AS other WHERE other.user_id = user.id)`;

/** The cap of the row of `user`: its own, none for administrators, else the one of the site. */
function capOf(defaultCap: MailboxCap): RawBuilder<number> {
  const stored = defaultCap === 'unlimited' ? NO_CAP : defaultCap;
  return sql`COALESCE(user.mailbox_cap, CASE user.is_administrator WHEN 1 THEN ${NO_CAP} ELSE ${stored} END)`;
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
