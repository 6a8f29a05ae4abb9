/** Real here: Chromium, HTTP, Dovecot over TLS, the scanning process. Every payload tells a sentinel when it runs. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MESSAGE_FRAME_CSP } from '../apps/server/src/http/headers.ts';
import { dangerousLetter, letter } from '../apps/server/src/testing/test-mail.ts';
import { startCanary, startOpenStage } from './support/canary.ts';
import type { Canary } from './support/canary.ts';
import { fileNames, markupLetter, textPayloads } from './support/hostile-letters.ts';
import { connectMailbox, signIn, startPortal } from './support/portal.ts';
import type { PersonWindow, Portal } from './support/portal.ts';
import { htmlLetter, openLinks, readMessage } from './support/read-message.ts';
import { placeSentinel } from './support/sentinel.ts';
import type { Sentinel } from './support/sentinel.ts';
import { inMessages } from './support/vectors.ts';
import { scriptVectors } from './support/vectors-script.ts';
import type { ScriptVector } from './support/vectors-script.ts';

const IN_MESSAGE = 12;
/** Time in which a script that can run has run. */
const PATIENCE_MS = 250;
const FRAME = 'iframe[title="Message body"]';
const SAFE_ADDRESS = /^(?:https?:\/\/|mailto:|tel:|data:image\/gif;base64,[\w=]+$)/i;

let portal: Portal;
let canary: Canary;
let vectors: readonly ScriptVector[];
let mine: PersonWindow;
let sentinel: Sentinel;

beforeAll(async () => {
  canary = await startCanary();
  vectors = scriptVectors(canary.host);
  portal = await startPortal(['ann']);
  const { dovecot } = portal;
  inMessages(vectors, IN_MESSAGE).forEach((group, index) => {
    const html = group.map((vector) => vector.html).join('\n');
    dovecot.deliver('ann', 'INBOX', htmlLetter(`Parcel ${String(index)}`, html));
  });
  dovecot.deliver('ann', 'INBOX', htmlLetter('Overlay', OVERLAY));
  dovecot.deliver('ann', 'INBOX', markupLetter('Markup'));
  dovecot.deliver(
    'ann',
    "<img src=x: onerror=top['__pwned']='folder'>",
    letter({ subject: 'In the folder' }),
  );
  dovecot.deliver('ann', 'constructor', letter({ subject: 'In another' }));
  mine = await portal.window();
  sentinel = await placeSentinel(mine.context, mine.page);
  await signIn(portal, mine, 'ann@example.org');
  await connectMailbox(portal, mine, 'ann', textPayloads('mailbox')[0]?.slice(0, 60) ?? '');
});

afterAll(async () => {
  await portal.stop();
  await canary.stop();
});

const OVERLAY = `<style>
  .cover{position:fixed!important;inset:0;top:-900px;z-index:2147483647;width:200vw;height:200vh;margin:-900px;transform:scale(9)}
  html,body{position:absolute;top:-900px;height:100vh}
</style>
<div class="cover">Your session has ended. <a href="https://a.example/">Sign in</a></div>
<div style="position:/**/fixed!important;top:0;left:0;z-index:99999;margin-top:-5000px">Verified by Postern</div>
<p style="position:sticky;top:0;transform:translateY(-900px)">x</p>`;

/** Nothing ran, nothing was raised or opened, nobody was asked, and the page is where it was and still answers. */
async function expectPeace(): Promise<void> {
  expect(await sentinel.ran()).toEqual([]);
  expect(sentinel.dialogs).toEqual([]);
  expect(sentinel.windows).toEqual([]);
  expect({ paths: [...canary.paths()], connections: canary.connections() }).toEqual({
    paths: [],
    connections: 0,
  });
  expect(mine.page.url().startsWith(`${portal.postern.origin}/`)).toBe(true);
  expect(messageFrames(mine.page).map((frame) => frame.url())).toEqual(
    messageFrames(mine.page).map(() => `${portal.postern.origin}/message-frame`),
  );
}

function messageFrames(page: Page): Frame[] {
  return page.frames().filter((frame) => frame !== page.mainFrame());
}

