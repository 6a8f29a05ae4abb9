import { DAY_MS, MINUTE_MS } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import { refuse } from '../errors.ts';
import type { Refused } from '../errors.ts';
import type { Authenticated, RotatedSession, Sessions } from '../login.ts';
import type { SessionRow } from '../store.ts';
import { clearCookie, readCookie } from '../web/cookies.ts';
import { endFamilies } from './end-families.ts';
import { findSession } from './find-session.ts';
import { sessionCookie } from './open-session.ts';
import { publicSession } from './public-session.ts';
import { generateSessionToken, sessionHash } from './token.ts';

/** "Last seen" is for people; writing it on every request would make every request a write. */
const TOUCH_INTERVAL_MS: number = MINUTE_MS;
const ROTATION_INTERVAL_MS: number = DAY_MS;
/** Requests that were on their way with the old token when it was rotated. */
const ROTATION_OVERLAP_MS: number = MINUTE_MS;

type Credentials = Parameters<Sessions['authenticate']>[0];

/** The session half of the library. */
export function createSessions(context: LoginContext): Sessions {
  const { store, clock, emit } = context;
  return Object.freeze({
    authenticate: (input: Credentials) => authenticate(context, input),
    rotate: (token: string) => rotate(context, token),
    async list(userId: string) {
      return (await store.sessions.listLive(userId, clock.now())).map(publicSession);
    },
    async revoke(userId: string, sessionId: string) {
      const revoked = await store.sessions.revoke(userId, sessionId, 'revoked', clock.now());
      if (revoked) emit('session.revoked', { userId, sessionId, reason: 'revoked' });
      return revoked;
    },
    async revokeAll(userId: string, except?: string) {
      // Those that are half signed in as well: they would be in a moment later.
      await store.pending.removeAll(userId);
      const ids = await store.sessions.revokeAll(userId, except, 'revoked', clock.now());
      for (const sessionId of ids) emit('session.revoked', { userId, sessionId, reason: 'revoked' });
      await endFamilies(context, userId, 'revoked');
      return ids.length;
    },
    async signOut(token: string | undefined) {
      await endSessionOf(context, token, 'sign-out');
      return { setCookie: [clearCookie(context.cookies.session)] };
    },
  });
}

/** Ends the session of this token, if it is live. */
export async function endSessionOf(
  context: LoginContext,
  token: string | undefined,
  reason: 'sign-out' | 'replaced',
): Promise<void> {
  const found = await findSession(context, token);
  if (!found.ok) return;
  const { userId, id: sessionId } = found.row;
  const ended = await context.store.sessions.revoke(userId, sessionId, reason, context.clock.now());
  if (ended)
    context.emit(reason === 'sign-out' ? 'session.logout' : 'session.revoked', { userId, sessionId, reason });
}

async function authenticate(context: LoginContext, input: Credentials): Promise<Authenticated> {
  const token = 'token' in input ? input.token : cookieToken(context, input.cookieHeader);
  const found = await findSession(context, token);
  if (!found.ok) return found;
  const row = await touched(context, found.row);
  const isCurrent = sessionHash(token)?.equals(row.hash) ?? false;
  const rotationDue = isCurrent && context.clock.now() - row.rotatedAt >= ROTATION_INTERVAL_MS;
  return { ok: true, session: publicSession(row), rotationDue };
}

function cookieToken(context: LoginContext, header: string | undefined): string | undefined {
  const reading = readCookie(header, context.cookies.session);
  if (reading.outcome === 'duplicate') context.tell('cookie.duplicate', { reason: context.cookies.session });
  return reading.outcome === 'found' ? reading.value : undefined;
}

async function touched(context: LoginContext, row: SessionRow): Promise<SessionRow> {
  const now = context.clock.now();
  if (now - row.lastSeenAt < TOUCH_INTERVAL_MS) return row;
  const idleExpiresAt = Math.min(now + context.session.idleMs, row.absoluteExpiresAt);
  await context.store.sessions.touch(row.id, now, idleExpiresAt);
  return { ...row, lastSeenAt: now, idleExpiresAt };
}

async function rotate(context: LoginContext, token: string): Promise<RotatedSession | Refused> {
  const hash = sessionHash(token);
  const sessionToken = generateSessionToken();
  const newHash = sessionHash(sessionToken);
  if (hash === undefined || newHash === undefined) return refuse('session_missing');
  const now = context.clock.now();
  const row = await context.store.sessions.rotate({
    hash,
    newHash,
    now,
    oldValidUntil: now + ROTATION_OVERLAP_MS,
  });
  if (row === undefined) return refuse('session_missing');
  context.emit('session.rotated', { userId: row.userId, sessionId: row.id });
  const setCookie = [sessionCookie(context, row, sessionToken)];
  return { ok: true, session: publicSession(row), sessionToken, setCookie };
}
