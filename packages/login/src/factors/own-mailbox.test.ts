import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../clock.ts';
import type { MfaConfig } from '../config.ts';
import type { SecondFactorRequired } from '../login.ts';
import { enter, MO, passwordSite } from '../password/testing/password-site.ts';
import type { PasswordSite } from '../password/testing/password-site.ts';
import { ask, codeOf, wrongCode } from '../testing/steps.ts';
import type { TestBrowser } from '../testing/test-browser.ts';

/** The mailbox that signs in is the second factor wherever the library lets it be one. */
const ALWAYS: MfaConfig['emailOf'] = () => Promise.resolve(MO);
/** As a host should answer: the own address only where the mailbox is not what was proven. */
const AFTER_A_PASSWORD: MfaConfig['emailOf'] = (_, { after }) =>
  Promise.resolve(after.length === 1 && after[0] === 'password' ? MO : undefined);

async function half(site: PasswordSite, browser: TestBrowser): Promise<SecondFactorRequired> {
  const done = await enter(site, browser);
  if (done.ok || !('methods' in done)) throw new Error('No second factor was asked for.');
  return done;
}

async function answerByMail(site: PasswordSite, browser: TestBrowser, right = true): Promise<string> {
  const { pendingCookie, methods } = await half(site, browser);
  expect(methods).toEqual(['mfa_email']);
  const mailed = browser.accept(await site.login.factors.mailCode({ ...browser.input, pendingCookie }));
  if (!mailed.ok) return mailed.error.code;
  const { mail, code } = site.kit.lastMail();
  expect(mail.to).toBe(MO);
  const given = { pendingCookie, cid: mailed.cid, method: 'mfa_email', ...browser.input } as const;
  return codeOf(await site.login.factors.complete({ ...given, code: right ? code : wrongCode(code) }));
}

describe.each([
  ['that says so always', ALWAYS],
  ['that says so after a password alone', AFTER_A_PASSWORD],
])('on a host whose second factor is the own mailbox, %s', (_, emailOf) => {
  test('T-70 a password asks for a code from it, and the code finishes', async () => {
    const site = await passwordSite({ mfa: { emailOf } });
    expect(await answerByMail(site, site.kit.browserA, false)).toBe('mfa_wrong');
    site.kit.clock.advance(2 * MINUTE_MS);
    expect(await answerByMail(site, site.kit.browserA)).toBe('ok');
  });

  test('T-93 the session of both has two methods, and the first level: from that mailbox a password is set anew', async () => {
    const site = await passwordSite({ mfa: { emailOf } });
    const { browserA } = site.kit;
    const { pendingCookie } = await half(site, browserA);
    const mailed = browserA.accept(await site.login.factors.mailCode({ ...browserA.input, pendingCookie }));
    if (!mailed.ok) throw new Error(mailed.error.code);
    const { code } = site.kit.lastMail();
    const given = { pendingCookie, cid: mailed.cid, method: 'mfa_email', code, ...browserA.input } as const;
    expect(await site.login.factors.complete(given)).toMatchObject({
      ok: true,
      session: { aal: 1, amr: ['password', 'mfa_email'] },
    });
  });

  test('T-70 a link or a code from that mailbox is one factor, and never followed by a mail to it', async () => {
    const site = await passwordSite({ mfa: { emailOf } });
    const { browserA } = site.kit;
    await ask(site, browserA, MO);
    const { token } = site.kit.lastMail();
    const byLink = browserA.accept(await site.login.completeLink({ token, ...browserA.input }));
    expect(byLink).toMatchObject({ ok: true, session: { aal: 1, amr: ['email_link'] } });
    site.kit.clock.advance(2 * MINUTE_MS);
    const { cid } = await ask(site, browserA, MO);
    const { code } = site.kit.lastMail();
    const byCode = await site.login.completeCode({ cid, code, ...browserA.input });
    expect(byCode).toMatchObject({ ok: true, session: { aal: 1, amr: ['email_code'] } });
  });
});

test.each(['mo+second@example.org', 'MO@example.org', 'mo@EXAMPLE.org'])(
  'T-70 %s is the mailbox that the link came from, however the host spells it',
  async (spelling) => {
    const site = await passwordSite({ mfa: { emailOf: () => Promise.resolve(spelling) } });
    const { browserA } = site.kit;
    await ask(site, browserA, MO);
    const { token } = site.kit.lastMail();
    const done = await site.login.completeLink({ token, ...browserA.input });
    expect(done).toMatchObject({ ok: true, session: { aal: 1 } });
  },
);

test('a stronger factor goes before the mailbox after a password as well', async () => {
  const site = await passwordSite({ mfa: { emailOf: AFTER_A_PASSWORD } });
  const secret = { userId: 'user-1', sealedSecret: 'sealed', createdAt: 0, lastStep: -1 };
  await site.context.store.totp.propose({ ...secret, confirmedAt: undefined });
  await site.context.store.totp.confirm({ ...secret, step: 1, now: 1 });
  expect((await half(site, site.kit.browserA)).methods).toEqual(['totp']);
  const { pendingCookie } = await half(site, site.kit.browserA);
  const mailed = await site.login.factors.mailCode({ ...site.kit.browserA.input, pendingCookie });
  expect(codeOf(mailed)).toBe('mfa_unavailable');
});