/** What a person can do to a body, done to every element of it at once. */
async function touchEverything(page: Page): Promise<void> {
  await page.locator(FRAME).evaluate((frame) => {
    if (!(frame instanceof HTMLIFrameElement) || frame.contentDocument === null) throw new Error('no frame');
    const kinds = [
      'mouseover',
      'pointerenter',
      'pointerdown',
      'wheel',
      'dblclick',
      'auxclick',
      'keydown',
      'focus',
    ];
    for (const element of frame.contentDocument.querySelectorAll('*')) {
      for (const kind of kinds) element.dispatchEvent(new Event(kind, { bubbles: true, cancelable: true }));
    }
    for (const element of frame.contentDocument.querySelectorAll('*')) {
      element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  });
}

/** The card that tells where a link leads, where a touched link opened one. */
async function closeCard(page: Page): Promise<void> {
  if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
}

async function addressesIn(page: Page): Promise<string[]> {
  return page.locator(FRAME).evaluate((frame) => {
    const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
    const carriers = inside?.querySelectorAll('[href], [src], [action], [formaction], [xlink\\:href]') ?? [];
    return [...carriers].flatMap((element) =>
      ['href', 'src', 'action', 'formaction', 'xlink:href'].flatMap(
        (name) => element.getAttribute(name) ?? [],
      ),
    );
  });
}

test('control: as an ordinary web page the constructs run, one by one, so the sentinel is proven', async () => {
  const running = vectors.filter(({ runsAtOnce }) => runsAtOnce);
  expect(running.length).toBeGreaterThan(60);
  const pages = new Map(running.map(({ name, html }) => [`/${name}`, `<!doctype html>${html}`]));
  pages.set('/', running.map(({ name }) => `<iframe src="/${name}"></iframe>`).join(''));
  const stage = await startOpenStage(pages);
  const context = await portal.browser.newContext();
  const page = await context.newPage();
  await context.addInitScript('globalThis.alert = () => {}');
  const open = await placeSentinel(context, page);
  await page.goto(`http://${stage.host}/`, { waitUntil: 'commit' });
  await expect
    .poll(
      async () => {
        const ran = new Set(await open.ran());
        return running.filter(({ name }) => !ran.has(name)).map(({ name }) => name);
      },
      { timeout: 20_000 },
    )
    .toEqual([]);
  await context.close();
  await stage.stop();
});

describe('the message frame', () => {
  test('its sandbox gives one thing only, its policy is the one that was argued, and it takes no script', async () => {
    const { page } = mine;
    const answered = page.waitForResponse((response) => response.url().endsWith('/message-frame'));
    await readMessage(page, 'Parcel 0');
    expect((await answered).headers()['content-security-policy']).toBe(MESSAGE_FRAME_CSP);
    expect(MESSAGE_FRAME_CSP).not.toContain('script');
    expect(await page.locator('iframe').count()).toBe(1);
    expect(await page.locator(FRAME).getAttribute('sandbox')).toBe('allow-same-origin');
    expect(await page.locator(FRAME).getAttribute('allow')).toBeNull();
    expect(await page.locator(FRAME).getAttribute('srcdoc')).toBeNull();
  });
});

describe('H-01 to H-25: in the body', () => {
  test('nothing runs, nothing leads anywhere it must not, whatever is touched', async () => {
    const { page } = mine;
    for (const [index] of inMessages(vectors, IN_MESSAGE).entries()) {
      await readMessage(page, `Parcel ${String(index)}`);
      expect((await addressesIn(page)).filter((address) => !SAFE_ADDRESS.test(address))).toEqual([]);
      await touchEverything(page);
      await page.waitForTimeout(PATIENCE_MS);
      await closeCard(page);
      await expectPeace();
    }
    expect(mine.troubles.filter((trouble) => !trouble.startsWith("Setting the document's base URI"))).toEqual(
      [],
    );
  });

  test('H-60 H-61: an imitation of our own words stays inside the frame, and cannot lie over itself', async () => {
    const { page } = mine;
    await readMessage(page, 'Overlay');
    const positions = await page.locator(FRAME).evaluate((frame) => {
      const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
      return [...(inside?.querySelectorAll('body, body *') ?? [])].map(
        (element) => `${getComputedStyle(element).position} ${getComputedStyle(element).transform}`,
      );
    });
    expect(new Set(positions)).toEqual(new Set(['static none']));
    const above = await page.getByRole('toolbar', { name: 'Message' }).boundingBox();
    const body = await page.locator(FRAME).boundingBox();
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(body?.y ?? -1);
    await page.getByRole('button', { name: 'All headers' }).click();
    await page.getByRole('dialog', { name: 'All headers' }).waitFor();
    await page.keyboard.press('Escape');
  });
});

describe('H-01 H-35 H-36 H-37: markup where only text belongs', () => {
  test('list, reader, recipients, text, files, headers, source and reasons show it as it is written', async () => {
    const { page } = mine;
    const [image = '', , script = ''] = textPayloads('field');
    await page.getByRole('option', { name: /Markup/ }).click();
    await page
      .getByRole('heading', { name: /Markup/ })
      .filter({ hasText: image })
      .waitFor();
    await page.frameLocator(FRAME).getByText('Here it begins.').waitFor();
    await page.frameLocator(FRAME).getByText(script).waitFor();
    await page.getByText('2 recipients').click();
    await openLinks(page);
    await touchEverything(page);
    await closeCard(page);
    expect((await addressesIn(page)).filter((address) => !SAFE_ADDRESS.test(address))).toEqual([]);
    for (const [key, title] of [
      ['Shift+H', 'All headers'],
      ['Shift+V', 'Source'],
      ['i', 'Why this verdict'],
    ] as const) {
      await page.keyboard.press(key);
      const card = page.getByRole('dialog', { name: title });
      await card.waitFor();
      await expect.poll(async () => (await card.innerText()).length).toBeGreaterThan(80);
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'detached' });
    }
    await expectPeace();
    expect(await page.title()).not.toBe('');
  });

  test('H-35: names of files are shown and saved without climbing, turning around or breaking a line', async () => {
    const { page } = mine;
    const links = page.getByRole('region', { name: 'Attachments' }).getByRole('link');
    expect(await links.count()).toBe(fileNames().length);
    for (const name of await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('download') ?? ''),
    )) {
      expect(name).not.toMatch(/[\r\n\u202A-\u202E\u2066-\u2069]/);
    }
    const download = page.waitForEvent('download');
    await links.nth(5).click();
    expect((await download).suggestedFilename()).not.toMatch(/[/\\]/);
    await expectPeace();
  });

  test('H-37: names of mailboxes and folders, and words that are searched for', async () => {
    const { page } = mine;
    const section = page.getByRole('button', { name: /<img src=x: onerror=/ }).first();
    if ((await section.getAttribute('aria-expanded')) !== 'true') await section.click();
    await page.getByRole('link', { name: /<img src=x: onerror=top/ }).click();
    await page.getByRole('option', { name: /In the folder/ }).click();
    await page.getByRole('heading', { name: 'In the folder' }).waitFor();
    await page.getByRole('link', { name: 'constructor' }).click();
    await page.getByRole('option', { name: /In another/ }).waitFor();
    for (const words of textPayloads('search')) {
      await page.getByRole('searchbox').fill(words);
      await page.keyboard.press('Enter');
      await page.getByText('Nothing found').waitFor();
    }
    await expectPeace();
  });

  test('H-36: the alert of a dangerous message with a subject of markup', async () => {
    const { page } = mine;
    const [image = ''] = textPayloads('alert');
    portal.dovecot.deliver('ann', 'INBOX', dangerousLetter(`Now ${image}`));
    await page
      .getByRole('alert')
      .filter({ hasText: image })
      .getByRole('button', { name: 'Look at it' })
      .click();
    await page.getByRole('region', { name: "Don't trust this" }).waitFor();
    await page.getByRole('heading', { name: /^Now <img/ }).waitFor();
    await expectPeace();
  });
});

