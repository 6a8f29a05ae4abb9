import { describe, expect, test } from 'vitest';
import { proofOfWork } from './captcha/proof-of-work.ts';
import { solve } from './captcha/solve.ts';
import { HOUR_MS, MINUTE_MS } from './clock.ts';
import type { LoginConfig } from './config.ts';
import type { StartResult } from './login.ts';
import { codeOf, openSite, signIn, typesOf } from './testing/steps.ts';
import { testBrowser } from './testing/test-browser.ts';

/** Real work, but little of it. */
const EASY = { cost: 1, maxCounter: 4 };
const captcha = proofOfWork({ costs: { 1: EASY, 2: EASY, 3: EASY } });
const ROOMY: LoginConfig['limits'] = { sendPerAddress: [], liveChallenges: 1_000 };

async function answerTo(result: StartResult): Promise<string> {
  if (result.ok || !('captcha' in result)) throw new Error('No captcha was asked for.');
  return solve(result.captcha.data);
}

describe('H14 a captcha', () => {
  test('is not asked for without pressure, and is from the fourth request of a network on', async () => {
    const { login } = openSite({ captcha, limits: ROOMY });
    const answers = [];
    for (let request = 0; request < 5; request += 1) {
      answers.push(
        codeOf(await login.start({ email: `${String(request)}@example.org`, ipKey: '203.0.113.9' })),
      );
    }
    expect(answers).toEqual(['ok', 'ok', 'ok', 'captcha_required', 'captcha_required']);
  });

  test('T-32 makes whoever uses up the budget of an address from many networks work for it', async () => {
    const { login } = openSite({ captcha, limits: ROOMY });
    const answers = [];
    for (let request = 0; request < 5; request += 1) {
      answers.push(
        codeOf(await login.start({ email: 'mo@example.org', ipKey: `203.0.113.${String(request)}` })),
      );
    }
    expect(answers).toEqual(['ok', 'ok', 'ok', 'captcha_required', 'captcha_required']);
  });

  test('T-89 answered by the client that was asked lets one request pass, once', async () => {
    const { login, kit } = openSite({ captcha, limits: ROOMY });
    const ask = (ipKey: string, answer?: string) =>
      login.start({ email: 'mo@example.org', ipKey, captcha: answer });
    for (const other of ['203.0.113.1', '203.0.113.2', '203.0.113.30']) await ask(other);
    const answer = await answerTo(await ask('203.0.113.3'));
    expect(codeOf(await ask('203.0.113.4', answer))).toBe('captcha_failed');
    expect(codeOf(await ask('203.0.113.3', 'nonsense'))).toBe('captcha_failed');
    expect(codeOf(await ask('203.0.113.3', answer))).toBe('ok');
    expect(codeOf(await ask('203.0.113.3', answer))).toBe('captcha_failed');
    expect(typesOf(kit)).toContain('captcha.replay');
  });

  test('is never the only gate: with the answer the budgets still hold', async () => {
    const { login } = openSite({ captcha, limits: { sendPerAddress: [{ hits: 3, windowMs: HOUR_MS }] } });
    for (let request = 0; request < 3; request += 1) {
      await login.start({ email: 'mo@example.org', ipKey: `203.0.113.${String(request)}` });
    }
    const asked = await login.start({ email: 'mo@example.org', ipKey: '203.0.113.9' });
    const answer = await answerTo(asked);
    const refused = await login.start({ email: 'mo@example.org', ipKey: '203.0.113.9', captcha: answer });
    expect(codeOf(refused)).toBe('rate_limited');
  });

  test('is not asked of a browser that proved this address before', async () => {
    const site = openSite({ captcha, limits: ROOMY });
    const owner = testBrowser({ ipKey: '192.0.2.1' });
    await signIn(site, owner, 'mo@example.org');
    for (let request = 0; request < 6; request += 1) {
      await site.login.start({ email: 'mo@example.org', ipKey: `203.0.113.${String(request)}` });
    }
    expect(codeOf(await site.login.start({ email: 'mo@example.org', ...owner.input }))).toBe('ok');
  });

  test('sixty requests from one wider network make its next ones work, and refuse nobody', async () => {
    const { login, kit } = openSite({ captcha, limits: ROOMY });
    const answers = [];
    for (let request = 0; request < 62; request += 1) {
      const email = `${String(request)}@example.org`;
      answers.push(codeOf(await login.start({ email, ipKey: `203.0.113.${String(request)}` })));
    }
    expect(answers.slice(0, 60)).not.toContain('captcha_required');
    expect(answers.slice(60)).toEqual(['captcha_required', 'captcha_required']);
    kit.clock.advance(10 * MINUTE_MS);
    expect(codeOf(await login.start({ email: 'late@example.org', ipKey: '203.0.113.200' }))).toBe('ok');
  });
});
