import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../clock.ts';
import { contextOf } from '../context-of.ts';
import { factorSetting, pendingCookie, withApp, wrongCode } from '../factors/testing/setting.ts';
import { codeOf, openSite, typesOf } from '../testing/steps.ts';
import { recordOffence } from './ban-guard.ts';

const ATTACKER = '203.0.113.9';
const CHILD = '2001:db8:1:100::/64';

describe('T-60 one network that is banned again and again', () => {
  test('is one network: its neighbours are not banned for it', async () => {
    const site = openSite();
    const context = contextOf(site.login);
    await recordOffence(context, CHILD, 'token.invalid', 5);
    for (let round = 0; round < 4; round += 1) {
      expect(await site.login.bans.check(CHILD)).toBeDefined();
      site.kit.clock.advance(15 * MINUTE_MS);
      expect(await site.login.bans.check(CHILD)).toBeUndefined();
      await recordOffence(context, CHILD, 'limit.exceeded');
    }
    expect(typesOf(site.kit)).not.toContain('ip.prefix_banned');
    expect(await site.login.bans.check('2001:db8:1:101::/64')).toBeUndefined();
  });
});

test('T-60 networks that are banned for longer at once count for their wider one as well', async () => {
  const site = openSite();
  const context = contextOf(site.login);
  for (let child = 0; child < 4; child += 1)
    await recordOffence(context, `2001:db8:1:10${String(child)}::/64`, 'token.invalid', 20);
  expect(typesOf(site.kit)).toContain('ip.prefix_banned');
  expect(await site.login.bans.check('2001:db8:1:1ff::/64')).toMatchObject({ reason: 'banned-inside' });
});

test('T-74 a network that guesses second factors is banned like one that guesses codes', async () => {
  const setting = factorSetting();
  const app = await withApp(setting);
  const pending = await pendingCookie(setting);
  const code = wrongCode(app);
  const guess = { pendingCookie: pending, method: 'totp', code, ipKey: ATTACKER } as const;
  for (let tries = 0; tries < 8; tries += 1)
    expect(codeOf(await setting.factors.complete(guess))).toBe('mfa_wrong');
  expect(await setting.context.store.bans.findActive([ATTACKER], setting.kit.clock.now())).toMatchObject({
    reason: 'mfa.failed',
  });
});
