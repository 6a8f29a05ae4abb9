/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { describe, expect, test } from 'vitest';
import { raiseSessions } from '../testing/second-factor.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { MINUTE_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';

const { postern, time } = await startTimedPostern();

const ENDS = {
  panic: (owner: TestBrowser) => owner.json('POST', '/api/v1/panic'),
  'signing out everywhere else': (owner: TestBrowser) => owner.json('DELETE', '/api/v1/me/sessions'),
  'a new password': (owner: TestBrowser) =>
    owner.json('POST', '/api/v1/me/password', { newPassword: 'nine lanterns by the cold harbour' }),
} as const;

describe('X10 T-86: an access token that was used a moment ago', () => {
  test.each(Object.entries(ENDS))('opens nothing after %s', async (name, end) => {
    const email = `${name.replaceAll(' ', '-')}@example.org`;
    const owner = await postern.signedIn(email);
    await raiseSessions(postern, { email, aal: 1, until: time.now() + MINUTE_MS });
    const { accessToken, refreshToken } = await owner.call(routes.createApiSession, {
      body: { client: 'a program', scopes: ['mailboxes:read'] },
    });
    const program = postern.browser();
    const use = () => program.get('/api/v1/mailboxes', { authorization: `Bearer ${accessToken}` });
    expect((await use()).status).toBe(200);
    expect((await end(owner)).status).toBeLessThan(300);
    expect((await use()).status).toBe(401);
    const renewed = await program.json('POST', '/api/v1/api-sessions/refresh', { refreshToken });
    expect(renewed.status).toBe(401);
  });
});
