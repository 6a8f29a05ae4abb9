import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../clock.ts';
import { proofOfWork } from '../captcha/proof-of-work.ts';
import type { LoginConfig } from '../config.ts';
import type { SecondFactorRequired } from '../login.ts';
import { ask, codeOf, openSite, wrongCode } from '../testing/steps.ts';
import type { Site } from '../testing/steps.ts';
import { testBrowser } from '../testing/test-browser.ts';
import type { TestBrowser } from '../testing/test-browser.ts';

const OUTSIDE = 'mo@outside.example';
const LATER = 2 * MINUTE_MS;

/** A site where everybody's second factor is the mailbox outside. */
function siteOfMo(more: Partial<LoginConfig> = {}): Site {
  const emailOf = (): Promise<string> => Promise.resolve(OUTSIDE);
  return openSite({
    mfa: { emailOf },
    bans: 'off',
    limits: { verifyPerNetwork: { hits: 10_000, windowMs: MINUTE_MS } },
    ...more,
  });
}

async function half(site: Site, browser: TestBrowser): Promise<SecondFactorRequired> {
  await ask(site, browser, 'mo@example.org');
  const { token } = site.kit.lastMail();
  const done = browser.accept(await site.login.completeLink({ token, ...browser.input }));
  if (done.ok || !('pendingCookie' in done)) throw new Error('No second factor was asked for.');
  return done;
}

/** Gives the code of the second factor, right or wrong. */
async function answer(site: Site, browser: TestBrowser, right: boolean): Promise<string> {
  const { pendingCookie } = await half(site, browser);
  const mailed = browser.accept(await site.login.factors.mailCode({ ...browser.input, pendingCookie }));
  if (!mailed.ok) return mailed.error.code;
  const { code } = site.kit.lastMail();
  const given = { pendingCookie, cid: mailed.cid, method: 'mfa_email', ...browser.input } as const;
  return codeOf(await site.login.factors.complete({ ...given, code: right ? code : wrongCode(code) }));
}

describe('a stranger who knows the mailbox outside', () => {
  test('T-87 cannot close it as a second factor by wrong codes of sign-ins with its address', async () => {
    const site = siteOfMo();
    for (let round = 0; round < 6; round += 1) {
      const browser = testBrowser({ ipKey: `203.0.113.${String(round)}` });
      const { cid } = await ask(site, browser, OUTSIDE);
      const { code } = site.kit.lastMail();
      for (let tries = 0; tries < 5; tries += 1)
        await site.login.completeCode({ cid, code: wrongCode(code), ...browser.input });
      site.kit.clock.advance(HOUR_MS);
    }
    site.kit.clock.advance(DAY_MS);
    expect(await answer(site, site.kit.browserA, true)).toBe('ok');
  });

  test('T-32 cannot use up the mails it needs for it', async () => {
    const site = siteOfMo();
    for (let round = 0; round < 5; round += 1) {
      await ask(site, testBrowser({ ipKey: `203.0.113.${String(round)}` }), OUTSIDE);
      site.kit.clock.advance(5 * MINUTE_MS);
    }
    const { browserB } = site.kit;
    expect(codeOf(await site.login.start({ email: OUTSIDE, ...browserB.input }))).toBe('rate_limited');
    expect(await answer(site, site.kit.browserA, true)).toBe('ok');
  });

  test('T-32 cannot put a captcha before it, which the form of a second factor could not show', async () => {
    const site = siteOfMo({ captcha: proofOfWork() });
    for (let round = 0; round < 6; round += 1)
      await site.login.start({ email: OUTSIDE, ipKey: `203.0.113.${String(round)}` });
    expect(await answer(site, site.kit.browserA, true)).toBe('ok');
  });

  test('T-87 cannot have its mails stopped by a report of a sign-in nobody there asked for', async () => {
    const site = siteOfMo();
    await ask(site, site.kit.browserB, OUTSIDE);
    const [, report = ''] = /report#t=([\w-]+)/.exec(site.kit.outbox.at(-1)?.text ?? '') ?? [];
    expect(codeOf(await site.login.report(report))).toBe('ok');
    site.kit.clock.advance(LATER);
    await ask(site, site.kit.browserB, OUTSIDE);
    expect(site.kit.outbox.at(-1)?.kind).toBe('noop');
    expect(await answer(site, site.kit.browserA, true)).toBe('ok');
  });
});

