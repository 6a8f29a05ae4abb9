import { describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS } from '../clock.ts';
import type { ProofPurpose } from '../login.ts';
import { ask, codeOf, openSite, typesOf, wrongCode } from '../testing/steps.ts';
import type { Site } from '../testing/steps.ts';

const PURPOSES = ['verify_email', 'change_email', 'reset_password', 'mfa_email', 'step_up'] as const;
const LINKED = ['verify_email', 'change_email', 'reset_password'] as const;

async function startProof(site: Site, purpose: ProofPurpose, email: string): Promise<{ cid: string }> {
  const { browserA } = site.kit;
  const input = { purpose, email, userId: 'user-7', next: '/account', ...browserA.input };
  const started = browserA.accept(await site.login.proofs.start(input));
  if (!started.ok) throw new Error(started.error.code);
  return started;
}

describe.each(PURPOSES)('a mailbox proof for %s', (purpose) => {
  test('A02 A18 by code names the account it was started for, and opens no session', async () => {
    const site = openSite();
    const { cid } = await startProof(site, purpose, 'mo@example.org');
    const { code } = site.kit.lastMail();
    const proven = await site.login.proofs.completeCode({ purpose, cid, code, ...site.kit.browserA.input });
    expect(proven).toMatchObject({
      ok: true,
      purpose,
      email: 'mo@example.org',
      userId: 'user-7',
      next: '/account',
    });
    expect(typesOf(site.kit)).not.toContain('session.created');
    expect(JSON.stringify(proven)).not.toContain('__Host-pl_sid');
  });

  test('A09 five wrong codes end it, and it is used once', async () => {
    const site = openSite();
    const { cid } = await startProof(site, purpose, 'mo@example.org');
    const { code } = site.kit.lastMail();
    const post = (typed: string) =>
      site.login.proofs.completeCode({ purpose, cid, code: typed, ...site.kit.browserA.input });
    for (let tries = 0; tries < 5; tries += 1) expect(codeOf(await post(wrongCode(code)))).toBe('code_wrong');
    expect(codeOf(await post(code))).toBe('code_exhausted');
  });

  test('A04 T-40 is answered the same where the account does not exist, and mails nothing', async () => {
    const site = openSite();
    const known = await site.login.proofs.start({ purpose, email: 'a@example.org' });
    const unknown = await site.login.proofs.start({ purpose, email: 'b@example.org', eligible: false });
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect(site.kit.outbox[1]?.kind).toBe('noop');
  });
});

describe.each(LINKED)('the link of a proof for %s', (purpose) => {
  test('A02 A18 T-02 needs the starting browser or its number', async () => {
    const site = openSite();
    await startProof(site, purpose, 'mo@example.org');
    const { token, link } = site.kit.lastMail();
    expect(link).toContain(`/login/prove/${purpose}#t=`);
    const elsewhere = await site.login.proofs.completeLink({ purpose, token, ...site.kit.browserB.input });
    expect(codeOf(elsewhere)).toBe('binding_required');
    const here = await site.login.proofs.completeLink({ purpose, token, ...site.kit.browserA.input });
    expect(here).toMatchObject({ ok: true, userId: 'user-7', via: 'email_link' });
    const again = await site.login.proofs.completeLink({ purpose, token, ...site.kit.browserA.input });
    expect(codeOf(again)).toBe('token_used');
  });
});

describe('the life of a proof', () => {
  test.each([
    ['verify_email', DAY_MS],
    ['change_email', HOUR_MS],
    ['reset_password', HOUR_MS],
    ['mfa_email', 10 * 60_000],
  ] as const)('A02 A18 %s ends after its time', async (purpose, lifeMs) => {
    const site = openSite();
    const { cid } = await startProof(site, purpose, 'mo@example.org');
    const { code } = site.kit.lastMail();
    site.kit.clock.advance(lifeMs);
    const input = { purpose, cid, code, ...site.kit.browserA.input };
    expect(codeOf(await site.login.proofs.completeCode(input))).toBe('token_expired');
  });
});

describe('T-07 a token of one purpose at the door of another', () => {
  const doors = ['login', ...LINKED] as const;
  const pairs = doors.flatMap((from) => doors.filter((to) => to !== from).map((to) => [from, to] as const));

  test.each(pairs)('%s is not %s', async (from, to) => {
    const site = openSite();
    const { browserA } = site.kit;
    const { cid } =
      from === 'login'
        ? await ask(site, browserA, 'mo@example.org')
        : await startProof(site, from, 'mo@example.org');
    const { token, code } = site.kit.lastMail();
    const link =
      to === 'login'
        ? await site.login.completeLink({ token, ...browserA.input })
        : await site.login.proofs.completeLink({ purpose: to, token, ...browserA.input });
    expect(codeOf(link)).toBe('token_invalid');
    const typed =
      to === 'login'
        ? await site.login.completeCode({ cid, code, ...browserA.input })
        : await site.login.proofs.completeCode({ purpose: to, cid, code, ...browserA.input });
    expect(codeOf(typed)).toBe('attempt_unknown');
  });

  test.each(doors)('a grant, and a report link, is not %s', async (to) => {
    const site = openSite();
    const { browserA } = site.kit;
    await ask(site, browserA, 'mo@example.org');
    const report = /\/report#t=([\w-]+)/.exec(site.kit.lastMail().mail.text)?.[1] ?? '';
    for (const token of [
      (await site.login.issueInvite()).token,
      (await site.login.issueSetup()).token,
      report,
    ]) {
      const answer =
        to === 'login'
          ? await site.login.completeLink({ token, ...browserA.input })
          : await site.login.proofs.completeLink({ purpose: to, token, ...browserA.input });
      expect(codeOf(answer)).toBe('token_invalid');
    }
  });
});

test('T-09 a proof for one purpose leaves the live challenges of another alone', async () => {
  const site = openSite({ limits: { sendPerAddress: [] } });
  const { cid } = await startProof(site, 'verify_email', 'mo@example.org');
  const { code } = site.kit.lastMail();
  const login = await ask(site, site.kit.browserA, 'mo@example.org');
  const { code: loginCode } = site.kit.lastMail();
  const input = { purpose: 'verify_email' as const, cid, code, ...site.kit.browserA.input };
  expect(codeOf(await site.login.proofs.completeCode(input))).toBe('ok');
  const signedIn = await site.login.completeCode({
    cid: login.cid,
    code: loginCode,
    ...site.kit.browserA.input,
  });
  expect(codeOf(signedIn)).toBe('ok');
});

test('T-09 a reset mailed to an address that was changed works no more', async () => {
  const site = openSite();
  await startProof(site, 'reset_password', 'old@example.org');
  const { token } = site.kit.lastMail();
  expect(await site.login.proofs.revoke('Old@Example.org', 'reset_password')).toBe(1);
  const input = { purpose: 'reset_password' as const, token, ...site.kit.browserA.input };
  expect(codeOf(await site.login.proofs.completeLink(input))).toBe('token_revoked');
  expect(await site.login.proofs.revoke('no address', 'reset_password')).toBe(0);
});
