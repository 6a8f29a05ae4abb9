/** Real here: Chromium, HTTP, SQLite on disk, Dovecot over TLS. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { letter } from '../apps/server/src/testing/test-mail.ts';
import { axeViolations } from './support/axe.ts';
import { connectMailbox, signIn, startPortal } from './support/portal.ts';
import type { PersonWindow, Portal } from './support/portal.ts';

let portal: Portal;
let mine: PersonWindow;
let secret: string;

beforeAll(async () => {
  portal = await startPortal(['ann', 'work']);
  portal.dovecot.deliver('work', 'INBOX', letter({ subject: 'Minutes of Monday' }));
  mine = await portal.window();
  await mine.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(portal, mine, 'ann@example.org');
  await connectMailbox(portal, mine, 'ann', 'Personal');
  await connectMailbox(portal, mine, 'work', 'Work');
});

afterAll(async () => {
  await portal.stop();
});

async function ask(path: string): Promise<Response> {
  return fetch(new URL(path, portal.postern.origin), {
    headers: { authorization: `Bearer ${secret}`, 'user-agent': 'backup/1.0' },
  });
}

test('P04: a token is made with the keyboard alone, for one mailbox, and shown once', async () => {
  const { page } = mine;
  await page.goto(`${portal.postern.origin}/settings/tokens`);
  await page.getByText('No token yet').waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('link', { name: 'New token' }).press('Enter');
  await page.getByLabel('Name', { exact: true }).fill('Nightly backup');
  await page.getByLabel('Only these').press('Space');
  await page.getByRole('checkbox', { name: 'Work' }).press('Space');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByLabel('Name', { exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Copy your token now' });
  secret = await dialog.getByLabel('Token', { exact: true }).inputValue();
  expect(secret).toMatch(/^pst_\w{47}$/);
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.getByText('It has not been copied here').waitFor();
  await dialog.getByRole('button', { name: 'Copy' }).press('Enter');
  await dialog.getByText('The token was copied.').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Nightly backup' }).waitFor();
  await page.reload();
  await page.getByText('Nothing yet.').waitFor();
  expect(await page.content()).not.toContain(secret);
});

test('P06 M10: it reads that mailbox and no other; its owner sees each call', async () => {
  const { page } = mine;
  const inbox = (await (await ask('/api/v1/inbox')).json()) as { rows: { subject: string }[] };
  expect(inbox.rows.map(({ subject }) => subject)).toEqual(['Minutes of Monday']);
  expect((await ask('/api/v1/alerts')).status).toBe(403);
  await page.reload();
  await page.getByText('scope_forbidden').waitFor();
  const log = await page.getByRole('region', { name: 'Calls' }).innerText();
  expect(log).toMatch(/\/api\/v1\/inbox[\s\S]*200[\s\S]*1 row[\s\S]*backup/);
  expect(await axeViolations(page)).toEqual([]);
});

test('P04: revoked with a question first, and dead at once', async () => {
  const { page } = mine;
  await page.getByRole('button', { name: 'Revoke' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).press('Enter');
  expect((await ask('/api/v1/inbox')).status).toBe(200);
  await page.getByRole('button', { name: 'Revoke' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).press('Enter');
  await page.getByRole('heading', { name: 'Ended' }).waitFor();
  expect((await ask('/api/v1/inbox')).status).toBe(401);
  expect(await axeViolations(page)).toEqual([]);
  expect(mine.troubles).toEqual([]);
});
