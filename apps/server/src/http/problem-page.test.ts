/** Real here: HTTP over a socket, SQLite on disk, the built page. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../infrastructure/database/open-database.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { startTestPostern } from '../testing/test-postern.ts';
import type { TestPostern } from '../testing/test-postern.ts';

/** What a browser says when a person opens an address. */
const OPENED = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'sec-fetch-mode': 'navigate' };

let postern: TestPostern;
let ann: TestBrowser;

beforeAll(async () => {
  postern = await startTestPostern();
  ann = await postern.signedIn('ann@example.org');
});

afterAll(async () => {
  await postern.stop();
});

test('D13: a stranger lands on the sign-in page, with the way back to where they wanted to go', async () => {
  const stranger = postern.browser();
  const landing = await stranger.get('/', OPENED);
  expect([landing.status, landing.headers.get('location')]).toEqual([303, '/sign-in']);
  const deeper = await stranger.get('/settings/mailboxes', OPENED);
  expect(deeper.headers.get('location')).toBe('/sign-in?next=%2Fsettings%2Fmailboxes');
  expect(await (await stranger.get('/sign-in', OPENED)).text()).toContain('<form');
});

test.each([
  '/nothing/here',
  '/settingsx',
  '/assets/none.js',
  '/"><script>alert(1)</script>',
  '/%2e%2e/%2e%2e/etc/passwd',
])('D13: %s is a page that says there is nothing, repeats nothing and leads back', async (path) => {
  for (const person of [ann, postern.browser()]) {
    const answer = await person.get(path, OPENED);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    const page = await answer.text();
    expect(page).toContain('<h1>Not found</h1>');
    expect(page).toContain('href="/"');
    expect(page).not.toMatch(/alert|passwd|settingsx|<script/);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/^default-src 'none'/);
    expect(policy).not.toMatch(/script|unsafe/);
  }
});

test('D13: a program gets problem details for the same, and the API never a page', async () => {
  const plain = await ann.get('/nothing/here');
  expect(plain.headers.get('content-type')).toContain('application/problem+json');
  const api = await ann.get('/api/v1/nothing', OPENED);
  expect(await api.json()).toMatchObject({ status: 404, code: 'not_found' });
});

test('D13: the icon and the manifest are there, for strangers too', async () => {
  const stranger = postern.browser();
  const icon = await stranger.get('/favicon.svg');
  expect([icon.status, icon.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
  expect((await stranger.get('/manifest.webmanifest')).status).toBe(200);
});

/**
 * Postern's database without one of its tables, for as long as `meanwhile` takes. Opened by the same library: a
 * second one in this process would take the locks of the first away.
 */
async function without<T>(table: string, meanwhile: () => Promise<T>): Promise<T> {
  const database = openDatabase(`${postern.dataFolder}/postern.db`);
  const handle = database.connect();
  handle.exec(`ALTER TABLE "${table}" RENAME TO put_away`);
  try {
    return await meanwhile();
  } finally {
    handle.exec(`ALTER TABLE put_away RENAME TO "${table}"`);
    await database.close();
  }
}

const INSIDES = /login_session|put_away|table|sql|node_modules|\.ts\b|\n\s+at /i;

test('D13 H22: what breaks inside is answered with an id that is in the log, and with nothing of what broke', async () => {
  const { page, api } = await without('user', async () => ({
    page: await postern.browser().form('/sign-in', { email: 'new@example.org' }, OPENED),
    api: await ann.get('/api/v1/me'),
  }));
  expect([page.status, api.status]).toEqual([500, 500]);
  const text = await page.text();
  expect(text).toContain('<h1>Something went wrong</h1>');
  expect(text).toContain(`Error ${page.headers.get('x-request-id') ?? ''}`);
  const problem = await api.text();
  expect(JSON.parse(problem)).toMatchObject({ code: 'internal', status: 500 });
  for (const answer of [text, problem]) expect(answer).not.toMatch(INSIDES);
  for (const { headers } of [page, api])
    expect(postern.log()).toContain(headers.get('x-request-id') ?? 'none');
});

test('D13 H22: while sessions cannot be read nobody is told that they were signed out', async () => {
  const { page, api } = await without('login_session', async () => ({
    page: await ann.get('/', OPENED),
    api: await ann.get('/api/v1/me'),
  }));
  expect([page.status, api.status]).toEqual([503, 503]);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).not.toMatch(INSIDES);
  expect(await api.json()).toMatchObject({ code: 'unavailable' });
  expect(postern.log()).toMatch(/"level":50.*store\.degraded/);
  expect((await ann.get('/', OPENED)).status).toBe(200);
});
