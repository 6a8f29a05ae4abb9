/** Real here: HTTP, SQLite on disk, the sign-in library, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../config.ts';
import { createSignInGrants } from '../features/identity/index.ts';
import { LONG_PASSWORD, signUp } from '../features/identity/testing/people.ts';
import { openDatabase } from '../infrastructure/database/open-database.ts';
import { openKeysFile } from '../infrastructure/keys-file.ts';
import { raiseSessions } from '../testing/second-factor.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';

const { postern, time } = await startTimedPostern();

describe('T-90: work that a stranger causes before anything is asked of them', () => {
  test('passwords of sign-ups are judged so many times a minute for one network, and then not', async () => {
    const stranger = postern.browser();
    const statuses = new Set<number>();
    for (let round = 0; round < 80 && !statuses.has(429); round += 1) {
      const typed = { email: `x${String(round)}@example.org`, password: `short${String(round)}` };
      statuses.add((await stranger.form('/sign-up', typed)).status);
    }
    expect([...statuses]).toEqual([422, 429]);
  });
});

describe('A19: the present password', () => {
  test('T-05 is not to be guessed by whoever has only a session, however long they take', async () => {
    const email = 'guessed@example.org';
    const person = postern.browser();
    await signUp(postern, person, { email, password: LONG_PASSWORD });
    time.advance(2 * 60_000);
    const thief = await postern.signedIn(email);
    await raiseSessions(postern, { email, aal: 1, confirmed: false });
    let tried = 0;
    for (let round = 0; round < 44; round += 1) {
      const body = {
        currentPassword: `wrong guess ${String(round)}`,
        newPassword: 'nine lanterns by the cold harbour',
      };
      const { status } = await thief.json('POST', '/api/v1/me/password', body);
      if (status === 429) time.advance(5 * 60_000 + 1_000);
      else tried += 1;
    }
    expect(tried).toBeLessThanOrEqual(30);
  });
});

describe('T-12: the link of an operator', () => {
  test('does not silently take the place of somebody else who is signed in', async () => {
    const victim = await postern.signedIn('victim@example.org');
    await postern.signedIn('attacker@example.org');
    time.advance(2 * 60_000);
    const t = await operatorsLink('attacker@example.org');
    const answer = await victim.form('/sign-in/link', { t });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('vi•••@example.org');
    expect((await victim.call(routes.me)).user.email).toBe('victim@example.org');
    const elsewhere = postern.browser();
    expect((await elsewhere.form('/sign-in/link', { t })).status).toBe(303);
    expect((await elsewhere.call(routes.me)).user.email).toBe('attacker@example.org');
  });
});

/** What `postern user link` prints, without the process. */
async function operatorsLink(email: string): Promise<string> {
  const read = readConfig({ POSTERN_DATA: postern.dataFolder });
  const keys = read.ok ? openKeysFile(read.config.keysFile) : undefined;
  if (keys?.ok !== true) throw new Error('there are no keys');
  const database = openDatabase(`${postern.dataFolder}/postern.db`);
  try {
    const user = await database.db
      .selectFrom('user')
      .select('id')
      .where('email', '=', email)
      .executeTakeFirstOrThrow();
    const grants = createSignInGrants({ db: database.db, keyring: keys.keyring, clock: time });
    return await grants.issue('sign_in', { userId: user.id, email });
  } finally {
    await database.close();
  }
}
