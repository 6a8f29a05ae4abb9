import { LiveEvent } from '@postern/contracts';
import type { Transaction } from 'kysely';
import { toTimestamp } from '../clock.ts';
import type { Clock } from '../clock.ts';
import type { Db } from '../database/open-database.ts';
import type { Database } from '../database/schema.ts';

type WithoutEnvelope<T> = T extends LiveEvent ? Omit<T, 'seq' | 'at'> : never;
/** An event before it has a number. */
export type NewEvent = WithoutEnvelope<LiveEvent>;

export type EventListener = (event: LiveEvent) => void;

export interface EventLog {
  /**
   * Writes events in the caller's transaction, so that they exist exactly if what they tell of exists. Give the result
   * to `publish` after the commit.
   */
  readonly append: (
    trx: Transaction<Database>,
    userId: string,
    events: readonly NewEvent[],
  ) => Promise<LiveEvent[]>;
  /** Tells open pages. */
  readonly publish: (userId: string, events: readonly LiveEvent[]) => void;
  /** Appends in a transaction of its own and publishes. */
  readonly emit: (userId: string, events: readonly NewEvent[]) => Promise<void>;
  readonly subscribe: (userId: string, listener: EventListener) => () => void;
  /** Events after a cursor, oldest first; `missed` where some of them are no longer kept. */
  readonly after: (userId: string, sequence: number) => Promise<{ events: LiveEvent[]; missed: boolean }>;
  /** The last number given to this user. */
  readonly cursor: (userId: string) => Promise<number>;
  /** Forgets events older than they are kept. */
  readonly sweep: () => Promise<void>;
}

/** How long a sleeping page can catch up, in milliseconds: a day, as long as a phone lies in a drawer. */
const KEPT_MS = 24 * 60 * 60 * 1_000;
/** More than this and loading afresh is quicker than catching up. */
const CATCH_UP_LIMIT = 500;

/** The per-user event table: references only, numbered, kept for a day. */
export function createEventLog(db: Db, clock: Clock): EventLog {
  const listeners = new Map<string, Set<EventListener>>();

  async function append(
    trx: Transaction<Database>,
    userId: string,
    events: readonly NewEvent[],
  ): Promise<LiveEvent[]> {
    if (events.length === 0) return [];
    const at = clock.now();
    const user = await trx
      .updateTable('user')
      .set((eb) => ({ event_sequence: eb('event_sequence', '+', events.length) }))
      .where('id', '=', userId)
      .returning('event_sequence')
      .executeTakeFirst();
    // The account was deleted meanwhile: there is nobody to tell.
    if (user === undefined) return [];
    const first = user.event_sequence - events.length + 1;
    const numbered = events.map((event, index) =>
      LiveEvent.parse({ ...event, seq: first + index, at: toTimestamp(at) }),
    );
    await trx
      .insertInto('event')
      .values(
        numbered.map(({ seq, at: _at, type, ...payload }) => ({
          user_id: userId,
          sequence: seq,
          at,
          type,
          payload: JSON.stringify(payload),
        })),
      )
      .execute();
    return numbered;
  }

  function publish(userId: string, events: readonly LiveEvent[]): void {
    for (const listener of listeners.get(userId) ?? []) for (const event of events) listener(event);
  }

  return Object.freeze({
    append,
    publish,
    emit: async (userId: string, events: readonly NewEvent[]) => {
      publish(userId, await db.transaction().execute((trx) => append(trx, userId, events)));
    },
    subscribe: (userId: string, listener: EventListener) => {
      const set = listeners.get(userId) ?? new Set();
      listeners.set(userId, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(userId);
      };
    },
    after: async (userId: string, sequence: number) => {
      const rows = await db
        .selectFrom('event')
        .selectAll()
        .where('user_id', '=', userId)
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .limit(CATCH_UP_LIMIT + 1)
        .execute();
      const last = await cursor(userId);
      const first = rows[0]?.sequence ?? last + 1;
      const missed = rows.length > CATCH_UP_LIMIT || first > sequence + 1 || sequence > last;
      return { events: missed ? [] : rows.map(toEvent), missed };
    },
    cursor,
    sweep: async () => {
      await db
        .deleteFrom('event')
        .where('at', '<', clock.now() - KEPT_MS)
        .execute();
    },
  });

  async function cursor(userId: string): Promise<number> {
    const user = await db
      .selectFrom('user')
      .select('event_sequence')
      .where('id', '=', userId)
      .executeTakeFirst();
    return user?.event_sequence ?? 0;
  }
}

function toEvent(row: { sequence: number; at: number; type: string; payload: string }): LiveEvent {
  const payload: unknown = JSON.parse(row.payload);
  return LiveEvent.parse({ ...Object(payload), type: row.type, seq: row.sequence, at: toTimestamp(row.at) });
}
