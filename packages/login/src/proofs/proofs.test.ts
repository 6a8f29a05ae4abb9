import { describe, expect, test } from 'vitest';
import { proofOfWork } from '../captcha/proof-of-work.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../clock.ts';
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

describe('H12 who is signed in and asks for a proof of another address', () => {
  const mine = { purpose: 'change_email', userId: 'user-7', isSignedIn: true } as const;
  const site = () => openSite({ captcha: proofOfWork() });

  test('is asked for no captcha where their network is; strangers there are', async () => {
    const { login } = site();
    const network = { ipKey: '203.0.113.5' };
    for (const name of ['a', 'b', 'c', 'd'])
      await login.proofs.start({ purpose: 'reset_password', email: `${name}@example.org`, ...network });
    const stranger = { purpose: 'reset_password', email: 'e@example.org', ...network } as const;
    expect(codeOf(await login.proofs.start(stranger))).toBe('captcha_required');
    expect(codeOf(await login.proofs.start({ ...mine, email: 'new@example.org', ...network }))).toBe('ok');
  });

  test('has a budget of their own, which no other network or address makes longer, and others have theirs', async () => {
    const { login } = site();
    const answers: string[] = [];
    for (let count = 0; count < 6; count += 1) {
      const where = { email: `new${String(count)}@example.org`, ipKey: `203.0.113.${String(count)}` };
      answers.push(codeOf(await login.proofs.start({ ...mine, ...where })));
    }
    expect(answers).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'rate_limited']);
    expect(codeOf(await login.proofs.start({ ...mine, userId: 'user-8', email: 'other@example.org' }))).toBe(
      'ok',
    );
  });

  test.each(['change_email', 'mfa_email'] as const)(
    'T-31 mails nobody more often by it (%s)',
    async (purpose) => {
      const { login, kit } = site();
      for (let person = 0; person < 10; person += 1) {
        const asked = { purpose, userId: `user-${String(person)}`, isSignedIn: true } as const;
        await login.proofs.start({
          ...asked,
          email: 'victim@example.org',
          ipKey: `203.0.113.${String(person)}`,
        });
        kit.clock.advance(2 * MINUTE_MS);
      }
      expect(kit.outbox.filter(({ to }) => to === 'victim@example.org').length).toBeLessThanOrEqual(5);
    },
  );

  test('is whom the host names, and nobody where it names none', async () => {
    const { login } = site();
    const nobody = { purpose: 'change_email', email: 'x@example.org', isSignedIn: true, userId: '' } as const;
    const network = { ipKey: '203.0.113.6' };
    for (const name of ['a', 'b', 'c'])
      await login.proofs.start({ ...nobody, email: `${name}@example.org`, ...network });
    expect(codeOf(await login.proofs.start({ ...nobody, ...network }))).toBe('captcha_required');
  });
});

describe('A01 a proof that carries an invitation', () => {
  const prove = async (site: Site, email: string, grant: string): Promise<unknown> => {
    const { browserA } = site.kit;
    const input = { purpose: 'verify_email', email, userId: 'user-7', grant, ...browserA.input } as const;
    const started = browserA.accept(await site.login.proofs.start(input));
    if (!started.ok) return started.error.code;
    const { code } = site.kit.lastMail();
    return site.login.proofs.completeCode({
      purpose: 'verify_email',
      cid: started.cid,
      code,
      ...browserA.input,
    });
  };

  test('redeems it, once', async () => {
    const site = openSite({ signUp: 'closed' });
    const { token, id } = await site.login.issueInvite();
    expect(await prove(site, 'new@example.org', token)).toMatchObject({ ok: true, granted: true });
    expect(await site.login.invites.state(id)).toBe('used');
    expect(await prove(site, 'other@example.org', token)).toBe('token_used');
  });

  test('is told that it has none where another was faster, and where it came with none', async () => {
    const site = openSite();
    const { token, id } = await site.login.issueInvite();
    const { browserA } = site.kit;
    const input = {
      purpose: 'verify_email',
      email: 'late@example.org',
      grant: token,
      ...browserA.input,
    } as const;
    const started = browserA.accept(await site.login.proofs.start(input));
    const { code } = site.kit.lastMail();
    await site.login.invites.revoke(id);
    const cid = started.ok ? started.cid : '';
    const late = { purpose: 'verify_email', cid, code, ...browserA.input } as const;
    expect(await site.login.proofs.completeCode(late)).toMatchObject({ ok: true, granted: false });
  });

  test('mails nobody whom it does not name, and is not spent by that; a set-up link is none', async () => {
    const site = openSite({ signUp: 'closed' });
    const { token, id } = await site.login.issueInvite({ email: 'named@example.org' });
    const { token: setup } = await site.login.issueSetup();
    const mails = site.kit.outbox.length;
    for (const [index, grant] of [token, setup].entries())
      await site.login.proofs.start({
        purpose: 'verify_email',
        email: `thief${String(index)}@example.org`,
        grant,
      });
    expect(site.kit.outbox.slice(mails).map(({ kind }) => kind)).toEqual(['noop', 'noop']);
    expect(await site.login.invites.state(id)).toBe('open');
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
