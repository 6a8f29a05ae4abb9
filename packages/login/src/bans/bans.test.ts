import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../clock.ts';
import { LoginConfigError } from '../errors.ts';
import type { LoginConfig } from '../config.ts';
import type { Login } from '../login.ts';
import { ask, codeOf, openSite, signIn, typesOf, wrongCode } from '../testing/steps.ts';
import type { Site } from '../testing/steps.ts';
import { testBrowser } from '../testing/test-browser.ts';
import { banLength } from './ban-guard.ts';
import { DEFAULT_BAN_POLICY } from './ban-policy.ts';

const ROOMY: LoginConfig['limits'] = {
  verifyPerNetwork: { hits: 10_000, windowMs: MINUTE_MS },
  sendPerNetwork: { hits: 10_000, windowMs: MINUTE_MS },
};
const ATTACKER = '203.0.113.9';

/** So many wrong codes from one network, against addresses nobody else uses. */
async function guess(site: Site, ipKey: string, times: number): Promise<readonly string[]> {
  const answers: string[] = [];
  const browser = testBrowser({ ipKey });
  for (let tries = 0; tries < times; tries += 1) {
    const email = `victim-${String(tries)}-${ipKey.replace(/\W/g, '')}@example.org`;
    const started = await site.login.start({ email, ...browser.input });
    if (!started.ok) {
      answers.push(started.error.code);
      continue;
    }
    browser.accept(started);
    const code = wrongCode(site.kit.lastMail().code);
    answers.push(codeOf(await site.login.completeCode({ cid: started.cid, code, ...browser.input })));
  }
  return answers;
}

let visitors = 0;

/** Somebody new asks from a network, so that no budget of an address is in the way. */
function startFrom(login: Login, ipKey: string): ReturnType<Login['start']> {
  visitors += 1;
  return login.start({ email: `visitor-${String(visitors)}@example.org`, ipKey });
}

describe('H13 a network that guesses', () => {
  test('is paused for a quarter of an hour after eight wrong codes, is told how long, and is let in again', async () => {
    const site = openSite({ limits: ROOMY });
    const { kit, login } = site;
    expect(await guess(site, ATTACKER, 9)).toEqual([...Array<string>(8).fill('code_wrong'), 'ip_banned']);
    const refused = await startFrom(login, ATTACKER);
    expect(refused).toMatchObject({ error: { code: 'ip_banned', status: 429, retryAfter: 900 } });
    expect(typesOf(kit)).toContain('ip.ban_applied');
    expect(codeOf(await startFrom(login, '203.0.113.10'))).toBe('ok');
    kit.clock.advance(15 * MINUTE_MS);
    expect(codeOf(await startFrom(login, ATTACKER))).toBe('ok');
  });

  test('is paused longer when it comes back, and never for good', async () => {
    const site = openSite({ limits: ROOMY });
    const lengths: number[] = [];
    for (let round = 0; round < 12; round += 1) {
      await guess(site, ATTACKER, 60);
      const ban = await site.login.bans.check(ATTACKER);
      if (ban === undefined) throw new Error('Not banned.');
      lengths.push((ban.expiresAt - ban.startsAt) / MINUTE_MS);
      site.kit.clock.advance(ban.expiresAt - site.kit.clock.now());
    }
    expect(lengths[0]).toBe(15);
    expect(lengths).toContain(60);
    expect(Math.max(...lengths)).toBeLessThanOrEqual((7 * DAY_MS) / MINUTE_MS);
    expect(typesOf(site.kit)).toContain('ip.ban_escalated');
  });

  test('is forgotten by and by: half of its points in a day', async () => {
    const site = openSite({ limits: ROOMY });
    expect(await guess(site, ATTACKER, 7)).not.toContain('ip_banned');
    site.kit.clock.advance(2 * DAY_MS);
    expect(await guess(site, ATTACKER, 5)).not.toContain('ip_banned');
    expect(await site.login.bans.check(ATTACKER)).toBeUndefined();
  });

  test('each step has its length, and the last one doubles up to a week', () => {
    const minutes = (level: number, score: number) => banLength(DEFAULT_BAN_POLICY, level, score) / MINUTE_MS;
    expect([minutes(0, 15), minutes(1, 30), minutes(2, 60), minutes(3, 120)]).toEqual([15, 60, 360, 1_440]);
    expect([minutes(3, 239), minutes(3, 240), minutes(3, 480), minutes(3, 10_000)]).toEqual([
      1_440, 2_880, 5_760, 10_080,
    ]);
  });

  test('T-17 is paused for forged tokens too, which cost the storage nothing until then', async () => {
    const { login, kit } = openSite();
    for (let tries = 0; tries < 5; tries += 1) {
      expect(codeOf(await login.completeLink({ token: 'x'.repeat(114), ipKey: ATTACKER }))).toBe(
        'token_invalid',
      );
    }
    expect(codeOf(await startFrom(login, ATTACKER))).toBe('ip_banned');
    const told = kit.events.find(({ type, data }) => type === 'token.invalid' && data !== undefined);
    expect(told?.data).toEqual({ count: 5 });
    expect((await login.bans.list())[0]?.evidence).toEqual({ 'token.invalid': 1 });
  });
});

