import { pbkdf2Sync } from 'node:crypto';
import { availableParallelism } from 'node:os';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { proofOfWork } from '../captcha/proof-of-work.ts';
import { HOUR_MS, MINUTE_MS } from '../clock.ts';
import { migrateLogin, sqliteStore } from '../stores/sqlite/index.ts';
import { memoryStore } from '../stores/memory/index.ts';
import { countedStore } from '../testing/counted-store.ts';
import { ask, codeOf, signIn, typesOf } from '../testing/steps.ts';
import { testBrowser } from '../testing/test-browser.ts';
import type { Argon2id } from './argon2.ts';
import { addPerson, enter, entered, MO, passwordSite, quickArgon2, RIGHT } from './testing/password-site.ts';
import type { PasswordSite } from './testing/password-site.ts';

const WRONG = 'wrong horse battery';
const NOBODY = 'nobody@example.org';
const times = (count: number): readonly number[] => Array.from({ length: count }, (_, position) => position);

/** So many wrong passwords, each from a network of its own; gives the answers. */
async function guessFromAfar(site: PasswordSite, count: number, name = MO): Promise<readonly string[]> {
  const answers: string[] = [];
  for (const position of times(count)) {
    const browser = testBrowser({ ipKey: `2001:db8:${position.toString(16)}::` });
    answers.push(codeOf(await enter(site, browser, WRONG, name)));
  }
  return answers;
}

/** Closes the path as patiently as it takes. */
async function closePath(site: PasswordSite, name = MO): Promise<void> {
  for (const _ of times(10)) {
    await guessFromAfar(site, 10, name);
    site.kit.clock.advance(15 * MINUTE_MS + 1);
  }
}

describe('a name and a password', () => {
  test.each([MO, ' MO@Example.ORG ', 'mo'])('%j signs in, and goes where the person wanted', async (name) => {
    const site = await passwordSite();
    const { browserA } = site.kit;
    const input = { ...browserA.input, identifier: name, password: RIGHT, next: '/inbox' };
    const done = browserA.accept(await site.passwords.signIn(input));
    expect(done).toMatchObject({
      ok: true,
      user: { id: 'user-1' },
      email: MO,
      next: '/inbox',
      created: false,
    });
    expect(done).toMatchObject({ session: { aal: 1, amr: ['password'] } });
    expect(typesOf(site.kit)).toEqual(['session.created', 'login.success', 'login.new_device']);
    expect(
      await site.login.session(new Request('https://x/', { headers: { cookie: browserA.cookieHeader } })),
    ).toMatchObject({ userId: 'user-1' });
  });

  test('T-51 leads nowhere outside of this site', async () => {
    const site = await passwordSite();
    const input = { identifier: MO, password: RIGHT, next: '//evil.example' };
    expect(await site.passwords.signIn(input)).toMatchObject({ ok: true, next: '/' });
  });

  test('T-53 a planted session cookie is another one afterwards, and what was planted opens nothing', async () => {
    const site = await passwordSite();
    const planted = 'A'.repeat(43);
    const done = await site.passwords.signIn({ identifier: MO, password: RIGHT, sessionCookie: planted });
    expect(done).toMatchObject({ ok: true });
    expect(done.ok && done.sessionToken).not.toBe(planted);
    expect(await site.login.sessions.authenticate({ token: planted })).toMatchObject({ ok: false });
  });

  test('T-53 the session this browser had ends', async () => {
    const site = await passwordSite();
    const before = await entered(site, site.kit.browserA);
    await entered(site, site.kit.browserA);
    expect(codeOf(await site.login.sessions.authenticate({ token: before.sessionToken }))).toBe(
      'session_revoked',
    );
  });

  test('T-12 another account is not put in the place of this one without a question', async () => {
    const site = await passwordSite();
    await addPerson(site, 'zo@example.org', 'another horse');
    const { browserA } = site.kit;
    await entered(site, browserA);
    const asked = await enter(site, browserA, 'another horse', 'zo@example.org');
    expect(asked).toMatchObject({
      error: { code: 'confirm_required' },
      signedInAs: 'm•••@example.org',
      origin: { maskedAddress: 'z•••@example.org', userAgent: 'Firefox on Windows' },
    });
    expect(codeOf(await enter(site, browserA, WRONG, 'zo@example.org'))).toBe('password_wrong');
    const input = { ...browserA.input, identifier: 'zo@example.org', password: 'another horse' };
    expect(await site.passwords.signIn({ ...input, replaceSession: true })).toMatchObject({
      ok: true,
      email: 'zo@example.org',
    });
  });

  test('a right one in an older form is kept anew, once, and signs in meanwhile', async () => {
    const site = await passwordSite();
    site.hashes.set('user-1', djangoHash('letmein'));
    expect(codeOf(await enter(site, site.kit.browserA, 'letmein'))).toBe('ok');
    expect(site.hashes.get('user-1')).toMatch(/^\$pl1\$/);
    expect(codeOf(await enter(site, site.kit.browserA, 'letmein'))).toBe('ok');
    expect(typesOf(site.kit).filter((type) => type === 'password.rehashed')).toHaveLength(1);
  });

  test('a host that cannot keep the new form keeps nobody out', async () => {
    const user = { id: 'user-1' };
    const hash = djangoHash('letmein');
    const find = (): Promise<{ user: typeof user; email: string; hash: string }> =>
      Promise.resolve({ user, email: MO, hash });
    const rehash = (): Promise<void> => Promise.reject(new Error('read only'));
    const site = await passwordSite({}, { accounts: { find, rehash } });
    expect(codeOf(await enter(site, site.kit.browserA, 'letmein'))).toBe('ok');
    expect(typesOf(site.kit)).toContain('hook.failed');
  });
});

