import { describe, expect, test } from 'vitest';
import Database from 'better-sqlite3';
import { generateKey, createKeyring } from '@postern/keyring';
import { createLogin } from './create-login.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './clock.ts';
import type { LoginConfig } from './config.ts';
import { LoginConfigError, StoreError } from './errors.ts';
import type { CompleteLinkResult, Login, SignedIn, Started } from './login.ts';
import { migrateLogin, sqliteStore } from './stores/sqlite/index.ts';
import { memoryStore } from './stores/memory/index.ts';

import type { Store } from './store.ts';
import { countedStore } from './testing/counted-store.ts';
import { testKit } from './testing/test-kit.ts';
import type { ReadMail, TestKit } from './testing/test-kit.ts';

/** Real: the whole library over a real SQLite database. Ours: clock, outbox and accounts of the test kit. */
function setUp(more: Partial<LoginConfig> = {}): {
  readonly kit: TestKit;
  readonly login: Login;
  readonly store: Store;
} {
  const kit = testKit();
  const database = new Database(':memory:');
  migrateLogin(database);
  const store = more.store ?? sqliteStore(database);
  return { kit, login: createLogin(kit.config({ store, ...more })), store };
}

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';

async function started(
  login: Login,
  email: string,
  more: Partial<Parameters<Login['start']>[0]> = {},
): Promise<Started> {
  const result = await login.start({ email, ipKey: '192.0.2.1', userAgent: FIREFOX, ...more });
  if (!result.ok) throw new Error(`Not started: ${result.error.code}`);
  return result;
}

function signedIn(result: CompleteLinkResult): SignedIn {
  if (!result.ok) throw new Error(`Not signed in: ${result.error.code}`);
  return result;
}

function codeOf(result: { readonly ok: boolean; readonly error?: { readonly code: string } }): string {
  return result.ok ? 'ok' : (result.error?.code ?? '');
}

/** Asks for a mail and reads it. */
async function asked(kit: TestKit, login: Login, email: string): Promise<{ start: Started; mail: ReadMail }> {
  const start = await started(login, email);
  return { start, mail: kit.lastMail() };
}

function wrongNumber(right: string): string {
  return right === '0000' ? '0001' : '0000';
}

function wrongCode(right: string): string {
  return right.startsWith('2') ? `3${right.slice(1)}` : `2${right.slice(1)}`;
}

