import { CATEGORIES, FEEDBACKS, VERDICTS } from '@postern/contracts';
import type { Keyring } from '@postern/keyring';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import type { Database, VerdictTable } from '../../infrastructure/database/schema.ts';
import { uuidv7 } from '../../infrastructure/random.ts';
import type { Location } from '../mailboxes/index.ts';
import { isDetection } from './model.ts';
import type { StoredVerdict } from './model.ts';
import type { HeaderGlance } from './message-identity.ts';

export type Feedback = (typeof FEEDBACKS)[number];

export interface KnownVerdict extends StoredVerdict {
  readonly messageKey: string;
  readonly feedback: Feedback | undefined;
}

export interface Detection {
  readonly senderName: string;
  readonly senderAddress: string;
  readonly subject: string;
}

export interface NewVerdict {
  readonly userId: string;
  readonly messageKey: string;
  readonly stored: StoredVerdict;
  readonly glance: HeaderGlance;
}

export interface RaisedAlert {
  readonly id: string;
  readonly mailboxId: string;
  readonly location: Location;
}

export interface OpenAlert extends RaisedAlert {
  readonly messageKey: string;
  readonly raisedAt: number;
}

const findingsSchema = z.array(
  z.object({
    code: z.string(),
    severity: z.enum(['info', 'low', 'medium', 'high', 'critical']),
    weight: z.number(),
    group: z.string(),
    hard: z.enum(VERDICTS).optional(),
    facts: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number(), z.boolean()]) })),
  }),
);
const notCheckedSchema = z.array(
  z.object({
    what: z.string(),
    why: z.enum(['switched-off', 'timed-out', 'encrypted', 'limit', 'not-verifiable', 'failed']),
  }),
);
const senderSchema = z.object({ name: z.string(), address: z.string() });

export interface VerdictStore {
  readonly forLocations: (
    folderId: string,
    uidValidity: number,
    uids: readonly number[],
  ) => Promise<Map<number, KnownVerdict>>;
  readonly find: (userId: string, messageKey: string) => Promise<KnownVerdict | undefined>;
  /** Sender and subject of a detection, opened for its owner. */
  readonly detection: (userId: string, messageKey: string) => Promise<Detection | undefined>;
  /** True where the location was not known before. */
  readonly noteLocation: (trx: Transaction<Database>, userId: string, location: Location) => Promise<boolean>;
  /** Says which message lies at a noted location. */
  readonly linkLocation: (
    trx: Transaction<Database>,
    location: Location,
    messageKey: string,
  ) => Promise<void>;
  readonly isScanned: (location: Location) => Promise<boolean>;
  /** False where this message has a verdict already: the first one stays. */
  readonly insert: (trx: Transaction<Database>, verdict: NewVerdict) => Promise<boolean>;
  /** Puts a newer judgement in the place of the stored one. */
  readonly replace: (trx: Transaction<Database>, verdict: NewVerdict) => Promise<void>;
  /** Undefined where this message has raised its alert already. */
  readonly raiseAlert: (
    trx: Transaction<Database>,
    userId: string,
    messageKey: string,
    mailboxId: string,
    location: Location,
  ) => Promise<RaisedAlert | undefined>;
  /**
   * True above the folder's cursor: mail that has come since the mailbox was connected. Whoever scans it first, a
   * watcher or a person who opens it, it is this arrival's one verdict that raises the alert.
   */
  readonly isArrival: (trx: Transaction<Database>, location: Location) => Promise<boolean>;
  /** Scans of this location that have begun and not ended. */
  readonly attempts: (location: Location) => Promise<number>;
  /** Counts a scan before it begins. */
  readonly claimAttempt: (location: Location) => Promise<void>;
  /** Takes the last count back: its scan has ended, or never began. */
  readonly releaseAttempt: (location: Location) => Promise<void>;
  readonly clearAttempts: (trx: Transaction<Database>, location: Location) => Promise<void>;
  readonly setFeedback: (userId: string, messageKey: string, feedback: Feedback | null) => Promise<void>;
  readonly openAlerts: (userId: string) => Promise<OpenAlert[]>;
  readonly dismissAlert: (userId: string, alertId: string) => Promise<boolean>;
}

