import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINUTE_MS } from '../clock.ts';
import { challengeMail } from './challenge-mail.ts';
import type { ChallengeMail } from './challenge-mail.ts';
import { mailTemplates } from './default-templates.ts';
import type { MailTemplates } from './mail-templates.ts';
import type { MailLanguage } from './mail.ts';
import { noticeMail } from './notice-mail.ts';
import { NOTICES_EN } from './notices-en.ts';
import { NOTICES_RU } from './notices-ru.ts';
import { MailTemplateError } from './render-mail.ts';

const AT = Date.UTC(2026, 0, 15, 12);
const LINK = 'https://mail.example.org/login/verify#t=AQIDBAUGBwgJCgsM';
const REPORT = 'https://mail.example.org/login/report#t=DAsKCQgHBgUEAwIB';
const CODE = 'K7QF-2M9T';
const KINDS: readonly ChallengeMail['kind'][] = [
  'sign-in',
  'sign-up',
  'invite',
  'verify-email',
  'change-email',
  'reset-password',
  'step-up',
];
const LANGUAGES: readonly MailLanguage[] = ['en', 'ru'];

function context(own?: Partial<MailTemplates>): { appName: string; mailTemplates: MailTemplates } {
  return { appName: 'Tom & Jerry <Mail>', mailTemplates: mailTemplates(own) };
}

function input(more: Partial<ChallengeMail> = {}): ChallengeMail {
  return {
    kind: 'sign-in',
    to: 'mo@example.org',
    url: LINK,
    code: CODE,
    reportUrl: REPORT,
    userAgent: 'Firefox on Windows',
    requestedAt: AT,
    expiresAt: AT + 10 * MINUTE_MS,
    language: 'en',
    ...more,
  };
}

describe('mails under attack', () => {
  test('T-24 a subject or line with a control character is refused before anything is queued', () => {
    for (const bad of ['Hello\r\nBcc: e@attacker.example', 'a\u0000b', 'a\u2028b', 'a\u0085b']) {
      const words = { subject: 'Fine', before: [], button: '', after: [] };
      for (const wrong of [
        { ...words, subject: bad },
        { ...words, before: [bad] },
        { ...words, button: bad },
      ]) {
        expect(() => challengeMail(context({ 'sign-in': () => wrong }), input())).toThrow(MailTemplateError);
      }
    }
    const empty = { subject: '', before: [], button: '', after: [] };
    expect(() => challengeMail(context({ notice: () => empty, 'sign-in': () => empty }), input())).toThrow(
      MailTemplateError,
    );
  });

  test('T-25 whatever words a host writes, they are text: no tag, no attribute, no picture comes of them', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{1,60}$/), (text) => {
        const words = { subject: text, before: [text], button: text, after: [text], report: text };
        const { html } = challengeMail(context({ 'sign-in': () => words }), input());
        const tags = html.match(/<[^>]*>/g) ?? [];
        expect(tags.map((tag) => /^<\/?([a-z!]+)/.exec(tag)?.[1]).every(isOurTag)).toBe(true);
        expect(tags.filter((tag) => tag.includes('href='))).toHaveLength(2);
      }),
      { examples: [['<img src=//evil.example>'], ['"><script>'], ["' onmouseover='x"]] },
    );
  });

  test('T-25 escapes the address and the name of the site', () => {
    const { html } = challengeMail(context(), input({ to: "a'&b@example.org" }));
    expect(html).toContain('a&#39;&amp;b@example.org');
    expect(html).toContain('Tom &amp; Jerry &lt;Mail&gt;');
    expect(html).not.toContain('<Mail>');
  });

  test('T-41 a mail that is never sent is written as the real one is, byte for byte', () => {
    const real = challengeMail(context(), input());
    expect(challengeMail(context(), input({ kind: 'noop' }))).toEqual({ ...real, kind: 'noop' });
  });

  test('the mail of a second factor has the code alone, even where somebody hands it a link', () => {
    const { reportUrl: _none, ...without } = input({ kind: 'mfa-code' });
    const mail = challengeMail(context(), without);
    expect(mail.text).toContain(CODE);
    expect(`${mail.text}${mail.html}`).not.toMatch(/https:|href/);
  });
});

