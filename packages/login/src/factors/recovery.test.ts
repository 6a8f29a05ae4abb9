import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeyring, generateKey } from '@postern/keyring';
import { formatRecoveryCode, generateRecoveryCode, readRecoveryCode } from './recovery-codes.ts';
import {
  eventTypes,
  factorSetting,
  giveRecoveryCodes,
  pendingCookie,
  signIn,
  withApp,
} from './testing/setting.ts';
import type { FactorSetting, WithApp } from './testing/setting.ts';

interface Setting extends FactorSetting {
  readonly app: WithApp;
  readonly codes: readonly [string, ...string[]];
}

async function withCodes(count = 1): Promise<Setting> {
  const setting = factorSetting();
  const app = await withApp(setting);
  return { ...setting, app, codes: await giveRecoveryCodes(setting.context, app.userId, count) };
}

async function attempt(setting: FactorSetting, code: string): Promise<string> {
  const answer = { pendingCookie: await pendingCookie(setting), method: 'recovery', code } as const;
  const done = await setting.factors.complete(answer);
  return done.ok ? 'ok' : done.error.code;
}

describe('recovery codes', () => {
  test('T-78 are ten different ones of 80 bits, in four groups, and the first and the last of them work', async () => {
    const setting = factorSetting();
    const { sessionToken } = await withApp(setting);
    const made = await setting.factors.generateRecoveryCodes({ sessionToken });
    if (!made.ok) throw new Error(made.error.code);
    const { codes } = made;
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(await attempt(setting, codes[0] ?? '')).toBe('ok');
    expect(await attempt(setting, codes[9] ?? '')).toBe('ok');
  });

  test('T-78 work once, and the owner hears of it', async () => {
    const setting = await withCodes(2);
    const [code] = setting.codes;
    expect(await attempt(setting, code)).toBe('ok');
    expect(await attempt(setting, code)).toBe('mfa_wrong');
    expect(eventTypes(setting)).toContain('recovery.used');
    expect(setting.kit.outbox.at(-1)).toMatchObject({ kind: 'notice', to: 'mo@example.org' });
    expect((await setting.factors.status(setting.app.userId)).recoveryCodesLeft).toBe(1);
  });

  test('T-78 of which one is given four times at once open one session', async () => {
    const setting = await withCodes(2);
    const [code] = setting.codes;
    const cookies = await Promise.all(Array.from({ length: 4 }, () => pendingCookie(setting)));
    const done = await Promise.all(
      cookies.map((cookie) => setting.factors.complete({ pendingCookie: cookie, method: 'recovery', code })),
    );
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await setting.factors.status(setting.app.userId)).recoveryCodesLeft).toBe(1);
  });

  test('T-78 of an earlier set are worth nothing', async () => {
    const setting = await withCodes();
    await giveRecoveryCodes(setting.context, setting.app.userId);
    expect(await attempt(setting, setting.codes[0])).toBe('mfa_wrong');
  });

  test('T-78 of one person are nothing at another', async () => {
    const setting = await withCodes();
    const eve = await withApp(setting, 'eve@example.net');
    await giveRecoveryCodes(setting.context, eve.userId);
    const cookie = await pendingCookie(setting, 'eve@example.net');
    const answer = { pendingCookie: cookie, method: 'recovery', code: setting.codes[0] } as const;
    expect(await setting.factors.complete(answer)).toMatchObject({ error: { code: 'mfa_wrong' } });
  });

  test('T-78 T-88 are stored stretched and peppered: without the keyring no stored value can be checked', async () => {
    const setting = await withCodes();
    const set = await setting.context.store.recovery.find(setting.app.userId);
    expect(set?.hashes.every((hash) => hash.length === 32)).toBe(true);
    const stranger = { ...setting.context, keyring: createKeyring([generateKey()]) };
    const { verifyRecoveryCode } = await import('./verify-recovery-code.ts');
    if (set === undefined) throw new Error('No codes.');
    const code = readRecoveryCode(setting.codes[0]) ?? '';
    expect(await verifyRecoveryCode(stranger, set, code)).toBe(false);
    expect(await verifyRecoveryCode(setting.context, set, code)).toBe(true);
  });

  test('T-72 are made after a step-up, and beside another factor only', async () => {
    const setting = factorSetting();
    const { sessionToken } = await signIn(setting);
    expect(await setting.factors.generateRecoveryCodes({ sessionToken })).toMatchObject({
      error: { code: 'mfa_unavailable' },
    });
    setting.kit.clock.advance(setting.context.sudoMs);
    expect(await setting.factors.generateRecoveryCodes({ sessionToken })).toMatchObject({
      error: { code: 'sudo_required' },
    });
  });

  test('T-70 end with the app they stood beside', async () => {
    const setting = await withCodes();
    await setting.factors.removeTotp({ sessionToken: setting.app.sessionToken });
    expect(await setting.context.store.recovery.find(setting.app.userId)).toBeUndefined();
  });
});

describe('a typed recovery code', () => {
  test('is read in any case, grouping and look-alike', () => {
    expect(readRecoveryCode('o1il-OoO0 llLL 7zxk')).toBe('0111000011117ZXK');
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (lower, grouped) => {
        const code = generateRecoveryCode();
        const shown = grouped ? formatRecoveryCode(code) : code;
        return readRecoveryCode(lower ? shown.toLowerCase() : shown) === code;
      }),
    );
  });

  test.each(['', '1234', 'U234-5678-9ABC-DEFG', '12345678901234567', '1234-5678-9ABC-DEF!'])(
    'is not read from %j',
    (typed) => {
      expect(readRecoveryCode(typed)).toBeUndefined();
    },
  );
});
