import { timingSafeEqual } from 'node:crypto';
import { API_TOKENS_MAX, Scope } from '@postern/contracts';
import type { Selectable } from 'kysely';
import { z } from 'zod';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Db } from '../../infrastructure/database/open-database.ts';
import type { ApiTokenTable } from '../../infrastructure/database/schema.ts';
import type { ApiTokenModel } from './model.ts';
import type { TokenText } from './token-text.ts';

export interface ApiTokenStore {
  /** `full`: the person has as many live ones as there may be. `unknown`: one of the mailboxes is not theirs. */
  readonly insert: (token: ApiTokenModel, text: TokenText) => Promise<'done' | 'full' | 'unknown'>;
  readonly list: (userId: string) => Promise<readonly ApiTokenModel[]>;
  readonly find: (userId: string, tokenId: string) => Promise<ApiTokenModel | undefined>;
  /** The token of a secret, live or not. */
  readonly bySecret: (text: Omit<TokenText, 'secret'>) => Promise<ApiTokenModel | undefined>;
  /** False: this person has no such live token. */
  readonly revoke: (userId: string, tokenId: string) => Promise<boolean>;
  /** Ends all of a person; gives how many were live. */
  readonly revokeAll: (userId: string) => Promise<number>;
  /** True where it was the first use. */
  readonly touch: (tokenId: string, at: number, address: string | undefined) => Promise<boolean>;
  /** Deletes what ended before then. */
  readonly removeEnded: (before: number) => Promise<void>;
}

export function createApiTokenStore(db: Db, clock: Clock): ApiTokenStore {
  async function withMailboxes(
    rows: readonly Selectable<ApiTokenTable>[],
  ): Promise<readonly ApiTokenModel[]> {
    const listed = rows.filter((row) => row.all_mailboxes === 0).map(({ id }) => id);
    const links =
      listed.length === 0
        ? []
        : await db
            .selectFrom('api_token_mailbox')
            .selectAll()
            .where('token_id', 'in', listed)
            .orderBy('mailbox_id')
            .execute();
    return rows.map((row) =>
      toModel(
        row,
        links.filter(({ token_id }) => token_id === row.id).map(({ mailbox_id }) => mailbox_id),
      ),
    );
  }

  return Object.freeze({
    insert: (token: ApiTokenModel, text: TokenText) =>
      db.transaction().execute(async (trx) => {
        const { live } = await trx
          .selectFrom('api_token')
          .select((eb) => eb.fn.countAll<number>().as('live'))
          .where('user_id', '=', token.userId)
          .where('revoked_at', 'is', null)
          .where('expires_at', '>', clock.now())
          .executeTakeFirstOrThrow();
        if (live >= API_TOKENS_MAX) return 'full' as const;
        const mailboxIds = token.mailboxes === 'all' ? [] : [...new Set(token.mailboxes)];
        if (mailboxIds.length > 0) {
          const { owned } = await trx
            .selectFrom('mailbox')
            .select((eb) => eb.fn.countAll<number>().as('owned'))
            .where('user_id', '=', token.userId)
            .where('id', 'in', mailboxIds)
            .executeTakeFirstOrThrow();
          if (owned !== mailboxIds.length) return 'unknown' as const;
        }
        await trx.insertInto('api_token').values(toRow(token, text)).execute();
        if (mailboxIds.length > 0) {
          await trx
            .insertInto('api_token_mailbox')
            .values(mailboxIds.map((mailbox_id) => ({ token_id: token.id, mailbox_id })))
            .execute();
        }
        return 'done' as const;
      }),
    list: async (userId: string) =>
      withMailboxes(
        await db
          .selectFrom('api_token')
          .selectAll()
          .where('user_id', '=', userId)
          .orderBy('id', 'desc')
          .execute(),
      ),
    find: async (userId: string, tokenId: string) => {
      const rows = await db
        .selectFrom('api_token')
        .selectAll()
        .where('id', '=', tokenId)
        .where('user_id', '=', userId)
        .execute();
      return (await withMailboxes(rows))[0];
    },
    bySecret: async ({ publicId, hash }: Omit<TokenText, 'secret'>) => {
      const rows = await db.selectFrom('api_token').selectAll().where('public_id', '=', publicId).execute();
      const same = rows.filter((row) => timingSafeEqual(Buffer.from(row.secret_hash), Buffer.from(hash)));
      return (await withMailboxes(same))[0];
    },
    revoke: async (userId: string, tokenId: string) => {
      const now = clock.now();
      const changed = await db
        .updateTable('api_token')
        .set({ revoked_at: now })
        .where('id', '=', tokenId)
        .where('user_id', '=', userId)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return changed.numUpdatedRows > 0n;
    },
    revokeAll: async (userId: string) => {
      const now = clock.now();
      const changed = await db
        .updateTable('api_token')
        .set({ revoked_at: now })
        .where('user_id', '=', userId)
        .where('revoked_at', 'is', null)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return Number(changed.numUpdatedRows);
    },
    touch: async (tokenId: string, at: number, address: string | undefined) => {
      const set = { last_used_at: at, last_used_from: address ?? null };
      const first = await db
        .updateTable('api_token')
        .set(set)
        .where('id', '=', tokenId)
        .where('last_used_at', 'is', null)
        .executeTakeFirst();
      if (first.numUpdatedRows > 0n) return true;
      await db
        .updateTable('api_token')
        .set(set)
        .where('id', '=', tokenId)
        .where('last_used_at', '<', at)
        .execute();
      return false;
    },
    removeEnded: async (before: number) => {
      await db
        .deleteFrom('api_token')
        .where((eb) => eb.or([eb('expires_at', '<', before), eb('revoked_at', '<', before)]))
        .execute();
    },
  });
}

const networksSchema = z.array(z.string());

function toModel(row: Selectable<ApiTokenTable>, mailboxIds: readonly string[]): ApiTokenModel {
  return {
    id: row.id,
    userId: row.user_id,
    publicId: row.public_id,
    name: row.name,
    // A scope that a later version took away allows nothing.
    scopes: row.scopes.split(' ').flatMap((text) => Scope.safeParse(text).data ?? []),
    mailboxes: row.all_mailboxes === 1 ? 'all' : mailboxIds,
    networks: networksSchema.parse(JSON.parse(row.networks)),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at ?? undefined,
    lastUsedAt: row.last_used_at ?? undefined,
    lastUsedFrom: row.last_used_from ?? undefined,
  };
}

function toRow(token: ApiTokenModel, { hash }: TokenText): Selectable<ApiTokenTable> {
  return {
    id: token.id,
    user_id: token.userId,
    public_id: token.publicId,
    secret_hash: hash,
    name: token.name,
    scopes: token.scopes.join(' '),
    all_mailboxes: token.mailboxes === 'all' ? 1 : 0,
    networks: JSON.stringify(token.networks),
    created_at: token.createdAt,
    expires_at: token.expiresAt,
    revoked_at: null,
    last_used_at: null,
    last_used_from: null,
  };
}
