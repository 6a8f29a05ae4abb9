/** Real here: SQLite on disk. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MailboxCap } from '@postern/contracts';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { systemClock } from '../../infrastructure/clock.ts';
import { openDatabase } from '../../infrastructure/database/open-database.ts';
import type { OpenDatabase } from '../../infrastructure/database/open-database.ts';
import { uuidv7 } from '../../infrastructure/random.ts';
import { createUserStore } from '../identity/index.ts';
import type { MailboxModel } from './model.ts';
import { createMailboxStore } from './store.ts';

let folder: string;
let database: OpenDatabase;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postern-cap-'));
  database = openDatabase(join(folder, 'postern.db'));
});

afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

async function account(administrator: boolean): Promise<string> {
  const users = createUserStore(database.db, systemClock);
  return (await users.create('ann@example.org', { displayAddress: '', administrator, tenant: '' })).id;
}

function mailbox(userId: string, number: number): MailboxModel {
  return {
    id: uuidv7(systemClock),
    userId,
    name: 'Mail',
    address: `ann${String(number)}@test.example`,
    group: '',
    host: 'mail.example',
    port: 993,
    security: 'tls',
    username: 'ann',
    sealedPassword: 'sealed',
    colour: 'blue',
    enabled: true,
    createdAt: 0,
  };
}

/** Adds 20 mailboxes at once; gives how it ended for each. */
async function addTwenty(userId: string, byDefault: MailboxCap): Promise<readonly string[]> {
  const store = createMailboxStore(database.db, systemClock, byDefault);
  const added = Array.from({ length: 20 }, (_, index) =>
    store.insert(mailbox(userId, index), { uidValidity: 1, lastUid: 0 }),
  );
  return Promise.all(added);
}

async function setCap(cap: number): Promise<void> {
  await database.db.updateTable('user').set({ mailbox_cap: cap }).execute();
}

const count = (outcomes: readonly string[], word: string): number =>
  outcomes.filter((outcome) => outcome === word).length;

test('A26: twenty mailboxes added at once leave as many as the cap', async () => {
  const outcomes = await addTwenty(await account(false), 3);
  expect([count(outcomes, 'inserted'), count(outcomes, 'full')]).toEqual([3, 17]);
  expect(await database.db.selectFrom('mailbox').selectAll().execute()).toHaveLength(3);
  expect(await database.db.selectFrom('folder').selectAll().execute()).toHaveLength(3);
});

test.each([
  [0, 0],
  [1, 1],
  [7, 7],
  [-1, 20],
])('A26: the cap of the account, %i, counts for more than that of the site', async (cap, left) => {
  const userId = await account(false);
  await setCap(cap);
  expect(count(await addTwenty(userId, 3), 'inserted')).toBe(left);
});

test('A26: administrators have no cap, unless one was set for them', async () => {
  const userId = await account(true);
  expect(count(await addTwenty(userId, 3), 'inserted')).toBe(20);
  await setCap(2);
  const store = createMailboxStore(database.db, systemClock, 3);
  expect(await store.room(userId)).toEqual({ used: 20, cap: 2 });
  expect(await store.insert(mailbox(userId, 99), { uidValidity: 1, lastUid: 0 })).toBe('full');
});

test('an address that is connected already is said to be that, also where the account is full', async () => {
  const userId = await account(false);
  await addTwenty(userId, 3);
  const known = await database.db.selectFrom('mailbox').selectAll().executeTakeFirst();
  const number = Number(/\d+/.exec(known?.address ?? '')?.[0]);
  const store = createMailboxStore(database.db, systemClock, 3);
  expect(await store.insert(mailbox(userId, number), { uidValidity: 1, lastUid: 0 })).toBe('duplicate');
});
