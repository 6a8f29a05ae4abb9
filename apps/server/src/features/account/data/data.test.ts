/** Real here: HTTP, SQLite on disk, Dovecot over TLS, the scanning process, printed mails. The clock alone is ours. */
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dovecot } from '../../../../../../tools/dovecot/dovecot.ts';
import { readDatabase } from '../../../promises/testing/read-database.ts';
import {
  dangerousLetter,
  MAIL_PASSWORD,
  mailboxOf,
  startPosternFor,
  startTestMail,
} from '../../../testing/test-mail.ts';
import type { TestBrowser } from '../../../testing/test-browser.ts';
import { until } from '../../../testing/test-postern.ts';
import type { TestPostern } from '../../../testing/test-postern.ts';
import { createTime, DAY_MS, MINUTE_MS } from '../../../testing/test-time.ts';
import { mailTo, refusal } from '../testing/people.ts';
import { EXPORTED_TABLES } from './export-rows.ts';
import { withTotp } from '../../../testing/authenticator-app.ts';

const time = createTime();
let dovecot: Dovecot;
let postern: TestPostern;
let ann: TestBrowser;
let bob: TestBrowser;

beforeAll(async () => {
  dovecot = await startTestMail(['ann', 'bob']);
  postern = await startPosternFor(dovecot, { clock: time });
  ann = await postern.signedIn('ann@example.org');
  bob = await postern.signedIn('bob@example.org');
  for (const [person, user] of [
    [ann, 'ann'],
    [bob, 'bob'],
  ] as const) {
    await person.call(routes.addMailbox, { body: mailboxOf(dovecot, user, `Box of ${user}`) });
    await isLive(person);
  }
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

async function isLive(person: TestBrowser): Promise<void> {
  await until('a live connection', async () => {
    const { mailboxes } = await person.call(routes.mailboxes);
    return mailboxes[0]?.status.state === 'live' ? true : undefined;
  });
}

describe('A36: the download of everything stored', () => {
  test('is one JSON file with what was sealed opened, and without what opens doors', async () => {
    dovecot.deliver('ann', 'INBOX', dangerousLetter('Your parcel'));
    await until('the verdict', async () => {
      const { rows } = await ann.call(routes.inbox);
      return rows.some(({ mark }) => mark.verdict !== 'pending') ? true : undefined;
    });
    const secret = await withTotp(ann, time);
    const { codes } = await ann.call(routes.makeRecoveryCodes);
    const mails = postern.mails.length;
    const answer = await ann.get('/api/v1/me/export');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="postern-\d{4}-\d\d-\d\d\.json"$/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    const file = JSON.parse(text) as { tables: Record<string, Record<string, unknown>[]> };
    expect(file.tables['verdict']?.[0]).toMatchObject({ subject: 'Your parcel' });
    expect(file.tables['mailbox']?.[0]).toMatchObject({ address: 'ann@test.example' });
    expect(file.tables['login_audit']?.length).toBeGreaterThan(3);
    for (const secretText of [MAIL_PASSWORD, secret, codes[0] ?? '', 'bob@', 'k1.', 'sealed', 'hash'])
      expect([secretText, text.includes(secretText)]).toEqual([secretText, false]);
    expect(await mailTo(postern, 'ann@example.org', mails)).toContain('was downloaded');
  });

  test('X01: holds every table that has rows of a person', () => {
    const exported = new Set(EXPORTED_TABLES.map(({ table }) => table));
    const tables = readDatabase(`${postern.dataFolder}/postern.db`, (all) =>
      all(
        "SELECT DISTINCT m.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table' AND c.name IN ('user_id', 'mailbox_id', 'folder_id', 'created_by')",
      ).map(({ name }) => String(name)),
    );
    for (const table of tables) expect([table, exported.has(table)]).toEqual([table, true]);
  });
});

describe('A27: limits and usage', () => {
  test('say what is used of what', async () => {
    const { limits } = await bob.call(routes.usage);
    expect(limits.find(({ name }) => name === 'Mailboxes')).toMatchObject({ used: 1, limit: 3 });
    for (const { note } of limits) expect(note.length).toBeGreaterThan(10);
  });
});

describe('A36: the end of an account', () => {
  test('closes mail at once, waits seven days, and is called off by one press', async () => {
    const mails = postern.mails.length;
    const { deleteAfter } = await bob.call(routes.requestDeletion);
    expect(Date.parse(deleteAfter) - time.now()).toBeGreaterThan(7 * DAY_MS - MINUTE_MS);
    expect(await mailTo(postern, 'bob@example.org', mails)).toContain('Keep my account');
    expect(await refusal(bob.get('/api/v1/inbox'))).toEqual([409, 'mail_locked']);
    expect((await bob.call(routes.mailboxes)).mailboxes[0]?.status.state).toBe('disabled');
    expect((await bob.call(routes.profile)).deleteAfter).toBe(deleteAfter);
    await bob.call(routes.cancelDeletion);
    await isLive(bob);
    expect((await bob.call(routes.profile)).deleteAfter).toBeUndefined();
    expect(await refusal(bob.json('DELETE', '/api/v1/me/deletion'))).toEqual([404, 'not_found']);
  });

  test('the only administrator cannot leave the others without one', async () => {
    expect(await refusal(ann.json('POST', '/api/v1/me/deletion'))).toEqual([409, 'last_administrator']);
  });

  test('after the waiting time nothing of the person is left but the audit log', async () => {
    time.advance(2 * MINUTE_MS);
    bob = await postern.signedIn('bob@example.org');
    const { user } = await bob.call(routes.me);
    await bob.call(routes.requestDeletion);
    await postern.postern.close();
    time.advance(8 * DAY_MS);
    postern = await startPosternFor(dovecot, { clock: time, dataFolder: postern.dataFolder });
    await until('the account to be gone', () => {
      const rows = readDatabase(`${postern.dataFolder}/postern.db`, (all) =>
        all('SELECT id FROM user').map(({ id }) => String(id)),
      );
      return rows.includes(user.id) ? undefined : true;
    });
    const left = readDatabase(`${postern.dataFolder}/postern.db`, (all) =>
      all(
        "SELECT m.name FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table' AND c.name = 'user_id'",
      ).filter(({ name }) => {
        const [found] = all(`SELECT count(*) AS n FROM "${String(name)}" WHERE user_id = '${user.id}'`);
        return found?.['n'] !== 0;
      }),
    );
    expect(left).toEqual([]);
    // What was deleted is overwritten in the file once the journal is folded in.
    await postern.postern.close();
    for (const [path, bytes] of postern.files())
      if (path.endsWith('.db')) expect([path, bytes.includes('bob@test.example')]).toEqual([path, false]);
  });
});
