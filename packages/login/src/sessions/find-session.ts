import type { Instant } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { SessionRow } from '../store.ts';
import type { SessionFailure } from './session.ts';
import { sessionHash } from './token.ts';

export type FoundSession = { readonly ok: true; readonly row: SessionRow } | Refused;

/** The live session of a token. Reads only. */
export async function findSession(context: LoginContext, token: string | undefined): Promise<FoundSession> {
  const hash = sessionHash(token);
  if (hash === undefined) return refuse('session_missing');
  const now = context.clock.now();
  const row = await context.store.sessions.find(hash, now);
  if (row === undefined) return refuse('session_missing');
  const end = sessionEnd(row, now);
  if (end === undefined) return { ok: true, row };
  // Told, not logged: an old tab asks again and again.
  context.tell(end === 'session_revoked' ? 'session.used_after_end' : 'session.expired', {
    userId: row.userId,
    sessionId: row.id,
  });
  return refuse(end);
}

function sessionEnd(row: SessionRow, now: Instant): SessionFailure | undefined {
  if (row.revokedAt !== undefined) return 'session_revoked';
  return row.idleExpiresAt <= now || row.absoluteExpiresAt <= now ? 'session_expired' : undefined;
}