describe('a link', () => {
  test('A14 A15 signs the starting browser in, makes the account, and leads on', async () => {
    const { kit, login } = setUp();
    const { bindingCookie } = await started(login, 'Mo@Example.org', { next: '/inbox?x=1#y' });
    const done = signedIn(await login.completeLink({ token: kit.lastMail().token, bindingCookie }));
    expect(done).toMatchObject({
      created: true,
      administrator: false,
      email: 'mo@example.org',
      next: '/inbox?x=1#y',
    });
    expect(done.session).toMatchObject({ aal: 1, amr: ['email_link'], account: 'm•••@example.org' });
    const [sessionCookie, , bindingEnd] = done.setCookie;
    expect(sessionCookie).toContain(`__Host-pl_sid=${done.sessionToken}; `);
    expect(bindingEnd).toContain('__Host-pl_bind=; Max-Age=0');
    const authenticated = await login.sessions.authenticate({
      cookieHeader: `__Host-pl_sid=${done.sessionToken}`,
    });
    expect(authenticated).toMatchObject({ ok: true, session: { userId: 'user-1' } });
  });

  test('T-01 A14 can be opened fifty times by anything that reads, and still works', async () => {
    const { kit, login, store } = setUp();
    const { start, mail } = await asked(kit, login, 'mo@example.org');
    const before = await store.challenges.find(start.cid);
    for (let visit = 0; visit < 50; visit += 1) {
      expect(await login.openLink({ token: mail.token })).toMatchObject({ ok: true, page: 'match' });
      expect(await login.openLink({})).toEqual({ ok: true, page: 'match' });
      expect(await login.openLink({ bindingCookie: start.bindingCookie })).toEqual({
        ok: true,
        page: 'auto',
      });
    }
    expect(await store.challenges.find(start.cid)).toEqual(before);
    expect(codeOf(await login.completeLink({ token: mail.token, bindingCookie: start.bindingCookie }))).toBe(
      'ok',
    );
  });

  test('T-02 posted without the cookie spends nothing, however often', async () => {
    const { kit, login } = setUp();
    const { start, mail } = await asked(kit, login, 'mo@example.org');
    for (let press = 0; press < 10; press += 1) {
      const result = await login.completeLink({
        token: mail.token,
        bindingCookie: 'x',
        ipKey: `192.0.2.${String(press)}`,
      });
      expect(result).toMatchObject({
        ok: false,
        error: { code: 'binding_required', status: 409 },
        origin: { maskedAddress: 'm•••@example.org', userAgent: 'Firefox on Windows' },
      });
    }
    const foreign = (await started(login, 'other@example.net')).bindingCookie;
    expect(codeOf(await login.completeLink({ token: mail.token, bindingCookie: foreign }))).toBe(
      'binding_required',
    );
    expect(codeOf(await login.completeLink({ token: mail.token, bindingCookie: start.bindingCookie }))).toBe(
      'ok',
    );
  });

  test('T-02 with wrong numbers closes after five, and the code in the starting browser still works', async () => {
    const { kit, login } = setUp();
    const { start, mail } = await asked(kit, login, 'mo@example.org');
    const matchNumber = wrongNumber(start.matchNumber);
    const answers = [];
    for (let guess = 0; guess < 6; guess += 1) {
      const result = await login.completeLink({ token: mail.token, matchNumber });
      answers.push(result.ok ? 'ok' : [result.error.code, result.error.triesLeft]);
    }
    expect(answers).toEqual([
      ['match_wrong', 4],
      ['match_wrong', 3],
      ['match_wrong', 2],
      ['match_wrong', 1],
      ['match_wrong', 0],
      ['match_exhausted', undefined],
    ]);
    const right = await login.completeLink({ token: mail.token, matchNumber: start.matchNumber });
    expect(codeOf(right)).toBe('match_exhausted');
    const { cid, bindingCookie } = start;
    expect(codeOf(await login.completeCode({ cid, code: mail.code, bindingCookie }))).toBe('ok');
  });

  test('T-13 opened elsewhere signs that browser in with the number; the starting one only learns that it was used', async () => {
    const { kit, login } = setUp();
    const { start, mail } = await asked(kit, login, 'mo@example.org');
    const { bindingCookie } = start;
    expect(await login.status({ bindingCookie })).toMatchObject({
      state: 'waiting',
      matchNumber: start.matchNumber,
    });
    const spaced = ` ${start.matchNumber.slice(0, 2)} ${start.matchNumber.slice(2)}`;
    expect(codeOf(await login.completeLink({ token: mail.token, matchNumber: spaced }))).toBe('ok');
    expect(await login.status({ bindingCookie })).toEqual({ state: 'used' });
    expect(await login.status({ bindingCookie: undefined })).toEqual({ state: 'ended' });
  });

  test('T-03 H26 used sixty times at once gives one session, one account and one event', async () => {
    const { kit, login } = setUp({ limits: { verifyPerNetwork: { hits: 1_000, windowMs: MINUTE_MS } } });
    const { start, mail } = await asked(kit, login, 'mo@example.org');
    const { bindingCookie, cid } = start;
    const results = await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        i % 3 === 0
          ? login.completeCode({ cid, code: mail.code, bindingCookie })
          : login.completeLink({ token: mail.token, bindingCookie }),
      ),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(
      results.filter((result) => !result.ok && result.error.code === 'token_used').length,
    ).toBeGreaterThan(50);
    expect(await login.sessions.list('user-1')).toHaveLength(1);
    expect(kit.accounts.size).toBe(1);
    expect(kit.events.filter((event) => event.type === 'login.success')).toHaveLength(1);
  });

  test('T-08 is used once: again, and after signing out, it is gone', async () => {
    const { kit, login } = setUp();
    const { start, mail } = await asked(kit, login, 'mo@example.org');
    const { bindingCookie } = start;
    const done = signedIn(await login.completeLink({ token: mail.token, bindingCookie }));
    const again = await login.completeLink({ token: mail.token, bindingCookie });
    expect(again).toMatchObject({ ok: false, error: { code: 'token_used', status: 410 } });
    await login.sessions.signOut(done.sessionToken);
    expect(codeOf(await login.completeLink({ token: mail.token, bindingCookie }))).toBe('token_used');
    expect(codeOf(await login.openLink({ token: mail.token, bindingCookie }))).toBe('token_used');
  });

  test('T-09 ends the other live links of its address, and of nobody else', async () => {
    const { kit, login } = setUp();
    const others: ReadMail[] = [];
    for (let i = 0; i < 2; i += 1) {
      others.push((await asked(kit, login, 'mo@example.org')).mail);
      kit.clock.advance(MINUTE_MS);
    }
    const stranger = await asked(kit, login, 'other@example.net');
    const { start, mail } = await asked(kit, login, 'mo@example.org');
    signedIn(await login.completeLink({ token: mail.token, bindingCookie: start.bindingCookie }));
    for (const { token } of others) {
      expect(codeOf(await login.completeLink({ token, matchNumber: '0000' }))).toBe('token_revoked');
    }
    const { bindingCookie } = stranger.start;
    expect(codeOf(await login.completeLink({ token: stranger.mail.token, bindingCookie }))).toBe('ok');
  });

  test('T-10 lives ten minutes, and not a second more', async () => {
    const { kit, login } = setUp();
    const { start, mail } = await asked(kit, login, 'mo@example.org');
    kit.clock.advance(10 * MINUTE_MS + SECOND_MS);
    const { bindingCookie, cid } = start;
    const late = await login.completeLink({ token: mail.token, bindingCookie });
    expect(late).toMatchObject({ ok: false, error: { code: 'token_expired', status: 410 } });
    expect(codeOf(await login.completeCode({ cid, code: mail.code, bindingCookie }))).toBe('token_expired');
  });

  test('T-12 for another account than this browser’s asks first, and changes nothing until then', async () => {
    const { kit, login } = setUp();
    const anna = await asked(kit, login, 'anna@example.org');
    const first = signedIn(
      await login.completeLink({ token: anna.mail.token, bindingCookie: anna.start.bindingCookie }),
    );
    const bob = await asked(kit, login, 'bob@example.net');
    const input = {
      token: bob.mail.token,
      matchNumber: bob.start.matchNumber,
      sessionCookie: first.sessionToken,
    };
    expect(await login.completeLink(input)).toMatchObject({
      error: { code: 'confirm_required' },
      signedInAs: 'a•••@example.org',
      origin: { maskedAddress: 'b•••@example.net' },
    });
    expect(codeOf(await login.sessions.authenticate({ token: first.sessionToken }))).toBe('ok');
    signedIn(await login.completeLink({ ...input, replaceSession: true }));
    expect(codeOf(await login.sessions.authenticate({ token: first.sessionToken }))).toBe('session_revoked');
  });

  test('T-53 gives a fresh session token: a planted one is never signed in, and one’s own old one ends', async () => {
    const { kit, login } = setUp();
    const planted = 'A'.repeat(43);
    const one = await asked(kit, login, 'mo@example.org');
    const sessionCookie = planted;
    const first = signedIn(await login.completeLink({ token: one.mail.token, ...one.start, sessionCookie }));
    expect(first.sessionToken).not.toBe(planted);
    expect(codeOf(await login.sessions.authenticate({ token: planted }))).toBe('session_missing');
    kit.clock.advance(MINUTE_MS);
    const two = await asked(kit, login, 'mo@example.org');
    signedIn(
      await login.completeLink({ token: two.mail.token, ...two.start, sessionCookie: first.sessionToken }),
    );
    expect(codeOf(await login.sessions.authenticate({ token: first.sessionToken }))).toBe('session_revoked');
  });

  test('of an earlier mail works too in a browser that asked twice', async () => {
    const { kit, login } = setUp();
    const first = await asked(kit, login, 'mo@example.org');
    kit.clock.advance(MINUTE_MS);
    const second = await started(login, 'mo@example.org', { bindingCookie: first.start.bindingCookie });
    expect(second.bindingCookie).not.toBe(first.start.bindingCookie);
    const { bindingCookie } = second;
    expect(codeOf(await login.completeLink({ token: first.mail.token, bindingCookie }))).toBe('ok');
  });
});

