import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { contextOf } from '../context-of.ts';
import { createLogin } from '../create-login.ts';
import type { Login, SecondFactorRequired, SignedIn } from '../login.ts';
import { migrateLogin, sqliteStore } from '../stores/sqlite/index.ts';
import { testKit } from '../testing/test-kit.ts';
import type { TestKit } from '../testing/test-kit.ts';
import { createPasswords } from '../password/index.ts';
import type { Passwords } from '../password/index.ts';
import { quickArgon2 } from '../password/testing/password-site.ts';
import { appCode, giveRecoveryCodes } from './testing/setting.ts';

const PASSWORD = 'correct horse battery';

interface Setting {
  readonly kit: TestKit;
  readonly login: Login;
  readonly passwords: Passwords;
}

/** Real: the whole library on a SQLite database. Ours: clock, accounts, outbox. */
function setUp(): Setting {
  const kit = testKit();
  const database = new Database(':memory:');
  migrateLogin(database);
  const login = createLogin(kit.config({ store: sqliteStore(database) }));
  let hash: string | undefined;
  const passwords: Passwords = createPasswords(login, {
    argon2: quickArgon2,
    accounts: {
      async find(email) {
        const user = kit.accounts.get(email);
        const hashed = await passwords.hash(PASSWORD);
        hash ??= hashed.ok ? hashed.hash : undefined;
        return user === undefined ? undefined : { user, email, hash };
      },
      rehash: () => Promise.resolve(),
    },
  });
  return { kit, login, passwords };
}

async function byLink({ kit, login }: Setting): Promise<SignedIn | SecondFactorRequired> {
  const { bindingCookie } = await start({ kit, login });
  return finished(await login.completeLink({ token: kit.lastMail().token, bindingCookie }));
}

async function byLinkElsewhere({ kit, login }: Setting): Promise<SignedIn | SecondFactorRequired> {
  const { matchNumber } = await start({ kit, login });
  return finished(await login.completeLink({ token: kit.lastMail().token, matchNumber }));
}

async function byCode({ kit, login }: Setting): Promise<SignedIn | SecondFactorRequired> {
  const { cid, bindingCookie } = await start({ kit, login });
  return finished(await login.completeCode({ cid, code: kit.lastMail().code, bindingCookie }));
}

async function byPassword({ kit, passwords }: Setting): Promise<SignedIn | SecondFactorRequired> {
  kit.clock.advance(60_000);
  const done = await passwords.signIn({ identifier: 'mo@example.org', password: PASSWORD });
  if (done.ok || 'pendingCookie' in done) return done;
  throw new Error(done.error.code);
}

async function start({
  kit,
  login,
}: Pick<Setting, 'kit' | 'login'>): Promise<{ cid: string; bindingCookie: string; matchNumber: string }> {
  kit.clock.advance(60_000);
  const started = await login.start({ email: 'mo@example.org' });
  if (!started.ok) throw new Error(started.error.code);
  return started;
}

function finished(result: Awaited<ReturnType<Login['completeLink']>>): SignedIn | SecondFactorRequired {
  if (result.ok || 'pendingCookie' in result) return result;
  throw new Error(result.error.code);
}

interface Enrolled {
  readonly secret: string;
  readonly sessionToken: string;
  readonly userId: string;
}

/** Signs up by link and enrols an app; gives its secret. */
async function enrol(setting: Setting): Promise<Enrolled> {
  const first = await byLink(setting);
  if (!first.ok) throw new Error(first.error.code);
  const { factors } = setting.login;
  const proposed = await factors.proposeTotp({ sessionToken: first.sessionToken, account: 'mo@example.org' });
  if (!proposed.ok) throw new Error(proposed.error.code);
  const code = appCode(proposed.secret, setting.kit.clock.now());
  const confirmed = await factors.confirmTotp({ sessionToken: first.sessionToken, code });
  if (!confirmed.ok) throw new Error(confirmed.error.code);
  return { secret: proposed.secret, sessionToken: confirmed.sessionToken, userId: first.user.id };
}

const WAYS = [
  ['the link', byLink],
  ['the link elsewhere, with the number', byLinkElsewhere],
  ['the code', byCode],
  ['a password', byPassword],
] as const;

