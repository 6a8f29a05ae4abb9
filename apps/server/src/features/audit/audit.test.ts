/** Real here: HTTP, SQLite on disk, and a byte of it changed from outside. Step-ups are written into the session. */
import { createHash } from 'node:crypto';
import { routes } from '@postern/contracts';
import type { RouteContract } from '@postern/contracts';
import { LOGIN_EVENTS } from '@postern/login';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readDatabase } from '../../promises/testing/read-database.ts';
import { raiseSessions, writeDatabase } from '../../testing/second-factor.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { startTestPostern } from '../../testing/test-postern.ts';
import type { TestPostern } from '../../testing/test-postern.ts';
import { auditWords } from './audit-words.ts';
import { csvLine } from './csv.ts';
import { auditGroupOf, typesOfGroup } from './groups.ts';

const ADMIN = 'ann@example.org';
let postern: TestPostern;
let ann: TestBrowser;

beforeEach(async () => {
  postern = await startTestPostern();
  ann = await postern.signedIn(ADMIN);
  await postern.signedIn('bob@example.org');
  await raiseSessions(postern, { email: ADMIN });
});

afterEach(async () => {
  await postern.stop();
});

const exported = async (format: 'jsonl' | 'csv', query = ''): Promise<Response> =>
  ann.get(`/api/v1/admin/audit/export.${format}${query}`);

test('H15 D10: the log is newest first, in pages, narrowed by group, person and time', async () => {
  const { entries: all } = await ann.call(routes.adminAudit, { query: { limit: '200' } });
  expect(all.map(({ seq }) => seq)).toEqual(all.map(({ seq }) => seq).toSorted((a, b) => b - a));
  const paged: number[] = [];
  let before: number | undefined;
  do {
    const query = { limit: '3', ...(before === undefined ? {} : { before: String(before) }) };
    const page = await ann.call(routes.adminAudit, { query });
    paged.push(...page.entries.map(({ seq }) => seq));
    before = page.next;
  } while (before !== undefined);
  expect(paged).toEqual(all.map(({ seq }) => seq));
  const whole = await ann.call(routes.adminAudit, { query: { limit: String(all.length) } });
  expect([whole.entries.length, whole.next]).toEqual([all.length, undefined]);

  const { entries: sessions } = await ann.call(routes.adminAudit, { query: { group: 'sessions' } });
  expect(new Set(sessions.map(({ group }) => group))).toEqual(new Set(['sessions']));
  const { users } = await ann.call(routes.adminUsers, { query: { q: 'bob' } });
  const userId = users[0]?.id ?? '';
  const { entries: bobs } = await ann.call(routes.adminAudit, { query: { userId } });
  expect(bobs.length).toBeGreaterThan(1);
  expect(new Set(bobs.map(({ person }) => person?.name))).toEqual(new Set(['bob@example.org']));
  const now = new Date(Date.now() + 60_000).toISOString();
  expect((await ann.call(routes.adminAudit, { query: { from: now } })).entries).toEqual([]);
  expect((await ann.call(routes.adminAudit, { query: { to: now, limit: '200' } })).entries).toEqual(all);
  for (const bad of ['from=yesterday', 'group=all', 'userId=1', 'limit=1000', 'before=-1'])
    expect([bad, (await ann.get(`/api/v1/admin/audit?${bad}`)).status]).toEqual([bad, 400]);
});

test('H15: no row names an address, and nothing removes one: the routes only read', async () => {
  const rows = readDatabase(`${postern.dataFolder}/postern.db`, (every) =>
    every('SELECT line FROM login_audit'),
  );
  expect(JSON.stringify(rows)).not.toContain('@example.org');
  const methods = Object.values<RouteContract>(routes)
    .filter(({ path }) => path.includes('/audit'))
    .map(({ method, path }) => `${method} ${path}`);
  expect(methods.filter((each) => !each.startsWith('GET'))).toEqual(['POST /api/v1/admin/audit/check']);
});

test('T-94: a byte that is changed in the database is found, and its row is named', async () => {
  const whole = await ann.call(routes.adminCheckAudit, { body: {} });
  expect(whole.outcome).toBe('intact');
  const changes = await writeDatabase(
    postern.dataFolder,
    `UPDATE login_audit SET line = replace(line, 'info', 'jnfo') WHERE seq = ?`,
    [4],
  );
  expect(changes).toBe(1);
  const broken = await ann.call(routes.adminCheckAudit, { body: {} });
  expect(broken).toMatchObject({ outcome: 'broken', seq: 4, problem: 'altered' });
  expect(broken.outcome === 'broken' && broken.message).toContain('Row 4');
  // Whoever watches the server's own log hears of it, too.
  expect(postern.log()).toContain('audit.tamper');
  expect((await ann.call(routes.adminAudit)).entries.length).toBeGreaterThan(4);
});

