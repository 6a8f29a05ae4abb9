/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { beforeEach, describe, expect, test } from 'vitest';
import { mailedCode, mailTo } from '../features/account/testing/people.ts';
import { LONG_PASSWORD, mailedTo, signUp } from '../features/identity/testing/people.ts';
import { raiseSessions } from '../testing/second-factor.ts';
import { linkOf, withWork } from '../testing/test-postern.ts';
import { HOUR_MS, MINUTE_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';

const { postern, time } = await startTimedPostern();
const administrator = await postern.signedIn('operator@example.org');
let people = 0;
let address: string;
let token: string;

/** Somebody moved from an address a moment ago, and may still take that back. */
beforeEach(async () => {
  people += 1;
  time.advance(HOUR_MS);
  address = `former${String(people)}@example.org`;
  const mover = await postern.signedIn(address);
  const before = postern.mails.length;
  const to = `present${String(people)}@example.org`;
  const { cid } = await mover.call(routes.startEmailChange, { body: { email: to } });
  const code = mailedCode(await mailTo(postern, to, before));
  await mover.call(routes.confirmEmailChange, { body: { cid, code } });
  token = new URL(linkOf(await mailTo(postern, address, before))).hash.slice('#t='.length);
  time.advance(2 * MINUTE_MS);
});

const mailsTo = (): number => postern.mails.filter((mail) => mail.includes(`Mail to ${address}`)).length;

/** Whatever was tried: no mail came, and the owner has the address back. */
async function expectKept(mails: number): Promise<void> {
  // A mail to somebody else goes out after it: what was to come has come.
  const other = postern.browser();
  await mailedTo(postern, `other${String(people)}@example.org`, () =>
    withWork((work) => other.form('/sign-in', { email: `other${String(people)}@example.org`, ...work })),
  );
  expect(mailsTo()).toBe(mails);
  expect((await postern.browser().form('/account/undo-address', { t: token })).status).toBe(200);
  time.advance(2 * MINUTE_MS);
  const owner = await postern.signedIn(address);
  expect((await owner.call(routes.profile)).email).toBe(address);
}

describe('T-45 T-40: an address that its owner may still take back', () => {
  test.each([
    ['with a password', { password: LONG_PASSWORD }],
    ['without one', {}],
  ])('is taken by nobody who signs up %s, and the answer is that of any other address', async (_, more) => {
    const mails = mailsTo();
    const post = (email: string): Promise<Response> =>
      withWork((work) => postern.browser().form('/sign-up', { email, ...more, ...work }));
    const [reserved, free] = [await post(address), await post(`free${String(people)}@example.org`)];
    expect([reserved.status, reserved.headers.get('location')]).toEqual([
      free.status,
      free.headers.get('location'),
    ]);
    await expectKept(mails);
  });

  test('is taken by nobody who asks for a link', async () => {
    const mails = mailsTo();
    await withWork((work) => postern.browser().form('/sign-in', { email: address, ...work }));
    await expectKept(mails);
  });

  test('is taken by nobody who has an invitation', async () => {
    await raiseSessions(postern, { email: 'operator@example.org', until: time.now() + HOUR_MS });
    const { url = '' } = await administrator.call(routes.adminInvite, { body: { days: 7 } });
    const mails = mailsTo();
    const grant = new URL(url).hash.slice('#t='.length);
    await withWork((work) => postern.browser().form('/sign-in', { email: address, grant, ...work }));
    await expectKept(mails);
  });

  test('is free again when that time is over', async () => {
    time.advance(73 * HOUR_MS);
    const stranger = postern.browser();
    await signUp(postern, stranger, { email: address, password: LONG_PASSWORD });
    expect((await postern.browser().form('/account/undo-address', { t: token })).status).toBe(410);
    time.advance(2 * MINUTE_MS);
    expect((await (await postern.signedIn(address)).call(routes.profile)).email).toBe(address);
  });
});
