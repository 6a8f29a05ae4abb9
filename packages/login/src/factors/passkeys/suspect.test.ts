import { expect, test } from 'vitest';
import { passkeySetting, withPasskey } from '../testing/passkey-setting.ts';
import { pendingCookie } from '../testing/setting.ts';

test('T-79 a copied passkey makes no browser a trusted one', async () => {
  const setting = passkeySetting();
  const { passkeys, context, kit } = setting;
  const mo = await withPasskey(setting);
  async function finish(counter: number): Promise<{ readonly ok: boolean }> {
    const pending = await pendingCookie(setting);
    const asked = await passkeys.startSecondFactor({ pendingCookie: pending });
    if (!asked.ok) throw new Error(asked.error.code);
    const response = mo.device.get(asked.options, { counter });
    const { ticketCookie } = asked;
    return passkeys.completeSecondFactor({
      pendingCookie: pending,
      ticketCookie,
      response,
      trustDevice: true,
    });
  }
  const trust = async (): Promise<readonly (number | undefined)[]> =>
    (await context.store.devices.list(mo.userId, kit.clock.now())).map(({ trustedUntil }) => trustedUntil);
  const before = await trust();
  expect(await finish(50)).toMatchObject({ ok: true, session: { aal: 2 } });
  const owned = await trust();
  expect(owned.filter((until) => until !== undefined)).toHaveLength(1);
  expect(await finish(7)).toMatchObject({ ok: true, session: { aal: 1, sudoUntil: 0 } });
  expect((await trust()).filter((until) => until !== undefined)).toHaveLength(1);
  expect(before.filter((until) => until !== undefined)).toHaveLength(0);
});
