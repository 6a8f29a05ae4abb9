import { routes } from '@postern/contracts';
import { defineRoute } from '../../../http/define-route.ts';
import type { RouteKit } from '../../../http/define-route.ts';
import { HttpProblem } from '../../../http/problem.ts';
import { toTimestamp } from '../../../infrastructure/clock.ts';
import type { AccountParts } from '../account-parts.ts';

/** Where a person is signed in, and which browsers are remembered. */
export function sessionRoutes(kit: RouteKit, { login, clock }: Pick<AccountParts, 'login' | 'clock'>): void {
  defineRoute(kit, routes.sessions, async ({ caller: { userId, sessionId } }) => {
    const [sessions, devices] = await Promise.all([login.sessions.list(userId), login.devices.list(userId)]);
    return {
      sessions: sessions.map((session) => ({
        id: session.id,
        isCurrent: session.id === sessionId,
        browser: session.userAgent,
        createdAt: toTimestamp(session.createdAt),
        lastUsedAt: toTimestamp(session.lastSeenAt),
        expiresAt: toTimestamp(Math.min(session.idleExpiresAt, session.absoluteExpiresAt)),
        isStrong: session.aal === 2,
      })),
      devices: devices.map(({ id, userAgent, createdAt, lastUsedAt, trustedUntil }) => ({
        id,
        browser: userAgent,
        createdAt: toTimestamp(createdAt),
        lastUsedAt: toTimestamp(lastUsedAt),
        ...(trustedUntil === undefined || trustedUntil <= clock.now()
          ? {}
          : { trustedUntil: toTimestamp(trustedUntil) }),
      })),
    };
  });

  defineRoute(kit, routes.endOtherSessions, async ({ caller: { userId, sessionId } }) => ({
    ended: await login.sessions.revokeAll(userId, sessionId),
  }));

  defineRoute(kit, routes.endSession, async ({ caller: { userId }, params }) => {
    if (!(await login.sessions.revoke(userId, params.sessionId))) throw new HttpProblem('not_found');
  });

  defineRoute(kit, routes.forgetDevice, async ({ caller: { userId }, params }) => {
    if (!(await login.devices.remove(userId, params.deviceId))) throw new HttpProblem('not_found');
  });
}
