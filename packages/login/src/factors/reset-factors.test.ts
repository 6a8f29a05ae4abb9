import { describe, expect, test } from 'vitest';
import {
  appCode,
  arrive,
  eventTypes,
  factorSetting,
  giveRecoveryCodes,
  pendingCookie,
  signIn,
  withApp,
} from './testing/setting.ts';
import type { FactorSetting } from './testing/setting.ts';

const DAY_MS = 86_400_000;

async function withPasskey({ context, kit }: FactorSetting, userId: string, id: string): Promise<void> {
  await context.store.passkeys.create({
    id,
    userId,
    publicKey: new Uint8Array(32),
    counter: 0,
    transports: [],
    aaguid: '',
    backupEligible: false,
    backedUp: false,
    name: 'Key',
    createdAt: kit.clock.now(),
    lastUsedAt: undefined,
  });
}

describe('second factors that the host takes from an account', () => {
  test('T-86 leave nothing open: sessions, half sign-ins, trusted browsers and API clients end', async () => {
    const setting = factorSetting();
    const { context, factors, kit } = setting;
    const app = await withApp(setting);
    await giveRecoveryCodes(context, app.userId, 2);
    await withPasskey(setting, app.userId, 'one');
    const half = await pendingCookie(setting);
    const mails = kit.outbox.length;

    expect(await factors.reset({ userId: app.userId })).toEqual({ totp: true, passkeys: 1 });

    expect(await factors.status(app.userId)).toMatchObject({
      totp: false,
      passkeys: 0,
      recoveryCodesLeft: 0,
      methods: [],
    });
    const answer = { pendingCookie: half, method: 'totp', code: app.code() } as const;
    expect(await factors.complete(answer)).toMatchObject({ ok: false });
    expect(await factors.removeTotp({ sessionToken: app.sessionToken })).toMatchObject({ ok: false });
    expect(kit.outbox.slice(mails).map(({ to, kind }) => [to, kind])).toEqual([
      ['mo@example.org', 'notice'],
      ['mo@example.org', 'notice'],
    ]);
    expect(eventTypes(setting)).toEqual(expect.arrayContaining(['mfa.removed', 'passkey.removed']));
    expect((await arrive(setting)).ok).toBe(true);
  });

  test('since a moment are those set up then or later; what its owner had before stays', async () => {
    const setting = factorSetting();
    const { context, factors, kit } = setting;
    const app = await withApp(setting);
    await withPasskey(setting, app.userId, 'mine');
    kit.clock.advance(DAY_MS);
    const sinceAt = kit.clock.now();
    await withPasskey(setting, app.userId, 'theirs');
    await giveRecoveryCodes(context, app.userId, 2);

    expect(await factors.reset({ userId: app.userId, sinceAt })).toEqual({ totp: false, passkeys: 1 });

    const left = await context.store.passkeys.list(app.userId);
    expect(left.map(({ id }) => id)).toEqual(['mine']);
    expect(await factors.status(app.userId)).toMatchObject({ totp: true, recoveryCodesLeft: 0 });
  });

  test('since a moment are those whose first code came then, though they were proposed before', async () => {
    const setting = factorSetting();
    const { factors, kit } = setting;
    const { sessionToken, user } = await signIn(setting);
    const proposed = await factors.proposeTotp({ sessionToken, account: 'mo' });
    kit.clock.advance(60_000);
    const sinceAt = kit.clock.now();
    const code = appCode(proposed.ok ? proposed.secret : '', kit.clock.now());
    expect(await factors.confirmTotp({ sessionToken, code })).toMatchObject({ ok: true });
    expect(await factors.reset({ userId: user.id, sinceAt })).toEqual({ totp: true, passkeys: 0 });
  });

  test('T-74 are forgotten with their failures: whoever guessed does not keep the owner out', async () => {
    const setting = factorSetting();
    const app = await withApp(setting);
    for (let round = 0; round < 10; round += 1) {
      const answer = { pendingCookie: await pendingCookie(setting), method: 'totp', code: '000001' } as const;
      await setting.factors.complete(answer);
    }
    await setting.factors.reset({ userId: app.userId });
    const again = await withApp(setting);
    const answer = {
      pendingCookie: await pendingCookie(setting),
      method: 'totp',
      code: again.code(1),
    } as const;
    expect(await setting.factors.complete(answer)).toMatchObject({ ok: true });
  });

  test('of one person are no other’s, and of an account that has none there is nothing to tell', async () => {
    const setting = factorSetting();
    const mo = await withApp(setting);
    const { user } = await signIn(setting, 'zo@example.org');
    const mails = setting.kit.outbox.length;
    expect(await setting.factors.reset({ userId: user.id })).toEqual({ totp: false, passkeys: 0 });
    expect(setting.kit.outbox).toHaveLength(mails);
    expect(await setting.factors.status(mo.userId)).toMatchObject({ totp: true });
  });
});
