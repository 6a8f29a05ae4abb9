import { describe, expect, test } from 'vitest';
import { LOGIN_ERRORS } from '../errors.ts';
import type { LoginErrorCode } from '../errors.ts';
import {
  captchaPage,
  checkMailPage,
  confirmPage,
  errorPage,
  landingPage,
  landingScript,
  matchPage,
  noticePage,
  pageHeaders,
  pagesCss,
  passkeyScript,
  passwordPage,
  passwordScript,
  pressPage,
  reportPage,
  requestPage,
  secondFactorPage,
  waitingScript,
  welcomePage,
} from './index.ts';
import type { PageLanguage, PageSite } from './index.ts';

const EVIL = `"><script>alert(1)</script><img src=x onerror='x'>`;
const ORIGIN = { maskedAddress: 'm•••@example.org', userAgent: 'Firefox on Windows', requestedAt: 0 };

function site(language: PageLanguage = 'en'): PageSite {
  const urls = { stylesheetUrl: '/assets/login.css', scriptUrl: '/assets/login.js' };
  return { name: 'Postern', host: 'mail.example.org', language, ...urls };
}

/** Every page once, with `text` wherever a caller may put text. */
function everyPage(from: PageSite, text: string): readonly (readonly [string, string])[] {
  const error = { code: 'code_wrong', triesLeft: 2, retryAfter: 30 } as const;
  const origin = { ...ORIGIN, maskedAddress: text, userAgent: text };
  const action = text;
  const captcha = { kind: text, data: { text } };
  return [
    ['request', requestPage(from, { action, email: text, next: text, grant: text, error })],
    [
      'check mail',
      checkMailPage(from, {
        action,
        cid: text,
        maskedAddress: text,
        matchNumber: text,
        againUrl: text,
        error,
      }),
    ],
    ['landing', landingPage(from, { action, auto: true })],
    ['match', matchPage(from, { action, token: text, origin, now: 0, error })],
    [
      'confirm',
      confirmPage(from, {
        action,
        proof: { t: text, match: text },
        signedInAs: text,
        maskedAddress: text,
        stayUrl: text,
      }),
    ],
    ['error', errorPage(from, { error, againUrl: text })],
    ['welcome', welcomePage(from, { action, purpose: 'setup', error })],
    ['press', pressPage(from, { action, token: text, origin, now: 0 })],
    ['report', reportPage(from, { action, maskedAddress: text, error })],
    [
      'password',
      passwordPage(from, {
        action,
        identifier: text,
        next: text,
        mailUrl: text,
        forgotUrl: text,
        scriptUrl: text,
        error,
      }),
    ],
    ['notice', noticePage(from, { kind: 'used', againUrl: text })],
    ['captcha', captchaPage(from, { action, fields: { email: text }, captcha, solverUrl: text })],
    [
      'second factor',
      secondFactorPage(from, {
        action,
        mailAction: text,
        methods: ['passkey', 'totp', 'recovery', 'mfa_email'],
        mailed: { cid: text, maskedAddress: text },
        mayTrust: true,
        passkey: { scriptUrl: text, optionsUrl: text },
        failed: 'totp',
        error,
      }),
    ],
  ];
}

describe.each(everyPage({ ...site(), name: EVIL, host: EVIL }, EVIL))('the %s page', (_, page) => {
  test('T-25 T-61 shows whatever it is given as text, and has no inline script, style or handler', () => {
    expect(page).not.toContain('<img');
    expect(page).not.toContain('alert(1)</script>');
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=["']|javascript:/i);
    const scripts = /data-fragment-token|data-captcha|data-passkey|data-password-form/.test(page) ? 1 : 0;
    expect(page.match(/<script src="[^"]*" defer><\/script>/g) ?? []).toHaveLength(scripts);
    expect(page.match(/<script/g) ?? []).toHaveLength(scripts);
  });

  test('names the site in its title and at its top, and its language', () => {
    expect(page).toMatch(/<html lang="en">/);
    expect(page).toContain('class="site-host">&quot;&gt;');
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/<main/g)).toHaveLength(1);
  });

  test('has a label for every field a person fills, and posts its forms', () => {
    const fields = [...page.matchAll(/<input(?![^>]*type="hidden")[^>]*\sid="([^"]+)"/g)].map(
      (match) => match[1],
    );
    for (const id of fields) expect(page).toContain(`<label for="${id ?? ''}">`);
    expect(page.match(/<form /g)?.length).toBe(page.match(/<form method="post"/g)?.length);
  });
});

