import type { Keyring } from '@postern/keyring';
import type { ScanContext } from '@postern/scanner';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import type { Database } from '../../infrastructure/database/schema.ts';
import { senderKey } from './message-identity.ts';

export type Correspondent = NonNullable<ScanContext['correspondent']>;

export interface Correspondents {
  readonly find: (userId: string, address: string) => Promise<Correspondent | undefined>;
  /** Remembers that this address wrote, under this name. */
  readonly record: (
    trx: Transaction<Database>,
    userId: string,
    address: string,
    name: string,
  ) => Promise<void>;
  readonly setSafe: (userId: string, address: string, safe: boolean) => Promise<void>;
}

/** Names remembered for one address: enough to notice a change, not a history. */
const NAMES_KEPT = 5;
const namesSchema = z.array(z.string());

/** Who has written before: keyed hashes and counts, names sealed. No address stands here. */
export function createCorrespondents(db: Db, keyring: Keyring, clock: Clock): Correspondents {
  function openNames(userId: string, key: string, sealed: string): string[] {
    const opened = keyring.openText('seal.person', sealed, [userId, key, 'names']);
    return opened.ok ? namesSchema.parse(JSON.parse(opened.text)) : [];
  }

  const sealNames = (userId: string, key: string, names: readonly string[]): string =>
    keyring.seal('seal.person', JSON.stringify(names), [userId, key, 'names']);

  return Object.freeze({
    find: async (userId: string, address: string) => {
      if (address === '') return undefined;
      const key = senderKey(keyring, userId, address);
      const row = await db
        .selectFrom('correspondent')
        .selectAll()
        .where('user_id', '=', userId)
        .where('sender_key', '=', key)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      return {
        messagesSeen: row.messages_seen,
        namesSeen: openNames(userId, key, row.sealed_names),
        markedSafe: row.marked_safe === 1,
      };
    },
    record: async (trx: Transaction<Database>, userId: string, address: string, name: string) => {
      if (address === '') return;
      const key = senderKey(keyring, userId, address);
      const now = clock.now();
      const row = await trx
        .selectFrom('correspondent')
        .select(['sealed_names'])
        .where('user_id', '=', userId)
        .where('sender_key', '=', key)
        .executeTakeFirst();
      const known = row === undefined ? [] : openNames(userId, key, row.sealed_names);
      const names = [...known.filter((other) => other !== name), name].slice(-NAMES_KEPT);
      await trx
        .insertInto('correspondent')
        .values({
          user_id: userId,
          sender_key: key,
          messages_seen: 1,
          sealed_names: sealNames(userId, key, names),
          marked_safe: 0,
          first_seen_at: now,
          last_seen_at: now,
        })
        .onConflict((conflict) =>
          conflict.columns(['user_id', 'sender_key']).doUpdateSet((eb) => ({
            messages_seen: eb('correspondent.messages_seen', '+', 1),
            sealed_names: sealNames(userId, key, names),
            last_seen_at: now,
          })),
        )
        .execute();
    },
    setSafe: async (userId: string, address: string, safe: boolean) => {
      if (address === '') return;
      await db
        .updateTable('correspondent')
        .set({ marked_safe: safe ? 1 : 0 })
        .where('user_id', '=', userId)
        .where('sender_key', '=', senderKey(keyring, userId, address))
        .execute();
    },
  });
}
