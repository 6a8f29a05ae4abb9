import { describe, expect, test } from 'vitest';
import type { Proven } from '../login.ts';
import { fieldOf, numberOn } from './testing/site-browser.ts';
import type { SiteBrowser } from './testing/site-browser.ts';
import { MO, site } from './testing/site.ts';
import type { Site } from './testing/site.ts';

const RESET = '/login/prove/reset_password';

interface Opened extends Site {
  readonly seen: Proven[];
}

function proofSite(): Opened {
  const seen: Proven[] = [];
  const onProven = (proven: Proven): string => {
    seen.push(proven);
    return '/new-password';
  };
  return { ...site({}, { onProven }), seen };
}

/** A host starts a reset in its own route, and the browser keeps the cookie. */
async function startReset({ login }: Site, browser: SiteBrowser): Promise<void> {
  const started = await login.proofs.start({ purpose: 'reset_password', email: MO, userId: 'user-7' });
  if (!started.ok) throw new Error(started.error.code);
  browser.cookies.set(login.cookieNames.binding, started.bindingCookie);
}

describe('A18 the pages of a reset', () => {
  test('T-01 a GET of the link does nothing; the browser that asked finishes by itself', async () => {
    const opened = proofSite();
    const browser = opened.browser();
    await startReset(opened, browser);
    const { token, link } = opened.kit.lastMail();
    expect(new URL(link).pathname).toBe(RESET);
    const landing = await (await browser.get(RESET)).text();
    expect(landing).toContain('data-auto-submit');
    expect(opened.seen).toEqual([]);
    const done = await browser.form(RESET, { t: token });
    expect([done.status, done.headers.get('location')]).toEqual([303, '/new-password']);
    expect(opened.seen).toMatchObject([{ purpose: 'reset_password', userId: 'user-7', email: MO }]);
    expect(browser.cookies.has(opened.login.cookieNames.session)).toBe(false);
    expect((await browser.form(RESET, { t: token })).status).toBe(410);
  });

  test('T-02 elsewhere it asks for the number that only the asking browser shows', async () => {
    const opened = proofSite();
    const [owner, other] = [opened.browser(), opened.browser('198.51.100.9')];
    await startReset(opened, owner);
    const { token } = opened.kit.lastMail();
    const asked = await other.form(RESET, { t: token });
    const page = await asked.text();
    expect([asked.status, fieldOf(page, 't')]).toEqual([409, token]);
    expect(page).toContain(`action="${RESET}"`);
    const match = numberOn(await (await owner.get('/login/check-mail')).text());
    expect((await other.form(RESET, { t: token, match })).headers.get('location')).toBe('/new-password');
  });

  test('the waiting page posts the typed code to the proof, not to the sign-in', async () => {
    const opened = proofSite();
    const browser = opened.browser();
    await startReset(opened, browser);
    const waiting = await (await browser.get('/login/check-mail')).text();
    expect(waiting).toContain(`action="${RESET}"`);
    const cid = fieldOf(waiting, 'cid');
    const wrong = await browser.form(RESET, { cid, code: '22222222' });
    expect([wrong.status, fieldOf(await wrong.text(), 'cid')]).toEqual([400, cid]);
    const { code } = opened.kit.lastMail();
    expect((await browser.form(RESET, { cid, code })).headers.get('location')).toBe('/new-password');
  });

  test('P11 a program is answered in JSON', async () => {
    const opened = proofSite();
    const browser = opened.browser();
    await startReset(opened, browser);
    const done = await browser.json(RESET, { t: opened.kit.lastMail().token });
    expect(await done.json()).toEqual({ ok: true, next: '/new-password', purpose: 'reset_password' });
  });

  test('T-07 its link is worth nothing at the sign-in, nor at another proof', async () => {
    const opened = proofSite();
    const browser = opened.browser();
    await startReset(opened, browser);
    const { token } = opened.kit.lastMail();
    expect((await browser.form('/login/verify', { t: token })).status).toBe(400);
    expect((await browser.form('/login/prove/change_email', { t: token })).status).toBe(400);
    expect(opened.seen).toEqual([]);
  });

  test('there are none where the host does nothing with a proof', async () => {
    expect((await site().browser().get(RESET)).status).toBe(404);
  });
});
