import { describe, expect, test } from 'vitest';
import { randomBytes } from 'node:crypto';
import type { Hooks } from './hooks.ts';
import { LoginConfigError } from './errors.ts';
import { ask, codeOf, openSite, signIn, signedIn, typesOf } from './testing/steps.ts';

const YES = { allow: true } as const;

/** What was put off until after the answer has run. */
function turn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe('P14 hooks', () => {
  test('see a sign-in from the mail to the session, in order, and no secret', async () => {
    const seen: [string, unknown][] = [];
    const hooks: Hooks = {
      beforeSend: (input) => (seen.push(['beforeSend', input]), YES),
      afterSend: (input) => void seen.push(['afterSend', input]),
      beforeSignIn: (input) => (seen.push(['beforeSignIn', input]), YES),
      afterSignIn: (input) => void seen.push(['afterSignIn', input]),
    };
    const site = openSite({ hooks });
    await ask(site, site.kit.browserA, 'mo@example.org');
    await turn();
    const posted = { token: site.kit.lastMail().token, ...site.kit.browserA.input };
    const done = signedIn(await site.login.completeLink(posted));
    expect(seen.map(([name]) => name)).toEqual(['beforeSend', 'afterSend', 'beforeSignIn', 'afterSignIn']);
    expect(seen[3]?.[1]).toMatchObject({
      user: done.user,
      email: 'mo@example.org',
      methods: ['email_link'],
      created: true,
      userAgent: 'Firefox on Windows',
      sessionId: done.session.id,
    });
    const { token, code } = site.kit.lastMail();
    for (const secret of [token, code, done.sessionToken]) expect(JSON.stringify(seen)).not.toContain(secret);
  });

  test('beforeSend can hold a mail back; the answer stays the same', async () => {
    const hooks: Hooks = {
      beforeSend: ({ address }) =>
        address.account.startsWith('bad') ? { allow: false, reason: 'listed' } : YES,
    };
    const site = openSite({ hooks });
    const good = await site.login.start({ email: 'good@example.org' });
    const bad = await site.login.start({ email: 'bad@example.org' });
    expect(Object.keys(bad)).toEqual(Object.keys(good));
    expect(site.kit.outbox.map(({ kind }) => kind)).toEqual(['sign-up', 'noop']);
    expect(site.kit.events.find(({ type }) => type === 'mail.suppressed')?.reason).toBe('listed');
  });

  test('beforeSignIn can refuse, after the proof and before the session', async () => {
    const site = openSite({ hooks: { beforeSignIn: () => ({ allow: false, reason: 'not-paid' }) } });
    await ask(site, site.kit.browserA, 'mo@example.org');
    const { token } = site.kit.lastMail();
    const refused = await site.login.completeLink({ token, ...site.kit.browserA.input });
    expect(codeOf(refused)).toBe('sign_in_refused');
    expect(typesOf(site.kit)).toContain('login.denied');
    expect(typesOf(site.kit)).not.toContain('session.created');
  });

  test('one that throws has not said yes, and one that listens changes nothing', async () => {
    const broken = (): never => {
      throw new Error('the database is away');
    };
    const silent = openSite({ hooks: { beforeSend: broken } });
    expect(codeOf(await silent.login.start({ email: 'mo@example.org' }))).toBe('ok');
    expect(silent.kit.outbox[0]?.kind).toBe('noop');
    const closed = openSite({ hooks: { beforeSignIn: broken } });
    await ask(closed, closed.kit.browserA, 'mo@example.org');
    const { token } = closed.kit.lastMail();
    expect(codeOf(await closed.login.completeLink({ token, ...closed.kit.browserA.input }))).toBe(
      'sign_in_refused',
    );
    const open = openSite({ hooks: { afterSend: broken, afterSignIn: broken } });
    await signIn(open, open.kit.browserA, 'mo@example.org');
    await turn();
    expect(typesOf(open.kit).filter((type) => type === 'hook.failed')).toHaveLength(2);
  });

  test('a slow afterSend does not delay the answer, which would tell who gets a mail', async () => {
    let finish = (): void => undefined;
    const sending = new Promise<void>((resolve) => (finish = resolve));
    const site = openSite({ hooks: { afterSend: () => sending } });
    expect(codeOf(await site.login.start({ email: 'mo@example.org' }))).toBe('ok');
    finish();
  });
});

