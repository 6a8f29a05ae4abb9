import type { Keyring } from '@postern/keyring';
import type { MailSession } from '@postern/mail';
import { providerForAddress } from '@postern/mail';
import type { Report, ScanContext } from '@postern/scanner';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import type { EventLog, NewEvent } from '../../infrastructure/events/event-log.ts';
import type { FolderModel, MailboxModel } from '../mailboxes/index.ts';
import { encodeLocation } from '../mailboxes/index.ts';
import type { Correspondent, Correspondents } from './correspondents.ts';
import { createCountedScan } from './counted-scan.ts';
import { glanceAtHeaders, messageKey } from './message-identity.ts';
import type { HeaderGlance } from './message-identity.ts';
import { isDetection, toStoredVerdict } from './model.ts';
import type { Scan, StoredVerdict } from './model.ts';
import type { KnownVerdict, VerdictStore } from './verdict-store.ts';

export interface ScanPlace {
  readonly mailbox: MailboxModel;
  readonly folder: FolderModel;
  readonly session: MailSession;
  readonly uidValidity: number;
  readonly uid: number;
}

/** Why it is scanned now. Whether it is an arrival is decided by its place, not by who happened to see it first. */
export type ScanOccasion = 'arrived' | 'listed' | 'opened';

export type ScanOutcome = 'stored' | 'known' | 'gone' | 'postponed';

export interface Judged {
  readonly messageKey: string;
  readonly report: Report;
  readonly known: KnownVerdict;
}

export interface ScanLocation {
  /** Reads the message live, judges it and stores the verdict, exactly once however often it is called. */
  readonly scan: (place: ScanPlace, occasion: ScanOccasion) => Promise<ScanOutcome>;
  /** Judges bytes that were read for the person; stores the verdict where there is none yet. */
  readonly judge: (place: ScanPlace, raw: Uint8Array) => Promise<Judged>;
}

export interface ScanLocationParts {
  readonly db: Db;
  readonly keyring: Keyring;
  readonly store: VerdictStore;
  readonly correspondents: Correspondents;
  readonly events: EventLog;
  readonly scan: Scan;
  readonly clock: Clock;
  /** authserv-ids believed besides those of the provider directory. */
  readonly extraAuthserv: readonly string[];
}

/** Larger messages are not judged: reported as such, never silently clean. 50 MiB is the largest any provider takes. */
const SCAN_MAX_BYTES = 50 * 1_024 * 1_024;

interface Scanning<R> {
  readonly scan: (context: ScanContext) => Promise<R>;
  readonly beforeSearch: () => Promise<void>;
  /** This message was judged before and stands in the history itself. */
  readonly isCounted?: boolean;
}

