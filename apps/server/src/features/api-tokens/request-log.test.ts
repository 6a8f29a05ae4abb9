/** Real here: SQLite on disk. The clock is moved by hand. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../infrastructure/database/open-database.ts';
import type { OpenDatabase } from '../../infrastructure/database/open-database.ts';
import { createLogger } from '../../infrastructure/logger.ts';
import { createRequestLog } from './request-log.ts';
import type { RequestEntry, RequestLog } from './request-log.ts';

const DAY_MS = 86_400_000;
const ANN = '01990000-0000-7000-8000-00000000000a';

let now = 1_795_334_400_000;
let folder: string;
let database: OpenDatabase;
let log: RequestLog;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'postern-log-'));
  database = openDatabase(join(folder, 'postern.db'));
  log = createRequestLog(database.db, { now: () => now }, createLogger({ level: 'silent' }));
  await database.db
    .insertInto('user')
    .values({ id: ANN, email: 'ann@example.org', is_administrator: 0, created_at: now, event_sequence: 0 })
    .execute();
});

afterEach(async () => {
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

function entry(more: Partial<RequestEntry> = {}): RequestEntry {
  return {
    userId: ANN,
    credentialId: 'token',
    at: now,
    method: 'GET',
    route: '/api/v1/inbox',
    status: 200,
    error: undefined,
    mailboxId: undefined,
    count: 1,
    network: '203.0.113.0/24',
    agent: 'curl',
    latencyMs: 3,
    ...more,
  };
}

async function countOf(credentialId: string): Promise<number> {
  const rows = await database.db
    .selectFrom('api_request')
    .select('id')
    .where('credential_id', '=', credentialId)
    .execute();
  return rows.length;
}

test('P06: of one token the newest ten thousand are kept, and none of another is lost for them', async () => {
  log.add(entry({ credentialId: 'other' }));
  for (let call = 0; call < 10_300; call += 1) log.add(entry({ latencyMs: call }));
  await log.close();
  expect(await countOf('token')).toBe(10_000);
  expect(await countOf('other')).toBe(1);
  const { requests } = await log.list(
    { userId: ANN, credentialId: 'token' },
    { limit: 1, before: undefined },
  );
  expect(requests[0]?.latencyMs).toBe(10_299);
});

test('P06: after thirty days an entry is gone', async () => {
  log.add(entry());
  await log.close();
  now += 30 * DAY_MS;
  log.add(entry({ route: '/api/v1/alerts' }));
  await log.close();
  await log.sweep();
  expect(await countOf('token')).toBe(2);
  now += 1;
  await log.sweep();
  const { requests } = await log.list(
    { userId: ANN, credentialId: 'token' },
    { limit: 9, before: undefined },
  );
  expect(requests.map(({ route }) => route)).toEqual(['/api/v1/alerts']);
});

test('an account or a mailbox that is deleted meanwhile takes what was to be remembered of it along', async () => {
  log.add(entry({ mailboxId: '01990000-0000-7000-8000-00000000000b' }));
  log.add(entry({ userId: '01990000-0000-7000-8000-00000000000c' }));
  await log.close();
  const { requests } = await log.list(
    { userId: ANN, credentialId: 'token' },
    { limit: 9, before: undefined },
  );
  expect(requests).toHaveLength(1);
  expect(requests[0]?.mailboxId).toBeUndefined();
});

test('a database that does not answer for a while loses nothing and stops nobody', async () => {
  await database.db.schema.alterTable('api_request').renameTo('api_request_away').execute();
  log.add(entry());
  await log.close();
  await database.db.schema.alterTable('api_request_away').renameTo('api_request').execute();
  log.add(entry());
  await log.close();
  expect(await countOf('token')).toBe(2);
});
