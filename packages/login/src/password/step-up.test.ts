import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../clock.ts';
import { pepperRecoveryCode } from '../factors/hash-recovery-code.ts';
import { appCode } from '../factors/testing/setting.ts';
import { codeOf, typesOf } from '../testing/steps.ts';
import { testBrowser } from '../testing/test-browser.ts';
import { enter, entered, MO, passwordSite, RIGHT } from './testing/password-site.ts';
import type { PasswordSite } from './testing/password-site.ts';

const LATER = 11 * MINUTE_MS;

/** A session whose step-up window is over. */
async function late(site: PasswordSite): Promise<string> {
  const { sessionToken } = await entered(site, site.kit.browserA);
  site.kit.clock.advance(LATER);
  return sessionToken;
}

async function enrol(site: PasswordSite, sessionToken: string): Promise<string> {
  const proposed = await site.login.factors.proposeTotp({ sessionToken, account: MO });
  if (!proposed.ok) throw new Error(proposed.error.code);
  const code = appCode(proposed.secret, site.kit.clock.now());
  const confirmed = await site.login.factors.confirmTotp({ sessionToken, code });
  if (!confirmed.ok) throw new Error(confirmed.error.code);
  return confirmed.sessionToken;
}

describe('a step-up by password', () => {
  test('opens the window where there is no second factor; the session gets a new token and no higher level', async () => {
    const site = await passwordSite();
    const sessionToken = await late(site);
    const { factors } = site.login;
    expect(codeOf(await factors.proposeTotp({ sessionToken, account: MO }))).toBe('sudo_required');
    const raised = await site.passwords.stepUp({ sessionToken, password: RIGHT });
    if (!raised.ok) throw new Error(raised.error.code);
    expect(raised.session).toMatchObject({ aal: 1, amr: ['password'] });
    expect(raised.sessionToken).not.toBe(sessionToken);
    expect(codeOf(await site.login.sessions.authenticate({ token: sessionToken }))).toBe('session_missing');
    expect(await factors.proposeTotp({ sessionToken: raised.sessionToken, account: MO })).toMatchObject({
      ok: true,
    });
  });

  test('a password beside a mailed link makes no second level of it', async () => {
    const site = await passwordSite();
    const { browserA } = site.kit;
    browserA.accept(await site.login.start({ email: MO, ...browserA.input }));
    const { token } = site.kit.lastMail();
    const done = await site.login.completeLink({ token, ...browserA.input });
    if (!done.ok) throw new Error(done.error.code);
    const raised = await site.passwords.stepUp({ sessionToken: done.sessionToken, password: RIGHT });
    expect(raised).toMatchObject({ ok: true, session: { aal: 1, amr: ['email_link', 'password'] } });
  });

  test('T-72 opens nothing that a second factor guards, and names what the account has', async () => {
    const site = await passwordSite();
    const { sessionToken } = await entered(site, site.kit.browserA);
    const enrolled = await enrol(site, sessionToken);
    site.kit.clock.advance(LATER);
    const asked = await site.passwords.stepUp({ sessionToken: enrolled, password: RIGHT });
    expect(asked).toMatchObject({ error: { code: 'sudo_stronger_needed', status: 403 }, methods: ['totp'] });
    const { factors } = site.login;
    expect(codeOf(await factors.removeTotp({ sessionToken: enrolled }))).toBe('sudo_required');
  });

  test('nor what a mailbox guards as a second factor', async () => {
    const emailOf = (): Promise<string> => Promise.resolve('mo@outside.example');
    const policy = (): 'off' => 'off';
    const site = await passwordSite({ mfa: { emailOf, policy } });
    const sessionToken = await late(site);
    expect(await site.passwords.stepUp({ sessionToken, password: RIGHT })).toMatchObject({
      error: { code: 'sudo_stronger_needed' },
      methods: ['mfa_email'],
    });
  });

  test('T-04 of sixty parallel wrong ones ten are compared, whatever the browser; then it pauses, and closes', async () => {
    const site = await passwordSite();
    const sessionToken = await late(site);
    const all = Array.from({ length: 60 }, (_, position) =>
      site.passwords.stepUp({ sessionToken, password: 'wrong', ipKey: `192.0.2.${String(position)}` }),
    );
    const codes = (await Promise.all(all)).map(codeOf);
    expect(codes.filter((code) => code === 'password_wrong')).toHaveLength(10);
    expect(codes.filter((code) => code === 'password_paused')).toHaveLength(50);
    expect(site.calls.argon2).toBe(10 + 1);
    for (let round = 0; round < 9; round += 1) {
      site.kit.clock.advance(15 * MINUTE_MS + 1);
      for (let tries = 0; tries < 10; tries += 1)
        await site.passwords.stepUp({ sessionToken, password: 'wrong' });
    }
    expect(codeOf(await site.passwords.stepUp({ sessionToken, password: RIGHT }))).toBe('password_closed');
    expect(typesOf(site.kit)).toContain('sudo.failed');
  });

  test('T-87 a stranger’s guesses at the sign-in do not stop it', async () => {
    const site = await passwordSite();
    const sessionToken = await late(site);
    for (let tries = 0; tries < 10; tries += 1)
      await enter(site, testBrowser({ ipKey: `192.0.2.${String(tries)}` }), 'wrong');
    expect(await site.passwords.stepUp({ sessionToken, password: RIGHT })).toMatchObject({ ok: true });
  });

  test('T-76 is for the person of the session, and for nobody without one', async () => {
    const site = await passwordSite();
    expect(codeOf(await site.passwords.stepUp({ sessionToken: 'A'.repeat(43), password: RIGHT }))).toBe(
      'session_missing',
    );
    expect(site.calls.argon2).toBe(0);
    expect(codeOf(await site.passwords.stepUp({ sessionToken: '', password: RIGHT }))).toBe(
      'session_missing',
    );
  });
});