describe('garbage', () => {
  test('T-17 ten thousand random tokens never reach the storage', async () => {
    let calls = 0;
    const store = countedStore(memoryStore(), () => {
      calls += 1;
    });
    const { kit, login } = setUp({ store });
    await started(login, 'mo@example.org');
    const { token } = kit.lastMail();
    calls = 0;
    const ipKey = '203.0.113.9';
    for (let i = 0; i < 3_400; i += 1) {
      const forged = Buffer.from(token, 'base64url');
      forged[5 + (i % 80)] = (forged[5 + (i % 80)] ?? 0) ^ (1 + (i % 255));
      for (const text of [forged.toString('base64url'), 'x'.repeat(i % 200), `${token}A`]) {
        expect(codeOf(await login.completeLink({ token: text, matchNumber: '0000', ipKey }))).toBe(
          'token_invalid',
        );
        expect(codeOf(await login.openLink({ token: text }))).toBe('token_invalid');
        expect(codeOf(await login.openGrant(text))).toBe('token_invalid');
      }
    }
    expect(await login.completeCode({ cid: "' OR 1=1", code: 'K7QF2M9T', bindingCookie: 'x' })).toMatchObject(
      { ok: false },
    );
    expect(await login.sessions.authenticate({ token: 'x' })).toMatchObject({ ok: false });
    expect(calls).toBe(0);
  });
});

