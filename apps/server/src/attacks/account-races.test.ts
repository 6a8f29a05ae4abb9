/** Real here: SQLite on disk. The clock alone is ours. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccountStore } from '../features/account/account-store.ts';
import { createUserStore } from '../features/identity/index.ts';
import { openDatabase } from '../infrastructure/database/open-database.ts';
import type { OpenDatabase } from '../infrastructure/database/open-database.ts';
import { createTime, DAY_MS } from '../testing/test-time.ts';

const time = createTime();
const folder = mkdtempSync(join(tmpdir(), 'postern-races-'));
let database: OpenDatabase;

beforeAll(() => {
  database = openDatabase(join(folder, 'postern.db'));
});

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

async function person(email: string, administrator: boolean): Promise<string> {
  const details = { displayAddress: email, administrator, tenant: '' };
  return (await createUserStore(database.db, time).create(email, details)).id;
}

test('X01 A25: of administrators who all delete their accounts at once, one stays', async () => {
  const store = createAccountStore(database.db, time);
  await person('somebody@example.org', false);
  const ids: string[] = [];
  for (const name of ['one', 'two', 'three', 'four']) ids.push(await person(`${name}@example.org`, true));
  const done = await Promise.all(ids.map((id) => store.requestDeletion(id, time.now() + DAY_MS)));
  expect(done.filter((isNoted) => isNoted).length).toBe(ids.length - 1);
});

test('X01: an account whose deletion was called off in the last moment is not deleted', async () => {
  const store = createAccountStore(database.db, time);
  const id = await person('back@example.org', false);
  await store.requestDeletion(id, time.now());
  time.advance(1);
  expect((await store.dueForDeletion()).map((due) => due.id)).toContain(id);
  await store.change(id, { deleteAfter: null });
  expect(await store.removeDue(id)).toBe(false);
  expect(await store.byId(id)).toBeDefined();
});