describe('what a stranger is told', () => {
  test('T-40 T-44 is one answer for a wrong password, an unknown name, no password and a disabled account', async () => {
    const site = await passwordSite();
    await addPerson(site, 'nopassword@example.org');
    await addPerson(site, 'disabled@example.org', RIGHT, { disabled: true });
    const answers = [];
    for (const name of [
      MO,
      NOBODY,
      'nopassword@example.org',
      'disabled@example.org',
      'a name',
      '\u0000',
      'x'.repeat(999),
    ])
      answers.push(await site.passwords.signIn({ identifier: name, password: WRONG }));
    expect(answers[0]).toEqual({
      ok: false,
      error: { code: 'password_wrong', status: 400, message: 'The name or the password is not right.' },
    });
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(codeOf(await enter(site, site.kit.browserA, RIGHT, 'disabled@example.org'))).toBe(
      'account_disabled',
    );
  });

  test('T-41 costs the same hashes and the same storage, known or not', async () => {
    let operations: string[] = [];
    const store = countedStore(memoryStore(), (name) => operations.push(name));
    const site = await passwordSite({ store, bans: {}, captcha: proofOfWork() });
    await addPerson(site, 'disabled@example.org', RIGHT, { disabled: true });
    await addPerson(site, 'nopassword@example.org');
    // The first row of a day asks for the head of the log.
    await enter(site, site.kit.browserB, WRONG, 'first@example.org');
    const seen: (readonly [readonly string[], number, number])[] = [];
    const names = [MO, NOBODY, 'disabled@example.org', 'nopassword@example.org', 'a name'];
    for (const [position, identifier] of names.entries()) {
      operations = [];
      site.calls.argon2 = 0;
      site.calls.find = 0;
      const ipKey = `203.0.113.${String(position)}`;
      const answer = await site.passwords.signIn({ identifier, password: WRONG, ipKey });
      expect(codeOf(answer)).toBe('password_wrong');
      seen.push([operations.toSorted(), site.calls.argon2, site.calls.find]);
    }
    expect(seen[0]?.[1]).toBe(1);
    expect(seen[0]?.[0]).toContain('counters.take');
    for (const one of seen) expect(one).toEqual(seen[0]);
  });

  test('T-43 eleven wrong ones, and a hundred, get the same answers for a known and an unknown name', async () => {
    const site = await passwordSite();
    const answers = async (name: string): Promise<readonly string[]> => {
      const first = await guessFromAfar(site, 12, name);
      site.kit.clock.advance(15 * MINUTE_MS + 1);
      await closePath(site, name);
      return [...first, ...(await guessFromAfar(site, 2, name))];
    };
    const known = await answers(MO);
    expect(known.slice(0, 12)).toEqual([
      ...times(10).map(() => 'password_wrong'),
      'password_paused',
      'password_paused',
    ]);
    expect(known.slice(12)).toEqual(['password_closed', 'password_closed']);
    expect(await answers(NOBODY)).toEqual(known);
    expect(await answers('just a name')).toEqual(known);
  });

  test('T-43 every spelling of a name counts as the one name', async () => {
    const site = await passwordSite();
    const spellings = [MO, 'MO@example.org', ' mo@example.org', 'mo@EXAMPLE.org.', 'Mo@Example.Org '];
    for (const [position, name] of [...spellings, ...spellings].entries())
      expect(
        codeOf(await enter(site, testBrowser({ ipKey: `192.0.2.${String(position)}` }), WRONG, name)),
      ).toBe('password_wrong');
    expect(codeOf(await enter(site, site.kit.browserB, RIGHT))).toBe('password_paused');
  });

  test('T-88 the password is in no event, audit row, mail, answer or store call', async () => {
    const site = await passwordSite();
    const typed = ['a-very-particular-password', 'another-particular-one'];
    await addPerson(site, 'zo@example.org', typed[0]);
    const answers = [];
    for (const password of [...typed, ...times(10).map(() => typed[1] ?? '')])
      answers.push(await site.passwords.signIn({ identifier: 'zo@example.org', password }));
    await new Promise((resolve) => setImmediate(resolve));
    const rows = await site.login.audit.query();
    const told = JSON.stringify([site.kit.events, rows, site.kit.outbox, answers, [...site.hashes]]);
    for (const password of typed) expect(told).not.toContain(password);
    expect(told).not.toContain('zo@example.org"}');
  });
});

