/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { describe, expect, test } from 'vitest';
import { mailTo } from '../features/account/testing/people.ts';
import { raiseSessions } from '../testing/second-factor.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { linkOf } from '../testing/test-postern.ts';
import { MINUTE_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';

const { postern, time } = await startTimedPostern();

/** A thief in the account has a change of address under way, with its link in a mailbox of their own. */
async function underWay(owner: string, thief: TestBrowser, email: string): Promise<URL> {
  const before = postern.mails.length;
  await raiseSessions(postern, { email: owner, aal: 1, until: time.now() + MINUTE_MS });
  await thief.call(routes.startEmailChange, { body: { email } });
  return new URL(linkOf(await mailTo(postern, email, before)));
}

const tokenIn = (link: URL): string => link.hash.slice('#t='.length);

describe('X10 T-45 T-86: a change of address that a thief began', () => {
  const ends = {
    panic: (owner: TestBrowser) => owner.json('POST', '/api/v1/panic'),
    'signing out everywhere else': (owner: TestBrowser) => owner.json('DELETE', '/api/v1/me/sessions'),
  } as const;

  test.each(Object.entries(ends))('does not outlive %s', async (name, end) => {
    const email = `${name.replaceAll(' ', '-')}@example.org`;
    const owner = await postern.signedIn(email);
    time.advance(2 * MINUTE_MS);
    const thief = await postern.signedIn(email);
    const link = await underWay(email, thief, `${name.replaceAll(' ', '-')}@thief.example`);
    expect((await end(owner)).status).toBeLessThan(300);
    const done = await thief.form(link.pathname, { t: tokenIn(link) });
    expect(done.status).not.toBe(303);
    time.advance(2 * MINUTE_MS);
    const again = await postern.signedIn(email);
    expect((await again.call(routes.profile)).email).toBe(email);
  });
});
