import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../clock.ts';
import { createSessions } from '../sessions/sessions.ts';
import {
  arrive,
  eventTypes,
  factorSetting,
  pendingCookie,
  signIn,
  withApp,
  wrongCode,
} from './testing/setting.ts';

describe('a sign-in of somebody with an authenticator app', () => {
  test.each(['email_link', 'email_code'] as const)('T-70 by %s gives only "mfa_required"', async (method) => {
    const setting = factorSetting();
    const app = await withApp(setting);
    const sessions = createSessions(setting.context);
    const before = (await sessions.list(app.userId)).length;
    const arrived = await arrive(setting, 'mo@example.org', method);
    expect(arrived).toMatchObject({ ok: false, error: { code: 'mfa_required' }, methods: ['totp'] });
    expect((await sessions.list(app.userId)).length).toBe(before);
    expect(JSON.stringify(arrived)).not.toContain(setting.context.cookies.session);
  });

  test('T-70 T-71 T-72 its pending cookie is no session anywhere', async () => {
    const setting = factorSetting();
    const app = await withApp(setting);
    const { factors, context } = setting;
    const sessionToken = await pendingCookie(setting);
    const code = app.code();
    const sessions = createSessions(context);
    const cookieHeader = `${context.cookies.session}=${sessionToken}`;
    const answers = [
      await sessions.authenticate({ token: sessionToken }),
      await sessions.authenticate({ cookieHeader }),
      await sessions.rotate(sessionToken),
      await factors.stepUp({ sessionToken, method: 'totp', code }),
      await factors.mailStepUpCode({ sessionToken }),
      await factors.stepUpByMail({ sessionToken, cid: 'x', code }),
      await factors.proposeTotp({ sessionToken, account: 'x' }),
      await factors.confirmTotp({ sessionToken, code }),
      await factors.removeTotp({ sessionToken }),
      await factors.generateRecoveryCodes({ sessionToken }),
    ];
    for (const answer of answers)
      expect(answer).toMatchObject({ error: { code: 'session_missing', status: 401 } });
    expect((await factors.status(app.userId)).totp).toBe(true);
  });

  test('T-70 T-75 is finished by the code alone: the session has level 2, both methods and step-up', async () => {
    const setting = factorSetting();
    const app = await withApp(setting);
    const cookie = await pendingCookie(setting);
    const done = await setting.factors.complete({ pendingCookie: cookie, method: 'totp', code: app.code() });
    expect(done).toMatchObject({
      ok: true,
      session: { aal: 2, amr: ['email_link', 'totp'], userId: app.userId },
    });
    const again = { pendingCookie: cookie, method: 'totp', code: app.code(1) } as const;
    expect(await setting.factors.complete(again)).toMatchObject({ error: { code: 'pending_missing' } });
  });

  test('T-70 waits ten minutes and no longer, and no session token stands in for its cookie', async () => {
    const setting = factorSetting();
    const app = await withApp(setting);
    const cookie = await pendingCookie(setting);
    setting.kit.clock.advance(10 * MINUTE_MS);
    for (const pending of [cookie, app.sessionToken, undefined, '', 'x'.repeat(43)]) {
      const answer = { pendingCookie: pending, method: 'totp', code: app.code() } as const;
      expect(await setting.factors.complete(answer)).toMatchObject({ error: { code: 'pending_missing' } });
    }
  });

  test('T-76 T-77 belongs to whom its cookie was given, whatever else the request names', async () => {
    const setting = factorSetting();
    const mo = await withApp(setting);
    const eve = await withApp(setting, 'eve@example.net');
    const cookie = await pendingCookie(setting, 'eve@example.net');
    const forged = {
      pendingCookie: cookie,
      method: 'totp',
      userId: mo.userId,
      email: 'mo@example.org',
    } as const;
    expect(await setting.factors.complete({ ...forged, code: mo.code() })).toMatchObject({
      error: { code: 'mfa_wrong' },
    });
    expect(await setting.factors.complete({ ...forged, code: eve.code() })).toMatchObject({
      ok: true,
      user: { id: eve.userId },
    });
  });

  test('A09 is not opened by a mailed code, which is no factor beside the app', async () => {
    const setting = factorSetting({ mfa: { emailOf: () => Promise.resolve('outside@example.com') } });
    await withAppAfterMail(setting);
    const cookie = await pendingCookie(setting);
    const mails = setting.kit.outbox.length;
    expect(await setting.factors.mailCode({ pendingCookie: cookie })).toMatchObject({
      error: { code: 'mfa_unavailable' },
    });
    expect(
      await setting.factors.complete({
        pendingCookie: cookie,
        method: 'mfa_email',
        code: 'AAAA-AAAA',
        cid: 'x',
      }),
    ).toMatchObject({ error: { code: 'mfa_unavailable' } });
    expect(setting.kit.outbox.length).toBe(mails);
  });
});