describe('somebody with an authenticator app who proves the first factor', () => {
  test.each(WAYS)(
    'T-70 by %s gets "mfa_required", and is in after the code of the app',
    async (_, arrive) => {
      const setting = setUp();
      const { secret } = await enrol(setting);
      const arrived = await arrive(setting);
      if (arrived.ok) throw new Error('Signed in without the app.');
      expect(arrived).toMatchObject({ error: { code: 'mfa_required' }, methods: ['totp'] });
      expect(arrived.setCookie.some((line) => line.startsWith('__Host-pl_sid='))).toBe(false);
      const { pendingCookie } = arrived;
      const code = appCode(secret, setting.kit.clock.now());
      const done = await setting.login.factors.complete({ pendingCookie, method: 'totp', code });
      expect(done).toMatchObject({ ok: true, session: { aal: 2 } });
    },
  );

  test.each(WAYS)(
    'T-71 by %s has no cookie of that answer that passes for a session, under any name',
    async (_, arrive) => {
      const setting = setUp();
      await enrol(setting);
      const arrived = await arrive(setting);
      const values = arrived.setCookie.map((line) => /=([^;]*)/.exec(line)?.[1] ?? '');
      const names = Object.values(setting.login.cookieNames);
      for (const value of values) {
        const cookie = names.map((name) => `${name}=${value}`).join('; ');
        expect(
          await setting.login.session(new Request('https://mail.example.org/', { headers: { cookie } })),
        ).toBe(undefined);
        expect(await setting.login.sessions.authenticate({ token: value })).toMatchObject({ ok: false });
        expect(await setting.login.sessions.rotate(value)).toMatchObject({ ok: false });
      }
    },
  );

  test.each(WAYS)(
    'T-72 by %s can neither enrol, remove nor step up with what that answer gave',
    async (_, arrive) => {
      const setting = setUp();
      await enrol(setting);
      const arrived = await arrive(setting);
      if (arrived.ok) throw new Error('Signed in without the app.');
      const { factors } = setting.login;
      const sessionToken = arrived.pendingCookie;
      const { passwords } = setting;
      const answers = [
        await factors.proposeTotp({ sessionToken, account: 'mo@example.org' }),
        await factors.removeTotp({ sessionToken }),
        await factors.generateRecoveryCodes({ sessionToken }),
        await passwords.stepUp({ sessionToken, password: PASSWORD }),
        await passwords.changed({ sessionToken }),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ error: { code: 'session_missing' } });
    },
  );

  test('T-93 for a reset has a proof and no session, and still needs the app to sign in', async () => {
    const setting = setUp();
    await enrol(setting);
    const { kit, login } = setting;
    kit.clock.advance(60_000);
    const started = await login.proofs.start({ purpose: 'reset_password', email: 'mo@example.org' });
    if (!started.ok) throw new Error(started.error.code);
    const { cid, bindingCookie } = started;
    const purpose = 'reset_password';
    const { code } = kit.lastMail();
    const proven = await login.proofs.completeCode({ purpose, cid, bindingCookie, code });
    expect(proven).toMatchObject({ ok: true, purpose });
    expect(JSON.stringify(proven)).not.toContain('__Host-pl_sid');
    expect(await byLink(setting)).toMatchObject({ error: { code: 'mfa_required' } });
  });

  test('T-70 may let a browser skip the app, which opens no step-up and ends with a change of factors', async () => {
    const setting = setUp();
    const { secret, sessionToken } = await enrol(setting);
    const { kit, login } = setting;
    const arrived = await byLink(setting);
    if (arrived.ok) throw new Error('Signed in without the app.');
    const code = appCode(secret, kit.clock.now());
    const { pendingCookie } = arrived;
    const trusted = await login.factors.complete({ pendingCookie, method: 'totp', code, trustDevice: true });
    if (!trusted.ok) throw new Error(trusted.error.code);
    const device = trusted.setCookie.find((line) => line.startsWith(login.cookieNames.device));
    const deviceCookie = /=([^;]*)/.exec(device ?? '')?.[1];
    const skip = async (): Promise<SignedIn | SecondFactorRequired> => {
      const { bindingCookie } = await start(setting);
      return finished(await login.completeLink({ token: kit.lastMail().token, bindingCookie, deviceCookie }));
    };
    const skipped = await skip();
    if (!skipped.ok) throw new Error(skipped.error.code);
    expect(await login.factors.removeTotp(skipped)).toMatchObject({ error: { code: 'sudo_required' } });
    expect(await login.factors.generateRecoveryCodes({ sessionToken })).toMatchObject({ ok: true });
    expect(await skip()).toMatchObject({ error: { code: 'mfa_required' } });
  });
});

describe('on a SQLite database', () => {
  test('T-73 T-78 twenty parallel answers with one code open one session', async () => {
    const setting = setUp();
    const { secret, userId } = await enrol(setting);
    const [recoveryCode] = await giveRecoveryCodes(contextOf(setting.login), userId);
    const arrived = await byLink(setting);
    const other = await byCode(setting);
    if (arrived.ok || other.ok) throw new Error('Signed in without the app.');
    const code = appCode(secret, setting.kit.clock.now());
    const totp = { pendingCookie: arrived.pendingCookie, method: 'totp', code } as const;
    const recovery = {
      pendingCookie: other.pendingCookie,
      method: 'recovery',
      code: recoveryCode,
    } as const;
    for (const [answer, times] of [
      [totp, 20],
      [recovery, 4],
    ] as const) {
      const answers = Array.from({ length: times }, () => setting.login.factors.complete(answer));
      expect((await Promise.all(answers)).filter(({ ok }) => ok)).toHaveLength(1);
    }
  });
});
