import { describe, expect, test } from 'vitest';
import { createLogin } from '../create-login.ts';
import { readMail, testKit } from '../testing/test-kit.ts';
import type { LoginMail } from './mail.ts';

async function mailFor(more: {
  readonly userAgent?: string;
  readonly language?: 'en' | 'ru';
  readonly email?: string;
}): Promise<LoginMail> {
  const kit = testKit();
  const login = createLogin(kit.config({ appName: 'Tom & Jerry <Mail>' }));
  kit.accounts.set('mo@example.org', { id: 'user-1', administrator: false });
  await login.start({ email: 'mo@example.org', ...more });
  return kit.lastMail().mail;
}

describe('the sign-in mail', () => {
  test('T-25 holds nothing that whoever asked could write, but the address', async () => {
    const mail = await mailFor({
      userAgent: '<a href="//evil.example">Claim your prize</a> Firefox/1 Windows',
    });
    expect(JSON.stringify(mail)).not.toMatch(/evil|prize/);
    expect(mail.text).toContain('Firefox on Windows');
  });

  test('T-25 escapes the address and the name of the site in HTML', async () => {
    const mail = await mailFor({ email: "a'&b@example.org" });
    expect(mail.html).toContain('a&#39;&amp;b@example.org');
    expect(mail.html).toContain('Tom &amp; Jerry &lt;Mail&gt;');
    expect(mail.html).not.toContain('<Mail>');
  });

  test('T-20 goes to exactly one canonical address', async () => {
    expect((await mailFor({ email: ' Mo@Example.ORG ' })).to).toBe('mo@example.org');
  });

  test('has the link once in each form, one to report it, no image, and no code in the subject', async () => {
    const mail = await mailFor({});
    const { link, code } = readMail(mail);
    expect(mail.text.split(link)).toHaveLength(2);
    expect(mail.html.split(`href="${link}"`)).toHaveLength(2);
    expect(mail.html.match(/href="[^"]*/g)).toEqual([
      `href="${link}`,
      expect.stringMatching(/^href="https:\/\/mail\.example\.org\/login\/report#t=/),
    ]);
    expect(mail.html).toContain(code);
    expect(mail.html).not.toMatch(/<img|url\(|<script/i);
    expect(mail.subject).toBe('Sign in to Tom & Jerry <Mail>');
  });

  test('says how long, from where and when, and that nobody will ask for the code', async () => {
    const { text } = await mailFor({});
    expect(text).toContain('an unknown browser at 2026-01-15 12:00 UTC');
    expect(text).toContain('expire in 10 minutes');
    expect(text).toContain('Nobody from us will ever ask');
  });

  test('tells other machines that a machine wrote it', async () => {
    expect((await mailFor({})).headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    });
  });

  test('is written in Russian where that was asked for', async () => {
    const mail = await mailFor({ language: 'ru' });
    expect(mail.subject).toBe('Вход на Tom & Jerry <Mail>');
    expect(mail.html).toContain('lang="ru"');
    expect(readMail(mail).token).toHaveLength(114);
    expect(mail.text).toContain('Запрос: неизвестный браузер, 2026-01-15 12:00 UTC');
  });

  test('T-10 is to be wiped when its link is dead', async () => {
    expect((await mailFor({})).expiresAt).toBe(Date.UTC(2026, 0, 15, 12, 10));
  });

  test('T-24 has no control character in anything that becomes a header', async () => {
    const mail = await mailFor({ userAgent: 'x\r\nBcc: e@attacker.example' });
    const headers = [mail.to, mail.subject, ...Object.entries(mail.headers).flat()];
    expect(headers.join('')).not.toMatch(/\p{Cc}/u);
  });
});
