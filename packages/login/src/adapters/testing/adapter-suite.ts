import { request as httpRequest } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { createLogin } from '../../create-login.ts';
import type { Login } from '../../login.ts';
import { testKit } from '../../testing/index.ts';
import type { TestKit } from '../../testing/index.ts';
import { fieldOf, numberOn, siteBrowser } from '../../web-handler/testing/site-browser.ts';
import type { SiteBrowser } from '../../web-handler/testing/site-browser.ts';
import type { WebOptions } from '../../web-handler/web-options.ts';

const ORIGIN = 'https://mail.example.org';
const MO = 'mo@example.org';

export interface Served {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * A real application on a free port of 127.0.0.1: the sign-in pages; `/` for everybody ("home"); `/me`, GET and
 * POST, behind a session, answering its masked account; `/vault` behind a second factor; `/keys` behind a step-up;
 * `/echo`, which gives back the `name` of a posted JSON body: the host's own bodies are read as before.
 */
export type Serve = (login: Login, options: WebOptions) => Promise<Served>;

interface Site {
  readonly kit: TestKit;
  readonly port: number;
  browser(): SiteBrowser;
}

/** What every adapter promises, with its real framework on a real port. */
export function adapterPromises(name: string, serve: Serve): void {
  const open: Served[] = [];
  afterEach(async () => {
    for (const served of open.splice(0)) await served.close();
  });

  async function site(options: WebOptions = {}): Promise<Site> {
    const kit = testKit();
    const login = createLogin(kit.config());
    const served = await serve(login, options);
    open.push(served);
    const base = `http://127.0.0.1:${String(served.port)}`;
    return {
      kit,
      port: served.port,
      browser: () => siteBrowser(ORIGIN, (path, init) => fetch(`${base}${path}`, init)),
    };
  }

  describe(`${name}, on a real port`, () => {
    test('TRACE, which no web Request may be, is answered and changes nothing', async () => {
      const { port } = await site();
      const status = await new Promise((resolve, reject) => {
        const options = { host: '127.0.0.1', port, path: '/login', method: 'TRACE' };
        httpRequest(options, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .once('error', reject)
          .end();
      });
      expect([404, 405]).toContain(status);
    });

    test('signs in by the link, and the protected page greets', async () => {
      const { kit, browser } = await site();
      const a = browser();
      const closed = await a.get('/me?a=b', { accept: 'text/html' });
      expect([closed.status, closed.headers.get('location')]).toEqual([303, '/login?next=%2Fme%3Fa%3Db']);
      await a.form('/login', { email: MO, next: '/me?a=b' });
      const done = await a.form('/login/verify', { t: kit.lastMail().token });
      expect([done.status, done.headers.get('location')]).toEqual([303, '/me?a=b']);
      expect(done.headers.getSetCookie().length).toBeGreaterThan(1);
      expect(await (await a.get('/me')).text()).toBe('m•••@example.org');
    });

    test('signs in by the code, by the number elsewhere, and by JSON', async () => {
      const { kit, browser } = await site();
      const [a, b, c] = [browser(), browser(), browser()];
      await a.form('/login', { email: MO });
      const cid = fieldOf(await (await a.get('/login/check-mail')).text(), 'cid');
      expect((await a.form('/login/code', { cid, code: kit.lastMail().code })).status).toBe(303);
      kit.clock.advance(61_000);
      await b.form('/login', { email: MO });
      const number = numberOn(await (await b.get('/login/check-mail')).text());
      const t = kit.lastMail().token;
      expect((await c.form('/login/verify', { t })).status).toBe(409);
      expect((await c.form('/login/verify', { t, match: number })).status).toBe(303);
      expect(await (await c.get('/me')).text()).toBe('m•••@example.org');
      kit.clock.advance(61_000);
      expect(await (await b.json('/login', { email: MO })).json()).toMatchObject({ ok: true });
      const done = await b.json('/login/verify', { t: kit.lastMail().token });
      expect(await done.json()).toMatchObject({ ok: true, next: '/' });
    });

    test('T-01 fifty GETs of a scanner change nothing', async () => {
      const { kit, browser } = await site();
      const [a, scanner] = [browser(), browser()];
      await a.form('/login', { email: MO });
      for (let round = 0; round < 50; round += 1) {
        const answer = await scanner.get('/login/verify', { 'sec-purpose': 'prefetch' });
        expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []]);
        await answer.text();
      }
      const head = await scanner.send('/login/verify', { method: 'HEAD' });
      expect([head.status, await head.text()]).toEqual([200, '']);
      expect((await scanner.send('/login/verify', { method: 'OPTIONS' })).headers.getSetCookie()).toEqual([]);
      expect((await a.form('/login/verify', { t: kit.lastMail().token })).status).toBe(303);
    });

    test('T-52 takes unsafe requests from our own origin only, on the pages and on guarded routes', async () => {
      const { kit, browser } = await site();
      const a = browser();
      const refused: readonly Readonly<Record<string, string | undefined>>[] = [
        { origin: 'https://evil.example' },
        { origin: 'null', 'sec-fetch-site': 'cross-site' },
        { origin: undefined, 'sec-fetch-site': 'same-site' },
      ];
      for (const headers of refused) {
        expect((await a.form('/login', { email: MO }, headers)).status).toBe(403);
      }
      expect(kit.outbox).toHaveLength(0);
      await signIn(kit, a);
      for (const headers of refused) expect((await a.json('/me', {}, headers)).status).toBe(403);
      expect((await a.json('/me', {}, { origin: undefined })).status).toBe(403);
      expect((await a.json('/me', {})).status).toBe(200);
      const text = await a.form('/login', { email: MO }, { 'content-type': 'text/plain' });
      expect(text.status).toBe(415);
    });

    test('T-50 builds no link from Host, forwarded headers or an absolute request target', async () => {
      const { kit, port } = await site();
      await rawPost(port, 'http://evil.example/login', {
        host: 'evil.example',
        'x-forwarded-host': 'evil.example',
        forwarded: 'host=evil.example',
        origin: ORIGIN,
      });
      const { link, mail } = kit.lastMail();
      expect(link.startsWith(`${ORIGIN}/login/verify#t=`)).toBe(true);
      expect(`${mail.text}${mail.html}`).not.toContain('evil');
    });

    test('T-55 takes a session cookie that a sub-domain tossed in beside ours for none', async () => {
      const { kit, browser } = await site();
      const a = browser();
      await signIn(kit, a);
      const own = `__Host-pl_sid=${a.cookies.get('__Host-pl_sid') ?? ''}`;
      for (const cookie of [`${own}; __Host-pl_sid=x`, own.toLowerCase(), ` ${own.replace('__', '..')}`]) {
        const answer = await browser().send('/me', { headers: { cookie } });
        expect([cookie, answer.status]).toEqual([cookie, 401]);
      }
      expect((await browser().send('/me', { headers: { cookie: own } })).status).toBe(200);
    });

    test('T-57 counts clients by the socket, and by a named proxy only', async () => {
      const alone = await site();
      expect(await manyStarts(alone.browser())).toContain(429);
      const behind = await site({ trustedProxies: ['127.0.0.1'] });
      expect(await manyStarts(behind.browser())).not.toContain(429);
    });

    test('guards what wants a second factor or a step-up', async () => {
      const { kit, browser } = await site();
      const a = browser();
      await signIn(kit, a);
      const codes: unknown[] = [];
      for (const path of ['/vault', '/keys']) {
        const answer = await a.get(path);
        codes.push([answer.status, await answer.json()]);
      }
      expect(codes).toMatchObject([
        [403, { ok: false, error: { code: 'mfa_required' } }],
        [200, { ok: true }],
      ]);
      kit.clock.advance(11 * 60_000);
      expect((await a.get('/keys')).status).toBe(403);
    });

    test('renews the token of a session that is a day old', async () => {
      const { kit, browser } = await site();
      const a = browser();
      await signIn(kit, a);
      const before = a.cookies.get('__Host-pl_sid');
      kit.clock.advance(23 * 3_600_000);
      expect((await a.get('/me')).status).toBe(200);
      kit.clock.advance(2 * 3_600_000);
      expect((await a.get('/me')).status).toBe(200);
      expect(a.cookies.get('__Host-pl_sid')).not.toBe(before);
      expect((await a.get('/me')).status).toBe(200);
    });

    test('leaves the rest of the site alone', async () => {
      const { browser } = await site();
      const a = browser();
      expect(await (await a.get('/')).text()).toBe('home');
      expect((await a.get('/login/other')).status).toBe(404);
      expect(await (await a.json('/echo', { name: 'Anna' })).text()).toBe('Anna');
      expect((await a.form('/login', { email: 'x'.repeat(20_000) })).status).toBe(413);
    });
  });
}

async function signIn(kit: TestKit, browser: SiteBrowser): Promise<void> {
  await browser.form('/login', { email: MO });
  const done = await browser.form('/login/verify', { t: kit.lastMail().token });
  if (done.status !== 303) throw new Error(await done.text());
}

async function manyStarts(browser: SiteBrowser): Promise<readonly number[]> {
  const statuses: number[] = [];
  for (let n = 0; n < 12; n += 1) {
    const fields = { email: `p${String(n)}@example.org` };
    const answer = await browser.form('/login', fields, { 'x-forwarded-for': `192.0.2.${String(n)}` });
    statuses.push(answer.status);
  }
  return statuses;
}

/** What `fetch` does not send: a request target and a Host of one's own. */
async function rawPost(
  port: number,
  target: string,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const body = 'email=mo%40example.org';
  const type = 'application/x-www-form-urlencoded';
  await new Promise<void>((resolve, reject) => {
    const sent = httpRequest(
      {
        host: '127.0.0.1',
        port,
        method: 'POST',
        path: target,
        headers: { ...headers, 'content-type': type, 'content-length': body.length },
      },
      (answer) => {
        answer.resume().on('end', resolve);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}