describe('a change of the password', () => {
  test('T-86 ends the other sessions, API tokens and trust, renews this session and tells the owner', async () => {
    const site = await passwordSite();
    const { browserA, browserB } = site.kit;
    const here = await entered(site, browserA);
    const there = await entered(site, browserB);
    const hashed = await site.passwords.hash('a new horse battery');
    if (!hashed.ok) throw new Error(hashed.error.code);
    site.hashes.set('user-1', hashed.hash);
    const settled = await site.passwords.changed({ sessionToken: here.sessionToken });
    if (!settled.ok) throw new Error(settled.error.code);
    const { sessions } = site.login;
    expect(codeOf(await sessions.authenticate({ token: there.sessionToken }))).toBe('session_revoked');
    expect(codeOf(await sessions.authenticate({ token: here.sessionToken }))).toBe('session_missing');
    expect(await sessions.authenticate({ token: settled.sessionToken })).toMatchObject({ ok: true });
    expect(site.kit.outbox.at(-1)).toMatchObject({ kind: 'notice', to: MO });
    expect(site.kit.events.find(({ type }) => type === 'password.changed')).toMatchObject({
      userId: 'user-1',
    });
    expect(codeOf(await enter(site, browserB))).toBe('password_wrong');
  });

  test('its end is told as such', async () => {
    const site = await passwordSite();
    const { sessionToken } = await entered(site, site.kit.browserA);
    site.hashes.delete('user-1');
    expect(await site.passwords.changed({ sessionToken, what: 'removed' })).toMatchObject({ ok: true });
    expect(typesOf(site.kit)).toContain('password.removed');
    expect(codeOf(await enter(site, site.kit.browserB))).toBe('password_wrong');
  });

  test('T-86 T-93 a reset ends every session, opens what was closed, and signs nobody in', async () => {
    const site = await passwordSite();
    const { browserA, browserB } = site.kit;
    const before = await entered(site, browserA);
    for (let tries = 0; tries < 10; tries += 1)
      await enter(site, testBrowser({ ipKey: `192.0.2.${String(tries)}` }), 'wrong');
    await site.passwords.wasReset('user-1');
    const { token } = { token: before.sessionToken };
    expect(codeOf(await site.login.sessions.authenticate({ token }))).toBe('session_revoked');
    expect(codeOf(await enter(site, browserB))).toBe('ok');
    const reset = await site.login.audit.query({ userId: 'user-1', types: ['password.reset'] });
    expect(reset).toHaveLength(1);
    expect(site.kit.outbox.at(-1)).toMatchObject({ kind: 'notice' });
  });

  test('T-09 a reset that was mailed before an address changed is revoked by the host, as every proof is', async () => {
    const site = await passwordSite();
    await site.login.proofs.start({ purpose: 'reset_password', email: MO, ...site.kit.browserA.input });
    expect(await site.login.proofs.revoke(MO, 'reset_password')).toBe(1);
  });

  test('T-07 the pepper of a recovery code is no pepper of a password', async () => {
    const { context } = await passwordSite();
    const stretched = new Uint8Array(32);
    const recovery = pepperRecoveryCode(context, 'user-1', stretched);
    expect(context.keyring.mac('pepper.pw', 'password', stretched).equals(recovery)).toBe(false);
  });

  test('what a person did is found for their history, the newest first', async () => {
    const site = await passwordSite();
    const { sessionToken } = await entered(site, site.kit.browserA);
    site.kit.clock.advance(MINUTE_MS);
    expect(codeOf(await site.passwords.changed({ sessionToken }))).toBe('ok');
    site.login.record('user.updated', { userId: 'user-2' });
    const rows = await site.login.audit.query({ userId: 'user-1', order: 'newest', limit: 2 });
    expect(rows.map(({ type }) => type)).toEqual(['password.changed', 'login.new_device']);
  });
});
