/** Real here: Chromium, HTTP, Dovecot over TLS, the scanning process, and a stranger's server that counts visitors. */
import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startCanary, startOpenStage } from './support/canary.ts';
import type { Canary } from './support/canary.ts';
import { connectMailbox, signIn, startPortal } from './support/portal.ts';
import type { PersonWindow, Portal } from './support/portal.ts';
import { htmlLetter, readMessage } from './support/read-message.ts';
import { secondWall } from './support/second-wall.ts';
import { inMessages, mayConnectAhead, QUIET_ALONE, remoteVectors } from './support/vectors.ts';
import type { RemoteVector } from './support/vectors.ts';

/** Constructs in one message: enough to be quick, few enough to find the one that got through. */
const IN_MESSAGE = 18;
/** Time in which a browser that wants to load something has asked for it. */
const PATIENCE_MS = 400;
/** Constructs put into the frame at once by force. */
const FORCED_AT_ONCE = 45;

let portal: Portal;
let canary: Canary;
let vectors: readonly RemoteVector[];
let mine: PersonWindow;

beforeAll(async () => {
  canary = await startCanary();
  vectors = remoteVectors(canary.host);
  portal = await startPortal(['ann']);
  inMessages(vectors, IN_MESSAGE).forEach((group, index) => {
    portal.dovecot.deliver(
      'ann',
      'INBOX',
      htmlLetter(`Parcel ${String(index)}`, group.map(({ html }) => html).join('\n')),
    );
  });
  portal.dovecot.deliver('ann', 'INBOX', htmlLetter('Harmless', '<p>Nothing here.</p>'));
  mine = await portal.window();
  await signIn(portal, mine, 'ann@example.org');
  await connectMailbox(portal, mine, 'ann', 'Personal');
});

afterAll(async () => {
  await portal.stop();
  await canary.stop();
});

const NOBODY_CAME = { loaded: [], connections: 0 };

/**
 * Chromium asks the policy about text tracks and base addresses also in a document that is never shown, and that loads
 * nothing. The control tells that nothing is loaded there without a policy either.
 */
