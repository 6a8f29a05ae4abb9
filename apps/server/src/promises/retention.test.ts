/** Real here: a whole Postern, SQLite on disk. Rows are written into its database as older parts of it would have. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeDatabase } from '../testing/second-factor.ts';
import { startTestPostern, until } from '../testing/test-postern.ts';
import type { TestPostern } from '../testing/test-postern.ts';
import { readDatabase } from './testing/read-database.ts';

const DAY_MS = 86_400_000;
/** Instead of ten minutes. Milliseconds. */
const SWEEP_MS = 200;

let postern: TestPostern;
let later: number;

beforeEach(async () => {
  later = 0;
  postern = await startTestPostern({
    clock: { now: () => Date.now() + later },
    sweepIntervalMs: SWEEP_MS,
  });
  await postern.signedIn('ann@example.org');
});

afterEach(async () => {
  await postern.stop();
});

function count(table: string, where = '1'): number {
  return readDatabase(`${postern.dataFolder}/postern.db`, (all) =>
    Number(all(`SELECT count(*) AS count FROM ${table} WHERE ${where}`)[0]?.['count']),
  );
}

const ANN = "(SELECT id FROM user WHERE email = 'ann@example.org')";

/** Rows that have had their time, and what forgets them. */
const OLD: readonly (readonly [table: string, what: string, columns: string, values: string])[] = [
  [
    'pending_sign_up',
    'sign-ups nobody proved',
    'id, email_index, sealed_details, expires_at',
    "'a', 'b', 'c', 1",
  ],
  [
    'sign_in_grant',
    'links of resets and of the operator',
    'token_hash, purpose, user_id, email_index, expires_at',
    `'a', 'sign_in', ${ANN}, 'b', 1`,
  ],
  [
    'invitation',
    'invitations that ended',
    'id, grant_id, email, days, created_by, created_at, expires_at, state, ended_at',
    `'a', 'b', NULL, 1, ${ANN}, 1, 2, 'expired', 3`,
  ],
  [
    'api_request',
    'the log of requests with tokens',
    'user_id, credential_id, at, method, route, status, latency_ms',
    `${ANN}, 'a', 1, 'GET', '/', 200, 1`,
  ],
  [
    'api_token',
    'tokens that ended',
    'id, user_id, public_id, secret_hash, name, scopes, all_mailboxes, networks, created_at, expires_at',
    `'a', ${ANN}, 'b', 'c', 'd', 'mail:read', 1, '[]', 1, 2`,
  ],
  [
    'email_change',
    'changes of address that can no longer be undone',
    'id, user_id, undo_hash, old_email, new_email, changed_at, undo_until',
    `'a', ${ANN}, 'b', 'c', 'd', 1, 2`,
  ],
  ['event', 'live events', 'user_id, sequence, at, type, payload', `${ANN}, 999, 1, 'mailbox.changed', '{}'`],
  [
    'login_ban',
    'bans',
    'id, network, level, reason, evidence, starts_at, expires_at, told',
    `'a', '203.0.113.7', 0, 'manual', '{}', 1, 2, 0`,
  ],
];

test.each(OLD)('O13: %s: %s are forgotten by the sweep', async (table, _what, columns, values) => {
  await writeDatabase(postern.dataFolder, `INSERT INTO ${table} (${columns}) VALUES (${values})`, []);
  const column = columns.split(',', 1)[0] ?? '';
  const value = values.startsWith('(') ? undefined : values.split(',', 1)[0];
  const where = value === undefined ? '1' : `${column} = ${value}`;
  await until('the row to go', () => (count(table, where) === 0 ? true : undefined));
});

test('O13: an account whose waiting time is over goes with all that was kept about it', async () => {
  await writeDatabase(postern.dataFolder, 'UPDATE user SET delete_after = ? WHERE email = ?', [
    1,
    'ann@example.org',
  ]);
  await until('the account to go', () => (count('user') === 0 ? true : undefined));
  expect(count('login_session')).toBe(0);
});

test('O13 H15: sessions, links and the audit log have their time; of the log a true and checkable rest is left', async () => {
  const rows = count('login_audit');
  expect(rows).toBeGreaterThan(3);
  later = 399 * DAY_MS;
  await until('sessions and challenges to go', () =>
    count('login_session') === 0 && count('login_challenge') === 0 ? true : undefined,
  );
  expect(count('login_audit', 'seq = 1')).toBe(1);
  later = 402 * DAY_MS;
  await until('old rows of the log to go', () => (count('login_audit', 'seq = 1') === 0 ? true : undefined));
  expect(count('login_audit', "type = 'audit.pruned'")).toBeGreaterThan(0);
});
