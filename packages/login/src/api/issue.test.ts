import { describe, expect, test } from 'vitest';
import { HOUR_MS } from '../clock.ts';
import { LoginConfigError } from '../errors.ts';
import { generateSessionToken, sessionHash } from '../sessions/token.ts';
import type { SessionRow } from '../store.ts';
import { apiSessionsOn } from './api-sessions.ts';
import { apiKit, AUDIENCE, granted, MO, outcomeOf } from './testing/api-kit.ts';
import type { ApiKit } from './testing/api-kit.ts';

/** A session in the store, as a sign-in with a second factor leaves it; gives its token. */
async function signedIn(kit: ApiKit, more: Partial<SessionRow> = {}): Promise<string> {
  const sessionToken = generateSessionToken();
  const now = kit.kit.clock.now();
  const row: SessionRow = {
    hash: sessionHash(sessionToken) ?? new Uint8Array(),
    id: 'session-1',
    userId: MO,
    account: 'm•••@example.org',
    aal: 2,
    amr: ['email_link', 'totp'],
    authTime: now,
    createdAt: now,
    lastSeenAt: now,
    idleExpiresAt: now + HOUR_MS,
    absoluteExpiresAt: now + HOUR_MS,
    userAgent: 'Firefox on Windows',
    sudoUntil: 0,
    ipIndex: '',
    emailIndex: '',
    rotatedAt: now,
    revokedAt: undefined,
    revokedReason: undefined,
    ...more,
  };
  await kit.store.sessions.create(row, 20);
  return sessionToken;
}

describe('tokens from a session', () => {
  test('say how and when the person signed in, not when the token was made', async () => {
    const kit = apiKit();
    const sessionToken = await signedIn(kit);
    const authTime = Math.floor(kit.kit.clock.now() / 1_000);
    kit.kit.clock.advance(HOUR_MS / 2);
    const tokens = granted(await kit.api.issue({ sessionToken, client: 'Phone', scope: 'mail:read' }));
    const first = await kit.api.verify(tokens.accessToken);
    const later = granted(await kit.api.refresh({ refreshToken: tokens.refreshToken }));
    for (const verified of [first, await kit.api.verify(later.accessToken)]) {
      expect(verified).toMatchObject({
        ok: true,
        claims: { sub: MO, aal: 2, amr: ['email_link', 'totp'], auth_time: authTime, sid: tokens.familyId },
      });
    }
    expect(kit.told()).toContain('jwt.issued');
  });

  test.each([
    ['ended', { revokedAt: 1, revokedReason: 'revoked' }, 'session_revoked'],
    ['expired', { idleExpiresAt: 1 }, 'session_expired'],
  ])('are refused where it is %s', async (_what, more, code) => {
    const kit = apiKit();
    const sessionToken = await signedIn(kit, more);
    expect(outcomeOf(await kit.api.issue({ sessionToken, client: 'Phone', scope: '' }))).toBe(code);
  });

  test('are refused where it never was, and where the account is disabled (A25)', async () => {
    const kit = apiKit();
    for (const sessionToken of ['', generateSessionToken()]) {
      expect(outcomeOf(await kit.api.issue({ sessionToken, client: 'Phone', scope: '' }))).toBe(
        'session_missing',
      );
    }
    const sessionToken = await signedIn(kit);
    kit.users.set(MO, { id: MO, disabled: true });
    expect(outcomeOf(await kit.api.issue({ sessionToken, client: 'Phone', scope: '' }))).toBe(
      'account_disabled',
    );
  });
});

describe('a scope', () => {
  test('outside of those that exist, malformed or twice is not granted', async () => {
    const kit = apiKit({ scopes: ['mail:read', 'mail:write'] });
    const asked = 'mail:read admin mail:read "x" ma\\il  \u00e9 mail:write';
    expect((await kit.issued(asked)).scope).toBe('mail:read mail:write');
    expect((await kit.issued('')).scope).toBe('');
    expect((await apiKit().issued(`x:${'a'.repeat(2_000)}`)).scope).toBe('');
    expect((await apiKit().issued('__proto__ anything')).scope).toBe('__proto__ anything');
  });
});

describe('a mistake of the host', () => {
  test('in the options is named when the sessions are made', () => {
    const { context } = apiKit();
    for (const [setting, options] of [
      ['audience', { audience: '' }],
      ['accessTtlMs', { accessTtlMs: 61 * 60_000 }],
      ['accessTtlMs', { accessTtlMs: 90_500 }],
      ['refreshIdleMs', { refreshIdleMs: 91 * 24 * HOUR_MS }],
      ['rotateKeysMs', { rotateKeysMs: Number.NaN }],
      ['clockToleranceMs', { clockToleranceMs: -1 }],
      ['scopes', { scopes: ['a b'] }],
    ] as const) {
      const make = (): unknown => apiSessionsOn(context, { audience: AUDIENCE, ...options });
      expect(make).toThrow(expect.objectContaining({ code: 'config_invalid', setting }));
    }
  });

  test('without users.byId there are no API sessions: nobody could be shut out', () => {
    const { context } = apiKit();
    const { find, create } = context.users;
    const make = (): unknown =>
      apiSessionsOn(
        { ...context, users: { find: find.bind(context.users), create: create.bind(context.users) } },
        { audience: AUDIENCE },
      );
    expect(make).toThrow(LoginConfigError);
  });

  test('a client name with a line end, or of 101 characters, is an error', async () => {
    const { api } = apiKit();
    for (const client of ['', 'a\nb', 'x'.repeat(101)]) {
      await expect(api.issue({ userId: MO, client, scope: '' })).rejects.toThrow(TypeError);
    }
  });
});
