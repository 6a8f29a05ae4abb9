import type { RefreshRow } from '../../api/api-store.ts';
import type { Columns } from './columns.ts';
import type { SqlValue } from './sql-database.ts';

/** Without `revoked_at`, which is the family's. */
export const REFRESH_COLUMNS = [
  'hash',
  'family_id',
  'user_id',
  'client',
  'scope',
  'aal',
  'amr',
  'auth_time',
  'issued_at',
  'idle_expires_at',
  'absolute_expires_at',
  'used_at',
] as const;

/** In the order of REFRESH_COLUMNS. */
export function refreshValues(row: RefreshRow): readonly SqlValue[] {
  return [
    row.hash,
    row.familyId,
    row.userId,
    row.client,
    row.scope,
    row.aal,
    row.amr.join(' '),
    row.authTime,
    row.issuedAt,
    row.idleExpiresAt,
    row.absoluteExpiresAt,
    row.usedAt ?? null,
  ];
}

export function refreshOf({ text, integer, optionalInteger, bytes }: Columns): RefreshRow {
  const amr = text('amr');
  return {
    hash: bytes('hash'),
    familyId: text('family_id'),
    userId: text('user_id'),
    client: text('client'),
    scope: text('scope'),
    aal: integer('aal') === 2 ? 2 : 1,
    amr: amr === '' ? [] : amr.split(' '),
    authTime: integer('auth_time'),
    issuedAt: integer('issued_at'),
    idleExpiresAt: integer('idle_expires_at'),
    absoluteExpiresAt: integer('absolute_expires_at'),
    usedAt: optionalInteger('used_at'),
    revokedAt: optionalInteger('revoked_at'),
  };
}
