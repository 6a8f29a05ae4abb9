/** Real here: Chromium with its virtual authenticator, HTTP and WebSocket, SQLite on disk, printed mails. */
import decodeQR from 'qr/decode.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { raiseSessions } from '../apps/server/src/testing/second-factor.ts';
import { codeOf, until } from '../apps/server/src/testing/test-postern.ts';
import { virtualAuthenticator } from '../packages/login/examples/testing/virtual-authenticator.ts';
import { axeViolations } from './support/axe.ts';
import { signIn, startPortal } from './support/portal.ts';
import type { PersonWindow, Portal } from './support/portal.ts';
import { totpCode } from '../apps/server/src/testing/authenticator-app.ts';

const PASSWORD = 'seven rusty gates at noon 61';
/** One step of an authenticator app. Milliseconds. */
const STEP_MS = 30_000;

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal([]);
  // The set-up link makes the first account an administrator; the people here are none.
  await portal.postern.signedIn('owner@example.org');
});

afterAll(async () => {
  await portal.stop();
});

async function person(email: string): Promise<PersonWindow> {
  const window = await portal.window();
  await signIn(portal, window, email);
  return window;
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${portal.postern.origin}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.waitForURL('**/sign-in**');
}

async function addPasskey(page: Page, name: string): Promise<void> {
  await open(page, '/settings/security');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name of the passkey').fill(name);
  await page.keyboard.press('Enter');
  await page.getByText('not used yet').waitFor();
}

/** The step-up of the sign-in is over. */
async function forget(email: string): Promise<void> {
  await raiseSessions(portal.postern, { email, confirmed: false });
}

