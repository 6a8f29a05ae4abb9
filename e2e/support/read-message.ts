import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

/** Words that stand first in every message of the hostile journeys: when they are seen, the body is in its frame. */
export const FIRST_WORDS = 'Here it begins.';

/** A message with this HTML, exactly as written. */
export function htmlLetter(subject: string, html: string): string {
  const body = Buffer.from(`<p>${FIRST_WORDS}</p>${html}`).toString('base64');
  return [
    'From: Mina Berg <mina@friends.example>',
    'To: you@test.example',
    `Subject: ${subject}`,
    'Date: Sat, 21 Nov 2026 10:00:00 +0000',
    `Message-ID: <${randomUUID()}@friends.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(body.match(/.{1,76}/g) ?? []),
    '',
  ].join('\n');
}

/** Opens a message from the list, with its links and pictures open, and waits until its body is in the frame. */
export async function readMessage(page: Page, subject: string): Promise<void> {
  await page.getByRole('option', { name: new RegExp(`${subject}$`) }).click();
  await page.getByRole('heading', { name: subject, exact: true }).waitFor();
  await page.frameLocator('iframe[title="Message body"]').getByText(FIRST_WORDS).first().waitFor();
  await openLinks(page);
}

/** Where the guard closed the message: its links and pictures are wanted all the same. */
export async function openLinks(page: Page): Promise<void> {
  const open = page.getByRole('button', { name: 'Show links and files once' });
  if ((await open.count()) > 0) await open.click();
}
