/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock and the step-ups are ours. */
import { routes } from '@postern/contracts';
import { beforeAll, describe, expect, test } from 'vitest';
import { raiseSessions } from '../../testing/second-factor.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { until } from '../../testing/test-postern.ts';
import { bearer, createTestToken, problemOf } from '../../testing/test-tokens.ts';
import { DAY_MS, MINUTE_MS } from '../../testing/test-time.ts';
import { startTimedPostern } from '../../testing/timed-postern.ts';

const { postern, time } = await startTimedPostern({ sweepIntervalMs: 50 });
const ADMIN = 'ann@example.org';
let ann: TestBrowser;

beforeAll(async () => {
  ann = await postern.signedIn(ADMIN);
  await openUp();
});

const openUp = (): Promise<void> => raiseSessions(postern, { email: ADMIN, until: time.now() + DAY_MS });

async function somebody(name: string): Promise<{ person: TestBrowser; userId: string; email: string }> {
  const email = `${name}@example.org`;
  const person = await postern.signedIn(email);
  return { person, email, userId: (await person.call(routes.me)).user.id };
}

const mailTo = (email: string, count: number): Promise<string> =>
  until(`a mail to ${email}`, () =>
    postern.mails.slice(count).find((mail) => mail.includes(`Mail to ${email}`)),
  );

const remove = (userId: string, email: string): Promise<Response> =>
  ann.json('POST', `/api/v1/admin/users/${userId}/deletion`, { email });

describe('A30 A36: an administrator deletes an account', () => {
  test('it is closed at once and gone after seven days, its owner is told, and the log says who did it', async () => {
    const { person, userId, email } = await somebody('bob');
    const { secret } = await createTestToken(person, {});
    const mails = postern.mails.length;
    const page = await ann.call(routes.adminDeleteUser, { params: { userId }, body: { email } });
    expect(page.user).toMatchObject({ disabled: true, deleteAfter: expect.any(String) });
    expect((await person.get('/api/v1/me')).status).toBe(401);
    expect((await bearer(postern, secret).get('/api/v1/mailboxes')).status).toBe(401);
    expect(await mailTo(email, mails)).toContain('it will be deleted');
    time.advance(6 * DAY_MS - MINUTE_MS);
    const { users } = await (await annAgain()).call(routes.adminUsers);
    expect(users.map(({ id }) => id)).toContain(userId);
    time.advance(2 * MINUTE_MS);
    const after = postern.mails.length;
    await until('the end of the account', async () => {
      const { status } = await ann.get(`/api/v1/admin/users/${userId}`);
      return status === 404 ? true : undefined;
    });
    expect(await mailTo(email, after)).toContain('were deleted');
    const { entries } = await ann.call(routes.adminAudit, { query: { type: 'admin.action' } });
    expect(JSON.stringify(entries)).toContain(userId);
  });

  test('an administrator calls it off: the account stays, closed, until it is opened', async () => {
    await annAgain();
    const { userId, email } = await somebody('cleo');
    await ann.call(routes.adminDeleteUser, { params: { userId }, body: { email } });
    const kept = await ann.call(routes.adminKeepUser, { params: { userId } });
    expect([kept.user.disabled, kept.user.deleteAfter]).toEqual([true, undefined]);
    time.advance(8 * DAY_MS);
    await annAgain();
    await ann.call(routes.adminEnableUser, { params: { userId } });
    expect((await (await postern.signedIn(email)).call(routes.me)).user.id).toBe(userId);
  });

  test('the address has to be typed, and the one of another account does nothing', async () => {
    await annAgain();
    const { userId } = await somebody('dora');
    for (const email of ['', 'ann@example.org', 'dora@example.com', 'dora'])
      expect(await problemOf(await remove(userId, email))).toEqual([400, 'request_invalid']);
    expect((await ann.call(routes.adminUser, { params: { userId } })).user).toMatchObject({
      disabled: false,
    });
    expect((await remove(userId, ' Dora@Example.org ')).status).toBe(200);
  });

  test('what its owner asked for themselves is not called off by somebody else', async () => {
    await annAgain();
    const { person, userId } = await somebody('emil');
    await person.call(routes.requestDeletion);
    const { user } = await ann.call(routes.adminKeepUser, { params: { userId } });
    expect(user.deleteAfter).toBeDefined();
  });

  test('A31: the last administrator stays, and to everybody else the address is not there', async () => {
    await annAgain();
    const { user } = await ann.call(routes.me);
    expect(await problemOf(await remove(user.id, ADMIN))).toEqual([409, 'last_administrator']);
    const { person, userId, email } = await somebody('fay');
    expect((await person.json('POST', `/api/v1/admin/users/${userId}/deletion`, { email })).status).toBe(404);
  });

  test('H25: and is asked whether it is them', async () => {
    await annAgain();
    const { userId, email } = await somebody('gil');
    await raiseSessions(postern, { email: ADMIN, confirmed: false });
    expect(await problemOf(await remove(userId, email))).toEqual([403, 'step_up_needed']);
  });
});

/** Weeks pass here: sessions do not last. */
async function annAgain(): Promise<TestBrowser> {
  time.advance(DAY_MS);
  ann = await postern.signedIn(ADMIN);
  await openUp();
  return ann;
}