describe('a code', () => {
  test('A14 signs the starting browser in, as typed in any way', async () => {
    const { kit, login } = setUp();
    const { start, mail } = await asked(kit, login, 'mo@example.org');
    const code = mail.code.toLowerCase().replace('-', ' ');
    const done = await login.completeCode({ cid: start.cid, code, bindingCookie: start.bindingCookie });
    expect(done).toMatchObject({ ok: true, session: { amr: ['email_code'] } });
  });

  test('T-14 works in no other browser and for no other challenge, where it counts as a failure', async () => {
    const { kit, login } = setUp();
    const victim = await asked(kit, login, 'mo@example.org');
    const attacker = await asked(kit, login, 'evil@example.net');
    const code = victim.mail.code;
    const { cid } = victim.start;
    expect(codeOf(await login.completeCode({ cid, code }))).toBe('attempt_unknown');
    const { bindingCookie } = attacker.start;
    expect(codeOf(await login.completeCode({ cid, code, bindingCookie }))).toBe('attempt_unknown');
    const elsewhere = await login.completeCode({ cid: attacker.start.cid, code, bindingCookie });
    expect(elsewhere).toMatchObject({ ok: false, error: { code: 'code_wrong', triesLeft: 4 } });
  });

  test('T-04 guessed sixty times at once gets five answers and fifty-five refusals', async () => {
    const { kit, login } = setUp({ limits: { verifyPerNetwork: { hits: 1_000, windowMs: MINUTE_MS } } });
    const { start, mail } = await asked(kit, login, 'mo@example.org');
    const { cid, bindingCookie } = start;
    const code = wrongCode(mail.code);
    const results = await Promise.all(
      Array.from({ length: 60 }, () => login.completeCode({ cid, code, bindingCookie })),
    );
    expect(results.map(codeOf).filter((answer) => answer === 'code_wrong')).toHaveLength(5);
    expect(results.map(codeOf).filter((answer) => answer === 'code_exhausted')).toHaveLength(55);
    expect(codeOf(await login.completeCode({ cid, code: mail.code, bindingCookie }))).toBe('code_exhausted');
    expect(codeOf(await login.completeLink({ token: mail.token, bindingCookie }))).toBe('ok');
  });

  test('T-05 closes for its address after thirty failures over any number of mails and networks; the link opens it again', async () => {
    const { kit, login } = setUp();
    let network = 0;
    for (let round = 0; round < 6; round += 1) {
      const { start, mail } = await asked(kit, login, 'mo@example.org');
      for (let guess = 0; guess < 5; guess += 1) {
        network += 1;
        const ipKey = `198.51.100.${String(network)}`;
        const { cid, bindingCookie } = start;
        const wrong = await login.completeCode({ cid, code: wrongCode(mail.code), bindingCookie, ipKey });
        expect(codeOf(wrong)).toBe('code_wrong');
      }
      kit.clock.advance(3 * HOUR_MS);
    }
    const { start, mail } = await asked(kit, login, 'mo@example.org');
    const right = { cid: start.cid, code: mail.code, bindingCookie: start.bindingCookie };
    for (let guess = 0; guess < 8; guess += 1) {
      expect(codeOf(await login.completeCode(right))).toBe('code_path_closed');
    }
    expect(codeOf(await login.completeLink({ token: mail.token, bindingCookie: start.bindingCookie }))).toBe(
      'ok',
    );
    kit.clock.advance(2 * DAY_MS);
    const after = await asked(kit, login, 'mo@example.org');
    const { cid, bindingCookie } = after.start;
    expect(codeOf(await login.completeCode({ cid, code: after.mail.code, bindingCookie }))).toBe('ok');
  });

  test('T-05 a right code does not forgive the wrong ones before it', async () => {
    const { kit, login } = setUp({ limits: { codeFailures: 2 } });
    const one = await asked(kit, login, 'mo@example.org');
    const wrong = {
      cid: one.start.cid,
      code: wrongCode(one.mail.code),
      bindingCookie: one.start.bindingCookie,
    };
    await login.completeCode(wrong);
    expect(codeOf(await login.completeCode({ ...wrong, code: one.mail.code }))).toBe('ok');
    kit.clock.advance(MINUTE_MS);
    const two = await asked(kit, login, 'mo@example.org');
    const next = {
      cid: two.start.cid,
      code: wrongCode(two.mail.code),
      bindingCookie: two.start.bindingCookie,
    };
    expect(codeOf(await login.completeCode(next))).toBe('code_wrong');
    expect(codeOf(await login.completeCode({ ...next, code: two.mail.code }))).toBe('code_path_closed');
  });

  test('survives a rotation of the keys between mail and use', async () => {
    const [old, fresh] = [generateKey(), generateKey()];
    const store = memoryStore();
    const kit = testKit();
    const before = createLogin(kit.config({ store, keyring: createKeyring([old]) }));
    const { start, mail } = await asked(kit, before, 'mo@example.org');
    const after = createLogin(kit.config({ store, keyring: createKeyring([fresh, old]) }));
    const { cid, bindingCookie } = start;
    expect(codeOf(await after.completeCode({ cid, code: mail.code, bindingCookie }))).toBe('ok');
  });
});

