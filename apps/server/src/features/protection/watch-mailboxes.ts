import type { MailboxState } from '@postern/contracts';
import type { Keyring } from '@postern/keyring';
import { createWatcher } from '@postern/mail';
import type { FolderChange, FolderSeed, MailPool, MailWatcher } from '@postern/mail';
import type { Clock } from '../../infrastructure/clock.ts';
import { toTimestamp } from '../../infrastructure/clock.ts';
import type { EventLog } from '../../infrastructure/events/event-log.ts';
import type { Logger } from '../../infrastructure/logger.ts';
import {
  disabledState,
  encodeLocation,
  presentState,
  SECRET_UNREADABLE,
  toAccount,
} from '../mailboxes/index.ts';
import type {
  ClosedMail,
  MailboxDirectory,
  MailboxModel,
  MailboxStatus,
  MailboxStore,
  MailboxWatch,
} from '../mailboxes/index.ts';
import type { ArrivalHandler } from './arrivals.ts';

export type StateListener = (userId: string, mailboxId: string, state: MailboxState) => void;

export interface MailboxWatchers extends MailboxWatch, MailboxStatus {
  /** Starts watching every enabled mailbox. */
  readonly start: () => Promise<void>;
  /** Lets go of mailboxes that another process removed: their passwords must not be used any more. */
  readonly stopRemoved: () => Promise<void>;
  readonly onState: (listener: StateListener) => () => void;
  readonly close: () => Promise<void>;
}

interface WatchParts {
  readonly pool: MailPool;
  readonly keyring: Keyring;
  readonly directory: MailboxDirectory;
  readonly closed: Pick<ClosedMail, 'isClosed'>;
  readonly mailboxes: MailboxStore;
  readonly arrivals: ArrivalHandler;
  readonly events: EventLog;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly pollIntervalMs?: number;
}

/** Changes of one folder told together, in milliseconds: marking a hundred messages read is one thing, not a hundred. */
const CHANGE_GATHER_MS = 250;
/** More changes than this and the page does better to load the folder again. */
const CHANGE_LIMIT = 20;

export function createMailboxWatchers(parts: WatchParts): MailboxWatchers {
  const { keyring, directory, closed, mailboxes, arrivals, events, clock, logger } = parts;
  const watchers = new Map<string, MailWatcher>();
  const states = new Map<string, MailboxState>();
  const listeners = new Set<StateListener>();
  const changed = new Map<
    string,
    { readonly uids: Set<number>; reset: boolean; readonly uidValidity: number }
  >();

  function setState(mailbox: MailboxModel, state: MailboxState): void {
    states.set(mailbox.id, state);
    for (const listener of listeners) listener(mailbox.userId, mailbox.id, state);
  }

  async function seed(
    mailbox: MailboxModel,
    { folder: path, uidValidity, lastUid, reason }: FolderSeed,
  ): Promise<void> {
    const folder = await mailboxes.folder(mailbox.id, path);
    await mailboxes.setCursor(folder.id, uidValidity, lastUid);
    if (reason === 'reset') {
      await events.emit(mailbox.userId, [
        { type: 'folder.reset', mailboxId: mailbox.id, folderId: folder.id },
      ]);
    }
  }

  function gather(mailbox: MailboxModel, change: FolderChange): void {
    if (change.kind === 'counts') return;
    const key = `${mailbox.id}\n${change.folder}`;
    const known = changed.get(key);
    const gathered = known ?? { uids: new Set<number>(), reset: false, uidValidity: change.uidValidity };
    if (change.kind === 'flags' && change.uid !== undefined) gathered.uids.add(change.uid);
    else gathered.reset = true;
    if (known !== undefined) return;
    changed.set(key, gathered);
    setTimeout(() => {
      changed.delete(key);
      tell(mailbox, change.folder, gathered).catch((error: unknown) => {
        logger.error({ err: error, mailboxId: mailbox.id }, 'a change could not be told');
      });
    }, CHANGE_GATHER_MS).unref();
  }

  async function tell(
    mailbox: MailboxModel,
    path: string,
    gathered: { readonly uids: ReadonlySet<number>; readonly reset: boolean; readonly uidValidity: number },
  ): Promise<void> {
    const { id: folderId } = await mailboxes.folder(mailbox.id, path);
    const place = { mailboxId: mailbox.id, folderId };
    const { uidValidity } = gathered;
    await events.emit(
      mailbox.userId,
      gathered.reset || gathered.uids.size > CHANGE_LIMIT
        ? [{ type: 'folder.reset', ...place }]
        : [...gathered.uids].map((uid) => ({
            type: 'message.changed' as const,
            ...place,
            locationId: encodeLocation({ folderId, uidValidity, uid }),
          })),
    );
  }

  function open(mailbox: MailboxModel): void {
    if (!directory.isReadable(mailbox)) {
      setState(mailbox, { state: 'offline', since: toTimestamp(clock.now()), failure: SECRET_UNREADABLE });
      return;
    }
    const watcher = createWatcher({
      account: toAccount(keyring, mailbox),
      pool: parts.pool,
      loadCursor: async (path) => {
        const { uidValidity, lastScannedUid } = await mailboxes.folder(mailbox.id, path);
        if (uidValidity === undefined || lastScannedUid === undefined) return undefined;
        return { uidValidity, lastUid: lastScannedUid };
      },
      onSeed: (folderSeed) => seed(mailbox, folderSeed),
      onArrivals: (told) => arrivals.handle(mailbox, told),
      onChange: (change) => {
        gather(mailbox, change);
      },
      onState: (state) => {
        setState(mailbox, presentState(state));
      },
      onCallbackError: (error) => {
        logger.error({ err: error, mailboxId: mailbox.id }, 'an arrival could not be handled');
      },
      ...(parts.pollIntervalMs === undefined ? {} : { pollIntervalMs: parts.pollIntervalMs }),
    });
    watchers.set(mailbox.id, watcher);
    setState(mailbox, presentState(watcher.state()));
  }

  async function stop(mailboxId: string): Promise<void> {
    const watcher = watchers.get(mailboxId);
    watchers.delete(mailboxId);
    states.delete(mailboxId);
    arrivals.forget(mailboxId);
    await watcher?.close();
  }

  return Object.freeze({
    start: async () => {
      for (const mailbox of await mailboxes.listAllEnabled()) open(mailbox);
    },
    stopRemoved: async () => {
      const watched = [...watchers.keys()];
      const known = new Set((await mailboxes.listAllEnabled()).map(({ id }) => id));
      for (const id of watched.filter((each) => !known.has(each))) {
        await stop(id);
        await parts.pool.close(id);
      }
    },
    restart: async (mailbox: MailboxModel) => {
      await stop(mailbox.id);
      if (!closed.isClosed(mailbox.userId)) open(mailbox);
    },
    stop,
    retry: (mailboxId: string) => {
      watchers.get(mailboxId)?.retry();
    },
    of: (mailbox: MailboxModel) =>
      mailbox.enabled && !closed.isClosed(mailbox.userId)
        ? (states.get(mailbox.id) ?? { state: 'connecting', since: toTimestamp(clock.now()) })
        : disabledState(mailbox),
    unseen: () => undefined,
    onState: (listener: StateListener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      await Promise.all([...watchers.values()].map((watcher) => watcher.close()));
      watchers.clear();
    },
  });
}
