/** Real here: Chromium, HTTP and WebSocket, SQLite on disk, Dovecot over TLS, the scanning process. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dangerousLetter, letter } from '../apps/server/src/testing/test-mail.ts';
import { axeViolations } from './support/axe.ts';
import { connectMailbox, signIn, startPortal } from './support/portal.ts';
import type { PersonWindow, Portal } from './support/portal.ts';

let portal: Portal;
let mine: PersonWindow;

beforeAll(async () => {
  portal = await startPortal(['ann', 'ann-work', 'kim']);
  portal.dovecot.deliverMany(
    'ann',
    'INBOX',
    80,
    (index) => letter({ subject: `Letter ${String(index)}` }),
    (index) => new Date(Date.now() - (90 - index) * 3_600_000),
  );
  portal.dovecot.deliver(
    'ann-work',
    'INBOX',
    letter({ subject: 'Minutes of Monday', from: 'Tim Holt <tim@studio.example>' }),
  );
  mine = await portal.window();
});

afterAll(async () => {
  await portal.stop();
});

describe('the main job, from nothing', () => {
  test('A14 D13: a new person signs in by mail and is told what to do first', async () => {
    await signIn(portal, mine, 'ann@example.org');
    await mine.page.getByRole('link', { name: 'Connect your first mailbox' }).waitFor();
    expect(await axeViolations(mine.page)).toEqual([]);
  });

  test('M01 M05: mailboxes are connected; a wrong password is told in plain words first', async () => {
    const { page } = mine;
    await page.getByRole('link', { name: 'Connect your first mailbox' }).click();
    await page.getByRole('button', { name: /Gmail/ }).click();
    await page.getByRole('link', { name: /Make an app password/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Server settings' }).click();
    await page.getByLabel('E-mail address').fill('ann@test.example');
    await page.getByLabel('App password').fill('not this one');
    await page.getByLabel('IMAP server').fill('localhost');
    await page.getByLabel('Port').fill(String(portal.dovecot.ports.tls));
    await page.getByLabel('User name').fill('ann');
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.getByText(/did not accept the user name or password/).waitFor();
    await connectMailbox(portal, mine, 'ann', 'Personal');
    await connectMailbox(portal, mine, 'ann-work', 'Work');
  });

  test('I01 I06 I17: one list over both mailboxes, newest first, scrolling to the oldest', async () => {
    const { page } = mine;
    await page.getByRole('option', { name: /Minutes of Monday/ }).waitFor();
    const first = page.getByRole('listbox').getByRole('option').first();
    await expect.poll(() => first.textContent()).toMatch(/Unread.*Work.*Tim Holt.*Minutes of Monday/);
    const list = page.getByRole('listbox').locator('..');
    for (let step = 0; step < 20; step += 1) {
      await list.evaluate((element) => {
        element.scrollTop = element.scrollHeight;
      });
      if ((await page.getByRole('option', { name: /Letter 0$/ }).count()) > 0) break;
      await page.waitForTimeout(150);
    }
    await page.getByRole('option', { name: /Letter 0$/ }).waitFor();
    await list.evaluate((element) => {
      element.scrollTop = 0;
    });
    expect(await axeViolations(page)).toEqual([]);
  });

  test('I07 I09: a message opens in its frame, and is marked read by a request of its own', async () => {
    const { page } = mine;
    await page.getByRole('option', { name: /Minutes of Monday/ }).click();
    await page.getByRole('heading', { name: 'Minutes of Monday' }).waitFor();
    await page.frameLocator('iframe[title="Message body"]').getByText('See you on Sunday.').waitFor();
    await page.getByText('tim@studio.example').first().waitFor();
    const row = page.getByRole('option', { name: /Minutes of Monday/ });
    await expect.poll(() => row.textContent()).not.toMatch(/Unread/);
    expect(await axeViolations(page)).toEqual([]);
  });

  test('D06 D08 S07: a dangerous message raises one alert in the open page that names the reason; closed until asked', async () => {
    const { page } = mine;
    await page.mouse.move(1_000, 500);
    portal.dovecot.deliver('ann', 'INBOX', dangerousLetter('Your parcel is waiting'));
    const alert = page.getByRole('alert').filter({ hasText: 'Your parcel is waiting' });
    await alert.waitFor();
    expect(await alert.count()).toBe(1);
    expect(await alert.innerText()).toMatch(/DHL|program|invoice/i);
    await page.getByRole('option', { name: /Don't trust this.*Your parcel is waiting/ }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await alert.getByRole('button', { name: 'Look at it' }).click();
    await page.getByRole('region', { name: "Don't trust this" }).waitFor();
    const body = page.frameLocator('iframe[title="Message body"]');
    await body.getByText('Your parcel could not be delivered').waitFor();
    expect(await body.locator('a[href]').count()).toBe(0);
    expect(await page.getByRole('link', { name: /Download/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Show links and files once' }).click();
    await page.getByRole('link', { name: /Download invoice.pdf.exe/ }).waitFor();
    await body.getByRole('link').first().click();
    await page.getByRole('dialog', { name: 'This link leads to' }).getByText('203.0.113.9').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await axeViolations(page)).toEqual([]);
  });

  test('"why" tells all reasons and what was not checked; "it is safe" is remembered and can be taken back', async () => {
    const { page } = mine;
    await page.getByRole('button', { name: 'All reasons' }).click();
    const why = page.getByRole('dialog', { name: 'Why this verdict' });
    await why.getByText('Not checked').waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'It is safe' }).click();
    await page.getByText('You marked this safe.').waitFor();
    await page.reload();
    await page.getByText('You marked this safe.').waitFor();
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByRole('region', { name: "Don't trust this" }).waitFor();
  });

  test('I05: search asks the servers, and says when nothing is found', async () => {
    const { page } = mine;
    await page.getByRole('searchbox').fill('Letter 42');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /Letter 42/ }).waitFor();
    await expect.poll(() => page.getByRole('listbox').getByRole('option').count()).toBe(1);
    await page.getByRole('searchbox').fill('no such words');
    await page.keyboard.press('Enter');
    await page.getByText('Nothing found').waitFor();
    await page.getByRole('searchbox').press('Escape');
    await page.getByRole('option', { name: /Letter 79/ }).waitFor();
  });

  test('H21 H03: no request went anywhere else, no policy was violated, no script failed', () => {
    expect(mine.troubles).toEqual([]);
  });
});

test('D12: everything is reached by keyboard alone', async () => {
  const person = await portal.window();
  await signIn(portal, person, 'kim@example.org');
  portal.dovecot.deliver('kim', 'INBOX', letter({ subject: 'First' }), {
    date: new Date(Date.now() - 60_000),
  });
  portal.dovecot.deliver('kim', 'INBOX', letter({ subject: 'Second' }));
  await connectMailbox(portal, person, 'kim', 'Kim');
  const { page } = person;
  await page.getByRole('option', { name: /Second/ }).waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Second' }).waitFor();
  await page.keyboard.press('j');
  await page.getByRole('heading', { name: 'First' }).waitFor();
  await page.frameLocator('iframe').getByText('See you').click();
  await page.keyboard.press('k');
  await page.getByRole('heading', { name: 'Second' }).waitFor();
  await page.keyboard.press('i');
  await page
    .getByRole('dialog', { name: 'Why this verdict' })
    .getByText('Nothing suspicious was found')
    .waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+U');
  await expect.poll(() => page.getByRole('option', { name: /Second/ }).textContent()).toMatch(/Unread/);
  await page.keyboard.press('u');
  await page.getByText('No message open').waitFor();
  await page.keyboard.press('/');
  await page.keyboard.type('First');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('listbox').getByRole('option').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('what is');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'What is kept' }).waitFor();
  await page.getByRole('rowheader', { name: /Verdicts/ }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  expect(person.troubles).toEqual([]);
  await person.context.close();
});

describe.each(['light', 'dark'] as const)('D12: on a phone, %s', (theme) => {
  test('one pane at a time, with a way back, and targets a thumb can hit', async () => {
    const phone = await portal.window({ size: 'phone', theme });
    await phone.context.addCookies(await mine.context.cookies());
    const { page } = phone;
    await page.goto(portal.postern.origin);
    await page.getByRole('option', { name: /Letter 79/ }).click();
    await page.getByRole('heading', { name: 'Letter 79' }).waitFor();
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await axeViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Back to the list' }).click();
    await page.getByRole('listbox').waitFor();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('link', { name: 'Manage mailboxes' }).click();
    await page.getByRole('heading', { name: 'Mailboxes', level: 1 }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, a[href], input')]
        .filter((element) => element.offsetParent !== null && !element.matches('.skip-link'))
        .map((element) => ({ name: element.textContent, height: element.getBoundingClientRect().height }))
        .filter(({ height }) => height > 0 && height < 24),
    );
    expect(small).toEqual([]);
    expect(phone.troubles).toEqual([]);
    await phone.context.close();
  });
});
