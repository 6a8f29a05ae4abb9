/** Real here: the command as a process beside a running Postern, HTTP, SQLite on disk, printed mails. */
import { routes } from '@postern/contracts';
import { expect, test } from 'vitest';
import { mailedCode, mailTo, NO_FACTORS } from '../features/account/testing/people.ts';
import { rowsOf } from '../features/identity/testing/rows.ts';
import { createTestToken, bearer } from '../testing/test-tokens.ts';
import { MINUTE_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';
import { COMMAND_TEST_MS, runCommand } from './testing/run-command.ts';
import type { CommandResult } from './testing/run-command.ts';
import { withTotp } from '../testing/authenticator-app.ts';

const { postern, time } = await startTimedPostern();
const EMAIL = 'lost@example.org';

const user = (...args: readonly string[]): Promise<CommandResult> =>
  runCommand(['user', ...args], {
    environment: { POSTERN_DATA: postern.dataFolder, PUBLIC_URL: postern.origin },
  });

test(
  'a way back in: "user reset-factors" takes a thief’s second factors away, ends what is open, tells the owner, and is in the audit log',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const thief = await postern.signedIn(EMAIL);
    const token = await createTestToken(thief, {});
    const before = postern.mails.length;
    const { cid } = await thief.call(routes.startOutsideAddress, {
      body: { email: 'codes@outside.example' },
    });
    const code = mailedCode(await mailTo(postern, 'codes@outside.example', before));
    await thief.call(routes.confirmOutsideAddress, { body: { cid, code } });
    await withTotp(thief, time);
    const mails = postern.mails.length;

    const done = await user('reset-factors', 'Lost@Example.org');
    expect([done.code, done.errors]).toEqual([0, '']);
    expect(done.output).toContain('Removed: the authenticator app, the address outside.');

    expect((await thief.get('/api/v1/me')).status).toBe(401);
    expect((await bearer(postern, token.secret).get('/api/v1/mailboxes')).status).toBe(401);
    for (const address of ['codes@outside.example', EMAIL])
      expect(await mailTo(postern, address, mails)).toContain('removed every second factor');
    time.advance(2 * MINUTE_MS);
    const owner = await postern.signedIn(EMAIL);
    const security = await owner.call(routes.security);
    expect(security).toMatchObject(NO_FACTORS);
    const { entries } = await owner.call(routes.history);
    expect(entries.map(({ text }) => text).join()).toContain('removed every second factor');
    const lines = await rowsOf(
      postern.dataFolder,
      "SELECT line FROM login_audit WHERE line LIKE '%user.factors\\_reset%' ESCAPE '\\'",
    );
    expect(lines).toHaveLength(1);
  },
);

test(
  'an address without an account is said in words, and changes nothing',
  { timeout: COMMAND_TEST_MS },
  async () => {
    expect(await user('reset-factors', 'nobody@example.org')).toMatchObject({
      code: 1,
      errors: 'There is no account with this address.\n',
    });
    expect((await user('reset-factors')).code).toBe(64);
  },
);