function isAboutParsing(trouble: string): boolean {
  return /^(?:Loading media from .*\/v\/video-track|Setting the document's base URI)/.test(trouble);
}

function loaded(from: readonly RemoteVector[]): string[] {
  const paths = canary.paths();
  return from.filter(({ name }) => paths.has(`/v/${name}`)).map(({ name }) => name);
}

/** Rules and declarations in the frame that name something outside the message. */
async function outsideStyles({ page }: PersonWindow): Promise<string[]> {
  return page.locator('iframe[title="Message body"]').evaluate((frame) => {
    const inside = frame instanceof HTMLIFrameElement ? frame.contentDocument : null;
    const rules = [...(inside?.styleSheets ?? [])].flatMap((sheet) =>
      [...sheet.cssRules].map(({ cssText }) => cssText),
    );
    const own = [...(inside?.querySelectorAll('[style]') ?? [])].map(
      (element) => element.getAttribute('style') ?? '',
    );
    return [...rules, ...own].filter((text) =>
      /url|image|src|@import|@font|--|var\(|127\.0/i.test(text.replaceAll('postern-closed-image', '')),
    );
  });
}

/** Puts constructs into the message frame as its own parser reads them, past everything that checks them. */
async function forceIntoFrame(
  { page }: PersonWindow,
  group: readonly RemoteVector[],
  { isWalled }: { readonly isWalled: boolean },
): Promise<void> {
  const html = group.map((vector) => vector.html).join('\n');
  await page.locator('iframe[title="Message body"]').evaluate(
    (frame, { raw, walled }) => {
      if (!(frame instanceof HTMLIFrameElement) || frame.contentDocument === null)
        throw new Error('there is no frame');
      const target = frame.contentDocument;
      if (!walled) {
        target.body.innerHTML = raw;
        return;
      }
      const unseen = target.implementation.createHTMLDocument('');
      unseen.body.innerHTML = raw;
      const fragment = unseen.createDocumentFragment();
      fragment.append(...unseen.body.childNodes);
      const { secondWall: wall } = globalThis as unknown as { secondWall: (nodes: DocumentFragment) => void };
      wall(fragment);
      target.body.replaceChildren(target.adoptNode(fragment));
    },
    { raw: html, walled: isWalled },
  );
  await page.waitForTimeout(PATIENCE_MS);
}

/** What runs, loads, navigates or submits among the nodes of the shown message. */
function activeNodesIn({ page }: PersonWindow): Promise<readonly string[]> {
  return page.locator('iframe[title="Message body"]').evaluate((frame) => {
    const body = frame instanceof HTMLIFrameElement ? frame.contentDocument?.body : undefined;
    const found = body?.querySelectorAll(
      'script,link,meta,base,iframe,frame,object,embed,form,input,button,video,audio,svg,math,template',
    );
    return [...(found ?? ['no frame'])].map((node) => (typeof node === 'string' ? node : node.outerHTML));
  });
}

test(`there are enough constructs, and each has a name of its own`, () => {
  expect(vectors.length).toBeGreaterThanOrEqual(200);
  expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
});

describe('control: the same HTML as an ordinary web page', () => {
  test('loads from the stranger, construct by construct, so the counting is proven', async () => {
    canary.forget();
    const pages = new Map(vectors.map(({ name, html }) => [`/${name}`, `<!doctype html>${html}`]));
    pages.set('/', vectors.map(({ name }) => `<iframe src="/${name}"></iframe>`).join(''));
    const stage = await startOpenStage(pages);
    const context = await portal.browser.newContext();
    const page = await context.newPage();
    await page.goto(`http://${stage.host}/`, { waitUntil: 'commit' });
    const expected = vectors.filter(({ name }) => !QUIET_ALONE.has(name)).map(({ name }) => name);
    await expect
      .poll(() => expected.filter((name) => !canary.paths().has(`/v/${name}`)), { timeout: 45_000 })
      .toEqual([]);
    await context.close();
    await stage.stop();
  });

  test('a connection without a request is counted too', async () => {
    canary.forget();
    const [address = '', port = ''] = canary.host.split(':');
    const socket = connect(Number(port), address);
    await once(socket, 'connect');
    await expect.poll(() => canary.connections()).toBe(1);
    expect([...canary.paths()]).toEqual([]);
    socket.destroy();
  });

  test('parsed into a document that is never shown it loads nothing, even where no policy holds', async () => {
    const stage = await startOpenStage(new Map([['/', '<!doctype html><p>x']]));
    const context = await portal.browser.newContext();
    const page = await context.newPage();
    await page.goto(`http://${stage.host}/`);
    canary.forget();
    await page.evaluate(
      (sources) => {
        const parsed = sources.map((source) => new DOMParser().parseFromString(source, 'text/html'));
        Object.assign(globalThis, { parsed });
      },
      vectors.map(({ html }) => html),
    );
    await page.waitForTimeout(PATIENCE_MS);
    expect({ loaded: loaded(vectors), connections: canary.connections() }).toEqual(NOBODY_CAME);
    await context.close();
    await stage.stop();
  });
});

describe('H-40 to H-66, I08, H20, H21: in the reader', () => {
  test('no construct reaches the stranger, not even with an empty connection; no policy has to step in', async () => {
    canary.forget();
    const { page, troubles } = mine;
    for (const [index] of inMessages(vectors, IN_MESSAGE).entries()) {
      await readMessage(page, `Parcel ${String(index)}`);
      await page.waitForTimeout(PATIENCE_MS);
      expect({ index, loaded: loaded(vectors), connections: canary.connections() }).toEqual({
        index,
        ...NOBODY_CAME,
      });
      expect(await outsideStyles(mine)).toEqual([]);
    }
    expect(troubles.filter((trouble) => !isAboutParsing(trouble))).toEqual([]);
  });
});

describe('the frame alone, with the sanitiser taken out', () => {
  let bare: PersonWindow;

  beforeAll(async () => {
    bare = await portal.window();
    await bare.context.addCookies(await mine.context.cookies());
    await bare.page.goto(portal.postern.origin);
    await readMessage(bare.page, 'Harmless');
    await bare.page.evaluate(secondWall());
  });

  test('H-43 H-46 H-55: nothing is asked for; only what names a place to go may connect', async () => {
    const [ahead, others] = [
      vectors.filter(mayConnectAhead),
      vectors.filter((each) => !mayConnectAhead(each)),
    ];
    for (const group of inMessages(others, FORCED_AT_ONCE)) {
      canary.forget();
      await forceIntoFrame(bare, group, { isWalled: false });
      expect({ loaded: loaded(group), connections: canary.connections() }).toEqual(NOBODY_CAME);
    }
    for (const group of inMessages(ahead, FORCED_AT_ONCE)) {
      canary.forget();
      await forceIntoFrame(bare, group, { isWalled: false });
      expect(loaded(group)).toEqual([]);
    }
  });

  test('the second wall removes what names a place to go: no connection either', async () => {
    for (const group of inMessages(vectors, FORCED_AT_ONCE)) {
      canary.forget();
      await forceIntoFrame(bare, group, { isWalled: true });
      expect(await activeNodesIn(bare)).toEqual([]);
      expect({ loaded: loaded(group), connections: canary.connections() }).toEqual(NOBODY_CAME);
    }
  });
});
