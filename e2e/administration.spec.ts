/** Real here: a whole Postern, Chromium. A second factor and a step-up are written into the session. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { raiseSessions, writeDatabase } from '../apps/server/src/testing/second-factor.ts';
import { axeViolations } from './support/axe.ts';
import { signIn, startPortal } from './support/portal.ts';
import type { PersonWindow, Portal } from './support/portal.ts';

const ADMIN = 'ann@example.org';
const SLOW_MS = 120_000;

let portal: Portal;
let ann: PersonWindow;

beforeAll(async () => {
  portal = await startPortal([]);
  ann = await portal.window();
  await signIn(portal, ann, ADMIN);
  const { dataFolder } = portal.postern;
  await writeDatabase(dataFolder, 'UPDATE user SET is_administrator = 1 WHERE email = ?', [ADMIN]);
  await portal.postern.signedIn('bob@example.org');
}, SLOW_MS);

afterAll(async () => {
  await portal.stop();
});

async function open(window: PersonWindow, path: string): Promise<void> {
  await window.page.goto(`${portal.postern.origin}/settings/admin/${path}`);
  await window.page.locator('main h1').waitFor();
}

test(
  'A31: who does not administer sees neither the sections nor anything behind their addresses',
  async () => {
    const eve = await portal.window();
    await signIn(portal, eve, 'eve@example.org');
    await open(eve, 'users');
    await eve.page.getByText('There is nothing here.').waitFor();
    expect(await eve.page.getByRole('navigation', { name: 'Settings' }).getByText('Audit log').count()).toBe(
      0,
    );
  },
  SLOW_MS,
);

test(
  'an administrator without a second factor is told to set one up',
  async () => {
    await open(ann, 'users');
    await ann.page.getByRole('heading', { name: 'Administration wants a second factor' }).waitFor();
    expect(await axeViolations(ann.page)).toEqual([]);
  },
  SLOW_MS,
);

describe('with a second factor', () => {
  beforeAll(async () => {
    await raiseSessions(portal.postern, { email: ADMIN });
  });

  test(
    'A28 A29 A30: by keyboard alone a person is found, gets more mailboxes, is closed, and deleted after a typed confirmation',
    async () => {
      const { page } = ann;
      await open(ann, 'users');
      await page.getByLabel(/Search by address/).focus();
      await page.keyboard.type('bob');
      await page.getByText('1 account', { exact: true }).waitFor();
      await page.getByRole('link', { name: 'bob@example.org' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'bob@example.org' }).waitFor();
      await page.getByLabel('Number of mailboxes').focus();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('12');
      await page.keyboard.press('Enter');
      await page.getByText('12 may be', { exact: false }).waitFor();
      await page.getByRole('button', { name: 'Close the account…' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'This account is closed' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Open the account' }).press('Enter');
      await page.getByRole('heading', { name: 'Close the account' }).waitFor();

      await page.getByRole('button', { name: 'Delete the account…' }).press('Enter');
      await page.getByRole('dialog').waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.keyboard.type('somebody@example.org');
      await page.keyboard.press('Enter');
      await page.getByText('not the address of this account', { exact: false }).waitFor();
      await page.getByLabel('Type the address of the account').fill('bob@example.org');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: 'This account is to be deleted' }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Call the deletion off' }).press('Enter');
      await page
        .getByRole('heading', { name: 'This account is to be deleted' })
        .waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Open the account' }).press('Enter');
      await page.getByRole('heading', { name: 'Close the account' }).waitFor();
    },
    SLOW_MS,
  );

  test(
    'A28: what does not fit on a page of users comes with one press, and the search is of them all',
    async () => {
      const { page } = ann;
      const now = Date.now();
      for (let number = 0; number < 60; number += 1) {
        await writeDatabase(
          portal.postern.dataFolder,
          'INSERT INTO user (id, email, is_administrator, created_at) VALUES (?, ?, 0, ?)',
          [randomUUID(), `person-${String(number)}@example.net`, now - number],
        );
      }
      await open(ann, 'users');
      const rows = page.getByRole('rowheader');
      await expect.poll(async () => rows.count()).toBe(50);
      await page.getByRole('button', { name: 'Show more' }).press('Enter');
      await expect.poll(async () => rows.count()).toBeGreaterThan(60);
      expect(await page.getByRole('button', { name: 'Show more' }).count()).toBe(0);
      expect(new Set(await rows.allInnerTexts()).size).toBe(await rows.count());
      await page.getByLabel(/Search by address/).fill('person-59@');
      await page.getByText('1 account', { exact: true }).waitFor();
    },
    SLOW_MS,
  );

  test(
    'an invitation is made, shown once, and revoked',
    async () => {
      const { page } = ann;
      await open(ann, 'invitations');
      await page.getByRole('button', { name: 'Make a link' }).press('Enter');
      await page.getByText(/\/sign-in\/welcome#t=/).waitFor();
      await page.getByRole('button', { name: 'Revoke: whoever has the link' }).press('Enter');
      await page.getByRole('cell', { name: 'Revoked' }).waitFor();
      await page.reload();
      await page.getByRole('cell', { name: 'Revoked' }).waitFor();
      expect(await page.getByText(/#t=/).count()).toBe(0);
    },
    SLOW_MS,
  );

  test(
    'H13: a network is paused, and let go',
    async () => {
      const { page } = ann;
      await open(ann, 'bans');
      await page.getByLabel(/^Network, such as/).fill('not a network');
      await page.keyboard.press('Enter');
      await page.getByText('Give an IPv4 address', { exact: false }).waitFor();
      await page.getByLabel(/^Network, such as/).fill('203.0.113.7');
      await page.keyboard.press('Enter');
      await page.getByRole('rowheader', { name: '203.0.113.7' }).waitFor();
      await page.getByRole('button', { name: 'Lift: 203.0.113.7' }).press('Enter');
      await page.getByText('No network is paused.').waitFor();
    },
    SLOW_MS,
  );

  test(
    'D10 H15: the log is read, narrowed, checked and taken along',
    async () => {
      const { page } = ann;
      await open(ann, 'audit');
      await page.getByRole('button', { name: 'Check the whole log' }).press('Enter');
      await page.getByText('follow from each other', { exact: false }).waitFor();
      await page.getByLabel('Show').selectOption('administration');
      await page.getByRole('rowheader', { name: /Closed an account/ }).waitFor();
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Export as CSV' }).press('Enter');
      expect((await download).suggestedFilename()).toMatch(/^postern-audit-\d{4}-\d{2}-\d{2}\.csv$/);
    },
    SLOW_MS,
  );
});