test('T-94: a row that is taken out, and an end that is cut off after its head was noted, are found', async () => {
  const head = await ann.call(routes.adminAuditHead);
  await writeDatabase(postern.dataFolder, 'DELETE FROM login_audit WHERE seq = ?', [head.seq]);
  expect(await ann.call(routes.adminCheckAudit, { body: {} })).toMatchObject({ outcome: 'intact' });
  expect(await ann.call(routes.adminCheckAudit, { body: { head } })).toMatchObject({
    outcome: 'broken',
    seq: head.seq,
  });
  await writeDatabase(postern.dataFolder, 'DELETE FROM login_audit WHERE seq = ?', [2]);
  expect(await ann.call(routes.adminCheckAudit, { body: {} })).toMatchObject({
    outcome: 'broken',
    seq: 2,
    problem: 'gap',
  });
});

test('D10: JSON Lines can be checked without Postern: each line’s hash follows from the one before', async () => {
  const answer = await exported('jsonl');
  expect(answer.headers.get('content-type')).toContain('application/jsonl');
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="postern-audit-.+\.jsonl"$/,
  );
  expect(answer.headers.get('cache-control')).toBe('no-store');
  const lines = (await answer.text()).trimEnd().split('\n');
  let previous = '0'.repeat(64);
  for (const line of lines) {
    const { seq, hash, prevHash } = JSON.parse(line) as Record<string, unknown>;
    const event = /"event":(\{.*\})\}$/.exec(line)?.[1] ?? '';
    const made = createHash('sha256').update(Buffer.from(previous, 'hex')).update(event).digest('hex');
    expect([seq, prevHash, hash]).toEqual([seq, previous, made]);
    previous = made;
  }
  const { entries } = await ann.call(routes.adminAudit, { query: { group: 'administration' } });
  expect(entries.map(({ type }) => type)).toContain('audit.exported');
  const told = entries.find(({ type }) => type === 'audit.exported');
  expect(told?.network).toMatch(/^.{8}$/);
  // The networks of both people who signed in, of whom she is one.
  const { entries: rows } = await ann.call(routes.adminAudit, { query: { limit: '200' } });
  const others = rows.filter(({ type }) => type !== 'audit.exported').flatMap(({ network }) => network ?? []);
  expect(others).toContain(told?.network);
  expect(new Set(others).size).toBe(2);
});

test('D10: CSV has a head and one line a row, and follows the filter', async () => {
  const all = (await (await exported('csv')).text()).trimEnd().split('\r\n');
  expect(all[0]).toContain('"seq","time","type"');
  const few = (await (await exported('csv', '?group=administration')).text()).trimEnd().split('\r\n');
  expect(few.length).toBeGreaterThan(1);
  expect(few.length).toBeLessThan(all.length);
});

test('a cell of the CSV is never a formula, whatever stands in it', () => {
  for (const cell of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '＝1', '%0A', '|calc']) {
    const line = csvLine([cell]);
    expect([cell, line.startsWith(`"'`)]).toEqual([cell, true]);
  }
  expect(csvLine(['a "b", c\nd', ''])).toBe('"a ""b"", c\nd",""\r\n');
});

test.each([
  ['no JSON', '"}\n{"seq":1,"event":{}'],
  ['JSON on several lines', '{\n"seq":1\r\n}'],
])('a row that somebody filled with %s is shown, and cannot break out of the export', async (_, line) => {
  await writeDatabase(postern.dataFolder, 'UPDATE login_audit SET line = ? WHERE seq = ?', [line, 3]);
  const { entries } = await ann.call(routes.adminAudit, { query: { limit: '200' } });
  expect(entries.find(({ seq }) => seq === 3)).toMatchObject({ reason: 'unreadable' });
  const lines = (await (await exported('jsonl')).text()).trimEnd().split('\n');
  for (const each of lines) JSON.parse(each);
  expect(lines.map((each) => Number(/^\{"seq":(\d+),/.exec(each)?.[1]))).toEqual(
    lines.map((_, index) => index + 1),
  );
});

test('every event has words and a group, and each group its events', () => {
  for (const type of Object.keys(LOGIN_EVENTS)) {
    expect([type, auditWords(type, undefined)]).not.toEqual([type, type]);
    expect(typesOfGroup(auditGroupOf(type))).toContain(type);
  }
});