describe('guessing', () => {
  test('T-03 T-04 of sixty parallel wrong passwords exactly ten are compared', async () => {
    for (const store of [memoryStore(), sqlite()]) {
      const site = await passwordSite({ store });
      const all = times(60).map((position) =>
        enter(site, testBrowser({ ipKey: `192.0.2.${String(position)}` }), WRONG),
      );
      const codes = (await Promise.all(all)).map(codeOf);
      expect(codes.filter((code) => code === 'password_wrong')).toHaveLength(10);
      expect(codes.filter((code) => code === 'password_paused')).toHaveLength(50);
      expect(site.calls.argon2).toBe(10);
      expect(typesOf(site.kit).filter((type) => type === 'login.failed')).toHaveLength(10);
      expect(typesOf(site.kit).filter((type) => type === 'login.locked')).toHaveLength(1);
    }
  });

  test('pauses for a quarter of an hour in any fifteen minutes, says how long, and a right one forgives', async () => {
    const site = await passwordSite();
    await guessFromAfar(site, 9);
    expect(codeOf(await enter(site, site.kit.browserB))).toBe('ok');
    await guessFromAfar(site, 10);
    const paused = await enter(site, testBrowser({ ipKey: '203.0.113.1' }));
    expect(paused).toMatchObject({ error: { code: 'password_paused', status: 429, retryAfter: 15 * 60 } });
    site.kit.clock.advance(15 * MINUTE_MS);
    expect(codeOf(await enter(site, testBrowser({ ipKey: '203.0.113.1' })))).toBe('ok');
  });

  test('T-87 stops neither the link, the code, a passkey nor a browser its owner came from before', async () => {
    const site = await passwordSite();
    const { browserA, browserB } = site.kit;
    await entered(site, browserA);
    await site.login.sessions.revokeAll('user-1');
    await guessFromAfar(site, 10);
    expect(codeOf(await enter(site, browserB))).toBe('password_paused');
    expect(codeOf(await enter(site, browserA))).toBe('ok');
    expect((await signIn(site, browserB, MO)).ok).toBe(true);
    site.kit.clock.advance(MINUTE_MS);
    const { cid } = await ask(site, browserB, MO);
    const { code } = site.kit.lastMail();
    expect(codeOf(await site.login.completeCode({ cid, code, ...browserB.input }))).toBe('ok');
  });

  test('T-87 a known browser has counts of its own, no more of them', async () => {
    const site = await passwordSite();
    const { browserA, browserB } = site.kit;
    await entered(site, browserA);
    for (const _ of times(10)) expect(codeOf(await enter(site, browserA, WRONG))).toBe('password_wrong');
    expect(codeOf(await enter(site, browserA))).toBe('password_paused');
    expect(codeOf(await enter(site, browserB))).toBe('ok');
  });

  test('T-87 the browser of another account is a stranger here', async () => {
    const site = await passwordSite();
    await addPerson(site, 'zo@example.org', 'another horse');
    const { browserB } = site.kit;
    await enter(site, browserB, 'another horse', 'zo@example.org');
    await guessFromAfar(site, 10);
    expect(codeOf(await enter(site, browserB))).toBe('password_paused');
  });

  test('a hundred close the path for whoever guesses, until a reset or a right one in a known browser', async () => {
    const site = await passwordSite();
    const { browserA, browserB } = site.kit;
    await closePath(site);
    expect(codeOf(await enter(site, browserB))).toBe('password_closed');
    expect(codeOf(await enter(site, browserB, RIGHT, 'mo'))).toBe('password_closed');
    site.kit.clock.advance(30 * 24 * HOUR_MS);
    expect(codeOf(await enter(site, browserB))).toBe('password_closed');
    await site.passwords.reopen('user-1');
    expect(codeOf(await enter(site, browserA))).toBe('ok');
    await closePath(site);
    expect(codeOf(await enter(site, browserA))).toBe('ok');
    expect(codeOf(await enter(site, browserB))).toBe('ok');
  });

  test('another name of the account gives no more than another ten, and the hundred are of the account', async () => {
    const site = await passwordSite();
    expect(await guessFromAfar(site, 11)).toContain('password_paused');
    expect(await guessFromAfar(site, 11, 'mo')).toContain('password_paused');
    site.kit.clock.advance(15 * MINUTE_MS + 1);
    for (const _ of times(4)) {
      await guessFromAfar(site, 10);
      await guessFromAfar(site, 10, 'mo');
      site.kit.clock.advance(15 * MINUTE_MS + 1);
    }
    expect(await guessFromAfar(site, 1, 'mo')).toEqual(['password_closed']);
  });

  test('the owner hears of the first pause, once a day, and the log of each', async () => {
    const site = await passwordSite();
    for (const _ of times(3)) {
      await guessFromAfar(site, 12);
      site.kit.clock.advance(15 * MINUTE_MS + 1);
    }
    await guessFromAfar(site, 12, NOBODY);
    await new Promise((resolve) => setImmediate(resolve));
    expect(site.kit.outbox.map(({ kind, to }) => [kind, to])).toEqual([['notice', MO]]);
    expect(site.kit.outbox[0]?.text).toContain('wrong passwords');
    const locked = site.kit.events.filter(({ type }) => type === 'login.locked');
    expect(locked.map(({ userId, reason }) => [userId, reason])).toEqual([
      ['user-1', 'password-paused'],
      ['user-1', 'password-paused'],
      ['user-1', 'password-paused'],
      [undefined, 'password-paused'],
    ]);
  });

  test('a full queue costs no try: whoever finds it so is told 503, and the next is compared', async () => {
    let gate: Promise<unknown> = Promise.resolve();
    const argon2: Argon2id = (input) => gate.then(() => quickArgon2(input));
    const site = await passwordSite({}, { argon2 });
    let go = (): void => undefined;
    gate = new Promise<void>((resolve) => {
      go = resolve;
    });
    const full = times(64 + availableParallelism()).map(() => site.passwords.verify(undefined, WRONG));
    for (const _ of times(12)) {
      const busy = await enter(site, site.kit.browserB);
      expect(busy).toMatchObject({ error: { code: 'busy', status: 503, retryAfter: 1 } });
    }
    go();
    await Promise.all(full);
    expect(codeOf(await enter(site, site.kit.browserB))).toBe('ok');
  });
});

