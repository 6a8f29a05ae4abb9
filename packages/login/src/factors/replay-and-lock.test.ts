import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../clock.ts';
import type { FactorAnswer } from './factors.ts';
import {
  eventTypes,
  factorSetting,
  giveRecoveryCodes,
  pendingCookie,
  withApp,
  wrongCode,
} from './testing/setting.ts';
import type { FactorSetting, WithApp } from './testing/setting.ts';

interface Setting extends FactorSetting {
  readonly app: WithApp;
}

async function enrolled(): Promise<Setting> {
  const setting = factorSetting();
  return { ...setting, app: await withApp(setting) };
}

/** One answer to a fresh sign-in; gives "ok" or the refusal's code. */
async function attempt(
  setting: Setting,
  code: string,
  method: FactorAnswer['method'] = 'totp',
): Promise<string> {
  const answer = { pendingCookie: await pendingCookie(setting), method, code };
  const done = await setting.factors.complete(answer);
  return done.ok ? 'ok' : done.error.code;
}

async function failTimes(setting: Setting, times: number): Promise<readonly string[]> {
  const codes: string[] = [];
  for (let turn = 0; turn < times; turn += 1) codes.push(await attempt(setting, wrongCode(setting.app)));
  return codes;
}

describe('a code of the app', () => {
  test('T-73 works once', async () => {
    const setting = await enrolled();
    const code = setting.app.code();
    expect(await attempt(setting, code)).toBe('ok');
    expect(await attempt(setting, code)).toBe('mfa_wrong');
    expect(eventTypes(setting)).toContain('mfa.replay');
  });

  test('T-73 of one step does not work after that of the next', async () => {
    const setting = await enrolled();
    const earlier = setting.app.code(0);
    expect(await attempt(setting, setting.app.code(1))).toBe('ok');
    expect(await attempt(setting, earlier)).toBe('mfa_wrong');
  });

  test('T-73 given twenty times at once opens one session', async () => {
    const setting = await enrolled();
    const cookies = await Promise.all(Array.from({ length: 20 }, () => pendingCookie(setting)));
    const code = setting.app.code();
    const done = await Promise.all(
      cookies.map((cookie) => setting.factors.complete({ pendingCookie: cookie, method: 'totp', code })),
    );
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('T-73 that confirmed the app does not sign in', async () => {
    const setting = factorSetting();
    const app = await withApp(setting);
    expect(await attempt({ ...setting, app }, app.code(-2))).toBe('mfa_wrong');
  });

  test('T-73 is refused in a step-up after it signed in', async () => {
    const setting = await enrolled();
    const { sessionToken } = setting.app;
    const code = setting.app.code();
    expect(await attempt(setting, code)).toBe('ok');
    expect(await setting.factors.stepUp({ sessionToken, method: 'totp', code })).toMatchObject({
      error: { code: 'mfa_wrong' },
    });
  });

  test('M04 opens after a key rotation, and its secret is then sealed with the new key', async () => {
    const { createKeyring, generateKey } = await import('@postern/keyring');
    const [old, fresh] = [generateKey(), generateKey()];
    const setting = factorSetting({ keyring: createKeyring([old]) });
    const app = await withApp(setting);
    const keyring = createKeyring([fresh, old]);
    const rotated = { ...setting, context: { ...setting.context, keyring }, app };
    const { verifyTotp } = await import('./verify-totp.ts');
    const row = await setting.context.store.totp.find(app.userId);
    if (row === undefined) throw new Error('No secret.');
    expect(await verifyTotp(rotated.context, row, app.code())).toBe('right');
    const after = await setting.context.store.totp.find(app.userId);
    expect(keyring.needsReseal(after?.sealedSecret ?? '')).toBe(false);
  });
});

describe('failures', () => {
  test('T-74 over eleven parallel sign-ins lock the person, and ten codes at most are compared', async () => {
    const setting = await enrolled();
    const cookies = await Promise.all(Array.from({ length: 11 }, () => pendingCookie(setting)));
    const code = wrongCode(setting.app);
    const done = await Promise.all(
      cookies.map((cookie) => setting.factors.complete({ pendingCookie: cookie, method: 'totp', code })),
    );
    const codes = done.map((answer) => (answer.ok ? 'ok' : answer.error.code));
    expect(codes.filter((answer) => answer === 'mfa_wrong')).toHaveLength(10);
    expect(codes.filter((answer) => answer === 'mfa_locked')).toHaveLength(1);
    expect(await attempt(setting, setting.app.code())).toBe('mfa_locked');
    expect(setting.kit.outbox.filter(({ kind }) => kind === 'notice')).not.toHaveLength(0);
  });

  test('T-74 sixty parallel guesses are ten', async () => {
    const setting = await enrolled();
    const cookie = await pendingCookie(setting);
    const code = wrongCode(setting.app);
    const done = await Promise.all(
      Array.from({ length: 60 }, () =>
        setting.factors.complete({ pendingCookie: cookie, method: 'totp', code }),
      ),
    );
    expect(done.filter((answer) => !answer.ok && answer.error.code === 'mfa_wrong')).toHaveLength(10);
  });

  test('T-74 pause 15 minutes, then 30, then 60; the answer says how long', async () => {
    const setting = await enrolled();
    for (const minutes of [15, 30, 60]) {
      expect(new Set(await failTimes(setting, 10))).toEqual(new Set(['mfa_wrong']));
      const answer = { pendingCookie: await pendingCookie(setting), method: 'totp', code: '123456' } as const;
      expect(await setting.factors.complete(answer)).toMatchObject({
        error: { code: 'mfa_locked', retryAfter: minutes * 60 },
      });
      setting.kit.clock.advance(minutes * MINUTE_MS - 1);
      expect(await attempt(setting, setting.app.code())).toBe('mfa_locked');
      setting.kit.clock.advance(1);
    }
    expect(await attempt(setting, setting.app.code())).toBe('ok');
  });

  test('T-74 are told to the owner at the fifth, before the lock', async () => {
    const setting = await enrolled();
    const notices = (): number => setting.kit.outbox.filter(({ kind }) => kind === 'notice').length;
    const before = notices();
    await failTimes(setting, 4);
    expect(notices()).toBe(before);
    await failTimes(setting, 1);
    expect(notices()).toBe(before + 1);
    expect(setting.kit.outbox.at(-1)).toMatchObject({ to: 'mo@example.org', kind: 'notice' });
    await failTimes(setting, 5);
    expect(notices()).toBe(before + 1);
  });

  test('T-74 count over all factors and in step-ups too', async () => {
    const setting = await enrolled();
    const { factors, app } = setting;
    await giveRecoveryCodes(setting.context, app.userId);
    await failTimes(setting, 4);
    for (let turn = 0; turn < 3; turn += 1) {
      await factors.stepUp({ sessionToken: app.sessionToken, method: 'totp', code: wrongCode(app) });
      await attempt(setting, 'ZZZZ-ZZZZ-ZZZZ-ZZZZ', 'recovery');
    }
    const answer = { sessionToken: app.sessionToken, method: 'totp', code: app.code() } as const;
    expect(await factors.stepUp(answer)).toMatchObject({ error: { code: 'mfa_locked' } });
  });

  test('T-74 are forgotten by a right code', async () => {
    const setting = await enrolled();
    await failTimes(setting, 9);
    expect(await attempt(setting, setting.app.code())).toBe('ok');
    expect(new Set(await failTimes(setting, 10))).toEqual(new Set(['mfa_wrong']));
  });

  test('T-74 a hundred close the app, until a recovery code opens it again', async () => {
    const setting = await enrolled();
    const [recoveryCode] = await giveRecoveryCodes(setting.context, setting.app.userId);
    for (let lock = 0; lock < 10; lock += 1) {
      expect(new Set(await failTimes(setting, 10))).toEqual(new Set(['mfa_wrong']));
      setting.kit.clock.advance(24 * 60 * MINUTE_MS);
    }
    expect(await attempt(setting, setting.app.code())).toBe('mfa_locked');
    expect((await setting.factors.status(setting.app.userId)).methods).toContain('totp');
    expect(await attempt(setting, recoveryCode, 'recovery')).toBe('ok');
    expect(await attempt(setting, setting.app.code())).toBe('ok');
  });

  test('T-74 are not made by what cannot be a code', async () => {
    const setting = await enrolled();
    for (let turn = 0; turn < 30; turn += 1) {
      expect(await attempt(setting, '12345')).toBe('mfa_wrong');
      expect(await attempt(setting, '123456', 'recovery')).toBe('mfa_wrong');
    }
    expect(await attempt(setting, setting.app.code())).toBe('ok');
  });

  test('T-74 of one person are no burden to another', async () => {
    const setting = await enrolled();
    const other = await withApp(setting, 'other@example.net');
    await failTimes(setting, 11);
    const cookie = await pendingCookie(setting, 'other@example.net');
    const answer = { pendingCookie: cookie, method: 'totp', code: other.code() } as const;
    expect(await setting.factors.complete(answer)).toMatchObject({ ok: true });
  });
});
