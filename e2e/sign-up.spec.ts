/** Real here: Chromium, HTTP, SQLite on disk, the sign-in library, printed mails. */
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { codeOf, linkOf, nextMail } from '../apps/server/src/testing/test-postern.ts';
import { raiseSessions, writeDatabase } from '../apps/server/src/testing/second-factor.ts';
import { axeViolations } from './support/axe.ts';
import { startPortal } from './support/portal.ts';
import type { PersonWindow, Portal } from './support/portal.ts';

const PASSWORD = 'violet kettle under nine bridges';
const EMAIL = 'nora@example.org';
const FORGETFUL = 'otto@example.org';

let portal: Portal;
let mine: PersonWindow;

beforeAll(async () => {
  portal = await startPortal(['nora']);
  await portal.postern.signedIn('owner@example.org');
  mine = await portal.window();
});

afterAll(async () => {
  await portal.stop();
});

async function mailAfter(act: () => Promise<unknown>): Promise<string> {
  const before = portal.postern.mails.length;
  await act();
  return nextMail(portal.postern.mails, before);
}

/** Types into the field that has the focus, and goes on by the keyboard. */
async function typeAndGoOn(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

test('A01 A02: by keyboard alone somebody signs up; the strength of the password is said while it is typed', async () => {
  const { page } = mine;
  await page.goto(`${portal.postern.origin}/sign-up`);
  expect(await axeViolations(page)).toEqual([]);
  for (const text of [EMAIL, 'Nora', 'Lind', 'nora.lind']) await typeAndGoOn(page, text);
  await page.keyboard.type('passwordpassword');
  await page.getByText(/^Strength [01] of 4\./).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('This is guessed too soon.', { exact: false }).first().waitFor();
  expect(await page.locator('#password').evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await axeViolations(page)).toEqual([]);

  await page.keyboard.type(PASSWORD);
  await page.getByText(/^Strength 4 of 4\./).waitFor();
  const mail = await mailAfter(() => page.keyboard.press('Enter'));
  await page.waitForURL('**/sign-in/check-mail');
  await page.getByLabel('Code').fill(codeOf(mail));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sign-up/done');
  await page.getByRole('heading', { name: 'Your account is made' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
});

test('A08 A12: the password and a code open the portal; nothing went wrong in the browser on the way', async () => {
  const { page, troubles } = mine;
  await page.goto(`${portal.postern.origin}/sign-in/password`);
  await typeAndGoOn(page, 'nora.lind');
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sign-in/second-factor**');
  const mail = await mailAfter(() => page.getByRole('button', { name: 'Send me a code' }).click());
  await page.locator('#code-mfa_email').fill(codeOf(mail));
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Connect your first mailbox' }).waitFor();
  expect(troubles).toEqual([]);
});

test('A18 T-93: the link of a reset leads to a new password, leaves no token in the address, and signs nobody in', async () => {
  // Of an account that was mailed nothing lately: there is a pause between two mails.
  await writeDatabase(
    portal.postern.dataFolder,
    'INSERT INTO user (id, email, is_administrator, created_at, event_sequence) VALUES (?, ?, 0, 0, 0)',
    ['019b0000-0000-7000-8000-000000000001', FORGETFUL],
  );
  const { page, context, troubles } = await portal.window({ size: 'phone' });
  await page.goto(`${portal.postern.origin}/sign-in/password`);
  await page.getByRole('link', { name: /forgot/i }).click();
  await page.waitForURL('**/forgot');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.type(FORGETFUL);
  const mail = await mailAfter(() => page.keyboard.press('Enter'));
  await page.waitForURL('**/sign-in/check-mail');
  await page.goto(linkOf(mail));
  await page.waitForURL('**/forgot/new');
  expect(page.url()).not.toContain('#t=');
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/forgot/done');
  const names = (await context.cookies()).map(({ name }) => name);
  expect(names).not.toContain('__Host-pl_sid');
  expect(troubles).toEqual([]);
});

test('A01 A15: an invitation leads to a name and a password as well; its token leaves the address bar', async () => {
  const invited = await portal.window();
  const { page, troubles } = invited;
  const { postern } = portal;
  const owner = await postern.signedIn('inviter@example.org');
  await writeDatabase(
    postern.dataFolder,
    "UPDATE user SET is_administrator = 1 WHERE email = 'inviter@example.org'",
    [],
  );
  await raiseSessions(postern, { email: 'inviter@example.org' });
  const { url = '' } = await owner.call(routes.adminInvite, { body: { days: 1 } });
  await page.goto(url);
  await page.getByLabel('E-mail address').fill('guest@example.org');
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Set a name and a password' }).click();
  await page.getByLabel('First name (optional)').fill('Guest');
  expect(page.url()).not.toContain('t=');
  expect(await page.getByLabel('E-mail address').inputValue()).toBe('guest@example.org');
  await page.locator('#password').fill(PASSWORD);
  const mail = await mailAfter(() => page.keyboard.press('Enter'));
  await page.waitForURL('**/sign-in/check-mail');
  await page.getByLabel('Code').fill(codeOf(mail));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sign-up/done');
  const { invitations } = await owner.call(routes.adminInvitations);
  expect(invitations[0]?.state).toBe('used');
  expect(troubles).toEqual([]);
});
