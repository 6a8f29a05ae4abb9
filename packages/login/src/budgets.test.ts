import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from './clock.ts';
import { LoginConfigError } from './errors.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { ask, codeOf, openSite, signIn, signedIn, typesOf } from './testing/steps.ts';
import type { Site } from './testing/steps.ts';
import { testBrowser } from './testing/test-browser.ts';

const VICTIM = 'victim@example.org';

/** A thousand requests from a thousand addresses, spread over an hour. Gives how many mails they caused. */
async function bombard(site: Site): Promise<number> {
  const before = site.kit.outbox.length;
  for (let request = 0; request < 1_000; request += 1) {
    const ipKey = `203.${String(request >> 8)}.${String(request & 0xff)}.7`;
    await site.login.start({ email: VICTIM, ipKey });
    site.kit.clock.advance(Math.floor(HOUR_MS / 1_000));
  }
  return site.kit.outbox.length - before;
}

describe('T-31 mail bombing', () => {
  test('a thousand requests from a thousand networks in an hour cause at most five mails', async () => {
    const site = openSite();
    expect(await bombard(site)).toBeLessThanOrEqual(5);
  });

  test('H12 five mails in every hour, wherever the hour begins', async () => {
    const site = openSite({ linkTtlMs: MINUTE_MS });
    const sent: number[] = [];
    for (let minute = 0; minute < 12 * 60; minute += 7) {
      const { ok } = await site.login.start({ email: VICTIM });
      if (ok) sent.push(site.kit.clock.now());
      site.kit.clock.advance(7 * MINUTE_MS);
    }
    expect(sent).toHaveLength(10);
    for (const from of sent) {
      expect(sent.filter((at) => at >= from && at < from + HOUR_MS).length).toBeLessThanOrEqual(5);
    }
  });

  test('T-30 variants of one mailbox share its budget', async () => {
    const site = openSite();
    const variants = ['mo+a@gmail.com', 'm.o@gmail.com', 'mo@googlemail.com', 'MO+b@gmail.com'];
    const answers = [];
    for (const email of variants) answers.push(codeOf(await site.login.start({ email })));
    expect(answers[0]).toBe('ok');
    expect(answers.slice(1)).not.toContain('ok');
  });

  test('whoever is over the budget of their own network does not eat into the budget of an address', async () => {
    const site = openSite({ limits: { sendPerNetwork: { hits: 1, windowMs: HOUR_MS } } });
    await ask(site, testBrowser({ ipKey: '203.0.113.9' }), 'other@example.org');
    for (let request = 0; request < 20; request += 1) {
      await site.login.start({ email: VICTIM, ipKey: '203.0.113.9' });
    }
    expect(codeOf(await site.login.start({ email: VICTIM, ipKey: '198.51.100.1' }))).toBe('ok');
  });
});

describe('T-32 A16 a budget used up by an attacker', () => {
  test('does not keep a known device of the owner out', async () => {
    const site = openSite();
    const owner = testBrowser({ ipKey: '192.0.2.1' });
    await signIn(site, owner, VICTIM);
    site.kit.clock.advance(HOUR_MS);
    await bombard(site);
    await site.login.start({ email: VICTIM, ipKey: '203.0.113.77' });
    expect(codeOf(await site.login.start({ email: VICTIM, ipKey: '203.0.113.78' }))).toBe('rate_limited');
    await ask(site, owner, VICTIM);
    const { token } = site.kit.lastMail();
    expect(codeOf(await site.login.completeLink({ token, ...owner.input }))).toBe('ok');
  });

  test('leaves the earlier link of the owner alive', async () => {
    const site = openSite();
    const owner = testBrowser({ ipKey: '192.0.2.1' });
    await ask(site, owner, VICTIM);
    const { token } = site.kit.lastMail();
    for (let request = 0; request < 9; request += 1) {
      site.kit.clock.advance(MINUTE_MS);
      await site.login.start({ email: VICTIM, ipKey: `203.0.113.${String(request)}` });
    }
    signedIn(await site.login.completeLink({ token, ...owner.input }));
  });

  test('the reserve is two mails an hour, and for the address the device proved', async () => {
    const site = openSite({ limits: { sendPerAddress: [{ hits: 1, windowMs: HOUR_MS }] } });
    const owner = testBrowser({ ipKey: '192.0.2.1' });
    await signIn(site, owner, 'owner@example.org');
    const answers = [];
    for (let request = 0; request < 3; request += 1) {
      answers.push(codeOf(await site.login.start({ email: 'owner@example.org', ...owner.input })));
    }
    expect(answers).toEqual(['ok', 'ok', 'rate_limited']);
    expect(codeOf(await site.login.start({ email: VICTIM, ipKey: '198.51.100.9' }))).toBe('ok');
    expect(codeOf(await site.login.start({ email: VICTIM, ...owner.input }))).toBe('rate_limited');
  });

  test('a forgotten device has no reserve', async () => {
    const site = openSite({ limits: { sendPerAddress: [{ hits: 1, windowMs: HOUR_MS }] } });
    const owner = testBrowser({ ipKey: '192.0.2.1' });
    const { user } = await signIn(site, owner, VICTIM);
    const [device] = await site.login.devices.list(user.id);
    expect(device).not.toHaveProperty('hash');
    expect(await site.login.devices.remove('somebody-else', device?.id ?? '')).toBe(false);
    expect(await site.login.devices.remove(user.id, device?.id ?? '')).toBe(true);
    expect(codeOf(await site.login.start({ email: VICTIM, ...owner.input }))).toBe('rate_limited');
  });
});

describe('A16 the preset of django-login-email', () => {
  test('has its numbers: one mail an address and three a network in ten minutes', async () => {
    const site = openSite({ limits: 'django-login-email' });
    const browser = testBrowser({ ipKey: '192.0.2.1' });
    const emails = ['a@example.org', 'a@example.org', 'b@example.org', 'c@example.org', 'd@example.org'];
    const answers = [];
    for (const email of emails) answers.push(codeOf(await site.login.start({ email, ...browser.input })));
    expect(answers).toEqual(['ok', 'rate_limited', 'ok', 'ok', 'rate_limited']);
    site.kit.clock.advance(10 * MINUTE_MS);
    expect(codeOf(await site.login.start({ email: 'a@example.org', ...browser.input }))).toBe('ok');
  });

  test('has a ten-minute link, and bans that end', async () => {
    const site = openSite({ limits: 'django-login-email' });
    const { expiresAt } = await ask(site, site.kit.browserA, VICTIM);
    expect(expiresAt - site.kit.clock.now()).toBe(10 * MINUTE_MS);
    for (let request = 0; request < 30; request += 1) {
      await site.login.start({ email: VICTIM, ipKey: '203.0.113.9' });
    }
    const ban = await site.login.bans.check('203.0.113.9');
    expect(ban?.expiresAt).toBeGreaterThan(site.kit.clock.now());
    expect(typesOf(site.kit)).toContain('ip.ban_applied');
  });
});

test.each(Object.keys(DEFAULT_LIMITS))('H12 a limit of zero is refused at construction: %s', (name) => {
  expect(() => openSite({ limits: { [name]: 0 } })).toThrow(LoginConfigError);
});
