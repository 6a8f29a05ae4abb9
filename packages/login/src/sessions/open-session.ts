import { networkIndex } from '../budgets.ts';
import { SECOND_MS } from '../clock.ts';
import type { Instant } from '../clock.ts';
import type { LoginContext } from '../context.ts';
import type { BrowserInput } from '../login.ts';
import type { SessionRow } from '../store.ts';
import { setCookie } from '../web/cookies.ts';
import { describeUserAgent } from '../web/user-agent.ts';
import { publicSession } from './public-session.ts';
import type { AuthMethod, Session } from './session.ts';
import { generateSessionToken, sessionHash } from './token.ts';
import { uuidV7 } from './uuid-v7.ts';

export interface OpenSession {
  readonly userId: string;
  /** Masked address. */
  readonly account: string;
  /** Keyed index of the limiter address, hex. */
  readonly emailIndex: string;
  readonly methods: readonly AuthMethod[];
  readonly aal: 1 | 2;
  readonly sudoUntil: Instant;
  readonly browser: BrowserInput;
}

export interface OpenedSession {
  readonly session: Session;
  readonly sessionToken: string;
  readonly setCookie: string;
}

/**
 * Makes a session: always with a fresh token, so that a cookie planted before signing in is worth nothing.
 * Called by `admit` alone.
 */
export async function openSession(context: LoginContext, opening: OpenSession): Promise<OpenedSession> {
  const sessionToken = generateSessionToken();
  const row = newRow(context, opening, sessionToken);
  const dropped = await context.store.sessions.create(row, context.limits.sessionsPerUser);
  for (const sessionId of dropped) context.emit('session.limit', { userId: row.userId, sessionId });
  context.emit('session.created', { userId: row.userId, sessionId: row.id });
  return { session: publicSession(row), sessionToken, setCookie: sessionCookie(context, row, sessionToken) };
}

/** The cookie lives as long as the session may; the server alone knows whether it still does. */
export function sessionCookie(context: LoginContext, row: SessionRow, token: string): string {
  const seconds = Math.max(0, Math.floor((row.absoluteExpiresAt - context.clock.now()) / SECOND_MS));
  return setCookie(context.cookies.session, token, seconds);
}

function newRow(context: LoginContext, opening: OpenSession, token: string): SessionRow {
  const now = context.clock.now();
  const { idleMs, absoluteMs } = context.session;
  return {
    id: uuidV7(now),
    hash: sessionHash(token) ?? Buffer.alloc(0),
    userId: opening.userId,
    account: opening.account,
    aal: opening.aal,
    amr: opening.methods,
    authTime: now,
    createdAt: now,
    lastSeenAt: now,
    idleExpiresAt: now + idleMs,
    absoluteExpiresAt: now + absoluteMs,
    userAgent: describeUserAgent(opening.browser.userAgent),
    sudoUntil: opening.sudoUntil,
    ipIndex: networkIndex(context, opening.browser.ipKey),
    emailIndex: opening.emailIndex,
    rotatedAt: now,
    revokedAt: undefined,
    revokedReason: undefined,
  };
}
