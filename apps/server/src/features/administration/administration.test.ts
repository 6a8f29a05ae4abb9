/** Real here: HTTP, SQLite on disk. A second factor and a step-up are written into the session. */
import { Problem, routes } from '@postern/contracts';
import type { RouteContract } from '@postern/contracts';
import { beforeAll, describe, expect, test } from 'vitest';
import { raiseSessions } from '../../testing/second-factor.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { nextMail } from '../../testing/test-postern.ts';
import { HOUR_MS, MINUTE_MS } from '../../testing/test-time.ts';
import { startTimedPostern } from '../../testing/timed-postern.ts';

const { postern, time } = await startTimedPostern();
let ann: TestBrowser;
let bob: TestBrowser;

const ADMIN = 'ann@example.org';
/** After this an unknown browser gets another sign-in mail for the same address. Milliseconds. */
const MAILS_AGAIN_MS = HOUR_MS;

beforeAll(async () => {
  ann = await postern.signedIn(ADMIN);
  bob = await postern.signedIn('bob@example.org');
});

const ROUTES: readonly (readonly [string, RouteContract])[] = Object.entries<RouteContract>(routes).filter(
  ([, { access }]) => access === 'administrator',
);
const NOBODY = '01890000-0000-7000-8000-000000000000';

/** The route with ids that name nothing, and a body that is right in form. */
async function ask(browser: TestBrowser, { method, path }: RouteContract): Promise<Response> {
  return browser.json(method, path.replaceAll(/\{\w+\}/g, NOBODY), method === 'GET' ? undefined : {});
}

async function codeFrom(response: Response): Promise<string> {
  return Problem.parse(await response.json()).code;
}

async function idOf(email: string): Promise<string> {
  const { users } = await ann.call(routes.adminUsers, { query: { q: email } });
  return users[0]?.id ?? '';
}

describe.each(ROUTES)('A31: %s', (_name, route) => {
  test('is not there for others, nor without a second factor, nor (where it changes something) unconfirmed', async () => {
    await raiseSessions(postern, { email: 'bob@example.org' });
    const foreign = await ask(bob, route);
    expect([foreign.status, await codeFrom(foreign)]).toEqual([404, 'not_found']);
    const stranger = await ask(postern.browser(), route);
    expect([stranger.status, await codeFrom(stranger)]).toEqual([401, 'not_signed_in']);
    await raiseSessions(postern, { email: ADMIN, aal: 1 });
    const weak = await ask(ann, route);
    expect([weak.status, await codeFrom(weak)]).toEqual([403, 'second_factor_needed']);
    await raiseSessions(postern, { email: ADMIN, confirmed: false });
    const unconfirmed = await ask(ann, route);
    if (route.stepUp === true) expect(await codeFrom(unconfirmed)).toBe('step_up_needed');
    else expect(unconfirmed.status).not.toBe(403);
  });
});

test('every route of administration that changes something wants a step-up, but trying mail again and checking the log', () => {
  const open = ROUTES.filter(([, { method, stepUp }]) => method !== 'GET' && stepUp !== true);
  expect(open.map(([name]) => name)).toEqual(['adminCheckAudit', 'adminRetryMail']);
});

describe('A28: accounts', () => {
  beforeAll(async () => {
    await raiseSessions(postern, { email: ADMIN });
  });

  test('are listed with what an administrator may know, newest first', async () => {
    const { users, total } = await ann.call(routes.adminUsers);
    expect(total).toBe(2);
    expect(users.map(({ email }) => email)).toEqual(['bob@example.org', ADMIN]);
    expect(users[1]).toMatchObject({ isAdministrator: true, disabled: false, mailboxes: 0 });
  });

  test('are found by part of address or name; signs of a pattern are letters', async () => {
    const found = async (q: string): Promise<number> =>
      (await ann.call(routes.adminUsers, { query: { q } })).total;
    expect(await found('BOB@')).toBe(1);
    expect(await found('example')).toBe(2);
    for (const q of ['%', '_ob@', String.raw`\%`, "' OR 1=1 --"]) expect([q, await found(q)]).toEqual([q, 0]);
  });

  test('come in pages, none twice and none left out', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { limit: '1', ...(cursor === undefined ? {} : { cursor }) };
      const page = await ann.call(routes.adminUsers, { query });
      seen.push(...page.users.map(({ email }) => email));
      cursor = page.next;
    } while (cursor !== undefined);
    expect(seen).toEqual(['bob@example.org', ADMIN]);
  });

  test('A29: the cap is set, shown and written into the log', async () => {
    const userId = await idOf('bob@example.org');
    const params = { userId };
    const before = await ann.call(routes.adminUser, { params });
    expect(before.mailboxCap).toEqual({ byDefault: 3, effective: 3 });
    for (const cap of [0, 100, 'unlimited'] as const) {
      const { mailboxCap } = await ann.call(routes.adminChangeUser, { params, body: { mailboxCap: cap } });
      expect(mailboxCap).toEqual({ own: cap, byDefault: 3, effective: cap });
    }
    for (const cap of [101, -1, 1.5, 'many'])
      expect((await ann.json('PATCH', `/api/v1/admin/users/${userId}`, { mailboxCap: cap })).status).toBe(
        400,
      );
    await ann.call(routes.adminChangeUser, { params, body: { mailboxCap: 'default' } });
    const { entries } = await ann.call(routes.adminAudit, { query: { group: 'administration' } });
    expect(entries[0]).toMatchObject({
      type: 'admin.action',
      person: { name: ADMIN },
      data: { action: 'user.mailbox_cap', target: userId, cap: 'default' },
    });
  });

  test('the last administrator can neither be closed nor stop being one, also by themself', async () => {
    const params = { userId: await idOf(ADMIN) };
    const refused = await ann.json('POST', `/api/v1/admin/users/${params.userId}/disable`);
    expect([refused.status, await codeFrom(refused)]).toEqual([409, 'last_administrator']);
    const demoted = await ann.json('PATCH', `/api/v1/admin/users/${params.userId}`, {
      isAdministrator: false,
    });
    expect(await codeFrom(demoted)).toBe('last_administrator');
    expect(await ann.call(routes.adminUser, { params })).toMatchObject({
      user: { isAdministrator: true, disabled: false },
      isLastAdministrator: true,
    });
  });
});

describe('A30: a closed account', () => {
  test('is signed out at once, cannot sign in again, is told so by mail, and can be opened', async () => {
    await raiseSessions(postern, { email: ADMIN });
    const eve = await postern.signedIn('eve@example.org');
    const params = { userId: await idOf('eve@example.org') };
    const before = postern.mails.length;
    const closed = await ann.call(routes.adminDisableUser, { params });
    expect(closed).toMatchObject({ user: { disabled: true }, sessions: 0 });
    expect((await eve.get('/api/v1/me')).status).toBe(401);
    expect(await nextMail(postern.mails, before)).toContain('Mail to eve@example.org');
    time.advance(MAILS_AGAIN_MS);
    await expect(postern.signedIn('eve@example.org')).rejects.toThrow('the code was not taken');
    await raiseSessions(postern, { email: ADMIN, until: time.now() + MINUTE_MS });
    await ann.call(routes.adminEnableUser, { params });
    time.advance(MAILS_AGAIN_MS);
    const back = await postern.signedIn('eve@example.org');
    expect((await back.get('/api/v1/me')).status).toBe(200);
    const { entries } = await ann.call(routes.adminAudit, { query: { userId: params.userId } });
    const types = entries.map(({ type }) => type);
    expect(types).toEqual(expect.arrayContaining(['user.disabled', 'user.enabled', 'session.revoked']));
  });
});