export function createVerdictStore(db: Db, keyring: Keyring, clock: Clock): VerdictStore {
  const detectionContext = (userId: string, key: string, field: string): readonly string[] => [
    userId,
    key,
    field,
  ];

  function sealed(verdict: NewVerdict, field: string, value: unknown): string {
    const context = detectionContext(verdict.userId, verdict.messageKey, field);
    return keyring.seal('seal.detection', JSON.stringify(value), context);
  }

  function opened(userId: string, key: string, field: string, value: string | null): unknown {
    if (value === null) return undefined;
    const text = keyring.openText('seal.detection', value, detectionContext(userId, key, field));
    return text.ok ? JSON.parse(text.text) : undefined;
  }

  function columnsOf(verdict: NewVerdict): Omit<VerdictTable, 'user_id' | 'message_key'> {
    const { stored, glance } = verdict;
    const remembered = isDetection(stored);
    return {
      verdict: stored.verdict,
      category: stored.category,
      score: stored.score,
      findings: JSON.stringify(stored.findings),
      not_checked: JSON.stringify(stored.notChecked),
      sealed_sender: remembered
        ? sealed(verdict, 'sender', { name: glance.senderName, address: glance.senderAddress })
        : null,
      sealed_subject: remembered ? sealed(verdict, 'subject', glance.subject) : null,
      rules_version: stored.rulesVersion,
      is_first_contact: stored.isFirstContact === undefined ? null : Number(stored.isFirstContact),
      scanned_at: clock.now(),
    };
  }

  return Object.freeze({
    forLocations: async (folderId: string, uidValidity: number, uids: readonly number[]) => {
      if (uids.length === 0) return new Map();
      const rows = await db
        .selectFrom('location')
        .innerJoin('verdict', (join) =>
          join
            .onRef('verdict.user_id', '=', 'location.user_id')
            .onRef('verdict.message_key', '=', 'location.message_key'),
        )
        .leftJoin('feedback', (join) =>
          join
            .onRef('feedback.user_id', '=', 'location.user_id')
            .onRef('feedback.message_key', '=', 'location.message_key'),
        )
        .select(['location.uid', 'feedback.feedback'])
        .select(verdictColumns)
        .where('location.folder_id', '=', folderId)
        .where('location.uid_validity', '=', uidValidity)
        .where('location.uid', 'in', [...uids])
        .execute();
      return new Map(rows.map((row) => [row.uid, toKnown(row)]));
    },
    find: async (userId: string, key: string) => {
      const row = await db
        .selectFrom('verdict')
        .leftJoin('feedback', (join) =>
          join
            .onRef('feedback.user_id', '=', 'verdict.user_id')
            .onRef('feedback.message_key', '=', 'verdict.message_key'),
        )
        .select(['feedback.feedback'])
        .select(verdictColumns)
        .where('verdict.user_id', '=', userId)
        .where('verdict.message_key', '=', key)
        .executeTakeFirst();
      return row === undefined ? undefined : toKnown(row);
    },
    detection: async (userId: string, key: string) => {
      const row = await db
        .selectFrom('verdict')
        .select(['sealed_sender', 'sealed_subject'])
        .where('user_id', '=', userId)
        .where('message_key', '=', key)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      const sender = senderSchema.safeParse(opened(userId, key, 'sender', row.sealed_sender));
      const subject = z.string().safeParse(opened(userId, key, 'subject', row.sealed_subject));
      if (!sender.success || !subject.success) return undefined;
      return {
        senderName: sender.data.name,
        senderAddress: sender.data.address,
        subject: subject.data,
      };
    },
    noteLocation: async (trx: Transaction<Database>, userId: string, location: Location) => {
      const inserted = await trx
        .insertInto('location')
        .values({ ...locationColumns(location), user_id: userId, message_key: null, seen_at: clock.now() })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    linkLocation: async (
      trx: Transaction<Database>,
      { folderId, uidValidity, uid }: Location,
      key: string,
    ) => {
      await trx
        .updateTable('location')
        .set({ message_key: key })
        .where('folder_id', '=', folderId)
        .where('uid_validity', '=', uidValidity)
        .where('uid', '=', uid)
        .execute();
    },
    isScanned: async (location: Location) => {
      const row = await db
        .selectFrom('location')
        .select('message_key')
        .where('folder_id', '=', location.folderId)
        .where('uid_validity', '=', location.uidValidity)
        .where('uid', '=', location.uid)
        .executeTakeFirst();
      return row !== undefined && row.message_key !== null;
    },
    insert: async (trx: Transaction<Database>, verdict: NewVerdict) => {
      const inserted = await trx
        .insertInto('verdict')
        .values({ user_id: verdict.userId, message_key: verdict.messageKey, ...columnsOf(verdict) })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    replace: async (trx: Transaction<Database>, verdict: NewVerdict) => {
      await trx
        .updateTable('verdict')
        .set(columnsOf(verdict))
        .where('user_id', '=', verdict.userId)
        .where('message_key', '=', verdict.messageKey)
        .execute();
    },
    raiseAlert: async (
      trx: Transaction<Database>,
      userId: string,
      key: string,
      mailboxId: string,
      location: Location,
    ) => {
      const id = uuidv7(clock);
      const inserted = await trx
        .insertInto('alert')
        .values({
          id,
          user_id: userId,
          message_key: key,
          mailbox_id: mailboxId,
          ...locationColumns(location),
          raised_at: clock.now(),
          dismissed_at: null,
        })
        .onConflict((conflict) => conflict.columns(['user_id', 'message_key']).doNothing())
        .executeTakeFirst();
      return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n ? { id, mailboxId, location } : undefined;
    },
    isArrival: async (trx: Transaction<Database>, { folderId, uidValidity, uid }: Location) => {
      const cursor = await trx
        .selectFrom('folder')
        .select('last_scanned_uid')
        .where('id', '=', folderId)
        .where('uid_validity', '=', uidValidity)
        .executeTakeFirst();
      return cursor !== undefined && uid > (cursor.last_scanned_uid ?? Number.POSITIVE_INFINITY);
    },
    attempts: async ({ folderId, uidValidity, uid }: Location) => {
      const row = await db
        .selectFrom('scan_attempt')
        .select('attempts')
        .where('folder_id', '=', folderId)
        .where('uid_validity', '=', uidValidity)
        .where('uid', '=', uid)
        .executeTakeFirst();
      return row?.attempts ?? 0;
    },
    claimAttempt: async (location: Location) => {
      await db
        .insertInto('scan_attempt')
        .values({ ...locationColumns(location), attempts: 1, last_at: clock.now() })
        .onConflict((conflict) =>
          conflict
            .columns(['folder_id', 'uid_validity', 'uid'])
            .doUpdateSet((eb) => ({ attempts: eb('scan_attempt.attempts', '+', 1), last_at: clock.now() })),
        )
        .execute();
    },
    releaseAttempt: async ({ folderId, uidValidity, uid }: Location) => {
      await db
        .updateTable('scan_attempt')
        .set((eb) => ({ attempts: eb('attempts', '-', 1) }))
        .where('folder_id', '=', folderId)
        .where('uid_validity', '=', uidValidity)
        .where('uid', '=', uid)
        .where('attempts', '>', 0)
        .execute();
    },
    clearAttempts: async (trx: Transaction<Database>, location: Location) => {
      await trx
        .deleteFrom('scan_attempt')
        .where('folder_id', '=', location.folderId)
        .where('uid_validity', '=', location.uidValidity)
        .where('uid', '=', location.uid)
        .execute();
    },
    setFeedback: async (userId: string, key: string, feedback: Feedback | null) => {
      if (feedback === null) {
        await db
          .deleteFrom('feedback')
          .where('user_id', '=', userId)
          .where('message_key', '=', key)
          .execute();
        return;
      }
      await db
        .insertInto('feedback')
        .values({ user_id: userId, message_key: key, feedback, given_at: clock.now() })
        .onConflict((conflict) =>
          conflict.columns(['user_id', 'message_key']).doUpdateSet({ feedback, given_at: clock.now() }),
        )
        .execute();
    },
    openAlerts: async (userId: string) => {
      const rows = await db
        .selectFrom('alert')
        .selectAll()
        .where('user_id', '=', userId)
        .where('dismissed_at', 'is', null)
        .orderBy('raised_at', 'desc')
        .limit(OPEN_ALERTS_SHOWN)
        .execute();
      return rows.map((row) => ({
        id: row.id,
        messageKey: row.message_key,
        mailboxId: row.mailbox_id,
        location: { folderId: row.folder_id, uidValidity: row.uid_validity, uid: row.uid },
        raisedAt: row.raised_at,
      }));
    },
    dismissAlert: async (userId: string, alertId: string) => {
      const updated = await db
        .updateTable('alert')
        .set({ dismissed_at: clock.now() })
        .where('id', '=', alertId)
        .where('user_id', '=', userId)
        .where('dismissed_at', 'is', null)
        .executeTakeFirst();
      return updated.numUpdatedRows > 0n;
    },
  });
}

/** More than a person can look at; older ones follow when these are dismissed. */
const OPEN_ALERTS_SHOWN = 50;

const verdictColumns = [
  'verdict.message_key',
  'verdict.verdict',
  'verdict.category',
  'verdict.score',
  'verdict.findings',
  'verdict.not_checked',
  'verdict.rules_version',
  'verdict.is_first_contact',
] as const;

interface VerdictRow {
  readonly message_key: string;
  readonly verdict: string;
  readonly category: string;
  readonly score: number;
  readonly findings: string;
  readonly not_checked: string;
  readonly rules_version: string;
  readonly is_first_contact: number | null;
  readonly feedback: string | null;
}

const verdictEnum = z.enum(VERDICTS);
const categoryEnum = z.enum(CATEGORIES);
const feedbackEnum = z.enum(FEEDBACKS);

function toKnown(row: VerdictRow): KnownVerdict {
  return {
    messageKey: row.message_key,
    verdict: verdictEnum.parse(row.verdict),
    category: categoryEnum.parse(row.category),
    score: row.score,
    findings: findingsSchema
      .parse(JSON.parse(row.findings))
      .map(({ hard, ...finding }) => ({ ...finding, hard })),
    notChecked: notCheckedSchema.parse(JSON.parse(row.not_checked)),
    rulesVersion: row.rules_version,
    isFirstContact: row.is_first_contact === null ? undefined : row.is_first_contact === 1,
    feedback: row.feedback === null ? undefined : feedbackEnum.parse(row.feedback),
  };
}

function locationColumns({ folderId, uidValidity, uid }: Location): {
  folder_id: string;
  uid_validity: number;
  uid: number;
} {
  return { folder_id: folderId, uid_validity: uidValidity, uid };
}
