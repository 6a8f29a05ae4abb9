/** Real here: HTTP, SQLite on disk, the sign-in library, Argon2, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { beforeAll, describe, expect, test } from 'vitest';
import { LONG_PASSWORD, signInByPassword, signUp } from '../features/identity/testing/people.ts';
import { writeDatabase } from '../testing/second-factor.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { withWork } from '../testing/test-postern.ts';
import { DAY_MS, MINUTE_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';

const { postern, time } = await startTimedPostern();
const KNOWN = 'known@example.org';
const NOBODY = 'nobody@example.org';
let owner: TestBrowser;

beforeAll(async () => {
  await postern.signedIn('operator@example.org');
  await signUp(postern, postern.browser(), { email: KNOWN, password: LONG_PASSWORD });
  time.advance(2 * MINUTE_MS);
  owner = await postern.signedIn(KNOWN);
});

/** Works where it is asked to, as a page's script does. */
const enter = (person: TestBrowser, identifier: string, password = LONG_PASSWORD): Promise<Response> =>
  withWork((work) => person.form('/sign-in/password', { identifier, password, ...work }));

/** So many wrong passwords, each from a network of its own, by somebody whom no work is too much. */
async function guess(name: string, count: number): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  for (let round = 0; round < count; round += 1) {
    await writeDatabase(postern.dataFolder, "DELETE FROM login_counter WHERE key LIKE 'pressure:%'", []);
    const answer = await enter(postern.browser(), name, `wrong guess ${String(round)}`);
    const page = await answer.text();
    const alert = /role="alert"[^>]*>(.*?)</s.exec(page)?.[1]?.trim();
    told.push([answer.status, answer.headers.get('retry-after') !== null, alert]);
  }
  return told;
}

describe('T-43: eleven wrong passwords', () => {
  test('pause the guessing alike for an address with an account and for one without', async () => {
    time.advance(DAY_MS);
    const known = await guess(KNOWN, 12);
    time.advance(DAY_MS);
    const nobody = await guess(NOBODY, 12);
    expect(known).toEqual(nobody);
    expect(new Set(known.map((told) => JSON.stringify(told))).size).toBe(2);
  });
});

describe('T-87: whoever guesses until passwords pause, or close', () => {
  test('does not keep the owner out of a browser they came from before, nor from a link in a new one', async () => {
    time.advance(DAY_MS);
    for (let round = 0; round < 10; round += 1) {
      await guess(KNOWN, 10);
      time.advance(16 * MINUTE_MS);
    }
    const stranger = postern.browser();
    const refused = await enter(stranger, KNOWN);
    expect([refused.status >= 400, (await stranger.get('/api/v1/me')).status]).toEqual([true, 401]);
    await owner.json('POST', '/api/v1/sign-out');
    const typed = { identifier: KNOWN, password: LONG_PASSWORD, email: KNOWN };
    expect((await signInByPassword(postern, owner, typed)).status).toBe(303);
    expect((await owner.call(routes.me)).user.email).toBe(KNOWN);
    time.advance(16 * MINUTE_MS);
    expect((await (await postern.signedIn(KNOWN)).call(routes.me)).user.email).toBe(KNOWN);
  });
});
