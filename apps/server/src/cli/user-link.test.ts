/** Real here: the command as a process beside a running Postern, HTTP, SQLite on disk, printed mails. */
import { pbkdf2Sync } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '@postern/contracts';
import { beforeAll, expect, test } from 'vitest';
import { signInByPassword } from '../features/identity/testing/people.ts';
import { rowsOf } from '../features/identity/testing/rows.ts';
import { withWork } from '../testing/test-postern.ts';
import { writeDatabase } from '../testing/second-factor.ts';
import { MINUTE_MS } from '../testing/test-time.ts';
import { startTimedPostern } from '../testing/timed-postern.ts';
import { COMMAND_TEST_MS, runCommand } from './testing/run-command.ts';
import type { CommandResult } from './testing/run-command.ts';

const { postern, time } = await startTimedPostern();

beforeAll(async () => {
  await postern.signedIn('owner@example.org');
});

function user(...args: readonly string[]): Promise<CommandResult> {
  return runCommand(['user', ...args], {
    environment: { POSTERN_DATA: postern.dataFolder, PUBLIC_URL: postern.origin },
  });
}

async function column(sql: string): Promise<readonly unknown[]> {
  return (await rowsOf(postern.dataFolder, sql)).flatMap((row) => Object.values(row));
}

test(
  'a way back in: "user link" prints a link that signs in once, by a button, and is in the audit log',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const made = await user('link', 'Owner@Example.org');
    expect([made.code, made.output]).toEqual([
      0,
      expect.stringMatching(new RegExp(`^${postern.origin}/sign-in/link#t=[\\w-]{43}\\n$`)),
    ]);
    const url = new URL(made.output.trim());
    const t = url.hash.slice('#t='.length);
    expect(await column('SELECT token_hash FROM sign_in_grant')).not.toContain(t);

    // Past the pause between two mails to one address.
    time.advance(2 * MINUTE_MS);
    const person = postern.browser();
    const mails = postern.mails.length;
    const page = await (await person.get(url.pathname)).text();
    expect([page.match(/<button/g)?.length, page.includes('data-auto-submit')]).toEqual([1, false]);
    expect((await person.get('/api/v1/me')).status).toBe(401);
    const done = await person.form(url.pathname, { t });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/']);
    const { user: who } = await person.call(routes.me);
    expect(who.email).toBe('owner@example.org');
    expect((await postern.browser().form(url.pathname, { t })).status).toBe(410);
    expect(postern.mails).toHaveLength(mails);
    const lines = await column("SELECT line FROM login_audit WHERE line LIKE '%signin_link.issued%'");
    expect(lines.join()).toContain(who.id);

    expect((await user('link', 'nobody@example.org')).code).toBe(1);
    await writeDatabase(postern.dataFolder, 'UPDATE user SET disabled_at = 1 WHERE email = ?', [
      'owner@example.org',
    ]);
    expect((await user('link', 'owner@example.org')).code).toBe(1);
    await writeDatabase(postern.dataFolder, 'UPDATE user SET disabled_at = NULL WHERE email = ?', [
      'owner@example.org',
    ]);
  },
);

test(
  'T-70: the link does not go round a second factor, and of ten uses at once one counts',
  { timeout: COMMAND_TEST_MS },
  async () => {
    await postern.signedIn('ann@example.org');
    await writeDatabase(
      postern.dataFolder,
      "UPDATE user SET outside_email = 'ann@outside.example' WHERE email = ?",
      ['ann@example.org'],
    );
    const made = await user('link', 'ann@example.org');
    const t = new URL(made.output.trim()).hash.slice('#t='.length);
    time.advance(2 * MINUTE_MS);
    const browsers = Array.from({ length: 10 }, () => postern.browser());
    const answers = await Promise.all(browsers.map((person) => person.form('/sign-in/link', { t })));
    const held = answers.filter(({ status }) => status === 303);
    expect(held.map(({ headers }) => headers.get('location'))).toEqual([
      '/sign-in/second-factor?by=mfa_email',
    ]);
    const statuses = await Promise.all(
      browsers.map(async (person) => (await person.get('/api/v1/me')).status),
    );
    expect(statuses.every((status) => status === 401)).toBe(true);
  },
);

test(
  'accounts of Django are imported with their hashes, which become ours at the first sign-in',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const password = 'old portal password 1';
    const tag = pbkdf2Sync(password, 'salt1', 1_000, 32, 'sha256').toString('base64');
    const file = join(postern.dataFolder, 'accounts.csv');
    writeFileSync(
      file,
      [
        'email,username,first_name,last_name,password,is_active',
        `Dora@Example.org,dora,Dora,"Lee, MD",pbkdf2_sha256$1000$salt1$${tag},True`,
        'owner@example.org,owner,,,,True',
        'nonsense,,,,,True',
        'gone@example.org,gone,,,!unusable,False',
        'weak@example.org,,,,md5$abc,True',
      ].join('\n'),
    );
    const done = await user('import', file);
    expect(done.code).toBe(1);
    expect(done.output).toBe('2 of 3 accounts were made.\n');
    expect(done.errors).toMatch(/Line 3: there is an account/);
    expect(done.errors).toMatch(/Line 4: the address is none/);
    expect(done.errors).toMatch(/Line 6: the password is no pbkdf2_sha256 hash/);
    expect(done.errors + done.output).not.toContain(tag);

    const dora = postern.browser();
    const signedIn = await signInByPassword(postern, dora, {
      identifier: 'dora',
      password,
      email: 'dora@example.org',
    });
    expect(signedIn.status).toBe(303);
    expect((await dora.call(routes.me)).user.email).toBe('dora@example.org');
    const [hash] = await column("SELECT password_hash FROM user WHERE username = 'dora'");
    expect(String(hash)).toMatch(/argon2id/);
    const gone = postern.browser();
    const refused = await withWork((work) =>
      gone.form('/sign-in/password', { identifier: 'gone', password, ...work }),
    );
    expect(refused.status).toBe(400);
  },
);
