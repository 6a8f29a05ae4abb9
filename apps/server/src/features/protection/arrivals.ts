import type { FolderArrivals } from '@postern/mail';
import type { Db } from '../../infrastructure/database/open-database.ts';
import type { EventLog } from '../../infrastructure/events/event-log.ts';
import { encodeLocation } from '../mailboxes/index.ts';
import type { FolderModel, MailboxDirectory, MailboxModel, MailboxStore } from '../mailboxes/index.ts';
import type { ScanLocation } from './scan-location.ts';
import type { ScanQueue } from './scan-queue.ts';
import type { VerdictStore } from './verdict-store.ts';

export interface ArrivalParts {
  readonly db: Db;
  readonly directory: MailboxDirectory;
  readonly mailboxes: MailboxStore;
  readonly store: VerdictStore;
  readonly events: EventLog;
  readonly scanner: ScanLocation;
  readonly queue: ScanQueue;
}

/** Wait before a message that could not be read is tried again, in milliseconds. */
const POSTPONED_MS = 20_000;

export interface ArrivalHandler {
  /** Tells the open pages at once, then scans; moves the folder's cursor when everything up to it has its verdict. */
  readonly handle: (mailbox: MailboxModel, arrivals: FolderArrivals) => Promise<void>;
  /** No cursor is moved and nothing is scanned for this mailbox any more. */
  readonly forget: (mailboxId: string) => void;
}

/**
 * [Note: The mailbox is the queue and the cursor is the offset]
 * Every UID above the cursor is announced and scanned at least once. The announcement is the insertion of its location
 * (once), the verdict that of its message (once), so a crash anywhere only means that the same UIDs are told again.
 */
export function createArrivalHandler(parts: ArrivalParts): ArrivalHandler {
  const { db, directory, mailboxes, store, events, scanner, queue } = parts;
  const open = new Map<
    string,
    { mailboxId: string; uidValidity: number; pending: Set<number>; highest: number }
  >();

  async function announce(
    mailbox: MailboxModel,
    folder: FolderModel,
    arrivals: FolderArrivals,
  ): Promise<void> {
    const { userId, id: mailboxId } = mailbox;
    const told = await db.transaction().execute(async (trx) => {
      const fresh: number[] = [];
      for (const uid of arrivals.uids) {
        const location = { folderId: folder.id, uidValidity: arrivals.uidValidity, uid };
        if (await store.noteLocation(trx, userId, location)) fresh.push(uid);
      }
      return events.append(
        trx,
        userId,
        fresh.map((uid) => ({
          type: 'message.arrived' as const,
          mailboxId,
          folderId: folder.id,
          locationId: encodeLocation({ folderId: folder.id, uidValidity: arrivals.uidValidity, uid }),
        })),
      );
    });
    events.publish(userId, told);
  }

  function enqueue(mailbox: MailboxModel, folder: FolderModel, uidValidity: number, uid: number): void {
    const place = { mailbox, folder, session: directory.session(mailbox), uidValidity, uid };
    const key = encodeLocation({ folderId: folder.id, uidValidity, uid });
    const again = (): void => {
      setTimeout(() => {
        if (open.get(folder.id)?.pending.has(uid) === true) enqueue(mailbox, folder, uidValidity, uid);
      }, POSTPONED_MS).unref();
    };
    queue.add(key, 'arrival', async () => {
      try {
        if ((await scanner.scan(place, 'arrived')) === 'postponed') again();
        else await done(folder, uidValidity, uid);
      } catch (error) {
        // Broken infrastructure, which may be whole again in a while; without a verdict the cursor stays below.
        again();
        throw error;
      }
    });
  }

  async function done(folder: FolderModel, uidValidity: number, uid: number): Promise<void> {
    const state = open.get(folder.id);
    if (state?.uidValidity !== uidValidity) return;
    state.pending.delete(uid);
    const upTo = state.pending.size === 0 ? state.highest : Math.min(...state.pending) - 1;
    await mailboxes.setCursor(folder.id, uidValidity, upTo);
  }

  return Object.freeze({
    handle: async (mailbox: MailboxModel, arrivals: FolderArrivals) => {
      const folder = await mailboxes.folder(mailbox.id, arrivals.folder);
      await announce(mailbox, folder, arrivals);
      const known = open.get(folder.id);
      const state =
        known?.uidValidity === arrivals.uidValidity
          ? known
          : {
              mailboxId: mailbox.id,
              uidValidity: arrivals.uidValidity,
              pending: new Set<number>(),
              highest: 0,
            };
      open.set(folder.id, state);
      for (const uid of arrivals.uids) {
        state.pending.add(uid);
        state.highest = Math.max(state.highest, uid);
      }
      for (const uid of arrivals.uids) enqueue(mailbox, folder, arrivals.uidValidity, uid);
    },
    forget: (mailboxId: string) => {
      for (const [folderId, state] of open) if (state.mailboxId === mailboxId) open.delete(folderId);
    },
  });
}
