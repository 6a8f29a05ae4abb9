import type { Keyring } from '@postern/keyring';
import { z } from 'zod';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import { uuidv7 } from '../../infrastructure/random.ts';
import { PENDING_SIGN_UPS_MAX, SIGN_UP_LIFE_MS } from './limits.ts';

const Details = z.object({
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  username: z.string().optional(),
  password: z.object({ hash: z.string(), standsAlone: z.boolean() }).optional(),
});
/** What somebody typed about an account that does not exist. Nobody has proven anything. */
export type SignUpDetails = z.infer<typeof Details>;

export interface PendingSignUps {
  /** An id for a new one; it becomes the id of the account. */
  readonly newId: () => string;
  readonly add: (id: string, details: SignUpDetails) => Promise<void>;
  /** Takes one out, at most once whoever races. */
  readonly take: (id: string) => Promise<SignUpDetails | undefined>;
  /** Ends all that wait for this address. Gives how many. */
  readonly wipe: (email: string) => Promise<number>;
  readonly sweep: () => Promise<void>;
}

/**
 * Sign-ups that wait for the proof of their address, sealed. None of them is an account, and none can be signed in to:
 * who proves the address decides which of them, if any, becomes one (T-44).
 */
export function createPendingSignUps({
  db,
  keyring,
  clock,
}: {
  readonly db: Db;
  readonly keyring: Keyring;
  readonly clock: Clock;
}): PendingSignUps {
  async function sweep(): Promise<void> {
    await db.deleteFrom('pending_sign_up').where('expires_at', '<=', clock.now()).execute();
    // Ids sort by time: what is over the limit is the oldest.
    const oldest = await db
      .selectFrom('pending_sign_up')
      .select('id')
      .orderBy('id', 'desc')
      .offset(PENDING_SIGN_UPS_MAX)
      .limit(1)
      .executeTakeFirst();
    if (oldest !== undefined) await db.deleteFrom('pending_sign_up').where('id', '<=', oldest.id).execute();
  }

  return Object.freeze({
    newId: () => uuidv7(clock),
    add: async (id: string, details: SignUpDetails) => {
      await sweep();
      await db
        .insertInto('pending_sign_up')
        .values({
          id,
          email_index: indexes(details.email)[0] ?? '',
          sealed_details: keyring.seal('seal.person', JSON.stringify(details), [id, 'sign-up']),
          expires_at: clock.now() + SIGN_UP_LIFE_MS,
        })
        .execute();
    },
    take: async (id: string) => {
      const row = await db
        .deleteFrom('pending_sign_up')
        .where('id', '=', id)
        .where('expires_at', '>', clock.now())
        .returning('sealed_details')
        .executeTakeFirst();
      const opened =
        row === undefined ? undefined : keyring.openText('seal.person', row.sealed_details, [id, 'sign-up']);
      return opened?.ok === true ? Details.parse(JSON.parse(opened.text)) : undefined;
    },
    wipe: async (email: string) => {
      const { numDeletedRows } = await db
        .deleteFrom('pending_sign_up')
        .where('email_index', 'in', indexes(email))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
    sweep,
  });

  /** Under every key of the ring, newest first. */
  function indexes(email: string): string[] {
    return keyring.indexes('index.email', 'sign-up', email).map((index) => index.toString('hex'));
  }
}
