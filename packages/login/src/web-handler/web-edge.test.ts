import { describe, expect, test } from 'vitest';
import { StoreError } from '../errors.ts';
import { memoryStore } from '../stores/memory/memory-store.ts';
import { countedStore } from '../testing/counted-store.ts';
import { ask, bodyOf, MO, ORIGIN, site } from './testing/site.ts';
import { webHandler } from './web-handler.ts';

const SCANNERS: readonly Readonly<Record<string, string>>[] = [
  { 'user-agent': 'Mozilla/4.0 (compatible; ms-office; MSOffice 16)' },
  { purpose: 'prefetch' },
  { 'sec-purpose': 'prefetch;prerender' },
  { 'user-agent': 'Slackbot-LinkExpanding 1.0 (+https://api.slack.example/robots)' },
];

describe('what only looks', () => {
  test('T-01 fifty GET, HEAD and OPTIONS of a scanner leave the challenge as it is and set no cookie', async () => {
    const store = memoryStore();
    const { kit, browser } = site({ store });
    const [a, scanner] = [browser(), browser('203.0.113.50')];
    await ask(a);
    const status = await bodyOf(await a.get('/login/status'));
    for (let round = 0; round < 50; round += 1) {
      const headers = SCANNERS[round % SCANNERS.length] ?? {};
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const answer = await scanner.send('/login/verify', { method, headers });
        expect(answer.status).toBe(method === 'OPTIONS' ? 204 : 200);
        expect(answer.headers.getSetCookie()).toEqual([]);
        if (method !== 'GET') expect(await answer.text()).toBe('');
      }
    }
    expect(await bodyOf(await a.get('/login/status'))).toEqual(status);
    expect((await a.form('/login/verify', { t: kit.lastMail().token })).status).toBe(303);
  });

  test('T-01 every address that can be GET sets no cookie and writes nothing', async () => {
    const calls = new Set<string>();
    const store = countedStore(memoryStore(), (operation) => calls.add(operation));
    const { kit, browser, login } = site({ store });
    const a = browser();
    await ask(a);
    await a.form('/login/verify', { t: kit.lastMail().token });
    await ask(a, 'anna@example.org');
    calls.clear();
    const { paths } = webHandler(login);
    expect(paths.length).toBeGreaterThan(12);
    for (const path of paths) {
      const answer = await a.get(`${path}?next=//evil.example`);
      expect(answer.headers.getSetCookie(), path).toEqual([]);
      expect([200, 303, 405], path).toContain(answer.status);
    }
    expect([...calls].filter((operation) => !/\.find/.test(operation))).toEqual([]);
  });

  test('what is not allowed says what is, and other paths are left to the host', async () => {
    const { browser } = site();
    const put = await browser().send('/login', { method: 'PUT', headers: { origin: ORIGIN } });
    expect([put.status, put.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
    const get = await browser().get('/login/sign-out');
    expect([get.status, get.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    expect(await (await browser().get('/login/anything')).text()).toBe('the rest of the site');
    expect(await (await browser().get('/loginx')).text()).toBe('the rest of the site');
  });
});

describe('T-52 an unsafe request', () => {
  const table: readonly [string, Record<string, string | undefined>, boolean, number][] = [
    ['from our origin', { origin: ORIGIN }, true, 303],
    [
      'from our origin, upper-case form type',
      { origin: ORIGIN, 'content-type': 'Application/X-WWW-Form-URLencoded' },
      true,
      303,
    ],
    ['from another origin', { origin: 'https://evil.example' }, false, 403],
    ['from a sub-domain', { origin: 'https://x.mail.example.org' }, false, 403],
    ['from our name without TLS', { origin: 'http://mail.example.org' }, false, 403],
    [
      'from another origin, saying same-origin',
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' },
      true,
      403,
    ],
    ['of an opaque origin', { origin: 'null' }, true, 403],
    ['of an opaque origin, cross-site', { origin: 'null', 'sec-fetch-site': 'cross-site' }, false, 403],
    ['without origin, same-origin', { origin: undefined, 'sec-fetch-site': 'same-origin' }, true, 303],
    ['without origin, same-site', { origin: undefined, 'sec-fetch-site': 'same-site' }, false, 403],
    ['without origin and site, with a cookie of ours', { origin: undefined }, true, 403],
    ['without origin and site, without a cookie', { origin: undefined }, false, 303],
    ['with a bearer and a cookie', { origin: undefined, authorization: 'Bearer x' }, true, 403],
    ['as text', { origin: ORIGIN, 'content-type': 'text/plain' }, false, 415],
    [
      'as a form with files',
      { origin: ORIGIN, 'content-type': 'multipart/form-data; boundary=x' },
      false,
      415,
    ],
  ];

  test.each(table)('%s', async (_, headers, withCookie, status) => {
    const { kit, browser } = site();
    const a = browser();
    if (withCookie) a.cookies.set('__Host-pl_sid', 'x'.repeat(43));
    const answer = await a.form('/login', { email: MO }, headers);
    expect(answer.status).toBe(status);
    expect(kit.outbox).toHaveLength(status === 303 ? 1 : 0);
    expect(kit.events.some((event) => event.type === 'csrf.rejected')).toBe(status === 403);
  });

  test('T-12 T-52 from another site cannot spend a link, a code, a session or a report', async () => {
    const { kit, browser } = site();
    const a = browser();
    await ask(a);
    const evil = { origin: 'https://evil.example' };
    for (const path of ['verify', 'code', 'sign-out', 'report', 'second-factor', 'second-factor/mail']) {
      const answer = await a.form(`/login/${path}`, { t: kit.lastMail().token }, evil);
      expect([path, answer.status]).toEqual([path, 403]);
      expect(answer.headers.getSetCookie()).toEqual([]);
    }
    expect((await a.form('/login/verify', { t: kit.lastMail().token })).status).toBe(303);
  });
});

describe('T-84 input that nobody would send', () => {
  test('a body above 16 KiB, or one that is no JSON object, is refused without a word of it', async () => {
    const { kit, browser } = site();
    const a = browser();
    expect((await a.form('/login', { email: 'x'.repeat(17_000) })).status).toBe(413);
    const bodies = ['{', '[]', '"x"', 'null', '\u0000', '{"email":{"a":1}}', '{"email":["a@b.example"]}'];
    for (const body of bodies) {
      const headers = { origin: ORIGIN, 'content-type': 'application/json' };
      const answer = await a.send('/login', { method: 'POST', headers, body });
      expect([400, 422]).toContain(answer.status);
      expect(await bodyOf(answer)).toMatchObject({ ok: false });
    }
    const bytes = new Uint8Array([0x65, 0x3d, 0xff, 0xfe]);
    const headers = { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' };
    expect((await a.send('/login', { method: 'POST', headers, body: bytes })).status).toBe(400);
    expect(kit.outbox).toHaveLength(0);
  });

  test('a field given twice is none', async () => {
    const { kit, browser } = site();
    const headers = { origin: ORIGIN, 'content-type': 'application/x-www-form-urlencoded' };
    const body = `email=mo%40example.org&email=eve%40evil.example`;
    const answer = await browser().send('/login', { method: 'POST', headers, body });
    expect([answer.status, kit.outbox.length]).toEqual([422, 0]);
  });

  test('headers of any shape never break an answer', async () => {
    const { browser } = site();
    const odd = [
      '',
      ' ',
      '=',
      ';;;',
      '__Host-pl_sid',
      '__Host-pl_sid=',
      'Bearer',
      'é',
      '%00',
      'a'.repeat(9_000),
    ];
    for (const value of odd) {
      for (const name of ['cookie', 'authorization', 'accept-language', 'x-forwarded-for', 'user-agent']) {
        for (const path of [
          '/login',
          '/login/check-mail',
          '/login/status',
          '/login/verify',
          '/login/second-factor',
        ]) {
          const answer = await browser().send(path, { headers: { [name]: value } });
          expect(answer.status).toBeLessThan(500);
        }
      }
    }
  });

  test('T-55 a session cookie that appears twice is none, and is told', async () => {
    const { kit, login, browser } = site();
    const a = browser();
    await ask(a);
    await a.form('/login/verify', { t: kit.lastMail().token });
    const session = a.cookies.get('__Host-pl_sid') ?? '';
    const cookie = `__Host-pl_sid=${session}; __Host-pl_sid=${session}`;
    expect(await login.session({ headers: new Headers({ cookie }) })).toBeUndefined();
    expect(kit.events.some((event) => event.type === 'cookie.duplicate')).toBe(true);
    const headers = { cookie };
    const out = await browser().send('/login/sign-out', { method: 'POST', headers });
    expect(out.status).toBe(403);
  });
});

describe('the answers', () => {
  test('T-50 Host, forwarded headers and the address asked for never reach a link', async () => {
    const kitSite = site();
    const handle = webHandler(kitSite.login);
    const headers = {
      host: 'evil.example',
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example;proto=http',
      'x-forwarded-proto': 'http',
      'content-type': 'application/x-www-form-urlencoded',
      origin: ORIGIN,
    };
    const body = 'email=mo%40example.org';
    const answer = await handle(new Request('http://evil.example/login', { method: 'POST', headers, body }));
    expect(answer?.headers.get('location')).toBe('/login/check-mail');
    expect(kitSite.kit.lastMail().link.startsWith(`${ORIGIN}/login/verify#t=`)).toBe(true);
    expect(kitSite.kit.lastMail().mail.text + kitSite.kit.lastMail().mail.html).not.toContain('evil.example');
  });

  test('T-40 are the same for a known, an unknown and a disabled address', async () => {
    const seen: unknown[] = [];
    for (const email of [MO, 'nobody@example.org', 'off@example.org']) {
      const { kit, browser } = site({ signUp: 'closed' });
      kit.accounts.set(MO, { id: 'user-1', administrator: false });
      kit.accounts.set('off@example.org', { id: 'user-2', administrator: false, disabled: true });
      const a = browser();
      const started = await a.form('/login', { email });
      const page = await a.get('/login/check-mail');
      const cookies = started.headers.getSetCookie().map((line) => line.replace(/=[\w-]{20,}/, '=…'));
      const html = (await page.text())
        .replace(/value="[\w-]{22}"/, 'cid')
        .replace(/\d{4}<\/strong>/, 'number')
        .replace(/\w+•••@/, '…@');
      seen.push([started.status, [...started.headers.keys()], cookies, page.status, html]);
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  test('T-11 T-61 T-63 carry the headers of the pages, refusals and JSON included', async () => {
    const { browser } = site();
    const a = browser();
    const answers = [
      await a.get('/login'),
      await a.get('/login/verify'),
      await a.form('/login/verify', { t: 'x' }),
      await a.form('/login/verify', {}, { origin: 'https://evil.example' }),
      await a.json('/login', { email: 'x' }),
      await a.form('/login', { email: MO }),
      await a.get('/login/check-mail'),
      await a.form('/login', { email: MO }, { 'content-type': 'text/plain' }),
    ];
    for (const answer of answers) {
      const policy = answer.headers.get('content-security-policy') ?? '';
      for (const rule of [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'",
      ])
        expect(policy).toContain(rule);
      expect(policy).not.toContain('unsafe');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('vary')).toBe('Cookie, Origin, Sec-Fetch-Site');
      expect(answer.headers.get('referrer-policy')).toBe('same-origin');
      expect(answer.headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('x-robots-tag')).toBe('noindex');
    }
  });

  test('too many requests say when to come again, in words and in headers', async () => {
    const { browser } = site();
    await ask(browser());
    const again = await browser().form('/login', { email: MO });
    expect(again.status).toBe(429);
    const seconds = Number(again.headers.get('retry-after'));
    expect(seconds).toBeGreaterThan(0);
    expect(again.headers.get('ratelimit')).toBe(`"login";r=0;t=${String(seconds)}`);
    expect(await again.text()).toMatch(/role="alert">Too many requests\. Try again in/);
  });

  test('T-57 a forwarded address counts only from a proxy that is named', async () => {
    const limits = { trustedProxies: ['10.0.0.0/24'] };
    const { kit, browser } = site({}, limits);
    const through = async (peer: string, forwarded: string, email: string): Promise<number> => {
      const answer = await browser(peer).form('/login', { email }, { 'x-forwarded-for': forwarded });
      return answer.status;
    };
    let statuses: number[] = [];
    for (let n = 0; n < 12; n += 1)
      statuses.push(await through('10.0.0.5', `192.0.2.${String(n)}`, `p${String(n)}@example.org`));
    expect(new Set(statuses)).toEqual(new Set([303]));
    statuses = [];
    for (let n = 0; n < 12; n += 1)
      statuses.push(await through('203.0.113.5', `192.0.2.${String(n)}`, `q${String(n)}@example.org`));
    expect(statuses.at(-1)).toBe(429);
    expect(kit.outbox.length).toBeGreaterThan(12);
    expect(() => site({}, { trustedProxies: ['::ffff:10.0.0.0/8'] })).toThrow(/trustedProxies/);
  });

  test('a store that does not answer closes the door in words', async () => {
    const store = memoryStore();
    const broken = {
      ...store,
      challenges: {
        ...store.challenges,
        findByBinding: () => Promise.reject(new StoreError(new Error('down'))),
      },
    };
    const { browser } = site({ store: broken });
    const a = browser();
    a.cookies.set('__Host-pl_bind', 'x'.repeat(43));
    const page = await a.get('/login/check-mail');
    expect([page.status, await page.text()]).toEqual([503, expect.stringContaining('role="alert"')]);
    const status = await a.get('/login/status', { accept: 'application/json' });
    expect(await bodyOf(status)).toMatchObject({
      ok: false,
      error: { code: 'store_unavailable', status: 503 },
    });
  });

  test('are in the language of the browser, with sentences and colours of the site', async () => {
    const { browser } = site(
      {},
      {
        siteName: 'Почта',
        texts: { ru: { requestTitle: 'Вход для своих' } },
        theme: ':root { --accent: #123456; }',
        pages: { error: () => '<!doctype html><title>ours</title>' },
      },
    );
    const page = await (await browser().get('/login', { 'accept-language': 'de, ru;q=0.8, en' })).text();
    expect(page).toContain('<html lang="ru">');
    expect(page).toContain('<h1>Вход для своих</h1>');
    expect(page).toContain('Почта');
    expect(await (await browser().get('/login/pages.css')).text()).toMatch(/--accent: #0d6b66[\s\S]*#123456/);
    expect(await (await browser().form('/login/verify', { t: 'x' })).text()).toContain('<title>ours');
  });
});