describe('the pages', () => {
  test('use the field names that the server reads', () => {
    const names = (page: string): string[] =>
      [...page.matchAll(/<input[^>]*\sname="([^"]+)"/g)].map((match) => match[1] ?? '');
    const action = '/login';
    expect(names(requestPage(site(), { action, next: '/x' })).toSorted()).toEqual(['email', 'next']);
    const check = { action, cid: 'c', maskedAddress: 'm', matchNumber: '0042', againUrl: '/' };
    expect(names(checkMailPage(site(), check)).toSorted()).toEqual(['cid', 'code']);
    expect(names(landingPage(site(), { action, auto: false }))).toEqual(['t']);
    const typed = { action, next: '/x', mailUrl: '/login', scriptUrl: '/p.js' };
    expect(names(passwordPage(site(), typed))).toEqual(['next', 'identifier', 'password']);
    expect(names(matchPage(site(), { action, token: 't', origin: ORIGIN, now: 0 }))).toEqual(['t', 'match']);
    expect(names(welcomePage(site(), { action, purpose: 'invite' }))).toEqual(['grant', 'email']);
    const again = { action, signedInAs: 'a', maskedAddress: 'b', stayUrl: '/' };
    expect(names(confirmPage(site(), { ...again, proof: { t: 't' } }))).toEqual(['t', 'replace']);
    const sealed = { identifier: 'i', sealed: 's', next: '/x' };
    expect(names(confirmPage(site(), { ...again, proof: sealed }))).toEqual([
      'identifier',
      'sealed',
      'next',
      'replace',
    ]);
    expect(names(confirmPage(site(), { ...again, proof: { cid: 'c', code: 'k' } }))).toEqual([
      'cid',
      'code',
      'replace',
    ]);
  });

  test('T-02 the landing page posts by itself only where it was told that this browser started', () => {
    expect(landingPage(site(), { action: '/v', auto: true })).toContain('data-auto-submit');
    expect(landingPage(site(), { action: '/v', auto: false })).not.toContain('data-auto-submit');
    expect(landingScript()).toContain("hasAttribute('data-auto-submit')");
  });

  test('T-11 the script takes the token out of the address bar before it does anything with it', () => {
    const script = landingScript();
    expect(script.indexOf('history.replaceState')).toBeLessThan(script.indexOf('field.value'));
    expect(script).not.toMatch(/console|fetch|localStorage|sessionStorage|innerHTML/);
  });

  test('T-11 T-88 the other scripts keep nothing, print nothing and write no markup', () => {
    for (const script of [waitingScript(), passkeyScript(), passwordScript()])
      expect(script).not.toMatch(/console|localStorage|sessionStorage|innerHTML|eval|document\.cookie/);
  });

  test('T-02 a page that only says something has nothing to press but a way to start again', () => {
    for (const kind of ['code', 'deny', 'used', 'reported'] as const) {
      const page = noticePage(site(), { kind, againUrl: '/login' });
      expect(page).not.toMatch(/<form|<button|<input/);
    }
  });

  test('the code field fits the codes of the site', () => {
    const page = { action: '/c', cid: 'c', maskedAddress: 'm', matchNumber: '0042', againUrl: '/' };
    expect(checkMailPage(site(), page)).toMatch(/inputmode="text"[\s\S]*Eight letters and digits/);
    expect(checkMailPage(site(), { ...page, codeFormat: 'digits6' })).toMatch(
      /inputmode="numeric"[\s\S]*placeholder="000000"[\s\S]*Six digits/,
    );
  });

  test('the number is on the page of the starting browser, large enough to find', () => {
    const page = checkMailPage(site(), {
      action: '/c',
      cid: 'c',
      maskedAddress: 'm',
      matchNumber: '0042',
      againUrl: '/',
    });
    expect(page).toContain('<strong class="match-number">0042</strong>');
    expect(page).toContain('autocomplete="one-time-code"');
  });

  test('the number is asked for without a word about being wrong, the first time', () => {
    const asked = { action: '/v', token: 't', origin: ORIGIN, now: 120_000 };
    const first = matchPage(site(), { ...asked, error: { code: 'binding_required' } });
    expect(first).toContain('2 minutes ago');
    expect(first).not.toContain('role="alert"');
    const second = matchPage(site(), { ...asked, error: { code: 'match_wrong', triesLeft: 4 } });
    expect(second).toContain('That number is different. 4 tries left.');
    expect(second).toContain('aria-invalid="true"');
  });

  test.each(['en', 'ru'] as const)('every refusal has a sentence in %s, shown as text', (language) => {
    const sentences = Object.keys(LOGIN_ERRORS)
      .filter((code): code is LoginErrorCode => code in LOGIN_ERRORS)
      .map(
        (code) =>
          /role="alert">([^<]+)</.exec(errorPage(site(language), { error: { code }, againUrl: '/' }))?.[1],
      );
    expect(sentences.every((sentence) => sentence !== undefined && sentence.length > 10)).toBe(true);
  });

  test('a wrong password is said at its field, a pause before the form, and nothing is typed again but the password', () => {
    const page = { action: '/p', identifier: 'mo@example.org', mailUrl: '/login', scriptUrl: '/p.js' };
    const wrong = passwordPage(site(), { ...page, error: { code: 'password_wrong' } });
    expect(wrong.indexOf('role="alert"')).toBeGreaterThan(wrong.indexOf('id="password"'));
    expect(wrong.match(/aria-invalid="true" aria-describedby="login-error"/g)).toHaveLength(2);
    expect(wrong).toContain('value="mo@example.org"');
    expect(/<input(?=[^>]*id="password")[^>]*>/.exec(wrong)?.[0]).not.toContain('value=');
    const paused = passwordPage(site(), { ...page, error: { code: 'password_paused', retryAfter: 900 } });
    expect(paused.indexOf('role="alert"')).toBeLessThan(paused.indexOf('<form'));
    expect(paused).toMatch(/by mail or with a passkey. Try again in 15 minutes/);
    expect(paused).not.toContain('aria-invalid');
  });

  test('the password page works without its script, and browsers and their password stores know its fields', () => {
    const page = passwordPage(site(), { action: '/p', mailUrl: '/login', scriptUrl: '/p.js' });
    expect(page).toMatch(/name="identifier"\s+autocomplete="username"/);
    expect(page).toMatch(/type="password"\s+autocomplete="current-password"/);
    expect(page).toMatch(/<button\s+type="button"[^>]*aria-label="Show the password"\s+hidden/);
    expect(page).not.toContain('Forgot');
  });

  test('a refused invitation is not carried along to be refused again', () => {
    const page = { action: '/login', grant: 'spent' } as const;
    expect(requestPage(site(), { ...page, error: { code: 'token_used' } })).not.toContain('spent');
    expect(requestPage(site(), { ...page, error: { code: 'address_invalid' } })).toContain('spent');
  });

  test('are Russian throughout where that was asked for', () => {
    for (const [, page] of everyPage(site('ru'), 'x')) {
      expect(page).toContain('<html lang="ru">');
      const words = page
        .replace(/<[^>]+>/g, ' ')
        .replace(/Postern|mail\.example\.org|JavaScript|Firefox|XXXX|K7QF-2M9T|\bx\b/g, '');
      expect(words).not.toMatch(/[A-Za-z]{3}/);
    }
  });

  test('T-11 T-61 T-63 carry the headers that keep them whole', () => {
    const headers = pageHeaders();
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
    expect(headers['Content-Security-Policy']).not.toContain('unsafe');
    expect(headers).toMatchObject({
      'Cache-Control': 'no-store',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Referrer-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    });
  });
});

describe('the stylesheet', () => {
  const css = pagesCss();
  const blocks = [
    css.slice(css.indexOf(':root'), css.indexOf('@media')),
    css.slice(css.indexOf('@media (prefers-color-scheme: dark)')),
  ];

  test.each([
    ['light', blocks[0] ?? ''],
    ['dark', blocks[1] ?? ''],
  ])('has AA contrast for every text colour in the %s theme', (_, block) => {
    const colour = (name: string): string => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(block)?.[1] ?? '';
    const pairs = [
      ['text', 'card'],
      ['quiet', 'card'],
      ['accent', 'card'],
      ['on-accent', 'accent'],
      ['on-accent', 'accent-strong'],
      ['danger', 'danger-ground'],
    ] as const;
    for (const [front, back] of pairs) {
      expect(contrast(colour(front), colour(back)), `${front} on ${back}`).toBeGreaterThanOrEqual(4.5);
    }
    expect(contrast(colour('field-line'), colour('card'))).toBeGreaterThanOrEqual(3);
  });

  test('asks no other host for anything', () => {
    expect(css).not.toMatch(/url\(|@import|@font-face/);
  });
});

/** WCAG 2.2 contrast ratio of two #rrggbb colours. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
