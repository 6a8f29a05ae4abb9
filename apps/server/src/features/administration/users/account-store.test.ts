/** Real here: SQLite on disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrateLogin } from '@postern/login/sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../../infrastructure/clock.ts';
import { openDatabase } from '../../../infrastructure/database/open-database.ts';
import type { OpenDatabase } from '../../../infrastructure/database/open-database.ts';
import { createUserStore } from '../../identity/index.ts';
import { createAccountStore } from './account-store.ts';

let folder: string;
let database: OpenDatabase;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postern-accounts-'));
  database = openDatabase(join(folder, 'postern.db'));
  migrateLogin(database.connect());
});

afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

async function administrators(count: number): Promise<readonly string[]> {
  const users = createUserStore(database.db, systemClock);
  const made = Array.from({ length: count }, (_, index) =>
    users.create(`admin${String(index)}@example.org`, {
      displayAddress: '',
      administrator: true,
      tenant: '',
    }),
  );
  return (await Promise.all(made)).map(({ id }) => id);
}

test('A30: administrators who close or demote each other all at once leave one', async () => {
  const ids = await administrators(6);
  const store = createAccountStore(database.db);
  const outcomes = await Promise.all(
    ids.map((id, index) => (index % 2 === 0 ? store.disable(id, 1) : store.takeAdministration(id))),
  );
  expect(outcomes.filter((isDone) => isDone)).toHaveLength(5);
  const last = ids[outcomes.indexOf(false)] ?? '';
  expect(await store.isLastAdministrator(last)).toBe(true);
});

test('A30: who is closed, or waits for deletion, does not count as somebody who can administer', async () => {
  const [ann = '', bob = ''] = await administrators(2);
  const store = createAccountStore(database.db);
  await database.db.updateTable('user').set({ delete_after: 1 }).where('id', '=', bob).execute();
  expect(await store.disable(ann, 1)).toBe(false);
  expect(await store.takeAdministration(bob)).toBe(true);
});
