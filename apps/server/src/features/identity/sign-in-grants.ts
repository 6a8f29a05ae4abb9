import { createHash, randomBytes } from 'node:crypto';
import type { Keyring } from '@postern/keyring';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import { NEW_PASSWORD_LIFE_MS, SIGN_IN_LINK_LIFE_MS } from './limits.ts';

export type GrantPurpose = 'new_password' | 'sign_in';

/** Whose grant it is, and the address it was proven with. */
export interface GrantHolder {
  readonly userId: string;
  readonly email: string;
}

export interface SignInGrants {
  /** Makes a token, and ends the earlier ones of this person and purpose. */
  readonly issue: (purpose: GrantPurpose, holder: GrantHolder) => Promise<string>;
  /** Whose token it is, as long as it lives and the account still has that address. Reads only. */
  readonly find: (purpose: GrantPurpose, token: string) => Promise<GrantHolder | undefined>;
  /** Ends a token, at most once whoever races. True for the one who did. */
  readonly consume: (purpose: GrantPurpose, token: string) => Promise<boolean>;
  /** Ends all of a person. */
  readonly revoke: (userId: string) => Promise<void>;
  readonly sweep: () => Promise<void>;
}

const TOKEN_BYTES = 32;
const LIFE_MS: Readonly<Record<GrantPurpose, number>> = {
  new_password: NEW_PASSWORD_LIFE_MS,
  sign_in: SIGN_IN_LINK_LIFE_MS,
};

/** What a proven person may do once, by a token of 256 random bits of which only the hash is kept. */
export function createSignInGrants({
  db,
  keyring,
  clock,
}: {
  readonly db: Db;
  readonly keyring: Keyring;
  readonly clock: Clock;
}): SignInGrants {
  const indexes = (email: string): readonly string[] =>
    keyring.indexes('index.email', 'grant', email).map((index) => index.toString('hex'));

  return Object.freeze({
    issue: async (purpose: GrantPurpose, { userId, email }: GrantHolder) => {
      const token = randomBytes(TOKEN_BYTES).toString('base64url');
      await db
        .deleteFrom('sign_in_grant')
        .where('user_id', '=', userId)
        .where('purpose', '=', purpose)
        .execute();
      await db
        .insertInto('sign_in_grant')
        .values({
          token_hash: hashOf(token),
          purpose,
          user_id: userId,
          email_index: indexes(email)[0] ?? '',
          expires_at: clock.now() + LIFE_MS[purpose],
        })
        .execute();
      return token;
    },
    find: async (purpose: GrantPurpose, token: string) => {
      const row = await db
        .selectFrom('sign_in_grant')
        .innerJoin('user', 'user.id', 'user_id')
        .select(['user_id', 'email', 'email_index', 'disabled_at'])
        .where('token_hash', '=', hashOf(token))
        .where('purpose', '=', purpose)
        .where('expires_at', '>', clock.now())
        .executeTakeFirst();
      if (row?.disabled_at !== null || !indexes(row.email).includes(row.email_index)) return undefined;
      return { userId: row.user_id, email: row.email };
    },
    consume: async (purpose: GrantPurpose, token: string) => {
      const { numDeletedRows } = await db
        .deleteFrom('sign_in_grant')
        .where('token_hash', '=', hashOf(token))
        .where('purpose', '=', purpose)
        .where('expires_at', '>', clock.now())
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
    revoke: async (userId: string) => {
      await db.deleteFrom('sign_in_grant').where('user_id', '=', userId).execute();
    },
    sweep: async () => {
      await db.deleteFrom('sign_in_grant').where('expires_at', '<=', clock.now()).execute();
    },
  });
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