describe('pressure and bans', () => {
  test('many tries of a network bring the captcha, and its answer goes on', async () => {
    const site = await passwordSite({ captcha: proofOfWork() });
    const input = { identifier: MO, password: WRONG, ipKey: '203.0.113.9' };
    const codes = [];
    for (const _ of times(4)) codes.push(codeOf(await site.passwords.signIn(input)));
    expect(codes).toEqual(['password_wrong', 'password_wrong', 'password_wrong', 'captcha_required']);
    expect(site.calls.argon2).toBe(3);
    expect(codeOf(await site.passwords.signIn({ ...input, captcha: 'x' }))).toBe('captcha_failed');
  });

  test('wrong passwords are offences of their network, which is banned for a while', async () => {
    const site = await passwordSite({ bans: {} });
    const answers: string[] = [];
    for (const position of times(9))
      answers.push(
        codeOf(
          await site.passwords.signIn({
            identifier: `name-${String(position)}`,
            password: WRONG,
            ipKey: '203.0.113.9',
          }),
        ),
      );
    expect(answers.slice(0, 8)).toEqual(times(8).map(() => 'password_wrong'));
    expect(answers.at(-1)).toBe('ip_banned');
    site.kit.clock.advance(HOUR_MS);
    const input = { identifier: MO, password: RIGHT, ipKey: '203.0.113.9' };
    expect(codeOf(await site.passwords.signIn(input))).toBe('ok');
  });

  test('posts of one network are counted with those of links and codes', async () => {
    const site = await passwordSite({ limits: {} });
    const codes: string[] = [];
    for (const position of times(31))
      codes.push(
        codeOf(
          await site.passwords.signIn({
            identifier: `n${String(position)}`,
            password: WRONG,
            ipKey: '203.0.113.9',
          }),
        ),
      );
    expect(codes.filter((code) => code === 'password_wrong')).toHaveLength(30);
    expect(codes.at(-1)).toBe('rate_limited');
  });
});

function sqlite(): ReturnType<typeof sqliteStore> {
  const database = new Database(':memory:');
  migrateLogin(database);
  return sqliteStore(database);
}

function djangoHash(password: string): string {
  return `pbkdf2_sha256$1000$seasalt$${pbkdf2Sync(password, 'seasalt', 1_000, 32, 'sha256').toString('base64')}`;
}