describe('the answer to an address', () => {
  test('T-40 T-43 is the same for known, unknown, disabled and uninvited ones, also over the limit', async () => {
    const { kit, login } = setUp({ signUp: 'closed' });
    kit.accounts.set('known@example.org', { id: 'known', administrator: false });
    kit.accounts.set('disabled@example.org', { id: 'disabled', administrator: false, disabled: true });
    const emails = ['known@example.org', 'disabled@example.org', 'nobody@example.org'];
    const first = await Promise.all(emails.map((email) => login.start({ email })));
    const shapes = first.map((result) => (result.ok ? Object.keys(result) : []));
    expect(new Set(shapes.map(String)).size).toBe(1);
    const comparable = first.map(
      (result) => result.ok && [result.expiresAt, result.setCookie.length, result.matchNumber.length],
    );
    expect(new Set(comparable.map(String)).size).toBe(1);
    const second = await Promise.all(emails.map((email) => login.start({ email })));
    expect(new Set(second.map((result) => JSON.stringify(result))).size).toBe(1);
    expect(second[0]).toMatchObject({
      ok: false,
      error: { code: 'rate_limited', status: 429, retryAfter: 60 },
    });
    expect(kit.outbox.map((mail) => [mail.to, mail.kind])).toEqual([
      ['known@example.org', 'sign-in'],
      ['disabled@example.org', 'sign-in'],
      ['nobody@example.org', 'noop'],
    ]);
  });

  test('T-41 costs the same storage calls and the same mails, known or not', async () => {
    const counts: number[] = [];
    for (const known of [true, false]) {
      let calls = 0;
      const store = countedStore(memoryStore(), () => {
        calls += 1;
      });
      const { kit, login } = setUp({ store, signUp: 'closed' });
      if (known) kit.accounts.set('mo@example.org', { id: 'known', administrator: false });
      await started(login, 'mo@example.org');
      counts.push(calls, kit.outbox.length);
    }
    expect(counts.slice(0, 2)).toEqual(counts.slice(2));
  });

  test('T-43 after thirty-one wrong codes is the same for an account and for nobody', async () => {
    const { kit, login } = setUp({ signUp: 'closed', limits: { codeFailures: 3 } });
    kit.accounts.set('known@example.org', { id: 'known', administrator: false });
    const answers: string[] = [];
    for (const email of ['known@example.org', 'nobody@example.org']) {
      const { cid, bindingCookie } = await started(login, email);
      const codes = [];
      for (let guess = 0; guess < 6; guess += 1) {
        codes.push(codeOf(await login.completeCode({ cid, code: '22222222', bindingCookie })));
      }
      answers.push(codes.join());
    }
    expect(answers[0]).toBe(answers[1]);
    expect(answers[0]).toContain('code_path_closed');
  });

  test('T-42 does not change when the mail cannot be handed over', async () => {
    const { kit, login } = setUp({ deliver: () => Promise.reject(new Error('550 no such user')) });
    expect(await login.start({ email: 'mo@example.org' })).toMatchObject({ ok: true });
    expect(kit.events.map((event) => event.type)).toContain('mail.delivery_failed');
  });

  test('T-40 who may not sign up or is disabled is told so only after proving the mailbox', async () => {
    const { kit, login } = setUp();
    kit.accounts.set('mo@example.org', { id: 'mo', administrator: false, disabled: true });
    const { start, mail } = await asked(kit, login, 'mo@example.org');
    const { bindingCookie } = start;
    expect(codeOf(await login.completeLink({ token: mail.token, bindingCookie }))).toBe('account_disabled');
    const closed = setUp({ signUp: 'closed' });
    const uninvited = await asked(closed.kit, closed.login, 'mo@example.org');
    const result = await closed.login.completeLink({ token: uninvited.mail.token, ...uninvited.start });
    expect(codeOf(result)).toBe('signup_closed');
    expect(closed.kit.accounts.size).toBe(0);
  });

  test('A15 sign-up can depend on the address', async () => {
    const { kit, login } = setUp({ signUp: (address) => address.domain === 'example.org' });
    await started(login, 'mo@example.org');
    await started(login, 'mo@example.net');
    expect(kit.outbox.map((mail) => mail.kind)).toEqual(['sign-up', 'noop']);
  });
});