/** Enrolling goes through the mailed factor, which the account has from the start. */
async function withAppAfterMail(setting: ReturnType<typeof factorSetting>): Promise<void> {
  const plain = {
    ...setting,
    context: { ...setting.context, mfa: { ...setting.context.mfa, emailOf: nobody } },
  };
  await withApp(plain);
}

function nobody(): Promise<undefined> {
  return Promise.resolve(undefined);
}

describe('a sign-in of somebody with a mailbox outside', () => {
  const outside = { mfa: { emailOf: () => Promise.resolve('outside@example.com') } };

  test('A09 A10 A11 is finished by the code sent there, and to nowhere else', async () => {
    const setting = factorSetting(outside);
    const cookie = await pendingCookie(setting);
    const started = await setting.factors.mailCode({ pendingCookie: cookie });
    if (!started.ok) throw new Error(started.error.code);
    expect(setting.kit.outbox.map(({ to }) => to)).toEqual(['outside@example.com']);
    expect(started.maskedAddress).not.toContain('outside');
    const { cid, bindingCookie } = started;
    const answer = { pendingCookie: cookie, bindingCookie, method: 'mfa_email', cid } as const;
    expect(await setting.factors.complete({ ...answer, code: 'BBBB-BBBB' })).toMatchObject({
      error: { code: 'mfa_wrong', triesLeft: 9 },
    });
    const done = await setting.factors.complete({ ...answer, code: setting.kit.lastMail().code });
    expect(done).toMatchObject({ ok: true, session: { amr: ['email_link', 'mfa_email'] } });
  });

  test('A10 asks for a second mail within a minute in vain', async () => {
    const setting = factorSetting(outside);
    const cookie = await pendingCookie(setting);
    await setting.factors.mailCode({ pendingCookie: cookie });
    expect(await setting.factors.mailCode({ pendingCookie: cookie })).toMatchObject({
      error: { code: 'rate_limited' },
    });
  });

  test('A09 the address that signed in is no second factor', async () => {
    const setting = factorSetting({ mfa: { emailOf: () => Promise.resolve('mo@example.org') } });
    await expect(pendingCookie(setting)).rejects.toThrow('needed no second factor');
    expect(setting.kit.outbox).toEqual([]);
  });

  test('T-76 is not finished by the code of another account', async () => {
    const setting = factorSetting({ mfa: { emailOf: (userId) => Promise.resolve(`${userId}@example.com`) } });
    const mine = await pendingCookie(setting, 'eve@example.net');
    const theirs = await pendingCookie(setting, 'mo@example.org');
    const started = await setting.factors.mailCode({ pendingCookie: mine });
    if (!started.ok) throw new Error(started.error.code);
    const { cid, bindingCookie } = started;
    const { code } = setting.kit.lastMail();
    const crossed = { pendingCookie: theirs, bindingCookie, method: 'mfa_email', cid, code } as const;
    expect(await setting.factors.complete(crossed)).toMatchObject({ error: { code: 'mfa_wrong' } });
  });
});

test('T-70 a person without any second factor is signed in at once', async () => {
  const setting = factorSetting();
  const done = await signIn(setting);
  expect(done.session.aal).toBe(1);
  expect((await setting.factors.status(done.user.id)).methods).toEqual([]);
  expect(eventTypes(setting)).not.toContain('mfa.required');
});

test('T-74 a wrong code tells how many tries are left', async () => {
  const setting = factorSetting();
  const app = await withApp(setting);
  const answer = {
    pendingCookie: await pendingCookie(setting),
    method: 'totp',
    code: wrongCode(app),
  } as const;
  expect(await setting.factors.complete(answer)).toMatchObject({
    error: { code: 'mfa_wrong', triesLeft: 9 },
  });
});
