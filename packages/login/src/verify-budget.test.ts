import { describe, expect, test } from 'vitest';
import { passkeySetting, withPasskey } from './factors/testing/passkey-setting.ts';
import {
  factorSetting,
  pendingCookie,
  signIn,
  withApp,
  wrongCode as wrongAppCode,
} from './factors/testing/setting.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { ask, codeOf, openSite, wrongCode } from './testing/steps.ts';

const ATTACKER = '203.0.113.9';
const { hits } = DEFAULT_LIMITS.verifyPerNetwork;
const LIMITED = { limits: DEFAULT_LIMITS, bans: 'off' } as const;

/** So many times the same, one after another. */
async function times(count: number, attempt: () => Promise<string>): Promise<readonly string[]> {
  const answers: string[] = [];
  for (let round = 0; round < count; round += 1) answers.push(await attempt());
  return answers;
}

describe('T-04 T-74 one network may try thirty times in five minutes', () => {
  test('codes', async () => {
    const site = openSite(LIMITED);
    const { cid } = await ask(site, site.kit.browserA, 'mo@example.org');
    const guess = { cid, code: '2222-2222', ...site.kit.browserA.input };
    const answers = await times(hits + 1, async () => codeOf(await site.login.completeCode(guess)));
    expect(answers.at(-2)).toBe('code_exhausted');
    expect(answers.at(-1)).toBe('rate_limited');
  });

  test('codes of second factors', async () => {
    const setting = factorSetting(LIMITED);
    const app = await withApp(setting);
    const guess = { pendingCookie: await pendingCookie(setting), method: 'totp', ipKey: ATTACKER } as const;
    const code = wrongAppCode(app);
    const answers = await times(hits + 1, async () =>
      codeOf(await setting.factors.complete({ ...guess, code })),
    );
    expect(answers.at(-2)).toBe('mfa_locked');
    expect(answers.at(-1)).toBe('rate_limited');
  });

  test('codes of an app that is being enrolled', async () => {
    const setting = factorSetting(LIMITED);
    const { sessionToken } = await signIn(setting);
    const guess = { sessionToken, code: '000000', ipKey: ATTACKER };
    const answers = await times(hits + 1, async () => codeOf(await setting.factors.confirmTotp(guess)));
    expect(answers.at(-2)).toBe('mfa_unavailable');
    expect(answers.at(-1)).toBe('rate_limited');
  });

  test.each(['signIn', 'completeSecondFactor', 'stepUp'] as const)('passkeys: %s', async (use) => {
    const { passkeys } = passkeySetting(LIMITED);
    const guess = { ticketCookie: 'x', response: {}, ipKey: ATTACKER, pendingCookie: 'x', sessionToken: 'x' };
    const answers = await times(hits + 1, async () => codeOf(await passkeys[use](guess)));
    expect(answers.at(-2)).not.toBe('rate_limited');
    expect(answers.at(-1)).toBe('rate_limited');
  });
});

test('T-05 parallel wrong codes at the last failure of an address are one more, whatever mail they answer', async () => {
  const site = openSite({
    bans: 'off',
    limits: { sendPerAddress: [], verifyPerNetwork: { hits: 10_000, windowMs: 60_000 }, codeFailures: 6 },
  });
  const { login, kit } = site;
  const attempts = [];
  for (let mail = 0; mail < 3; mail += 1) {
    const { cid, bindingCookie } = await ask(site, kit.browserB, 'mo@example.org', {
      bindingCookie: undefined,
    });
    attempts.push({ cid, bindingCookie, code: wrongCode(kit.lastMail().code) });
  }
  const [first, ...others] = attempts;
  if (first === undefined) throw new Error('No mail.');
  for (let tries = 0; tries < 5; tries += 1)
    expect(codeOf(await login.completeCode(first))).toBe('code_wrong');
  const rivals = [...others, ...others, ...others].map((attempt) => login.completeCode(attempt));
  const codes = (await Promise.all(rivals)).map(codeOf);
  expect(codes.filter((code) => code === 'code_wrong')).toHaveLength(1);
  expect(codes.filter((code) => code === 'code_path_closed')).toHaveLength(5);
});

test('T-79 a passkey that may be a copy opens no step-up', async () => {
  const setting = passkeySetting();
  const { passkeys } = setting;
  const mo = await withPasskey(setting);
  const { sessionToken } = mo;
  setting.kit.clock.advance(setting.context.sudoMs);
  async function stepUp(counter: number, token: string): ReturnType<typeof passkeys.stepUp> {
    const asked = await passkeys.stepUpOptions({ sessionToken: token });
    if (!asked.ok) throw new Error(asked.error.code);
    const response = mo.device.get(asked.options, { counter });
    return passkeys.stepUp({ sessionToken: token, ticketCookie: asked.ticketCookie, response });
  }
  const first = await stepUp(50, sessionToken);
  if (!first.ok) throw new Error(first.error.code);
  setting.kit.clock.advance(setting.context.sudoMs);
  expect(codeOf(await stepUp(7, first.sessionToken))).toBe('passkey_rejected');
  expect(codeOf(await setting.factors.generateRecoveryCodes(first))).toBe('sudo_required');
});
