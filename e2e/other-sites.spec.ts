/** Real here: Chromium, HTTP, SQLite on disk. A hostile site of its own stands beside Postern. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signIn, startPortal } from './support/portal.ts';
import type { PersonWindow, Portal } from './support/portal.ts';

let portal: Portal;
let victim: PersonWindow;
let evil: Server;
/** Its page, by whichever of its names. */
let evilAt: (host: string, path?: string) => string;

/** Another site, one below our own name, and another port of our own name: that one's requests carry our cookies. */
const HOSTS = ['127.0.0.1', 'evil.localhost', 'localhost'] as const;

beforeAll(async () => {
  portal = await startPortal(['ann']);
  victim = await portal.window();
  await signIn(portal, victim, 'ann@example.org');
  evil = createServer((request, response) => {
    const tossed = [
      '__Host-pl_sid=tossed; Path=/; Domain=localhost; Secure',
      'pl_sid=tossed; Path=/; Domain=localhost',
    ];
    response.writeHead(200, {
      'content-type': 'text/html',
      ...(request.url === '/toss' ? { 'set-cookie': tossed } : {}),
    });
    response.end('<!doctype html><title>Win a prize</title><body>');
  });
  await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
  const address: AddressInfo | string | null = evil.address();
  const port = address === null || typeof address === 'string' ? 0 : address.port;
  evilAt = (host, path = '/') => `http://${host}:${String(port)}${path}`;
});

afterAll(async () => {
  await new Promise((resolve) => evil.close(resolve));
  await portal.stop();
});

const PAGES = [
  '/',
  '/sign-in',
  '/sign-in/password',
  '/sign-in/second-factor',
  '/sign-in/verify',
  '/sign-in/link',
  '/sign-up',
  '/forgot',
  '/forgot/new',
  '/account/undo-address',
  '/account/locked',
  '/settings/profile',
  '/settings/security',
  '/settings/devices',
  '/settings/tokens',
  '/settings/history',
  '/settings/data',
  '/settings/admin/users',
] as const;

describe('T-61: a page of another site', () => {
  test.each(PAGES)('shows nothing of %s in a frame', async (path) => {
    const page = await victim.context.newPage();
    await page.goto(evilAt('127.0.0.1'));
    const url = `${portal.postern.origin}${path}`;
    await page.evaluate(async (src) => {
      const frame = document.createElement('iframe');
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve);
      });
      frame.src = src;
      document.body.append(frame);
      await loaded;
    }, url);
    const shown = (): string[] =>
      page
        .frames()
        .filter((frame) => frame !== page.mainFrame())
        .map((frame) => frame.url());
    await expect.poll(shown).toEqual(['chrome-error://chromewebdata/']);
    await page.close();
  });
});

const POSTS = [
  '/sign-in',
  '/sign-in/code',
  '/sign-in/verify',
  '/sign-in/password',
  '/sign-in/passkey',
  '/sign-in/second-factor',
  '/sign-in/prove/verify_email',
  '/sign-in/link',
  '/sign-up',
  '/forgot',
  '/forgot/new',
  '/account/undo-address',
  '/api/v1/panic',
  '/api/v1/me/deletion',
  '/api/v1/me/password',
] as const;

describe('T-52 T-12: a form of another site', () => {
  test.each(POSTS)('posted to %s is refused, and signs nobody in or out', async (path) => {
    for (const host of HOSTS) {
      const page = await victim.context.newPage();
      await page.goto(evilAt(host));
      const answer = page.waitForResponse((response) => response.request().method() === 'POST');
      await page.evaluate((action) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = action;
        for (const name of ['email', 'cid', 'code', 't', 'identifier', 'password']) {
          const field = document.createElement('input');
          field.name = name;
          field.value = 'x';
          form.append(field);
        }
        document.body.append(form);
        form.submit();
      }, `${portal.postern.origin}${path}`);
      expect((await answer).status()).toBe(403);
      await page.close();
    }
    const me = await victim.page.evaluate(async () => (await fetch('/api/v1/me')).status);
    expect(me).toBe(200);
  });
});

test.each(HOSTS)('T-62: a page at %s opens no live connection', async (host) => {
  const page = await victim.context.newPage();
  await page.goto(evilAt(host));
  const { host: own } = new URL(portal.postern.origin);
  const outcome = await page.evaluate(
    (url) =>
      new Promise((resolve) => {
        const socket = new WebSocket(url);
        socket.addEventListener('open', () => {
          resolve('open');
        });
        socket.addEventListener('error', () => {
          resolve('refused');
        });
      }),
    `ws://${own}/api/v1/live`,
  );
  expect(outcome).toBe('refused');
  await page.close();
});

test.each(HOSTS)('P10: a page at %s reads nothing of the API, with the cookie or without', async (host) => {
  const page = await victim.context.newPage();
  await page.goto(evilAt(host));
  const outcome = await page.evaluate(async (url) => {
    const answers: string[] = [];
    for (const credentials of ['include', 'omit'] as const) {
      for (const headers of [{}, { authorization: 'Bearer x' }]) {
        const answer = await fetch(url, { credentials, headers }).catch(() => undefined);
        answers.push(answer === undefined ? 'refused' : String(answer.status));
      }
    }
    return answers;
  }, `${portal.postern.origin}/api/v1/me`);
  expect(outcome).toEqual(['refused', 'refused', 'refused', 'refused']);
  await page.close();
});

test('T-55: cookies of a sub-domain take the place of none of ours', async () => {
  const before = await victim.context.cookies(portal.postern.origin);
  const page = await victim.context.newPage();
  await page.goto(evilAt('evil.localhost', '/toss'));
  await page.evaluate(() => {
    document.cookie = '__Host-pl_sid=tossed; Path=/; Domain=localhost; Secure';
    document.cookie = '__Host-pl_sid=tossed; Path=/api; Domain=localhost';
  });
  await page.close();
  const after = await victim.context.cookies(portal.postern.origin);
  const own = (cookies: typeof after): unknown => cookies.filter(({ name }) => name.startsWith('__Host-'));
  expect(own(after)).toEqual(own(before));
  expect(own(before)).not.toEqual([]);
  expect(await victim.page.evaluate(async () => (await fetch('/api/v1/me')).status)).toBe(200);
});
