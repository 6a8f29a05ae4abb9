import { describe, expect, test } from 'vitest';
import { createSessions } from '../sessions/sessions.ts';
import { factorSetting, pendingCookie, signIn, withApp, wrongCode } from './testing/setting.ts';
import type { FactorSetting, WithApp } from './testing/setting.ts';

async function codeOf({ context }: FactorSetting, token: string): Promise<string> {
  const found = await createSessions(context).authenticate({ token });
  return found.ok ? 'live' : found.error.code;
}

/** A second session of the same person, in another browser. */
async function otherSession(setting: FactorSetting, app: WithApp): Promise<string> {
  const answer = { pendingCookie: await pendingCookie(setting), method: 'totp', code: app.code() } as const;
  const done = await setting.factors.complete(answer);
  if (!done.ok) throw new Error(done.error.code);
  setting.kit.clock.advance(60_000);
  return done.sessionToken;
}

describe('a step-up', () => {
  test('T-53 gives a new token, and the old one is worth nothing from that moment', async () => {
    const setting = factorSetting();
    const app = await withApp(setting);
    setting.kit.clock.advance(setting.context.sudoMs);
    const { sessionToken } = app;
    const done = await setting.factors.stepUp({ sessionToken, method: 'totp', code: app.code() });
    if (!done.ok) throw new Error(done.error.code);
    expect(done.session).toMatchObject({ aal: 2, amr: ['email_link', 'totp'] });
    expect(done.session.sudoUntil).toBe(setting.kit.clock.now() + setting.context.sudoMs);
    expect(done.setCookie[0]).toContain(`${setting.context.cookies.session}=${done.sessionToken}`);
    expect(await codeOf(setting, sessionToken)).toBe('session_missing');
    expect(await codeOf(setting, done.sessionToken)).toBe('live');
  });

  test('T-75 refused changes nothing', async () => {
    const setting = factorSetting();
    const app = await withApp(setting);
    setting.kit.clock.advance(setting.context.sudoMs);
    const { sessionToken } = app;
    const answer = { sessionToken, method: 'totp', code: wrongCode(app) } as const;
    expect(await setting.factors.stepUp(answer)).toMatchObject({ error: { code: 'mfa_wrong' } });
    expect(await setting.factors.removeTotp({ sessionToken })).toMatchObject({
      error: { code: 'sudo_required' },
    });
  });

  test('A12 lasts as long as configured: after that every change of factors asks again', async () => {
    const setting = factorSetting();
    const { sessionToken } = await withApp(setting);
    setting.kit.clock.advance(setting.context.sudoMs);
    const { factors } = setting;
    const answers = [
      await factors.proposeTotp({ sessionToken, account: 'x' }),
      await factors.confirmTotp({ sessionToken, code: '123456' }),
      await factors.removeTotp({ sessionToken }),
      await factors.generateRecoveryCodes({ sessionToken }),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject({ error: { code: 'sudo_required', status: 403 } });
  });

  test('A09 by mail goes to the outside address, and is there for accounts without a stronger factor only', async () => {
    let outside: string | undefined = 'out@example.com';
    const setting = factorSetting({ mfa: { policy: () => 'off', emailOf: () => Promise.resolve(outside) } });
    const { sessionToken } = await signIn(setting);
    setting.kit.clock.advance(setting.context.sudoMs);
    const started = await setting.factors.mailStepUpCode({ sessionToken });
    if (!started.ok) throw new Error(started.error.code);
    const mail = setting.kit.lastMail();
    expect(mail.mail.to).toBe('out@example.com');
    const { cid, bindingCookie } = started;
    const done = await setting.factors.stepUpByMail({ sessionToken, bindingCookie, cid, code: mail.code });
    expect(done).toMatchObject({ ok: true, session: { aal: 1, amr: ['email_link', 'mfa_email'] } });
    outside = undefined;
    const app = await withApp(setting);
    outside = 'out@example.com';
    expect(await setting.factors.mailStepUpCode(app)).toMatchObject({ error: { code: 'mfa_unavailable' } });
    expect(await setting.factors.stepUpByMail({ ...app, cid, code: mail.code })).toMatchObject({
      error: { code: 'mfa_unavailable' },
    });
  });

  test('T-07 T-76 is not opened by a sign-in code, nor by a code mailed for another person', async () => {
    const setting = factorSetting();
    const mo = await signIn(setting);
    const eve = await signIn(setting, 'eve@example.net');
    const started = await setting.factors.mailStepUpCode({ sessionToken: eve.sessionToken });
    if (!started.ok) throw new Error(started.error.code);
    const { cid, bindingCookie } = started;
    const { code } = setting.kit.lastMail();
    const crossed = { sessionToken: mo.sessionToken, bindingCookie, cid, code };
    expect(await setting.factors.stepUpByMail(crossed)).toMatchObject({ error: { code: 'mfa_wrong' } });
  });
});

describe('enrolling an app', () => {
  test('T-72 works right after signing in by mail, and makes a factor with the first code only', async () => {
    const setting = factorSetting();
    const { sessionToken, user } = await signIn(setting);
    const proposed = await setting.factors.proposeTotp({ sessionToken, account: 'mo@example.org' });
    expect(proposed).toMatchObject({ ok: true });
    expect((await setting.factors.status(user.id)).methods).toEqual([]);
    expect(await setting.factors.confirmTotp({ sessionToken, code: 'abcdef' })).toMatchObject({
      error: { code: 'mfa_wrong' },
    });
    expect((await setting.factors.status(user.id)).totp).toBe(false);
  });

  test('T-86 ends every other session of the person and renews this one', async () => {
    const setting = factorSetting();
    const other = await signIn(setting);
    const app = await withApp(setting);
    expect(await codeOf(setting, other.sessionToken)).toBe('session_revoked');
    expect(await codeOf(setting, app.sessionToken)).toBe('live');
  });

  test('is refused where one is confirmed already', async () => {
    const setting = factorSetting();
    const { sessionToken } = await withApp(setting);
    expect(await setting.factors.proposeTotp({ sessionToken, account: 'x' })).toMatchObject({
      error: { code: 'mfa_exists' },
    });
  });

  test('T-88 keeps its secret sealed at rest', async () => {
    const setting = factorSetting();
    const { sessionToken, user } = await signIn(setting);
    const proposed = await setting.factors.proposeTotp({ sessionToken, account: 'x' });
    if (!proposed.ok) throw new Error(proposed.error.code);
    const row = await setting.context.store.totp.find(user.id);
    expect(row?.sealedSecret).not.toContain(proposed.secret);
    expect(setting.context.keyring.open('seal.totp', row?.sealedSecret ?? '', ['somebody-else']).ok).toBe(
      false,
    );
  });
});

describe('removing the app', () => {
  test('A12 T-86 needs a step-up, tells the owner, ends the other sessions and renews this one', async () => {
    const setting = factorSetting();
    const app = await withApp(setting);
    const other = await otherSession(setting, app);
    const removed = await setting.factors.removeTotp(app);
    if (!removed.ok) throw new Error(removed.error.code);
    expect(await codeOf(setting, other)).toBe('session_revoked');
    expect(await codeOf(setting, app.sessionToken)).toBe('session_missing');
    expect(await codeOf(setting, removed.sessionToken)).toBe('live');
    expect(setting.kit.outbox.at(-1)).toMatchObject({ kind: 'notice', to: 'mo@example.org' });
    expect((await setting.factors.status(app.userId)).methods).toEqual([]);
  });
});