describe('A13 T-79 T-80 T-81: passkeys', () => {
  test('one is made, signs in by itself, is named anew and removed', async () => {
    const mine = await person('ann@example.org');
    const { page } = mine;
    await virtualAuthenticator(page);
    await addPasskey(page, 'My laptop');
    expect(await axeViolations(page)).toEqual([]);
    await signOut(page);

    await page.goto(`${portal.postern.origin}/sign-in?next=%2Fsettings%2Fsecurity`);
    await page.getByRole('button', { name: /passkey/i }).click();
    await page.waitForURL('**/settings/security');
    await page.getByText(/last used/).waitFor();

    await page.getByRole('button', { name: 'Rename My laptop' }).click();
    await page.getByLabel('New name of My laptop').fill('The old one');
    await page.keyboard.press('Enter');
    await page.getByText('The old one').waitFor();
    await page.getByRole('button', { name: 'Remove The old one' }).click();
    await page.getByRole('button', { name: 'Remove the passkey' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('The old one').waitFor({ state: 'detached' });
    await page.getByText('Not set up').waitFor();
    expect(mine.troubles).toEqual([]);
  });

  test('a step-up with one repeats what was refused; its answer opens nothing a second time', async () => {
    const mine = await person('bob@example.org');
    const { page } = mine;
    const device = await virtualAuthenticator(page);
    await addPasskey(page, 'Key');
    await forget('bob@example.org');
    await open(page, '/settings/security');
    const answered = page.waitForRequest('**/api/v1/step-up/passkey');
    await page.getByRole('button', { name: 'Make codes' }).click();
    await page.getByRole('dialog', { name: 'Is it you?' }).waitFor();
    await page.getByRole('button', { name: 'Use a passkey' }).and(page.locator(':focus')).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('These are shown this once').waitFor();
    const answer = (await answered).postData() ?? '';
    const replayed = await page.evaluate(async (body) => {
      const response = await fetch('/api/v1/step-up/passkey', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      return response.status;
    }, answer);
    expect(replayed).toBe(400);

    await page.reload();
    await page.getByText('10 left').waitFor();
    expect(await page.getByText('These are shown this once').count()).toBe(0);

    // Held by somebody who cannot unlock it.
    await device.unlocks(false);
    await forget('bob@example.org');
    await page.getByRole('button', { name: 'Make new codes' }).click();
    await page.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByText(/No passkey was given/).waitFor({ timeout: 90_000 });
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByText('These are shown this once').count()).toBe(0);
  }, 150_000);
});

describe('A13: an authenticator app', () => {
  test('is set up with the QR code of the page, and then signs in with a password and its code', async () => {
    const mine = await person('cleo@example.org');
    const { page } = mine;
    await open(page, '/settings/security');
    await page.getByRole('button', { name: 'Set up', exact: true }).click();
    const picture = page.getByRole('img', { name: 'QR code for your authenticator app' });
    const uri = readQr(
      (await picture.locator('path').getAttribute('d')) ?? '',
      await picture.getAttribute('viewBox'),
    );
    const secret = new URL(uri).searchParams.get('secret') ?? '';
    expect(uri).toMatch(/^otpauth:\/\/totp\/Postern/);
    expect((await page.locator('code').first().innerText()).replaceAll(' ', '')).toBe(secret);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel('Code that the app shows now').fill('000000');
    await page.keyboard.press('Enter');
    await page.getByText(/not right/).waitFor();
    await page.getByLabel('Code that the app shows now').fill(totpCode(secret, Date.now()));
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Remove…' }).waitFor();
    await page.getByRole('button', { name: 'Set a password…' }).click();
    await page.getByLabel('New password').fill(PASSWORD);
    await page.getByText(/^Strong/).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Last changed').waitFor();
    await signOut(page);

    const late = Date.now() + STEP_MS;
    await signInByPassword(page, 'cleo@example.org');
    await page.waitForURL('**/second-factor**');
    await page.locator('input[name="code"]').first().fill(totpCode(secret, late));
    await page.keyboard.press('Enter');
    await page.waitForURL(`${portal.postern.origin}/`);
    expect(mine.troubles).toEqual([]);
  }, 150_000);
});

describe('A36: the end of an account in the page', () => {
  test('mail gives way to when it ends, and one press keeps the account', async () => {
    const mine = await person('fay@example.org');
    const { page } = mine;
    await open(page, '/settings/data');
    await page.getByRole('button', { name: 'Delete my account…' }).click();
    await page.getByRole('button', { name: 'Delete in seven days' }).click();
    await page.getByRole('button', { name: 'Keep my account' }).waitFor();
    await open(page, '/');
    await page.getByRole('heading', { name: 'This account is to be deleted' }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keep my account' }).click();
    await page.getByText('Your door is ready').waitFor();
    expect(mine.troubles).toEqual([]);
  });

  test('the download asks whether it is you, and is one file', async () => {
    const mine = await person('gil@example.org');
    const { page } = mine;
    await open(page, '/settings/data');
    const begun = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download everything' }).click();
    expect((await begun).suggestedFilename()).toMatch(/^postern-\d{4}-\d\d-\d\d\.json$/);
    await forget('gil@example.org');
    await page.getByRole('button', { name: 'Download everything' }).click();
    await page.getByRole('dialog', { name: 'Is it you?' }).waitFor();
    const again = page.waitForEvent('download');
    const before = portal.postern.mails.length;
    await page.getByRole('button', { name: 'Send the code' }).click();
    const code = await until('the code', () =>
      portal.postern.mails
        .slice(before)
        .map(codeOf)
        .find((found) => found !== ''),
    );
    await page.getByLabel('Code from the mail').fill(code);
    await page.keyboard.press('Enter');
    await again;
    expect(mine.troubles).toEqual([]);
  });
});

describe('X10: panic in the page', () => {
  test('every window of the person is out, and a page says what happened and what to do', async () => {
    const mine = await person('dan@example.org');
    const { page } = mine;
    const other = await mine.context.newPage();
    await other.goto(`${portal.postern.origin}/settings/profile`);
    await other.getByRole('heading', { name: 'Profile' }).waitFor();
    await open(page, '/settings/security');
    await page.getByRole('button', { name: 'Sign out everywhere and lock' }).click();
    await page.getByRole('button', { name: 'Lock everything' }).click();
    await page.waitForURL('**/account/locked');
    expect(await page.getByRole('status').innerText()).toContain('signed out');
    expect(await axeViolations(page)).toEqual([]);
    await other.waitForURL('**/sign-in**');
    expect(mine.troubles).toEqual([]);
  });
});

describe('every page of the account', () => {
  test('axe finds nothing, on a desk and on a phone, the keyboard opens the list, and nothing is cut off', async () => {
    const mine = await person('eve@example.org');
    const { page } = mine;
    for (const name of ['profile', 'security', 'devices', 'history', 'data', 'privacy']) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await open(page, `/settings/${name}`);
      expect([name, await axeViolations(page)]).toEqual([name, []]);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.getByRole('button', { name: /^Settings/ }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('navigation', { name: 'Settings' }).waitFor();
      expect([name, await axeViolations(page)]).toEqual([name, []]);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect([name, width]).toEqual([name, 390]);
    }
    expect(mine.troubles).toEqual([]);
  }, 90_000);
});

/** By password, which needs no mail. */
async function signInByPassword(page: Page, email: string): Promise<void> {
  await page.goto(`${portal.postern.origin}/sign-in/password`);
  await page.locator('input[name="identifier"]').fill(email);
  await page.locator('input[name="password"]').fill(PASSWORD);
  await page.keyboard.press('Enter');
}

/** Dark runs of the picture, painted four pixels to a module and read as a camera would. */
function readQr(path: string, viewBox: string | null): string {
  const scale = 4;
  const size = Number((viewBox ?? '').split(' ')[2]) * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const [, x = '0', y = '0', width = '0'] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g)) {
    for (let row = 0; row < scale; row += 1) {
      for (let column = 0; column < Number(width) * scale; column += 1) {
        const at = ((Number(y) * scale + row) * size + Number(x) * scale + column) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  return decodeQR({ width: size, height: size, data });
}
