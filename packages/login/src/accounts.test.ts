import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from './clock.ts';
import { ask, codeOf, openSite, signIn, signedIn, typesOf } from './testing/steps.ts';
import type { Site } from './testing/steps.ts';
import { testBrowser } from './testing/test-browser.ts';

describe('A05 the account of an address', () => {
  test('is one, however the address is spelled, and is found by all its spellings', async () => {
    const site = openSite({ limits: { sendPerAddress: [] } });
    const users = [];
    for (const email of ['Mo@Example.org', 'mo@example.org', ' MO@EXAMPLE.ORG. ', 'mo@EXAMPLE.org']) {
      users.push((await signIn(site, site.kit.browserA, email)).user.id);
    }
    expect(new Set(users).size).toBe(1);
    expect([...site.kit.accounts.keys()]).toEqual(['mo@example.org']);
  });

  test('T-26 T-30 is not that of a variant: tags and dots are another account', async () => {
    const site = openSite({ limits: { sendPerAddress: [] } });
    for (const email of ['mo@gmail.com', 'm.o@gmail.com', 'mo+x@gmail.com']) {
      await signIn(site, testBrowser(), email);
      site.kit.clock.advance(HOUR_MS);
    }
    expect(site.kit.accounts.size).toBe(3);
  });
});

describe('A03 a mail that cannot be sent', () => {
  test('leaves no account behind: one is made by the proof, never by the request', async () => {
    const site = openSite({ deliver: () => Promise.reject(new Error('the mail server is away')) });
    expect(codeOf(await site.login.start({ email: 'mo@example.org' }))).toBe('ok');
    expect(site.kit.accounts.size).toBe(0);
    expect(typesOf(site.kit)).toContain('mail.delivery_failed');
  });
});

describe('A25 a disabled account', () => {
  test('is refused by link, by code and at the second factor, after the proof', async () => {
    const site = openSite({ limits: { sendPerAddress: [] } });
    site.kit.accounts.set('mo@example.org', { id: 'mo', administrator: false, disabled: true });
    await ask(site, site.kit.browserA, 'mo@example.org');
    const link = await site.login.completeLink({
      token: site.kit.lastMail().token,
      ...site.kit.browserA.input,
    });
    expect(codeOf(link)).toBe('account_disabled');
    const { cid } = await ask(site, site.kit.browserA, 'mo@example.org');
    const code = await site.login.completeCode({
      cid,
      code: site.kit.lastMail().code,
      ...site.kit.browserA.input,
    });
    expect(codeOf(code)).toBe('account_disabled');
    expect(typesOf(site.kit)).not.toContain('session.created');
  });
});

/** Everything a stranger without a mailbox can send, in any order. */
type Move =
  'start' | 'reset' | 'open' | 'link' | 'code' | 'prove-link' | 'prove-code' | 'report' | 'factor' | 'wait';
const MOVES: readonly Move[] = [
  'start',
  'reset',
  'open',
  'link',
  'code',
  'prove-link',
  'prove-code',
  'report',
  'factor',
  'wait',
];

async function play(site: Site, move: Move, cid: string): Promise<string> {
  const { login, kit } = site;
  const { input, accept } = kit.browserB;
  const forged = 'A'.repeat(114);
  const email = 'victim@example.org';
  if (move === 'start' || move === 'reset') {
    const started = await (move === 'start'
      ? login.start({ email, ...input })
      : login.proofs.start({ purpose: 'reset_password', email, userId: 'victim', ...input }));
    accept(started);
    return started.ok ? started.cid : cid;
  }
  const guess = { cid, code: '22222222', matchNumber: '0000', token: forged, ...input };
  const purpose = 'reset_password';
  if (move === 'open') await login.openLink(guess);
  if (move === 'link') accept(await login.completeLink(guess));
  if (move === 'code') accept(await login.completeCode(guess));
  if (move === 'prove-link') accept(await login.proofs.completeLink({ purpose, ...guess }));
  if (move === 'prove-code') accept(await login.proofs.completeCode({ purpose, ...guess }));
  if (move === 'report') await login.report(forged);
  if (move === 'factor')
    accept(await login.factors.complete({ ...input, pendingCookie: forged, method: 'totp', code: '000000' }));
  if (move === 'wait') kit.clock.advance(MINUTE_MS);
  return cid;
}

test('T-92 T-70 no order of requests leads to a session or a proof without the mail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...MOVES), { maxLength: 25 }), async (moves) => {
      const site = openSite();
      site.kit.accounts.set('victim@example.org', { id: 'victim', administrator: false });
      let cid = '';
      for (const move of moves) cid = await play(site, move, cid);
      const types = typesOf(site.kit);
      expect(types.filter((type) => type === 'session.created' || type === 'token.consumed')).toEqual([]);
    }),
    { numRuns: 150 },
  );
});

test('T-92 the proof of a reset is for the account it was started for, whoever asks', async () => {
  const site = openSite();
  const { browserA } = site.kit;
  const input = { purpose: 'reset_password' as const, email: 'victim@example.org', ...browserA.input };
  browserA.accept(await site.login.proofs.start({ ...input, userId: 'victim' }));
  const { token } = site.kit.lastMail();
  const proven = await site.login.proofs.completeLink({
    purpose: 'reset_password',
    token,
    ...browserA.input,
    ...{ userId: 'attacker', email: 'attacker@example.org' },
  });
  expect(proven).toMatchObject({ ok: true, userId: 'victim', email: 'victim@example.org' });
});

test('T-86 whoever erases a user ends everything of theirs at once', async () => {
  const site = openSite();
  const done = await signIn(site, site.kit.browserA, 'mo@example.org');
  await site.login.eraseUser(done.user.id);
  expect(codeOf(await site.login.sessions.authenticate({ token: done.sessionToken }))).not.toBe('ok');
  expect(await site.login.devices.list(done.user.id)).toEqual([]);
  site.kit.clock.advance(MINUTE_MS);
  await ask(site, site.kit.browserA, 'mo@example.org');
  signedIn(await site.login.completeLink({ token: site.kit.lastMail().token, ...site.kit.browserA.input }));
});

test('T-70 a set-up link makes nobody an administrator before every question is answered', async () => {
  const promoted: string[] = [];
  const known = { id: 'mo' };
  const site = openSite({
    users: {
      find: () => Promise.resolve(known),
      create: () => Promise.resolve(known),
      makeAdministrator: (userId) => (promoted.push(userId), Promise.resolve()),
    },
    hooks: { beforeSignIn: () => ({ allow: false, reason: 'not-yet' }) },
  });
  const { token: grant } = await site.login.issueSetup();
  await ask(site, site.kit.browserA, 'mo@example.org', { grant });
  const { token } = site.kit.lastMail();
  const refused = await site.login.completeLink({ token, ...site.kit.browserA.input });
  expect([codeOf(refused), promoted]).toEqual(['sign_in_refused', []]);
});
