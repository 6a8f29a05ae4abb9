import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../clock.ts';
import type { LoginConfig } from '../config.ts';
import { createLogin } from '../create-login.ts';
import { LoginConfigError } from '../errors.ts';
import type { Login, SignedIn } from '../login.ts';
import { migrateLogin, sqliteStore } from '../stores/sqlite/index.ts';
import { testKit } from '../testing/test-kit.ts';
import type { TestKit } from '../testing/test-kit.ts';

interface Setting {
  readonly kit: TestKit;
  readonly login: Login;
  readonly database: Database.Database;
}

/** Real: a SQLite database. Ours: the clock, which the tests turn. */
function setUp(more: Partial<LoginConfig> = {}): Setting {
  const kit = testKit();
  const database = new Database(':memory:');
  migrateLogin(database);
  const login = createLogin(kit.config({ store: sqliteStore(database), session: 'portal', ...more }));
  return { kit, login, database };
}

async function signIn({ kit, login }: Setting, email = 'mo@example.org'): Promise<SignedIn> {
  const start = await login.start({ email });
  if (!start.ok) throw new Error(start.error.code);
  const done = await login.completeLink({ token: kit.lastMail().token, bindingCookie: start.bindingCookie });
  if (!done.ok) throw new Error(done.error.code);
  return done;
}

async function stateOf(login: Login, token: string): Promise<string> {
  const result = await login.sessions.authenticate({ token });
  return result.ok ? 'live' : result.error.code;
}

describe('a session at rest', () => {
  test('T-88 A17 is a hash: the database holds neither its token, nor the link’s, nor the code, nor the cookie', async () => {
    const setting = setUp();
    const start = await setting.login.start({ email: 'mo@example.org' });
    if (!start.ok) throw new Error(start.error.code);
    const { token, code } = setting.kit.lastMail();
    const done = await setting.login.completeLink({ token, bindingCookie: start.bindingCookie });
    if (!done.ok) throw new Error(done.error.code);
    const dump = setting.database.serialize();
    const secrets = [done.sessionToken, start.bindingCookie, token, code, code.replace('-', '')];
    for (const secret of secrets) {
      expect(dump.includes(secret)).toBe(false);
      expect(dump.includes(Buffer.from(secret, 'base64url'))).toBe(false);
    }
    expect(dump.includes(done.session.id)).toBe(true);
  });
});

