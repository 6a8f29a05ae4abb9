import type { Selectable } from 'kysely';
import type { Db } from '../../../infrastructure/database/open-database.ts';
import type { InvitationTable } from '../../../infrastructure/database/schema.ts';

export interface InvitationModel {
  readonly id: string;
  /** Of the sign-in library. */
  readonly grantId: string;
  /** Undefined: for whoever has the link. */
  readonly email: string | undefined;
  readonly days: number;
  readonly createdBy: string | undefined;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly state: 'open' | 'used' | 'revoked' | 'expired';
}

export interface InvitationStore {
  readonly add: (invitation: InvitationModel) => Promise<void>;
  readonly byId: (id: string) => Promise<InvitationModel | undefined>;
  /** Newest first. */
  readonly list: (limit: number) => Promise<InvitationModel[]>;
  readonly open: () => Promise<InvitationModel[]>;
  /** Gives an open invitation another link. */
  readonly renew: (
    id: string,
    link: { readonly grantId: string; readonly expiresAt: number },
  ) => Promise<void>;
  readonly end: (id: string, state: 'used' | 'revoked' | 'expired', at: number) => Promise<void>;
  /** Forgets those that ended before; gives how many. */
  readonly removeEnded: (before: number) => Promise<number>;
}

export function createInvitationStore(db: Db): InvitationStore {
  return Object.freeze({
    add: async (invitation: InvitationModel) => {
      const { id, days, state } = invitation;
      await db
        .insertInto('invitation')
        .values({
          id,
          days,
          state,
          grant_id: invitation.grantId,
          email: invitation.email ?? null,
          created_by: invitation.createdBy ?? null,
          created_at: invitation.createdAt,
          expires_at: invitation.expiresAt,
          ended_at: null,
        })
        .execute();
    },
    byId: async (id: string) => {
      const row = await db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst();
      return row === undefined ? undefined : toInvitation(row);
    },
    list: async (limit: number) => {
      const rows = await db.selectFrom('invitation').selectAll().orderBy('id', 'desc').limit(limit).execute();
      return rows.map(toInvitation);
    },
    open: async () => {
      const rows = await db.selectFrom('invitation').selectAll().where('state', '=', 'open').execute();
      return rows.map(toInvitation);
    },
    renew: async (
      id: string,
      { grantId, expiresAt }: { readonly grantId: string; readonly expiresAt: number },
    ) => {
      await db
        .updateTable('invitation')
        .set({ grant_id: grantId, expires_at: expiresAt, state: 'open', ended_at: null })
        .where('id', '=', id)
        .execute();
    },
    end: async (id: string, state: 'used' | 'revoked' | 'expired', at: number) => {
      await db.updateTable('invitation').set({ state, ended_at: at }).where('id', '=', id).execute();
    },
    removeEnded: async (before: number) => {
      const removed = await db
        .deleteFrom('invitation')
        .where('state', '<>', 'open')
        .where('ended_at', '<', before)
        .executeTakeFirst();
      return Number(removed.numDeletedRows);
    },
  });
}

function toInvitation(row: Selectable<InvitationTable>): InvitationModel {
  return {
    id: row.id,
    grantId: row.grant_id,
    email: row.email ?? undefined,
    days: row.days,
    createdBy: row.created_by ?? undefined,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    state: row.state,
  };
}