describe('budgets', () => {
  test('T-31 a thousand requests from a thousand networks in an hour give one address five mails at most', async () => {
    const { kit, login } = setUp();
    for (let i = 0; i < 1_000; i += 1) {
      await login.start({ email: 'mo@example.org', ipKey: `10.0.${String(i >> 8)}.${String(i & 255)}` });
      kit.clock.advance((HOUR_MS - 1) / 1_000);
    }
    expect(kit.outbox.length).toBeGreaterThan(0);
    expect(kit.outbox.length).toBeLessThanOrEqual(5);
  });

  test('T-30 twenty spellings of one mailbox share one budget', async () => {
    const { kit, login } = setUp();
    for (let i = 0; i < 20; i += 1)
      await login.start({ email: `jo.han+${String(i)}@gmail.com`, ipKey: String(i) });
    expect(kit.outbox).toHaveLength(1);
  });

  test('one network asks for ten mails in ten minutes, and cannot spend what belongs to an address', async () => {
    const { kit, login } = setUp();
    for (let i = 0; i < 15; i += 1)
      await login.start({ email: `a${String(i)}@example.org`, ipKey: '192.0.2.1' });
    expect(kit.outbox).toHaveLength(10);
    expect(codeOf(await login.start({ email: 'a14@example.org', ipKey: '192.0.2.2' }))).toBe('ok');
  });

  test('the whole site has a breaker, and says when it trips', async () => {
    const { kit, login } = setUp({ limits: { sendGlobally: { hits: 3, windowMs: MINUTE_MS } } });
    for (let i = 0; i < 5; i += 1)
      await login.start({ email: `a${String(i)}@example.org`, ipKey: `192.0.2.${String(i)}` });
    expect(kit.outbox).toHaveLength(3);
    expect(kit.events.filter((event) => event.type === 'global.breaker')).toHaveLength(2);
  });

  test('an address has at most three live challenges, and its first link still works then', async () => {
    const { kit, login } = setUp({ limits: { sendPerAddress: [] } });
    const { start, mail } = await asked(kit, login, 'mo@example.org');
    await started(login, 'mo@example.org');
    await started(login, 'mo@example.org');
    const fourth = await login.start({ email: 'mo@example.org' });
    expect(fourth).toMatchObject({ ok: false, error: { code: 'rate_limited', retryAfter: 600 } });
    expect(codeOf(await login.completeLink({ token: mail.token, bindingCookie: start.bindingCookie }))).toBe(
      'ok',
    );
  });

  test('links and codes are posted thirty times in five minutes from one network', async () => {
    const { kit, login } = setUp();
    const { mail } = await asked(kit, login, 'mo@example.org');
    const answers = [];
    for (let i = 0; i < 32; i += 1)
      answers.push(codeOf(await login.completeLink({ token: mail.token, ipKey: '192.0.2.9' })));
    expect(answers.filter((answer) => answer === 'rate_limited')).toHaveLength(2);
  });

  test('are kept by the store: a restart forgives nothing', async () => {
    const { kit, login, store } = setUp();
    await started(login, 'mo@example.org');
    const restarted = createLogin(kit.config({ store }));
    expect(codeOf(await restarted.start({ email: 'mo@example.org' }))).toBe('rate_limited');
  });
});