describe('the frame alone, with the sanitiser and our listeners taken out', () => {
  test('no script runs by itself or by touch, no form is sent, no page is left', async () => {
    const bare = await portal.window();
    const heard = await placeSentinel(bare.context, bare.page);
    await bare.context.addCookies(await mine.context.cookies());
    await bare.page.goto(portal.postern.origin);
    for (const group of inMessages(vectors, IN_MESSAGE)) {
      canary.forget();
      await bare.page.evaluate(
        async (raw) => {
          document.querySelector('#bare')?.remove();
          const frame = document.createElement('iframe');
          frame.id = 'bare';
          frame.sandbox.add('allow-same-origin');
          const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
          frame.src = '/message-frame';
          document.body.append(frame);
          await loaded;
          if (frame.contentDocument === null) throw new Error('no frame');
          frame.contentDocument.body.innerHTML = raw;
          for (const element of frame.contentDocument.querySelectorAll('*')) {
            for (const kind of ['mouseover', 'pointerdown', 'wheel', 'focus', 'click'])
              element.dispatchEvent(new MouseEvent(kind, { bubbles: true, cancelable: true }));
          }
        },
        group.map(({ html }) => html).join('\n'),
      );
      await bare.page.waitForTimeout(PATIENCE_MS);
      expect(await heard.ran()).toEqual([]);
      expect([...canary.paths()]).toEqual([]);
      expect(bare.page.url()).toBe(`${portal.postern.origin}/`);
    }
    expect(heard.dialogs).toEqual([]);
    await bare.context.close();
  });
});
