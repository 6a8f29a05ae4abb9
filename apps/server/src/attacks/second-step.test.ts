/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { readFileSync } from 'node:fs';
import { routes } from '@postern/contracts';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { challengeOf, mailedTo } from '../features/identity/testing/people.ts';
import { raiseSessions } from '../testing/second-factor.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { withWork } from '../testing/test-postern.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';
import { freshCode, totpCode, withTotp } from '../testing/authenticator-app.ts';

const { postern, time } = await startTimedPostern();
const EMAIL = 'two-steps@example.org';
/** RFC 6238. */
const STEP_MS = 30_000;
let owner: TestBrowser;
let secret: string;

beforeAll(async () => {
  owner = await postern.signedIn(EMAIL);
  secret = await withTotp(owner, time);
});

/** The first step alone: the mailbox is proven, the app is asked for. */
async function halfway(): Promise<TestBrowser> {
  time.advance(2 * MINUTE_MS);
  const person = postern.browser();
  const { code } = await mailedTo(postern, EMAIL, () =>
    withWork((work) => person.form('/sign-in', { email: EMAIL, ...work })),
  );
  const asked = await person.form('/sign-in/code', { cid: await challengeOf(person), code });
  expect(asked.headers.get('location')).toContain('/sign-in/second-factor');
  return person;
}

const give = (person: TestBrowser, code: string, more: Readonly<Record<string, string>> = {}) =>
  person.form('/sign-in/second-factor', { method: 'totp', code, ...more });
const isIn = async (person: TestBrowser): Promise<boolean> => (await person.get('/api/v1/me')).status === 200;

beforeEach(() => {
  // Mails of this address go out again.
  time.advance(DAY_MS);
});

describe('T-73: the code of an authenticator app', () => {
  test('that was read over a shoulder is worth nothing once its owner has used it, in a sign-in and in a step-up', async () => {
    const [person, thief] = [await halfway(), await halfway()];
    const code = freshCode(secret, time);
    await give(person, code);
    await give(thief, code);
    expect([await isIn(person), await isIn(thief)]).toEqual([true, false]);
    const stepUp = await person.json('POST', '/api/v1/step-up', { method: 'totp', code });
    expect(stepUp.status).toBeGreaterThanOrEqual(400);
  });

  test('that is older than one that was taken is worth nothing, though its time has not ended', async () => {
    const [person, thief] = [await halfway(), await halfway()];
    const older = freshCode(secret, time);
    await give(person, totpCode(secret, time.now() + STEP_MS));
    await give(thief, older);
    expect([await isIn(person), await isIn(thief)]).toEqual([true, false]);
  });

  test('lets one in of all who send it at the same moment', async () => {
    const people = [await halfway(), await halfway(), await halfway(), await halfway()];
    const code = freshCode(secret, time);
    await Promise.all(people.map((person) => give(person, code)));
    const inside = await Promise.all(people.map(isIn));
    expect(inside.filter((is) => is)).toHaveLength(1);
  });
});

describe('T-75: what a program between makes of an answer', () => {
  test('opens nothing: who says of themselves that the second step was taken is as far as before', async () => {
    const thief = await halfway();
    const claims = { ok: 'true', aal: '2', mfa: 'done', verified: 'true', userId: 'somebody' };
    const refused = await give(thief, '000000', claims);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    for (const path of ['/api/v1/me', '/api/v1/me?aal=2&ok=true']) {
      expect((await thief.get(path, { 'x-aal': '2', cookie: `${thief.cookieHeader()}; aal=2` })).status).toBe(
        401,
      );
    }
    expect((await thief.get('/sign-in/done')).status).not.toBe(200);
  });

  test('nor does a session rise by its own word', async () => {
    const { status } = await owner.json('POST', '/api/v1/me/email', {
      email: 'thief@example.org',
      isSteppedUp: true,
    });
    expect([400, 403]).toContain(status);
    const plain = await owner.json('POST', '/api/v1/me/email', { email: 'thief@example.org' });
    expect(plain.status).toBe(403);
  });
});

describe('T-82: a passkey', () => {
  test('is asked for without an attestation: no certificate of a maker is read, and none is believed', async () => {
    await raiseSessions(postern, { email: EMAIL, until: time.now() + HOUR_MS });
    const { options } = await owner.call(routes.passkeyOptions);
    expect(options).toMatchObject({ attestation: 'none' });
    const text = readFileSync(
      new URL('../../../../node_modules/@simplewebauthn/server/package.json', import.meta.url),
      'utf8',
    );
    const { version } = JSON.parse(text) as { readonly version: string };
    const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
    // Before this one a root that signs itself was accepted (GHSA-6hxq-p678-4hr2).
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(13_003_002);
  });
});