describe.each(LANGUAGES)('O09 the default mails (%s)', (language) => {
  test.each(KINDS)(
    '%s has the link once in each form, the code, no picture and no code in the subject',
    (kind) => {
      const mail = challengeMail(context(), input({ kind, language }));
      expect(mail.text.split(LINK)).toHaveLength(2);
      expect(mail.html.split(`href="${LINK}"`)).toHaveLength(2);
      expect(mail.text.split(REPORT)).toHaveLength(2);
      expect(mail.html.match(/href=/g)).toHaveLength(2);
      expect(mail.html).not.toMatch(/<img|url\(|<script|src=/i);
      expect(mail.subject).not.toContain(CODE);
      expect(mail.text.includes(CODE)).toBe(kind !== 'invite');
      expect(mail.html).toContain(`lang="${language}"`);
      expect(mail.text).toContain('10 ');
      expect(mail.to).toBe('mo@example.org');
      expect(mail.expiresAt).toBe(AT + 10 * MINUTE_MS);
    },
  );

  test('a notice says what happened and has no link at all', () => {
    const notices = language === 'ru' ? NOTICES_RU : NOTICES_EN;
    for (const [notice, words] of Object.entries(notices)) {
      const facts = { at: AT, userAgent: 'Firefox on Windows' };
      const mail = noticeMail(context(), { notice, to: 'mo@example.org', language, facts });
      expect(mail.text).toContain(words);
      expect(mail.text).toContain('2026-01-15 12:00 UTC');
      expect(`${mail.text}${mail.html}`).not.toMatch(/https?:|href/);
    }
  });

  test('an unknown notice is told in general words', () => {
    const mail = noticeMail(context(), {
      notice: 'constructor',
      to: 'mo@example.org',
      language,
      facts: { at: AT },
    });
    expect(mail.text).toMatch(/protected|защита/);
    expect(mail.text).not.toMatch(/function|undefined/);
  });
});

describe('mails', () => {
  test('O09 every kind can have the words of the host, the others keep ours', () => {
    const own = context({
      invite: (facts) => ({ subject: `Come to ${facts.address}`, before: [], button: 'Go', after: [] }),
    });
    expect(challengeMail(own, input({ kind: 'invite' })).subject).toBe('Come to mo@example.org');
    expect(challengeMail(own, input()).subject).toBe('Sign in to Tom & Jerry <Mail>');
  });

  test('both languages know the same notices', () => {
    expect(Object.keys(NOTICES_RU)).toEqual(Object.keys(NOTICES_EN));
  });

  test('says an invitation of a week in days', () => {
    const mail = challengeMail(context(), input({ kind: 'invite', expiresAt: AT + 7 * 1_440 * MINUTE_MS }));
    expect(mail.text).toContain('expire in 7 days');
  });

  test('tells other machines that a machine wrote it', () => {
    expect(challengeMail(context(), input()).headers).toEqual({
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    });
  });
});

function isOurTag(name: string | undefined): boolean {
  return ['!doctype', 'html', 'head', 'meta', 'title', 'body', 'p', 'a', '!'].includes(name ?? '');
}

test.each(LANGUAGES)('a mail of a code alone does not speak of a link to open (%s)', (language) => {
  const { url: _url, ...withoutLink } = input({ kind: 'step-up', language });
  const mail = challengeMail(context(), withoutLink);
  const [first = ''] = mail.text.split('\n\n');
  expect(first).toContain(CODE);
  expect(mail.text.split(CODE)).toHaveLength(2);
  expect(first).not.toMatch(/\blink\b|ссылк/iu);
});

test('the code stands out in the HTML of a mail', () => {
  expect(challengeMail(context(), input()).html).toMatch(
    new RegExp(`<strong style="[^"]+">${CODE}</strong>`),
  );
});
