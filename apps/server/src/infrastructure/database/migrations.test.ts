/** Real here: SQLite on disk, Postern over HTTP, the command as a process. */
import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { routes } from '@postern/contracts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { COMMAND_TEST_MS, runCommand } from '../../cli/testing/run-command.ts';
import { everyValue, readDatabase } from '../../promises/testing/read-database.ts';
import { startTestPostern } from '../../testing/test-postern.ts';
import { migrations } from './migrations.ts';
import { migrate, openDatabase } from './open-database.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postern-migrations-'));
  file = join(folder, 'postern.db');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The whole schema and every row, as text. */
function stateOf(path: string): readonly string[] {
  const schema = readDatabase(path, (all) => all('SELECT name, sql FROM sqlite_master ORDER BY name'));
  const rows = everyValue(path).map(({ place, value }) => `${place}=${value}`);
  return [...schema.map(({ name, sql }) => `${String(name)}: ${String(sql)}`), ...rows.toSorted()];
}

test(
  'O05: steps that have run do not run again, whoever opens the database and how often',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const first = await startTestPostern({ dataFolder: folder });
    await first.signedIn('ann@example.org');
    await first.stop();
    const before = stateOf(file);
    expect(before.filter((line) => line.startsWith('migration.name='))).toHaveLength(migrations.length);

    for (let round = 0; round < 2; round += 1) {
      const database = openDatabase(file);
      migrate(database.connect());
      await database.close();
    }
    await runCommand(['user', 'list'], { environment: { POSTERN_DATA: folder } });
    expect(stateOf(file)).toEqual(before);

    const again = await startTestPostern({ dataFolder: folder });
    await again.stop();
    expect(schemaOf(stateOf(file))).toEqual(schemaOf(before));
  },
);

test(
  'O05: several processes that open a new database at once leave it whole',
  { timeout: COMMAND_TEST_MS },
  async () => {
    const environment = { POSTERN_DATA: folder };
    await runCommand(['keys', 'list'], { environment });
    const answers = await Promise.all(
      Array.from({ length: 3 }, () => runCommand(['user', 'list'], { environment })),
    );
    expect(answers).toEqual(answers.map(() => ({ code: 0, output: '', errors: '' })));
    expect(stateOf(file).filter((line) => line.startsWith('migration.name='))).toHaveLength(
      migrations.length,
    );
  },
);

test('O05: a database from before keeps its accounts and sessions, and gets what is missing', async () => {
  const before = await startTestPostern({ dataFolder: folder });
  const ann = await before.signedIn('ann@example.org');
  const { user, session } = await ann.call(routes.me);
  await before.postern.close();
  leaveAsFirstVersion();

  const after = await startTestPostern({
    dataFolder: folder,
    environment: { PORT: new URL(before.origin).port },
  });
  expect(after.postern.setupUrl).toBeUndefined();
  expect(await ann.call(routes.me)).toMatchObject({ user, session: { id: session.id } });
  await after.signedIn('bob@example.org');
  await after.postern.close();
});

test('O05: a step that fails changes nothing, and says so', () => {
  const database = new DatabaseSync(file);
  database.exec('CREATE TABLE alert (odd TEXT)');
  database.close();
  expect(() => openDatabase(file)).toThrow(/alert/);
  const tables = readDatabase(file, (all) => all("SELECT name FROM sqlite_master WHERE type = 'table'"));
  expect(tables.map(({ name }) => name).toSorted()).toEqual(['alert', 'migration']);
});

test('O04: every table of a person, a mailbox or a folder goes with it', async () => {
  await openDatabase(file).close();
  const owned = readDatabase(file, (all) =>
    all("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => ({
      name: String(name),
      columns: all(`PRAGMA table_info("${String(name)}")`).map((column) => String(column['name'])),
      keys: all(`PRAGMA foreign_key_list("${String(name)}")`).map((key) => [key['from'], key['on_delete']]),
    })),
  );
  for (const { name, columns, keys } of owned) {
    for (const column of ['user_id', 'mailbox_id', 'folder_id'].filter((each) => columns.includes(each)))
      expect([name, keys]).toEqual([name, expect.arrayContaining([[column, endOf(name, column)]])]);
  }
  expect(owned.filter(({ columns }) => columns.includes('user_id')).length).toBeGreaterThan(5);
});

test('O04: SQLite is opened so that an answer survives a power cut and what is wiped is gone', async () => {
  const database = openDatabase(file);
  const handle = database.connect();
  expect(handle.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(handle.pragma('synchronous', { simple: true })).toBe(2);
  expect(handle.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(handle.pragma('secure_delete', { simple: true })).toBe(1);
  await database.close();
});

/**
 * Puts a database of the first version in the place of the file, with the same rows. The sign-in library tests the
 * steps of its own tables.
 */
function leaveAsFirstVersion(): void {
  const early = join(folder, 'early.db');
  const database = new DatabaseSync(early);
  const [first] = migrations;
  if (first === undefined) throw new Error('there is no first step');
  database.exec(first.sql);
  database.exec(`ATTACH '${file}' AS later`);
  const theirs = database
    .prepare(
      "SELECT name, sql FROM later.sqlite_master WHERE sql IS NOT NULL AND (tbl_name LIKE 'login_%' OR name = 'migration') ORDER BY type DESC",
    )
    .all();
  for (const { sql } of theirs) database.exec(String(sql));
  const tables = database.prepare("SELECT name FROM main.sqlite_master WHERE type = 'table'").all();
  for (const name of tables.map((table) => String(table['name']))) {
    const columns = database.prepare(`PRAGMA main.table_info("${name}")`).all();
    const listed = columns.map((column) => `"${String(column['name'])}"`).join(', ');
    database.exec(`INSERT INTO main."${name}" (${listed}) SELECT ${listed} FROM later."${name}"`);
  }
  database.prepare('DELETE FROM main.migration WHERE name <> ?').run(first.name);
  database.close();
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  renameSync(early, file);
}

/** The log of a token's requests is its owner's and stays when a mailbox goes; the mailbox is no longer named in it. */
function endOf(table: string, column: string): 'CASCADE' | 'SET NULL' {
  return table === 'api_request' && column === 'mailbox_id' ? 'SET NULL' : 'CASCADE';
}

function schemaOf(state: readonly string[]): readonly string[] {
  return state.filter((line) => /^\w+: /.test(line));
}
