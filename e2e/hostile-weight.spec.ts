/** Real here: Chromium, HTTP, Dovecot over TLS, the scanning process. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connectMailbox, signIn, startPortal } from './support/portal.ts';
import type { PersonWindow, Portal } from './support/portal.ts';
import { htmlLetter, readMessage } from './support/read-message.ts';

const FRAME = 'iframe[title="Message body"]';

let portal: Portal;
let mine: PersonWindow;

/** Small messages whose styles or nesting take minutes where they are applied as written. */
const WEIGHTS: Readonly<Record<string, string>> = {
  Siblings: `<style>${'* ~ * ~ * ~ b ~ * ~ i:not(:has(~ u)){color:red}'.repeat(300)}</style>${'<i>x</i>'.repeat(25_000)}`,
  Having: `<style>${':has(:nth-last-child(2n) b) *:has(u ~ u){color:red}'.repeat(300)}</style>${'<i>x</i>'.repeat(25_000)}`,
  Rules: `<style>${Array.from({ length: 10_000 }, (_, index) => `div p:nth-child(${String(index)}n) > *{color:#${String(index % 900).padStart(3, '0')}}`).join('')}</style>${'<p><i>x</i>'.repeat(10_000)}`,
  Tables: `${'<table><tr><td>'.repeat(60)}${'<tr><td>x<td>y'.repeat(5_000)}`,
};

/** Every block opens all of these again: 400,000 elements out of 12 kB. */
const ENTANGLED = `<p>${Array.from({ length: 400 }, (_, index) => `<font a=${String(index)}>`).join('')}</p>${'<p>x</p>'.repeat(1_000)}`;

/** Higher where the frame is low, lower where it is high. */
const RESTLESS = `<style>
  @media (max-height:500px){body{height:700px}}
  @media (min-height:501px){body{height:400px}}
</style><p>x</p>`;
/** Always a little higher than the frame. */
const GROWING = '<style>html{height:100%}body{height:100%;padding:1px}</style><p>x</p>';

beforeAll(async () => {
  portal = await startPortal(['ann']);
  for (const [name, html] of Object.entries(WEIGHTS))
    portal.dovecot.deliver('ann', 'INBOX', htmlLetter(name, html));
  portal.dovecot.deliver('ann', 'INBOX', htmlLetter('Restless', RESTLESS));
  portal.dovecot.deliver('ann', 'INBOX', htmlLetter('Growing', GROWING));
  portal.dovecot.deliver('ann', 'INBOX', htmlLetter('Entangled', ENTANGLED));
  mine = await portal.window();
  await signIn(portal, mine, 'ann@example.org');
  await connectMailbox(portal, mine, 'ann', 'Personal');
});

afterAll(async () => {
  await portal.stop();
});

describe('H-65: a message that only wants to be too much', () => {
  test.each(Object.keys(WEIGHTS))('%s: the page answers', async (name) => {
    await readMessage(mine.page, name);
    await mine.page.getByRole('button', { name: 'All headers' }).click();
    await mine.page.getByRole('dialog', { name: 'All headers' }).waitFor();
    await mine.page.keyboard.press('Escape');
    await mine.page.keyboard.press('u');
    await mine.page.getByText('No message open').waitFor();
  });

  test('Entangled: shown as text, with the reason', async () => {
    await mine.page.getByRole('option', { name: 'Entangled' }).click();
    await mine.page.frameLocator(FRAME).getByText('Shown as plain text').waitFor();
    expect(await mine.page.frameLocator(FRAME).locator('font').count()).toBe(0);
    await mine.page.keyboard.press('u');
  });

  test.each(['Restless', 'Growing'])(
    '%s: a frame whose content follows its height comes to rest',
    async (name) => {
      await readMessage(mine.page, name);
      const changesInASecond = (): Promise<number> =>
        mine.page.locator(FRAME).evaluate(async (frame) => {
          let changes = 0;
          // The first call tells the size as it is.
          const observer = new ResizeObserver(() => (changes += 1));
          observer.observe(frame);
          await new Promise((resolve) => setTimeout(resolve, 1_000));
          observer.disconnect();
          return changes - 1;
        });
      await expect.poll(changesInASecond, { timeout: 20_000 }).toBe(0);
    },
  );
});
