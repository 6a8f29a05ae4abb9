import { isAuthMethod } from '../../sessions/session.ts';
import type { SessionRow } from '../../store.ts';
import type { Columns } from './columns.ts';
import type { SqlValue } from './sql-database.ts';

export const SESSION_COLUMNS = [
  'id',
  'hash',
  'user_id',
  'account',
  'aal',
  'amr',
  'auth_time',
  'created_at',
  'last_seen_at',
  'idle_expires_at',
  'absolute_expires_at',
  'user_agent',
  'sudo_until',
  'ip_index',
  'email_index',
  'rotated_at',
  'revoked_at',
  'revoked_reason',
] as const;

/** In the order of SESSION_COLUMNS. */
export function sessionValues(row: SessionRow): readonly SqlValue[] {
  return [
    row.id,
    row.hash,
    row.userId,
    row.account,
    row.aal,
    row.amr.join(' '),
    row.authTime,
    row.createdAt,
    row.lastSeenAt,
    row.idleExpiresAt,
    row.absoluteExpiresAt,
    row.userAgent,
    row.sudoUntil,
    row.ipIndex,
    row.emailIndex,
    row.rotatedAt,
    row.revokedAt ?? null,
    row.revokedReason ?? null,
  ];
}

export function sessionOf({ text, optionalText, integer, optionalInteger, bytes }: Columns): SessionRow {
  return {
    id: text('id'),
    hash: bytes('hash'),
    userId: text('user_id'),
    account: text('account'),
    aal: integer('aal') === 2 ? 2 : 1,
    amr: text('amr').split(' ').filter(isAuthMethod),
    authTime: integer('auth_time'),
    createdAt: integer('created_at'),
    lastSeenAt: integer('last_seen_at'),
    idleExpiresAt: integer('idle_expires_at'),
    absoluteExpiresAt: integer('absolute_expires_at'),
    userAgent: text('user_agent'),
    sudoUntil: integer('sudo_until'),
    ipIndex: text('ip_index'),
    emailIndex: text('email_index'),
    rotatedAt: integer('rotated_at'),
    revokedAt: optionalInteger('revoked_at'),
    revokedReason: optionalText('revoked_reason'),
  };
}
