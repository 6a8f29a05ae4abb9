/** Real here: a whole Postern with Dovecot, Chromium. A second factor and a step-up are written into the session. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { raiseSessions, writeDatabase } from '../apps/server/src/testing/second-factor.ts';
import { connectMailbox, signIn, startPortal } from './support/portal.ts';
import type { PersonWindow, Portal } from './support/portal.ts';

const OWNER = 'ann@example.org';
/** More than any dialog has to stop at: the focus has gone round. */
const TABS = 12;

let portal: Portal;
let ann: PersonWindow;

beforeAll(async () => {
  portal = await startPortal(['ann']);
  ann = await portal.window();
  await signIn(portal, ann, OWNER);
  await connectMailbox(portal, ann, 'ann', 'Personal');
  await portal.postern.signedIn('bob@example.org');
  const { dataFolder } = portal.postern;
  await writeDatabase(dataFolder, 'UPDATE user SET is_administrator = 1 WHERE email = ?', [OWNER]);
  await raiseSessions(portal.postern, { email: OWNER });
  const { page } = ann;
  await open(page, '/settings/tokens/new');
  await page.getByLabel('Name', { exact: true }).fill('Backup');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Close', exact: true }).last().press('Enter');
  await page.getByRole('button', { name: 'Close anyway' }).press('Enter');
  await open(page, '/settings/admin/bans');
  await page.getByLabel(/^Network, such as/).fill('203.0.113.7');
  await page.keyboard.press('Enter');
  await page.getByRole('rowheader', { name: '203.0.113.7' }).waitFor();
});

afterAll(async () => {
  await portal.stop();
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${portal.postern.origin}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Where the focus is: in the dialog, nowhere in the page (the browser's own bar), or elsewhere. */
async function focusPlace(page: Page): Promise<'dialog' | 'nowhere' | 'elsewhere'> {
  return page.evaluate(() => {
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) return 'nowhere';
    return activeElement.closest('dialog') === null ? 'elsewhere' : 'dialog';
  });
}

const DIALOGS: readonly (readonly [path: string, links: readonly string[], opener: string])[] = [
  ['/settings/data', [], 'Delete my account…'],
  ['/settings/security', [], 'Sign out everywhere and lock'],
  ['/settings/tokens', ['Backup'], 'Revoke'],
  ['/settings/mailboxes', ['Personal'], 'Disconnect…'],
  ['/settings/admin/users', ['bob@example.org'], 'Close the account…'],
  ['/settings/admin/bans', [], 'Change end: 203.0.113.7'],
];

test.each(DIALOGS)(
  '%s %s: the dialog of “%s” keeps the focus, closes on Escape and gives the focus back',
  async (path, links, name) => {
    const { page } = ann;
    await open(page, path);
    const main = page.getByRole('main');
    for (const link of links) await main.getByRole('link', { name: link }).press('Enter');
    const opener = main.getByRole('button', { name });
    await opener.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await focusPlace(page)).toBe('dialog');
    const places: string[] = [];
    for (let tab = 0; tab < TABS; tab += 1) {
      await page.keyboard.press('Tab');
      places.push(await focusPlace(page));
    }
    expect(places).not.toContain('elsewhere');
    expect(places).toContain('dialog');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await opener.evaluate((button) => getComputedStyle(button).outlineStyle)).toBe('solid');
  },
);

test('the question whether it is you stands over the one before it, and gives the focus back to it', async () => {
  const { page } = ann;
  await open(page, '/settings/data');
  await raiseSessions(portal.postern, { email: OWNER, confirmed: false });
  await page.getByRole('button', { name: 'Delete my account…' }).press('Enter');
  const sure = page.getByRole('button', { name: 'Delete in seven days' });
  await sure.press('Enter');
  const question = page.getByRole('dialog', { name: 'Is it you?' });
  await question.getByRole('button').last().waitFor();
  expect(await focusPlace(page)).toBe('dialog');
  await page.keyboard.press('Escape');
  await question.waitFor({ state: 'detached' });
  expect(await page.getByRole('dialog', { name: 'Delete your account?' }).count()).toBe(1);
  await expect.poll(async () => focusPlace(page)).toBe('dialog');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(ann.troubles).toEqual([]);
});