describe('H13 a ban does not hit who it is not for', () => {
  test('who is signed in goes on, and the browser that started finishes by its link', async () => {
    const site = openSite({ limits: ROOMY });
    const owner = testBrowser({ ipKey: ATTACKER });
    const { sessionToken } = await signIn(site, owner, 'owner@example.org');
    site.kit.clock.advance(MINUTE_MS);
    await ask(site, owner, 'owner@example.org');
    const { token, code } = site.kit.lastMail();
    await guess(site, ATTACKER, 12);
    expect(codeOf(await startFrom(site.login, ATTACKER))).toBe('ip_banned');
    expect(codeOf(await site.login.sessions.authenticate({ token: sessionToken }))).toBe('ok');
    const { cid } = await site.login.status(owner.input).then((status) => {
      if (status.state !== 'waiting') throw new Error('Nothing waits.');
      return status;
    });
    expect(codeOf(await site.login.completeCode({ cid, code, ...owner.input }))).toBe('ip_banned');
    const elsewhere = { token, ipKey: ATTACKER, matchNumber: '0000' };
    expect(codeOf(await site.login.completeLink(elsewhere))).toBe('ip_banned');
    expect(codeOf(await site.login.completeLink({ token, ...owner.input }))).toBe('ok');
  });

  test('networks of the allow-list, loopback and private ones are never banned', async () => {
    const site = openSite({ limits: ROOMY, bans: { neverBan: ['203.0.113.0/24'] } });
    for (const network of [ATTACKER, '127.0.0.1', '10.1.2.3', '192.168.1.1', 'fd00::/64', '::/64']) {
      await guess(site, network, 10);
    }
    const banned = (await site.login.bans.list()).map(({ network }) => network);
    expect(banned).toEqual(['::/64']);
  });

  test('private networks are banned where the host wants that', async () => {
    const site = openSite({ limits: ROOMY, bans: { banPrivate: true } });
    await guess(site, '192.168.1.1', 9);
    expect(await site.login.bans.check('192.168.1.1')).toBeDefined();
  });

  test('a network where four people signed in today is slowed down, not banned', async () => {
    const site = openSite({ limits: ROOMY });
    for (const name of ['a', 'b', 'c', 'd']) {
      await signIn(site, testBrowser({ ipKey: ATTACKER }), `${name}@example.org`);
    }
    expect(await guess(site, ATTACKER, 30)).not.toContain('ip_banned');
    site.kit.clock.advance(DAY_MS + 1);
    expect(await guess(site, ATTACKER, 30)).toContain('ip_banned');
  });

  test('a dry run decides and tells, and stops nobody', async () => {
    const site = openSite({ limits: ROOMY, bans: { dryRun: true } });
    expect(await guess(site, ATTACKER, 10)).not.toContain('ip_banned');
    expect(await site.login.bans.list()).toHaveLength(1);
    const hit = site.kit.events.find(({ type }) => type === 'ip.ban_hit');
    expect(hit?.data).toEqual({ dryRun: true });
  });

  test('without bans nobody is counted', async () => {
    const site = openSite({ limits: ROOMY, bans: 'off' });
    expect(await guess(site, ATTACKER, 12)).not.toContain('ip_banned');
    expect(typesOf(site.kit)).not.toContain('ip.score');
  });
});

describe('H12 H13 what a network does at a door of the host', () => {
  test('counts as what it does at ours, and bans it for as long', async () => {
    const site = openSite();
    for (let minute = 0; minute < 4; minute += 1) await site.login.bans.count(ATTACKER, 'api_token.failed');
    expect((await startFrom(site.login, ATTACKER)).ok).toBe(true);
    await site.login.bans.count(ATTACKER, 'api_token.failed');
    expect(codeOf(await startFrom(site.login, ATTACKER))).toBe('ip_banned');
    expect((await startFrom(site.login, '203.0.113.10')).ok).toBe(true);
    const [ban] = await site.login.bans.list();
    expect(ban).toMatchObject({ network: ATTACKER, evidence: { 'api_token.failed': 5 } });
  });

  test('bans nobody where the network is not known, or is one that is never banned', async () => {
    const site = openSite();
    for (let minute = 0; minute < 9; minute += 1) {
      await site.login.bans.count(undefined, 'api_token.failed');
      await site.login.bans.count('10.0.0.9', 'api_token.failed');
    }
    expect(await site.login.bans.list()).toEqual([]);
  });
});

