import { describe, expect, test } from 'vitest';
import { proofOfWork } from './captcha/proof-of-work.ts';
import { solve } from './captcha/solve.ts';
import { HOUR_MS } from './clock.ts';
import type { LoginConfig } from './config.ts';
import type { StartResult } from './login.ts';
import { memoryStore } from './stores/memory/memory-store.ts';
import { codeOf, openSite, signIn } from './testing/steps.ts';
import { testBrowser } from './testing/test-browser.ts';

/** Real work, but little of it. */
const EASY = { cost: 1, maxCounter: 4 };
const captcha = proofOfWork({ costs: { 1: EASY, 2: EASY, 3: EASY } });
const ROOMY: LoginConfig['limits'] = { sendPerAddress: [], liveChallenges: 1_000 };
const ATTACKER = '203.0.113.9';

function levelOf(result: StartResult): number {
  if (result.ok || !('captcha' in result)) throw new Error('No captcha was asked for.');
  const { parameters } = result.captcha.data;
  if (typeof parameters !== 'object' || parameters === null) throw new Error('No proof of work.');
  return Number(Reflect.get(Reflect.get(parameters, 'data'), 'level'));
}

describe('T-31 T-89 whoever sends an answer nobody asked for', () => {
  test('is counted like everybody, so that garbage does not keep the pressure low', async () => {
    const { login } = openSite({ captcha, limits: ROOMY });
    const answers = [];
    for (let request = 0; request < 5; request += 1) {
      const email = `${String(request)}@example.org`;
      answers.push(codeOf(await login.start({ email, ipKey: ATTACKER, captcha: 'garbage' })));
    }
    expect(answers).toEqual(['ok', 'ok', 'ok', 'captcha_failed', 'captcha_failed']);
  });

  test('meets a rising level also where each answer is wrong on purpose', async () => {
    const { login } = openSite({ captcha, limits: ROOMY });
    let last: StartResult | undefined;
    for (let request = 0; request < 12; request += 1) {
      const email = `${String(request)}@example.org`;
      last = await login.start({ email, ipKey: ATTACKER, captcha: 'garbage' });
    }
    if (last === undefined) throw new Error('Nothing was asked.');
    expect(levelOf(last)).toBe(3);
    if (last.ok || !('captcha' in last)) throw new Error('No captcha was asked for.');
    const answer = await solve(last.captcha.data);
    expect(codeOf(await login.start({ email: 'mo@example.org', ipKey: ATTACKER, captcha: answer }))).toBe(
      'ok',
    );
  });
});

test('T-17 a network at the highest level adds no counter to the store with each further address', async () => {
  const store = memoryStore();
  const keys = new Set<string>();
  const counters: typeof store.counters = {
    ...store.counters,
    hit(key, windowMs, now) {
      keys.add(key);
      return store.counters.hit(key, windowMs, now);
    },
  };
  const { login } = openSite({ captcha, limits: ROOMY, store: { ...store, counters } });
  for (let request = 0; request < 20; request += 1)
    await login.start({ email: `${String(request)}@example.org`, ipKey: ATTACKER });
  const before = keys.size;
  for (let request = 20; request < 120; request += 1)
    await login.start({ email: `${String(request)}@example.org`, ipKey: ATTACKER });
  expect(keys.size).toBe(before);
});

test('T-89 an answer that comes again counts against its network until that is banned', async () => {
  const { login } = openSite({ captcha, limits: ROOMY });
  for (let request = 0; request < 3; request += 1)
    await login.start({ email: `${String(request)}@example.org`, ipKey: ATTACKER });
  const asked = await login.start({ email: 'mo@example.org', ipKey: ATTACKER });
  if (asked.ok || !('captcha' in asked)) throw new Error('No captcha was asked for.');
  const answer = await solve(asked.captcha.data);
  const answers = [];
  for (let request = 0; request < 7; request += 1)
    answers.push(codeOf(await login.start({ email: 'mo@example.org', ipKey: ATTACKER, captcha: answer })));
  expect(answers).toEqual(['ok', ...Array<string>(5).fill('captcha_failed'), 'ip_banned']);
});

describe('T-32 a browser known for one address', () => {
  test('is a stranger to every other: the captcha and the budget of another address hold for it', async () => {
    const limits = { sendPerAddress: [{ hits: 4, windowMs: HOUR_MS }] };
    const site = openSite({ captcha, limits });
    const thief = testBrowser({ ipKey: ATTACKER });
    await signIn(site, thief, 'thief@example.org');
    const ask = (answer?: string): Promise<StartResult> =>
      site.login.start({ email: 'victim@example.org', ...thief.input, captcha: answer });
    const answers: string[] = [];
    for (let request = 0; request < 6; request += 1) {
      const asked = await ask();
      const needsWork = !asked.ok && 'captcha' in asked;
      answers.push(codeOf(asked));
      if (needsWork) answers.push(codeOf(await ask(await solve(asked.captcha.data))));
    }
    expect(answers.slice(0, 4)).toEqual(['ok', 'ok', 'captcha_required', 'ok']);
    expect(answers.filter((code) => code === 'ok').length).toBeLessThanOrEqual(4);
    expect(answers.at(-1)).toBe('rate_limited');
  });
});