export function createScanLocation(parts: ScanLocationParts): ScanLocation {
  const { db, keyring, store, correspondents, events, clock } = parts;
  const counted = createCountedScan(store, parts.scan);

  async function scan(place: ScanPlace, occasion: ScanOccasion): Promise<ScanOutcome> {
    const location = locationOf(place);
    if (await store.isScanned(location)) return 'known';
    const read = await place.session.raw({ ...addressOf(place), maxBytes: SCAN_MAX_BYTES });
    if (read.outcome === 'failed') {
      if (read.failure.code === 'message-missing' || read.failure.code === 'uidvalidity-changed')
        return 'gone';
      if (read.failure.code !== 'limit') return 'postponed';
      const key = messageKey(keyring, place.mailbox.userId, Buffer.from(encodeLocation(location)));
      await keep(place, occasion, key, unscannable('scan.too-large'), NO_GLANCE);
      return 'stored';
    }
    const key = messageKey(keyring, place.mailbox.userId, read.bytes);
    const known = await store.find(place.mailbox.userId, key);
    if (known !== undefined) {
      await keep(place, occasion, key, known, glanceAtHeaders(read.bytes));
      return 'known';
    }
    const glance = glanceAtHeaders(read.bytes);
    const fresh = await report(place, glance, {
      scan: (context) => counted.scan(location, read.bytes, context),
      beforeSearch: () => counted.release(location),
    });
    const stored = fresh === undefined ? unscannable('scan.failed-twice') : toStoredVerdict(fresh);
    await keep(place, occasion, key, stored, glance);
    return 'stored';
  }

  async function judge(place: ScanPlace, raw: Uint8Array): Promise<Judged> {
    const { userId } = place.mailbox;
    const key = messageKey(keyring, userId, raw);
    const glance = glanceAtHeaders(raw);
    const before = await store.find(userId, key);
    const fresh = await report(place, glance, {
      scan: (context) => parts.scan(raw, context),
      beforeSearch: () => Promise.resolve(),
      isCounted: before !== undefined,
    });
    if (before !== undefined && before.rulesVersion !== fresh.rulesVersion) {
      await renew(place, key, toStoredVerdict(fresh), glance);
    } else if (before !== undefined && (await store.isScanned(locationOf(place)))) {
      // Opened before: nothing new to keep, and no write for reading.
      return { messageKey: key, report: fresh, known: before };
    }
    await keep(place, 'opened', key, toStoredVerdict(fresh), glance);
    const known = await store.find(userId, key);
    if (known === undefined) throw new Error('a verdict that was just written cannot be read');
    return { messageKey: key, report: fresh, known };
  }

  /**
   * The history is asked twice: what is remembered first, and, only where the message looks bad and nothing is
   * remembered, the mailbox itself, so that an old friend is not called a stranger and clean mail costs no search.
   */
  async function report<R extends Report | undefined>(
    place: ScanPlace,
    { senderAddress }: HeaderGlance,
    { scan, beforeSearch, isCounted = false }: Scanning<R>,
  ): Promise<R> {
    const history = await correspondents.find(place.mailbox.userId, senderAddress);
    const remembered = isCounted ? withoutThisMessage(history) : history;
    const first = await scan(contextOf(place, remembered));
    if (first === undefined || remembered !== undefined || !isDetection(first) || senderAddress === '')
      return first;
    await beforeSearch();
    const found = await searchHistory(place, senderAddress);
    return found === undefined ? first : scan(contextOf(place, found));
  }

  async function searchHistory(place: ScanPlace, address: string): Promise<Correspondent | undefined> {
    const answer = await place.session.search({
      folder: 'INBOX',
      text: address,
      limit: 1,
      // What came after this message says nothing about the moment it came. Other folders have other numbers.
      ...(place.folder.path === 'INBOX' ? { beforeUid: place.uid } : {}),
    });
    if (answer.outcome === 'failed' || !answer.page.complete) return undefined;
    return { messagesSeen: answer.page.matches, namesSeen: [], markedSafe: false };
  }

  function contextOf({ mailbox }: ScanPlace, correspondent: Correspondent | undefined): ScanContext {
    return {
      now: clock.now(),
      ownAddresses: [mailbox.address],
      trustedAuthserv: [...(providerForAddress(mailbox.address)?.authservIds ?? []), ...parts.extraAuthserv],
      correspondent,
    };
  }

  /** Rules have changed since this message was judged: what is stored follows what is shown, without an alert. */
  async function renew(
    place: ScanPlace,
    key: string,
    stored: StoredVerdict,
    glance: HeaderGlance,
  ): Promise<void> {
    await db
      .transaction()
      .execute((trx) =>
        store.replace(trx, { userId: place.mailbox.userId, messageKey: key, stored, glance }),
      );
  }

  /** Verdict, place, alert and events in one transaction: what exists is told, and what is told exists. */
  async function keep(
    place: ScanPlace,
    occasion: ScanOccasion,
    key: string,
    stored: StoredVerdict,
    glance: HeaderGlance,
  ): Promise<void> {
    const { userId, id: mailboxId } = place.mailbox;
    const location = locationOf(place);
    const reference = { mailboxId, folderId: place.folder.id, locationId: encodeLocation(location) };
    const told = await db.transaction().execute(async (trx) => {
      const isArrival = await store.isArrival(trx, location);
      const isUnknownPlace = await store.noteLocation(trx, userId, location);
      await store.linkLocation(trx, location, key);
      await store.clearAttempts(trx, location);
      const isNew = await store.insert(trx, { userId, messageKey: key, stored, glance });
      const news: NewEvent[] = [];
      // Scanned for somebody's list before the watcher told of it: the other pages hear of it here.
      if (isArrival && isUnknownPlace) news.push({ type: 'message.arrived', ...reference });
      if (isNew || occasion !== 'opened') news.push({ type: 'verdict.stored', ...reference });
      if (isNew) await correspondents.record(trx, userId, glance.senderAddress, glance.senderName);
      if (isNew && isArrival && stored.verdict === 'dangerous') {
        const alert = await store.raiseAlert(trx, userId, key, mailboxId, location);
        if (alert !== undefined) news.push({ type: 'alert.raised', alertId: alert.id, ...reference });
      }
      return events.append(trx, userId, news);
    });
    events.publish(userId, told);
  }

  return Object.freeze({ scan, judge });
}

/** The history as it was without the message in hand, which was counted when it was first judged. */
function withoutThisMessage(correspondent: Correspondent | undefined): Correspondent | undefined {
  if (correspondent === undefined || correspondent.messagesSeen <= 1) {
    return correspondent?.markedSafe === true ? { ...correspondent, messagesSeen: 0 } : undefined;
  }
  return { ...correspondent, messagesSeen: correspondent.messagesSeen - 1 };
}

const NO_GLANCE: HeaderGlance = { senderName: '', senderAddress: '', subject: '' };

function unscannable(code: string): StoredVerdict {
  return {
    verdict: 'unscannable',
    category: 'none',
    score: 0,
    findings: [{ code, severity: 'medium', weight: 0, group: 'scan', hard: 'unscannable', facts: [] }],
    notChecked: [{ what: 'message', why: 'limit' }],
    rulesVersion: 'none',
    isFirstContact: undefined,
  };
}

function locationOf({ folder, uidValidity, uid }: ScanPlace): {
  folderId: string;
  uidValidity: number;
  uid: number;
} {
  return { folderId: folder.id, uidValidity, uid };
}

function addressOf({ folder, uidValidity, uid }: ScanPlace): {
  folder: string;
  uidValidity: number;
  uid: number;
} {
  return { folder: folder.path, uidValidity, uid };
}