describe('the link in the mail', () => {
  test('T-50 always begins with the configured origin', async () => {
    const { kit, login } = setUp();
    await started(login, 'mo@example.org', { next: '/x', userAgent: 'https://evil.example' });
    expect(kit.lastMail().link).toMatch(/^https:\/\/mail\.example\.org\/login\/verify#t=[\w-]{114}$/);
    expect(JSON.stringify(kit.lastMail().mail)).not.toContain('evil');
  });

  test('T-51 A37 a foreign target is dropped when it is asked for', async () => {
    const { kit, login, store } = setUp();
    const start = await started(login, 'mo@example.org', { next: '//evil.example' });
    const mail = kit.lastMail();
    const done = await login.completeLink({ token: mail.token, bindingCookie: start.bindingCookie });
    expect(done).toMatchObject({ ok: true, next: '/' });
    expect(kit.events.map((event) => event.type)).toContain('redirect.rejected');
    expect((await store.challenges.find(start.cid))?.nextPath).toBe('/');
  });

  test('T-51 A37 a foreign target that got into the database is dropped when it is used', async () => {
    const database = new Database(':memory:');
    migrateLogin(database);
    const { kit, login } = setUp({ store: sqliteStore(database) });
    const { start, mail } = await asked(kit, login, 'mo@example.org');
    database.prepare('UPDATE login_challenge SET next_path = ?').run('//evil.example');
    const done = await login.completeLink({ token: mail.token, bindingCookie: start.bindingCookie });
    expect(done).toMatchObject({ ok: true, next: '/' });
  });

  test.each([
    ['http://mail.example.org', 'plain http'],
    ['https://mail.example.org/app', 'a path'],
    ['https://user@mail.example.org', 'a user'],
    ['mail.example.org', 'no scheme'],
    ['ftp://mail.example.org', 'another scheme'],
  ])('T-50 %s as the public URL is refused: %s', (publicUrl) => {
    const kit = testKit();
    expect(() => createLogin(kit.config({ publicUrl }))).toThrow(LoginConfigError);
    expect(() => createLogin(kit.config({ publicUrl, insecureDev: true }))).toThrow(LoginConfigError);
  });

  test('http is taken on loopback only, and only when asked for', () => {
    const publicUrl = 'http://localhost:8470';
    const kit = testKit();
    expect(createLogin(kit.config({ publicUrl, insecureDev: true })).publicOrigin).toBe(publicUrl);
    expect(() => createLogin(kit.config({ publicUrl }))).toThrow(LoginConfigError);
  });

  test('T-10 a life over an hour is refused at construction', () => {
    const kit = testKit();
    expect(() => createLogin(kit.config({ linkTtlMs: 2 * HOUR_MS }))).toThrow(LoginConfigError);
  });

  test.each([
    [{ codeTries: 0 }],
    [{ codeTries: Number.NaN }],
    [{ codeFailures: Number.POSITIVE_INFINITY }],
    [{ liveChallenges: 1.5 }],
    [{ sendPerNetwork: { hits: -1, windowMs: MINUTE_MS } }],
    [{ sendPerAddress: [{ hits: 1, windowMs: 0 }] }],
  ])('a limit that is none is refused at construction: %j', (limits) => {
    const kit = testKit();
    expect(() => createLogin(kit.config({ limits }))).toThrow(LoginConfigError);
  });

  test('T-24 a line break in the name of the site is refused at construction', () => {
    const kit = testKit();
    expect(() => createLogin(kit.config({ appName: 'Mail\r\nBcc: e@attacker.example' }))).toThrow(
      LoginConfigError,
    );
  });
});

describe('the set-up link', () => {
  async function redeem(kit: TestKit, login: Login, email: string, grant: string): Promise<SignedIn> {
    const { bindingCookie } = await started(login, email, { grant });
    return signedIn(await login.completeLink({ token: kit.lastMail().token, bindingCookie }));
  }

  test('makes the first completed account the administrator, also where sign-up is closed', async () => {
    const { kit, login } = setUp({ signUp: 'closed' });
    const { url, token } = await login.issueSetup();
    expect(url).toBe(`https://mail.example.org/login/welcome#t=${token}`);
    expect(await login.openGrant(token)).toMatchObject({ ok: true, purpose: 'setup' });
    const done = await redeem(kit, login, 'mo@example.org', token);
    expect(done).toMatchObject({ administrator: true, created: true });
    expect(kit.accounts.get('mo@example.org')?.administrator).toBe(true);
    expect(codeOf(await login.openGrant(token))).toBe('token_used');
    expect(codeOf(await login.start({ email: 'eve@example.net', grant: token }))).toBe('token_used');
  });

  test('makes one administrator, however many people are half-way through', async () => {
    const { kit, login } = setUp({ signUp: 'closed' });
    const { token: grant } = await login.issueSetup();
    const one = await started(login, 'one@example.org', { grant });
    const first = kit.lastMail();
    const two = await started(login, 'two@example.net', { grant });
    const second = kit.lastMail();
    const results = await Promise.all([
      login.completeLink({ token: first.token, bindingCookie: one.bindingCookie }),
      login.completeLink({ token: second.token, bindingCookie: two.bindingCookie }),
    ]);
    expect(results.map(codeOf).toSorted()).toEqual(['ok', 'signup_closed']);
    expect([...kit.accounts.values()].filter((account) => account.administrator)).toHaveLength(1);
  });

  test('signs nobody in by itself, and is no sign-in link', async () => {
    const { login } = setUp();
    const { token } = await login.issueSetup();
    expect(codeOf(await login.completeLink({ token, matchNumber: '' }))).toBe('token_invalid');
    expect(codeOf(await login.openLink({ token }))).toBe('token_invalid');
  });

  test('is ended by a newer one, and by a day', async () => {
    const { kit, login } = setUp();
    const { token: older } = await login.issueSetup();
    const { token } = await login.issueSetup();
    expect(codeOf(await login.openGrant(older))).toBe('token_revoked');
    kit.clock.advance(DAY_MS + SECOND_MS);
    expect(codeOf(await login.openGrant(token))).toBe('token_expired');
  });

  test('an invitation lets one person in where sign-up is closed, without a role', async () => {
    const { kit, login } = setUp({ signUp: 'closed' });
    const { token } = await login.issueInvite();
    expect(await login.openGrant(token)).toMatchObject({ ok: true, purpose: 'invite' });
    expect(await redeem(kit, login, 'mo@example.org', token)).toMatchObject({
      created: true,
      administrator: false,
    });
    expect(codeOf(await login.start({ email: 'eve@example.net', grant: token }))).toBe('token_used');
  });
});

describe('a store that fails', () => {
  test('closes the door: the answer is 503, never a session', async () => {
    const broken = countedStore(memoryStore(), () => {
      throw new StoreError(new Error('disk I/O error'));
    });
    const { kit, login } = setUp({ store: broken });
    expect(await login.start({ email: 'mo@example.org' })).toMatchObject({
      error: { code: 'store_unavailable', status: 503 },
    });
    expect(codeOf(await login.sessions.authenticate({ token: 'A'.repeat(43) }))).toBe('store_unavailable');
    expect(kit.events.map((event) => event.type)).toContain('store.degraded');
  });
});

describe('events', () => {
  test('T-88 hold no token, code, cookie or address', async () => {
    const { kit, login } = setUp();
    const { start, mail } = await asked(kit, login, 'mo@example.org');
    await login.completeLink({ token: mail.token, matchNumber: wrongNumber(start.matchNumber) });
    await login.completeCode({
      cid: start.cid,
      code: wrongCode(mail.code),
      bindingCookie: start.bindingCookie,
    });
    const done = signedIn(
      await login.completeLink({ token: mail.token, bindingCookie: start.bindingCookie }),
    );
    await login.sessions.signOut(done.sessionToken);
    const log = JSON.stringify(kit.events);
    expect(kit.events.length).toBeGreaterThan(6);
    for (const secret of [
      mail.token,
      mail.code,
      start.bindingCookie,
      start.cid,
      done.sessionToken,
      'mo@example.org',
      '192.0.2.1',
    ]) {
      expect(log).not.toContain(secret);
    }
  });
});