describe('A35 a host with tenants', () => {
  test('names the tenant of a request, and gets it at look-up and creation', async () => {
    const asked: string[] = [];
    const created: string[] = [];
    const site = openSite({
      hooks: { tenant: ({ host }) => (host === 'blue.example.org' ? 'blue' : 'red') },
      users: {
        find: (email, tenant) => (asked.push(`${tenant}/${email}`), Promise.resolve(undefined)),
        create: (email, { tenant }) => (created.push(`${tenant}/${email}`), Promise.resolve({ id: 'u1' })),
      },
    });
    await ask(site, site.kit.browserA, 'mo@example.org', { host: 'blue.example.org' });
    const { link, token } = site.kit.lastMail();
    expect(link).toMatch(/^https:\/\/mail\.example\.org\//);
    signedIn(await site.login.completeLink({ token, ...site.kit.browserA.input }));
    expect(new Set(asked)).toEqual(new Set(['blue/mo@example.org']));
    expect(created).toEqual(['blue/mo@example.org']);
  });

  test('sends nothing where the tenant could not be named', async () => {
    const site = openSite({ hooks: { tenant: () => Promise.reject(new Error('away')) } });
    expect(codeOf(await site.login.start({ email: 'mo@example.org' }))).toBe('ok');
    expect(site.kit.outbox[0]?.kind).toBe('noop');
  });
});

describe('A34 domain rules', () => {
  const domains = { allow: ['example.org', '.example.net'], deny: ['bad.example.net'] };

  test.each([
    ['mo@example.org', 'sign-up'],
    ['mo@sub.example.org', 'noop'],
    ['mo@example.net', 'noop'],
    ['mo@good.example.net', 'sign-up'],
    ['mo@bad.example.net', 'noop'],
    ['mo@example.com', 'noop'],
  ])('%s gets a mail of the kind %s, and the same answer', async (email, kind) => {
    const site = openSite({ domains });
    expect(codeOf(await site.login.start({ email }))).toBe('ok');
    expect(site.kit.outbox[0]?.kind).toBe(kind);
  });

  test('hold again when the account is made', async () => {
    const site = openSite({ domains: { deny: ['example.org'] } });
    await ask(site, site.kit.browserA, 'mo@example.org');
    const { token } = site.kit.lastMail();
    expect(codeOf(await site.login.completeLink({ token, ...site.kit.browserA.input }))).toBe(
      'signup_closed',
    );
    expect(site.kit.accounts.size).toBe(0);
  });

  test('what is no domain is refused at construction', () => {
    expect(() => openSite({ domains: { allow: ['localhost'] } })).toThrow(LoginConfigError);
  });
});

describe('P14 a token generator of the host', () => {
  test('is used, and a longer secret than ours is fine', async () => {
    const site = openSite({ hooks: { tokens: { linkSecret: () => randomBytes(48) } } });
    await signIn(site, site.kit.browserA, 'mo@example.org');
    expect(typesOf(site.kit)).not.toContain('hook.failed');
  });

  test.each([
    ['short', () => randomBytes(16)],
    ['always the same', () => Buffer.alloc(32, 7)],
    [
      'broken',
      () => {
        throw new Error('no entropy');
      },
    ],
  ])('T-15 one that is %s is told and replaced by our own', async (_, linkSecret) => {
    const site = openSite({ hooks: { tokens: { linkSecret } } });
    await ask(site, site.kit.browserA, 'a@example.org');
    await signIn(site, site.kit.browserB, 'b@example.org');
    expect(typesOf(site.kit)).toContain('hook.failed');
  });
});
