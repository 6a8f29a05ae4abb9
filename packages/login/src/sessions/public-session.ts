import type { SessionRow } from '../store.ts';
import type { Session } from './session.ts';

/** What host and owner may see of a session: no hash, no network index. */
export function publicSession(row: SessionRow): Session {
  return {
    id: row.id,
    userId: row.userId,
    account: row.account,
    aal: row.aal,
    amr: row.amr,
    authTime: row.authTime,
    createdAt: row.createdAt,
    lastSeenAt: row.lastSeenAt,
    idleExpiresAt: row.idleExpiresAt,
    absoluteExpiresAt: row.absoluteExpiresAt,
    userAgent: row.userAgent,
    sudoUntil: row.sudoUntil,
  };
}