test('T-87 codes mistyped over the years do not close a second factor whose right codes came in between', async () => {
  const site = siteOfMo();
  for (let round = 0; round < 31; round += 1) {
    expect(await answer(site, site.kit.browserA, false), String(round)).toBe('mfa_wrong');
    site.kit.clock.advance(LATER);
    expect(await answer(site, site.kit.browserA, true), String(round)).toBe('ok');
    site.kit.clock.advance(5 * DAY_MS);
  }
});

test('T-31 who has the first factor cannot bomb the mailbox outside through the reserve', async () => {
  const site = siteOfMo();
  const answers: string[] = [];
  for (let round = 0; round < 12; round += 1) {
    const { pendingCookie } = await half(site, site.kit.browserA).catch(() => ({ pendingCookie: '' }));
    if (pendingCookie !== '')
      answers.push(codeOf(await site.login.factors.mailCode({ ...site.kit.browserA.input, pendingCookie })));
    site.kit.clock.advance(LATER);
  }
  expect(answers.filter((code) => code === 'ok').length).toBeLessThanOrEqual(7);
});

/** Whose sign-in waits for a second factor. */
function waitingFor({ kit }: Site): string {
  return kit.events.findLast(({ type }) => type === 'mfa.required')?.userId ?? '';
}

describe('a code of a mailbox that is not the factor', () => {
  const OWN = 'attacker@elsewhere.example';

  /** The code of a mailbox that somebody in the account was asked to prove, as a new address outside is. */
  async function codeOfAnother(site: Site, browser: TestBrowser, userId: string): Promise<Proof> {
    const input = { ...browser.input, purpose: 'mfa_email', email: OWN, userId } as const;
    const started = browser.accept(await site.login.proofs.start(input));
    if (!started.ok) throw new Error(started.error.code);
    return { cid: started.cid, code: site.kit.lastMail().code };
  }

  interface Proof {
    readonly cid: string;
    readonly code: string;
  }

  test('T-70 T-76 does not finish a sign-in, though it was mailed for this very account', async () => {
    const site = siteOfMo();
    const { browserA } = site.kit;
    const { pendingCookie } = await half(site, browserA);
    const userId = waitingFor(site);
    const other = await codeOfAnother(site, browserA, userId);
    const given = { pendingCookie, method: 'mfa_email', ...other, ...browserA.input } as const;
    expect(codeOf(await site.login.factors.complete(given))).toBe('mfa_wrong');
  });

  test('T-70 one that was taken away while its code was on the way finishes nothing', async () => {
    let outside: string | undefined = OUTSIDE;
    const site = siteOfMo({ mfa: { emailOf: () => Promise.resolve(outside) } });
    const { browserA } = site.kit;
    const { pendingCookie } = await half(site, browserA);
    const mailed = browserA.accept(await site.login.factors.mailCode({ ...browserA.input, pendingCookie }));
    if (!mailed.ok) throw new Error(mailed.error.code);
    const { code } = site.kit.lastMail();
    outside = 'new@outside.example';
    const given = { pendingCookie, cid: mailed.cid, method: 'mfa_email', code, ...browserA.input } as const;
    expect(codeOf(await site.login.factors.complete(given))).toBe('mfa_wrong');
  });
});

describe('T-86 a sign-in that waits for its second factor', () => {
  test('ends with all sessions of the person', async () => {
    const site = siteOfMo();
    const { browserA } = site.kit;
    const { pendingCookie } = await half(site, browserA);
    const userId = waitingFor(site);
    await site.login.sessions.revokeAll(userId);
    const mailed = await site.login.factors.mailCode({ ...browserA.input, pendingCookie });
    expect(codeOf(mailed)).toBe('pending_missing');
  });
});

test('T-70 where the policy asks for no second factor, a sign-in opens nothing that one guards', async () => {
  const site = siteOfMo({ mfa: { emailOf: () => Promise.resolve(OUTSIDE), policy: () => 'off' } });
  const { browserA } = site.kit;
  await ask(site, browserA, 'mo@example.org');
  const { token } = site.kit.lastMail();
  const done = browserA.accept(await site.login.completeLink({ token, ...browserA.input }));
  expect(done).toMatchObject({ ok: true, session: { aal: 1, sudoUntil: 0 } });
});