describe('T-60 who moves inside a prefix', () => {
  test('four banned /64s of one /56 ban the /56, and eight of one /48 the /48', async () => {
    const site = openSite({ limits: ROOMY });
    for (const subnet of ['1', '2', '3']) await guess(site, `2001:db8:0:${subnet}::/64`, 9);
    expect(codeOf(await startFrom(site.login, '2001:db8:0:9::/64'))).toBe('ok');
    await guess(site, '2001:db8:0:4::/64', 9);
    expect(codeOf(await startFrom(site.login, '2001:db8:0:9::/64'))).toBe('ip_banned');
    expect(codeOf(await startFrom(site.login, '2001:db8:0:100::/64'))).toBe('ok');
    for (const subnet of ['201', '301', '401', '501']) await guess(site, `2001:db8:0:${subnet}::/64`, 9);
    expect(codeOf(await startFrom(site.login, '2001:db8:0:900::/64'))).toBe('ip_banned');
    expect(codeOf(await startFrom(site.login, '2001:db8:1::/64'))).toBe('ok');
    expect(typesOf(site.kit)).toContain('ip.prefix_banned');
    site.kit.clock.advance(15 * MINUTE_MS);
    expect(codeOf(await startFrom(site.login, '2001:db8:0:9::/64'))).toBe('ok');
  });
});

describe('H13 an operator', () => {
  test('lists bans with their evidence, lifts one, and finds it among the ended ones', async () => {
    const site = openSite({ limits: ROOMY });
    await guess(site, ATTACKER, 9);
    const [ban] = await site.login.bans.list();
    expect(ban).toMatchObject({
      network: ATTACKER,
      level: 0,
      reason: 'code.failed',
      evidence: { 'code.failed': 8 },
    });
    expect(await site.login.bans.lift(ban?.id ?? '', 'ada')).toBe(true);
    expect(await site.login.bans.lift(ban?.id ?? '', 'ada')).toBe(false);
    expect(codeOf(await startFrom(site.login, ATTACKER))).toBe('ok');
    expect(await site.login.bans.list()).toEqual([]);
    expect((await site.login.bans.list({ includeEnded: true }))[0]?.liftedBy).toBe('ada');
  });

  test('bans a network by hand, also a wider one, and moves the end', async () => {
    const { login, kit } = openSite();
    const ban = await login.bans.add({ network: '2001:db8:7::/48', ms: HOUR_MS, by: 'ada' });
    expect(codeOf(await startFrom(login, '2001:db8:7:1::/64'))).toBe('ip_banned');
    expect(await login.bans.extend(ban.id, 2 * HOUR_MS, 'ada')).toBe(true);
    kit.clock.advance(HOUR_MS + 1);
    expect(codeOf(await startFrom(login, '2001:db8:7:1::/64'))).toBe('ip_banned');
    kit.clock.advance(HOUR_MS);
    expect(codeOf(await startFrom(login, '2001:db8:7:1::/64'))).toBe('ok');
  });

  test.each([
    ['example.org', HOUR_MS],
    ['203.0.113.0/16', HOUR_MS],
    ['203.0.113.9', 1],
    ['203.0.113.9', 8 * DAY_MS],
  ])('cannot ban %s for %d ms', async (network, ms) => {
    const { login } = openSite();
    await expect(login.bans.add({ network, ms, by: 'ada' })).rejects.toBeInstanceOf(LoginConfigError);
  });

  test('O13 is told once of every ban that ended by itself', async () => {
    const site = openSite({ limits: ROOMY });
    await guess(site, ATTACKER, 9);
    site.kit.clock.advance(HOUR_MS);
    await site.login.sweep();
    await site.login.sweep();
    expect(typesOf(site.kit).filter((type) => type === 'ip.ban_expired')).toHaveLength(1);
  });
});

test.each([
  { thresholds: [] },
  { thresholds: [20, 10, 40, 80] },
  { steps: [1_000] },
  { maxMs: 30 * DAY_MS },
  { halfLifeMs: 0 },
  { neverBan: ['::ffff:10.0.0.0/104'] },
])('H13 a policy that makes no sense is refused at construction: %j', (bans) => {
  expect(() => openSite({ bans })).toThrow(LoginConfigError);
});
