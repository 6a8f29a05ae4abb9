import { createHash, randomBytes } from 'node:crypto';
import type { Keyring } from '@postern/keyring';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { Db } from '../database/open-database.ts';
import type { OutboxTable } from '../database/schema.ts';
import type { Logger } from '../logger.ts';
import { uuidv7 } from '../random.ts';
import { classifyMailFailure } from './mail-failure.ts';
import type { MailTransport, OutgoingMail } from './transport.ts';

/** A mail that waits. The address is for masking; nothing of what is written is told. */
export interface WaitingMail {
  readonly id: string;
  readonly to: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly nextAttemptAt: number;
  readonly attempts: number;
  /** A `MailFailure`. */
  readonly lastError: string | undefined;
}

export interface OutboxState {
  /** Oldest first. */
  readonly waiting: readonly WaitingMail[];
  /** Since the start. */
  readonly sent: number;
  readonly givenUp: number;
  readonly lastSentAt: number | undefined;
}

export interface Outbox {
  /** Seals the mail and stores it; it is sent after the caller's answer. */
  readonly put: (mail: Omit<OutgoingMail, 'messageId'>, expiresAt: number) => Promise<void>;
  /** A row like the others that sends nothing, so that an unknown address costs the same. */
  readonly putNothing: () => Promise<void>;
  /** True for a live mail of ours: it is withheld from every list and reader of the portal. */
  readonly isOwnLiveMail: (messageId: string) => boolean;
  readonly state: () => Promise<OutboxState>;
  /** Tries everything that waits now. Resolves when each was tried. */
  readonly retry: () => Promise<void>;
  /** Begins sending, with what waited when the last process ended. To be awaited before anybody can read mail. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

interface OutboxParts {
  readonly db: Db;
  readonly keyring: Keyring;
  readonly transport: MailTransport;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Right side of the Message-IDs we make. */
  readonly domain: string;
}

/** Waits between tries, in milliseconds: quick at first, because somebody is waiting for the mail. */
const RETRY_MS = [2_000, 5_000, 15_000, 30_000, 60_000] as const;
/** How often waiting mail is looked for besides being told, in milliseconds. */
const SWEEP_MS = 15_000;

/** Mails wait here sealed, and are wiped at hand-over or when their link dies. */
export function createOutbox({ db, keyring, transport, clock, logger, domain }: OutboxParts): Outbox {
  const live = new Map<string, number>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const told = { sent: 0, givenUp: 0, lastSentAt: undefined as number | undefined };

  async function loadLive(): Promise<void> {
    const rows = await db.selectFrom('own_mail').selectAll().where('expires_at', '>', clock.now()).execute();
    for (const row of rows) live.set(row.message_id_hash, row.expires_at);
  }

  async function store(mail: OutgoingMail | undefined, expiresAt: number): Promise<void> {
    const id = uuidv7(clock);
    const now = clock.now();
    await db
      .insertInto('outbox')
      .values({
        id,
        sealed_mail: keyring.seal('seal.outbox', JSON.stringify(mail ?? null), [id]),
        created_at: now,
        expires_at: expiresAt,
        attempts: 0,
        next_attempt_at: now,
      })
      .execute();
    wake();
  }

  function wake(): void {
    if (stopped) return;
    running = running.then(sendDue, sendDue);
  }

  async function sendDue(): Promise<void> {
    const now = clock.now();
    const tooLate = await db.deleteFrom('outbox').where('expires_at', '<=', now).executeTakeFirst();
    told.givenUp += Number(tooLate.numDeletedRows);
    await db.deleteFrom('own_mail').where('expires_at', '<=', now).execute();
    for (const [hash, expiresAt] of live) if (expiresAt <= now) live.delete(hash);
    const due = await db.selectFrom('outbox').selectAll().where('next_attempt_at', '<=', now).execute();
    for (const row of due) await sendOne(row);
  }

  async function sendOne(row: { id: string; sealed_mail: string; attempts: number }): Promise<void> {
    const opened = keyring.openText('seal.outbox', row.sealed_mail, [row.id]);
    const mail = opened.ok ? readMail(opened.text) : undefined;
    try {
      if (mail !== undefined) {
        await transport.send(mail);
        told.sent += 1;
        told.lastSentAt = clock.now();
      }
      await db.deleteFrom('outbox').where('id', '=', row.id).execute();
    } catch (error) {
      const wait = RETRY_MS[Math.min(row.attempts, RETRY_MS.length - 1)] ?? SWEEP_MS;
      logger.warn(
        { err: error, attempts: row.attempts + 1 },
        'a mail could not be handed over; trying again',
      );
      await db
        .updateTable('outbox')
        .set({
          attempts: row.attempts + 1,
          next_attempt_at: clock.now() + wait,
          last_error: classifyMailFailure(error),
        })
        .where('id', '=', row.id)
        .execute();
      setTimeout(wake, wait).unref();
    }
  }

  /** A row that sends nothing is not told of: whether there was one is nobody's business. */
  function waitingMail(row: Selectable<OutboxTable>): WaitingMail[] {
    const opened = keyring.openText('seal.outbox', row.sealed_mail, [row.id]);
    const mail = opened.ok ? readMail(opened.text) : undefined;
    if (mail === undefined) return [];
    return [
      {
        id: row.id,
        to: mail.to,
        createdAt: row.created_at,
        expiresAt: row.expires_at,
        nextAttemptAt: row.next_attempt_at,
        attempts: row.attempts,
        lastError: row.last_error ?? undefined,
      },
    ];
  }

  return Object.freeze({
    put: async (mail: Omit<OutgoingMail, 'messageId'>, expiresAt: number) => {
      const messageId = `<${randomBytes(18).toString('base64url')}@${domain}>`;
      const hash = hashMessageId(messageId);
      live.set(hash, expiresAt);
      await db.insertInto('own_mail').values({ message_id_hash: hash, expires_at: expiresAt }).execute();
      await store({ ...mail, messageId }, expiresAt);
    },
    putNothing: () => store(undefined, clock.now() + SWEEP_MS),
    isOwnLiveMail: (messageId: string) => {
      const expiresAt = live.get(hashMessageId(messageId));
      return expiresAt !== undefined && expiresAt > clock.now();
    },
    state: async () => {
      const rows = await db.selectFrom('outbox').selectAll().orderBy('created_at').execute();
      return { ...told, waiting: rows.flatMap(waitingMail) };
    },
    retry: async () => {
      await db.updateTable('outbox').set({ next_attempt_at: clock.now() }).execute();
      wake();
      await running;
    },
    start: async () => {
      await loadLive();
      // The pauses between tries were those of the last process, and somebody may still be waiting.
      await db.updateTable('outbox').set({ next_attempt_at: clock.now() }).execute();
      wake();
      timer = setInterval(wake, SWEEP_MS);
      timer.unref();
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running.catch(() => undefined);
      transport.close();
    },
  });
}

function hashMessageId(messageId: string): string {
  const bare = messageId.trim().replace(/^<|>$/g, '');
  return createHash('sha256').update(bare).digest('base64url');
}

const mailSchema = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
  messageId: z.string(),
});

function readMail(text: string): OutgoingMail | undefined {
  return mailSchema.safeParse(JSON.parse(text)).data;
}