describe('a session', () => {
  test('T-55 is not found when its cookie appears twice, and that is an event', async () => {
    const setting = setUp();
    const { sessionToken } = await signIn(setting);
    const cookieHeader = `__Host-pl_sid=${sessionToken}; __Host-pl_sid=${'A'.repeat(43)}`;
    expect(await setting.login.sessions.authenticate({ cookieHeader })).toMatchObject({
      error: { code: 'session_missing' },
    });
    expect(setting.login.readCookies(cookieHeader)).toEqual({});
    expect(setting.kit.events.map((event) => event.type)).toContain('cookie.duplicate');
  });

  test('A23 of the portal ends after seven idle days', async () => {
    const setting = setUp();
    const { sessionToken } = await signIn(setting);
    setting.kit.clock.advance(7 * DAY_MS - 1);
    expect(await stateOf(setting.login, sessionToken)).toBe('live');
    setting.kit.clock.advance(7 * DAY_MS);
    expect(await stateOf(setting.login, sessionToken)).toBe('session_expired');
  });

  test('A23 of the portal ends after thirty days, however much it is used', async () => {
    const setting = setUp();
    const { sessionToken } = await signIn(setting);
    for (let day = 0; day < 29; day += 1) {
      setting.kit.clock.advance(DAY_MS);
      expect(await stateOf(setting.login, sessionToken)).toBe('live');
    }
    setting.kit.clock.advance(DAY_MS);
    expect(await stateOf(setting.login, sessionToken)).toBe('session_expired');
  });

  test('is written to at most once a minute', async () => {
    const setting = setUp();
    const { sessionToken } = await signIn(setting);
    const changes = (): unknown => setting.database.prepare('SELECT total_changes() AS n').get();
    const before = changes();
    for (let second = 0; second < 59; second += 1) {
      setting.kit.clock.advance(1_000);
      await stateOf(setting.login, sessionToken);
    }
    expect(changes()).toEqual(before);
    setting.kit.clock.advance(1_000);
    await stateOf(setting.login, sessionToken);
    expect(changes()).not.toEqual(before);
  });

  test('T-53 gets a new token by rotation; the old one goes on for a minute and is then worth nothing', async () => {
    const setting = setUp();
    const { sessionToken, session } = await signIn(setting);
    setting.kit.clock.advance(DAY_MS);
    expect(await setting.login.sessions.authenticate({ token: sessionToken })).toMatchObject({
      rotationDue: true,
    });
    const rotated = await setting.login.sessions.rotate(sessionToken);
    if (!rotated.ok) throw new Error(rotated.error.code);
    expect(rotated.session.id).toBe(session.id);
    expect(rotated.setCookie[0]).toContain(rotated.sessionToken);
    expect(await setting.login.sessions.authenticate({ token: sessionToken })).toMatchObject({
      ok: true,
      rotationDue: false,
    });
    expect(await setting.login.sessions.rotate(sessionToken)).toMatchObject({
      error: { code: 'session_missing' },
    });
    setting.kit.clock.advance(MINUTE_MS);
    expect(await stateOf(setting.login, sessionToken)).toBe('session_missing');
    expect(await stateOf(setting.login, rotated.sessionToken)).toBe('live');
  });

  test('T-81 A24 is listed for and revoked by its owner only', async () => {
    const setting = setUp();
    const mine = await signIn(setting);
    const theirs = await signIn(setting, 'other@example.net');
    const { sessions } = setting.login;
    expect((await sessions.list(mine.user.id)).map((session) => session.id)).toEqual([mine.session.id]);
    expect(await sessions.revoke(mine.user.id, theirs.session.id)).toBe(false);
    expect(await sessions.revoke(theirs.user.id, theirs.session.id)).toBe(true);
    expect(await stateOf(setting.login, theirs.sessionToken)).toBe('session_revoked');
    expect(await stateOf(setting.login, mine.sessionToken)).toBe('live');
  });

  test('A24 can end all the others of its person, and names each in an event', async () => {
    const setting = setUp();
    const first = await signIn(setting);
    setting.kit.clock.advance(HOUR_MS);
    const second = await signIn(setting);
    expect(await setting.login.sessions.revokeAll(second.user.id, second.session.id)).toBe(1);
    expect(await stateOf(setting.login, first.sessionToken)).toBe('session_revoked');
    expect(await stateOf(setting.login, second.sessionToken)).toBe('live');
    const told = setting.kit.events.filter(({ sessionId }) => sessionId === first.session.id);
    expect(told.slice(-2).map(({ type }) => type)).toEqual(['session.revoked', 'session.used_after_end']);
  });

  test('ends by signing out, which clears its cookie even where there was none', async () => {
    const setting = setUp();
    const { sessionToken } = await signIn(setting);
    const { setCookie } = await setting.login.sessions.signOut(sessionToken);
    expect(setCookie[0]).toContain('__Host-pl_sid=; Max-Age=0');
    expect(await stateOf(setting.login, sessionToken)).toBe('session_revoked');
    expect((await setting.login.sessions.signOut(undefined)).setCookie).toEqual(setCookie);
  });

  test('has a UUIDv7 as its public id', async () => {
    const { session } = await signIn(setUp());
    expect(session.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(session.id.replaceAll('-', '').slice(0, 12), 16)).toBe(session.createdAt);
  });

  test('with an idle life above the absolute one is refused at construction', () => {
    expect(() => setUp({ session: { idleMs: DAY_MS, absoluteMs: HOUR_MS } })).toThrow(LoginConfigError);
  });
});

test('sweeping leaves what is live', async () => {
  const setting = setUp();
  const { sessionToken } = await signIn(setting);
  setting.kit.clock.advance(2 * DAY_MS);
  expect(await setting.login.sweep()).toBeGreaterThan(0);
  expect(await stateOf(setting.login, sessionToken)).toBe('live');
});
