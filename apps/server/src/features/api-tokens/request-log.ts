import { sql } from 'kysely';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import type { Logger } from '../../infrastructure/logger.ts';

/** Days an entry is kept: a month is what it takes to notice a bill or a leak. */
export const REQUEST_LOG_DAYS = 30;
/** Newest entries of one token that are kept: about 1.5 MB, and hours of a script at its full rate. */
const ENTRIES_PER_CREDENTIAL = 10_000;
/** Entries are written together, because each write waits for the disk. Milliseconds. */
const FLUSH_MS = 1_000;
/** So many are not waited for. */
const FLUSH_AT = 500;
/** Entries waiting while the database does not answer; the oldest are given up first. */
const WAITING_MAX = 5_000;
const DAY_MS = 86_400_000;

/** One call of a program. Nothing of what was asked or answered is in it. */
export interface RequestEntry {
  readonly userId: string;
  /** Of the API token, or of the family of refresh tokens. */
  readonly credentialId: string;
  readonly at: number;
  readonly method: string;
  /** Pattern of the address. */
  readonly route: string;
  readonly status: number;
  readonly error: string | undefined;
  readonly mailboxId: string | undefined;
  readonly count: number | undefined;
  readonly network: string | undefined;
  readonly agent: string | undefined;
  readonly latencyMs: number;
}

export interface RequestPage {
  readonly requests: readonly RequestEntry[];
  /** Older ones come before this number; undefined on the last page. */
  readonly next: number | undefined;
}

export interface RequestLog {
  readonly add: (entry: RequestEntry) => void;
  /** Newest first. */
  readonly list: (
    of: { readonly userId: string; readonly credentialId: string },
    page: { readonly limit: number; readonly before: number | undefined },
  ) => Promise<RequestPage>;
  /** Times of the requests since then that were let through. */
  readonly recent: (credentialId: string, since: number) => Promise<readonly number[]>;
  readonly sweep: () => Promise<void>;
  /** Writes what waits. */
  readonly close: () => Promise<void>;
}

export function createRequestLog(db: Db, clock: Clock, logger: Logger): RequestLog {
  let waiting: RequestEntry[] = [];
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> = Promise.resolve();

  function flush(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  }

  async function write(): Promise<void> {
    const entries = waiting;
    waiting = [];
    if (entries.length === 0) return;
    try {
      await db.transaction().execute(async (trx) => {
        for (const entry of entries) await insert(trx, entry);
        for (const credentialId of new Set(entries.map((entry) => entry.credentialId))) {
          await trim(trx, credentialId);
        }
      });
    } catch (error) {
      logger.error({ err: error, entries: entries.length }, 'the log of API requests could not be written');
      waiting = [...entries, ...waiting].slice(-WAITING_MAX);
    }
  }

  return Object.freeze({
    add: (entry: RequestEntry) => {
      waiting.push(entry);
      if (waiting.length >= FLUSH_AT) void flush();
      else timer ??= setTimeout(() => void flush(), FLUSH_MS).unref();
    },
    list: async (
      { userId, credentialId }: { readonly userId: string; readonly credentialId: string },
      { limit, before }: { readonly limit: number; readonly before: number | undefined },
    ) => {
      await flush();
      const rows = await db
        .selectFrom('api_request')
        .selectAll()
        .where('credential_id', '=', credentialId)
        .where('user_id', '=', userId)
        .$if(before !== undefined, (query) => query.where('id', '<', before ?? 0))
        .orderBy('id', 'desc')
        .limit(limit + 1)
        .execute();
      const shown = rows.slice(0, limit);
      return {
        requests: shown.map((row) => ({
          userId: row.user_id,
          credentialId: row.credential_id,
          at: row.at,
          method: row.method,
          route: row.route,
          status: row.status,
          error: row.error ?? undefined,
          mailboxId: row.mailbox_id ?? undefined,
          count: row.row_count ?? undefined,
          network: row.network ?? undefined,
          agent: row.agent ?? undefined,
          latencyMs: row.latency_ms,
        })),
        next: rows.length > limit ? shown.at(-1)?.id : undefined,
      };
    },
    recent: async (credentialId: string, since: number) => {
      await flush();
      const rows = await db
        .selectFrom('api_request')
        .select('at')
        .where('credential_id', '=', credentialId)
        .where('at', '>', since)
        .where('status', '<>', 429)
        .execute();
      return rows.map(({ at }) => at);
    },
    sweep: async () => {
      await db
        .deleteFrom('api_request')
        .where('at', '<', clock.now() - REQUEST_LOG_DAYS * DAY_MS)
        .execute();
    },
    close: flush,
  });
}

/** The account or the mailbox may have gone since: then so has what would be remembered of it. */
async function insert(db: Db, entry: RequestEntry): Promise<void> {
  await sql`
    INSERT INTO api_request
      (user_id, credential_id, at, method, route, status, error, mailbox_id, row_count, network, agent, latency_ms)
    SELECT id, ${entry.credentialId}, ${entry.at}, ${entry.method}, ${entry.route}, ${entry.status},
      ${entry.error ?? null}, (SELECT id FROM mailbox WHERE id = ${entry.mailboxId ?? null}),
      ${entry.count ?? null}, ${entry.network ?? null}, ${entry.agent ?? null}, ${entry.latencyMs}
    FROM user WHERE id = ${entry.userId}
  `.execute(db);
}

async function trim(db: Db, credentialId: string): Promise<void> {
  await sql`
    DELETE FROM api_request WHERE credential_id = ${credentialId} AND id <= (
      SELECT id FROM api_request WHERE credential_id = ${credentialId}
      ORDER BY id DESC LIMIT 1 OFFSET ${ENTRIES_PER_CREDENTIAL}
    )
  `.execute(db);
}
