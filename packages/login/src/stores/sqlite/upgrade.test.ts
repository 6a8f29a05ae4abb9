import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { challengeRow, NOW, sessionRow } from '../../testing/conformance/rows.ts';
import { FIRST_TABLES } from '../sql/schema-first.ts';
import { migrateLogin, sqliteStore } from './index.ts';

/** As the version before `login_schema` left it: its tables, one row in each, and nothing that says a version. */
function oldDatabase(): Database.Database {
  const database = new Database(':memory:');
  for (const statement of FIRST_TABLES) database.exec(statement);
  const challenge = challengeRow();
  const session = sessionRow();
  database
    .prepare(
      `INSERT INTO login_challenge VALUES ('old', 'login', 'address-1', 'mo@example.org', 'Mo@example.org',
      ?, ?, ?, '0042', 1, 5, 0, 5, '/inbox', '', 'network-1', 'Firefox on Linux', ?, ?, NULL, NULL, NULL)`,
    )
    .run(challenge.linkHash, challenge.codeMac, challenge.bindHash, NOW, challenge.expiresAt);
  database
    .prepare(
      `INSERT INTO login_session VALUES ('old', ?, NULL, NULL, 'user-1', 'm•••@example.org', 1, 'email_link',
      ?, ?, ?, ?, ?, 'Firefox on Linux', 'network-1', ?, NULL, NULL)`,
    )
    .run(session.hash, NOW, NOW, NOW, session.idleExpiresAt, session.absoluteExpiresAt, NOW);
  database.exec(`INSERT INTO login_counter VALUES ('budget', 3, ${String(NOW + 1_000)})`);
  return database;
}

test('a database of the first version is upgraded in place, with what is in it, as often as one likes', async () => {
  const database = oldDatabase();
  migrateLogin(database);
  migrateLogin(database);
  const store = sqliteStore(database);
  expect(await store.challenges.find('old')).toMatchObject({ userId: '', tenant: '', attempts: 1 });
  const [session] = await store.sessions.listLive('user-1', NOW);
  expect(session).toMatchObject({ id: 'old', sudoUntil: 0, emailIndex: '' });
  expect((await store.counters.hit('budget', 1_000, NOW)).count).toBe(4);
  await store.devices.removeAll('user-1');
});

test('an upgrade that fails leaves the database as it was', () => {
  const database = oldDatabase();
  database.exec('CREATE VIEW login_device AS SELECT 1');
  expect(() => {
    migrateLogin(database);
  }).toThrow('login_device');
  const columns = database.prepare("SELECT name FROM pragma_table_info('login_session')").pluck().all();
  expect(columns).not.toContain('sudo_until');
  database.exec('DROP VIEW login_device');
  migrateLogin(database);
});

test('a step within a transaction of the host is undone with it', async () => {
  const database = new Database(':memory:');
  migrateLogin(database);
  const store = sqliteStore(database);
  const row = challengeRow();
  database.exec('BEGIN');
  await store.challenges.create({ row, maxLive: 1 });
  expect((await store.challenges.find(row.id))?.id).toBe(row.id);
  database.exec('ROLLBACK');
  expect(await store.challenges.find(row.id)).toBeUndefined();
});
