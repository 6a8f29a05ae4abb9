import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { RotatedSession } from '../login.ts';
import { sessionCookie } from '../sessions/open-session.ts';
import { publicSession } from '../sessions/public-session.ts';
import { generateSessionToken, sessionHash } from '../sessions/token.ts';
import type { RotateSession } from '../store.ts';

/** A new token for a session whose rights change. The old one ends at once: it must not inherit them. */
export async function raiseSession(
  context: LoginContext,
  token: string,
  raise?: RotateSession['raise'],
): Promise<RotatedSession | Refused> {
  const sessionToken = generateSessionToken();
  const hash = sessionHash(token);
  const newHash = sessionHash(sessionToken);
  if (hash === undefined || newHash === undefined) return refuse('session_missing');
  const now = context.clock.now();
  const rotation = { hash, newHash, now, oldValidUntil: now };
  const row = await context.store.sessions.rotate(raise === undefined ? rotation : { ...rotation, raise });
  if (row === undefined) return refuse('session_missing');
  context.emit('session.rotated', { userId: row.userId, sessionId: row.id });
  const setCookie = [sessionCookie(context, row, sessionToken)];
  return { ok: true, session: publicSession(row), sessionToken, setCookie };
}
