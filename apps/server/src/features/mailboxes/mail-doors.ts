import type { MailPool } from '@postern/mail';
import { reachOf } from '../../http/caller.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import type { MailboxWatch } from './manage-mailboxes.ts';
import type { MailboxStore } from './store.ts';

/** Whose mail servers are not to be connected to: accounts that are locked, disabled, or wait for their deletion. */
export interface ClosedMail {
  readonly isClosed: (userId: string) => boolean;
  /** Accounts whose mail was closed or opened since they were last looked at. */
  readonly changed: () => Promise<readonly string[]>;
  /** Looks at the account again; gives whether its mail is closed now. */
  readonly look: (userId: string) => Promise<boolean>;
}

export interface MailDoors {
  /**
   * Makes the connections of a person follow their account: all of them are closed where it is locked, disabled or
   * waits for its deletion, and opened again where it is not. Call it after such a change.
   */
  readonly settle: (userId: string) => Promise<void>;
  /** Does so for every account that another process has closed or opened meanwhile. */
  readonly follow: () => Promise<void>;
}

/** Knows from the start whose mail is closed. */
export async function createClosedMail(db: Db): Promise<ClosedMail> {
  const ids = () =>
    db
      .selectFrom('user')
      .select('id')
      .where((eb) =>
        eb.or([
          eb('locked_at', 'is not', null),
          eb('disabled_at', 'is not', null),
          eb('delete_after', 'is not', null),
        ]),
      );
  const closed = new Set((await ids().execute()).map(({ id }) => id));
  return Object.freeze({
    isClosed: (userId: string) => closed.has(userId),
    changed: async () => {
      const now = new Set((await ids().execute()).map(({ id }) => id));
      return [...now, ...closed].filter((id) => now.has(id) !== closed.has(id));
    },
    look: async (userId: string) => {
      const found = await ids().where('id', '=', userId).executeTakeFirst();
      if (found === undefined) closed.delete(userId);
      else closed.add(userId);
      return found !== undefined;
    },
  });
}

interface DoorParts {
  readonly closed: ClosedMail;
  readonly mailboxes: Pick<MailboxStore, 'list'>;
  readonly watch: MailboxWatch;
  readonly pool: MailPool;
}

export function createMailDoors({ closed, mailboxes, watch, pool }: DoorParts): MailDoors {
  const settle = async (userId: string): Promise<void> => {
    const isClosed = await closed.look(userId);
    const owned = await mailboxes.list(reachOf(userId));
    await Promise.all(
      owned.map(async (mailbox) => {
        if (!isClosed) {
          if (mailbox.enabled) await watch.restart(mailbox);
          return;
        }
        await Promise.all([watch.stop(mailbox.id), pool.close(mailbox.id)]);
      }),
    );
  };
  return Object.freeze({
    settle,
    follow: async () => {
      for (const userId of await closed.changed()) await settle(userId);
    },
  });
}
