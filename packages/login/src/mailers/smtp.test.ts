import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseAddress } from '../address/parse-address.ts';
import { LoginConfigError } from '../errors.ts';
import type { LoginMail } from '../mail/mail.ts';
import { MailerError } from './mailer-error.ts';
import { smtp } from './smtp.ts';
import { parseSmtpUrl } from './smtp-server.ts';
import { smtpSink } from './testing/smtp-sink.ts';
import type { SmtpSink } from './testing/smtp-sink.ts';

const FROM = 'Example Site <login@example.org>';

/** Appendix A of the design: what mailers of the last years turned into other recipients. */
const REFUSED: readonly (readonly [string, string])[] = [
  ['T-21 a quoted local part', '"e@attacker.example"@victim.example'],
  ['T-20 two recipients by comma', 'a@attacker.example,b@victim.example'],
  ['T-20 two recipients by semicolon', 'a@attacker.example;b@victim.example'],
  ['T-23 a comment in the domain', 'victim@victim.example(x)attacker.example'],
  ['T-23 a space in the domain', 'a@attacker.example .victim.example'],
  ['T-23 a tab and a comment', 'a@attacker.example\t(c).victim.example'],
  ['T-24 a line break and a header', 'victim@victim.example\r\nBcc: e@attacker.example'],
  ['T-24 a line break and a command', 'victim@victim.example>\r\nRCPT TO:<e@attacker.example'],
  ['T-20 an angle address before another', '<a@attacker.example> victim@victim.example'],
  ['T-20 a group', 'group: a@attacker.example, b@victim.example;'],
  ['T-22 a full-width second at sign', 'victim＠attacker.example@victim.example'],
  ['T-22 only a full-width at sign', 'a＠attacker.example'],
  ['T-24 a NUL', 'victim@victim.example\0'],
  ['T-26 a dotless i', 'mıke@example.org'],
  ['T-20 two at signs', 'a@b@c.example'],
  ['T-21 two dots', 'a..b@victim.example'],
  ['T-21 a leading dot', '.a@victim.example'],
  ['T-28 an address literal', 'a@[127.0.0.1]'],
  ['T-28 a host without a dot', 'a@localhost'],
  ['T-28 a short IP address', 'a@127.1'],
  ['T-29 a leading hyphen', '-oQ/tmp@victim.example'],
  ['T-22 a zero-width space', 'vic\u200btim@victim.example'],
];
const TAKEN: readonly (readonly [string, string, string])[] = [
  ['T-27 a Cyrillic a in the domain', 'mike@exаmple.org', 'mike@xn--exmple-4nf.org'],
  ['T-27 a circled letter', 'a@ⓔxample.com', 'a@example.com'],
  ['T-27 an ideographic full stop', 'a@victim。example', 'a@victim.example'],
  ['T-28 a trailing dot', 'a@victim.example.', 'a@victim.example'],
  ['T-20 spaces around it', ' victim@victim.example ', 'victim@victim.example'],
  ['T-30 a tag', 'Mo+Tag@Example.org', 'mo+tag@example.org'],
];

let sink: SmtpSink;
beforeAll(async () => {
  sink = await smtpSink();
});
afterAll(() => sink.close());

function mail(more: Partial<LoginMail> = {}): LoginMail {
  return {
    kind: 'sign-in',
    to: 'mo@example.org',
    subject: 'Sign in to Example',
    text: 'Open https://mail.example.org/login/verify#t=AQID\n',
    html: '<p>Open</p>',
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    expiresAt: 0,
    ...more,
  };
}

describe('an address on its way to the mail server', () => {
  test.each(REFUSED)(
    '%s is refused by the grammar, and by the mailer should it ever get there',
    async (_, typed) => {
      const before = sink.mails.length;
      expect(parseAddress(typed)).toEqual({ ok: false, code: 'address_invalid' });
      const sent = smtp(sink.url, { from: FROM }).send(mail({ to: typed }));
      await expect(sent).rejects.toMatchObject({ code: 'mail_address_refused' });
      expect(sink.mails.length).toBe(before);
    },
  );

  test.each(TAKEN)('%s gives exactly one RCPT TO, the canonical address', async (_, typed, canonical) => {
    const parsed = parseAddress(typed);
    if (!parsed.ok) throw new Error('the grammar takes it');
    await smtp(sink.url, { from: FROM }).send(mail({ to: parsed.address.account }));
    expect(sink.mails.at(-1)).toMatchObject({ from: 'login@example.org', recipients: [canonical] });
  });

  test.each(TAKEN)('%s does not pass in the spelling it was typed in', async (_, typed) => {
    const sent = smtp(sink.url, { from: FROM }).send(mail({ to: typed }));
    await expect(sent).rejects.toBeInstanceOf(MailerError);
  });
});

describe('O08 smtp()', () => {
  test('T-24 a subject with a line break adds no header and no recipient', async () => {
    await smtp(sink.url, { from: FROM }).send(mail({ subject: 'x\r\nBcc: e@attacker.example\r\n\r\nbody' }));
    const { recipients, data } = sink.mails.at(-1) ?? { recipients: [], data: '' };
    expect(recipients).toEqual(['mo@example.org']);
    expect(data).not.toMatch(/^Bcc:/im);
  });

  test('sends text and HTML with our headers and a random Message-ID on the domain of the sender', async () => {
    const mailer = smtp(sink.url, { from: FROM });
    await mailer.send(mail());
    await mailer.send(mail());
    await mailer.close?.();
    const ids = sink.mails
      .slice(-2)
      .map(({ data }) => /^Message-ID: <([0-9a-f-]{36})@example\.org>\r$/im.exec(data)?.[1]);
    expect(new Set(ids).size).toBe(2);
    expect(ids).not.toContain(undefined);
    const data = sink.mails.at(-1)?.data ?? '';
    expect(data).toMatch(/^From: Example Site <login@example\.org>\r$/m);
    expect(data).toMatch(/^To: mo@example\.org\r$/m);
    expect(data).toMatch(/^Auto-Submitted: auto-generated\r$/m);
    expect(data).toMatch(/^X-Auto-Response-Suppress: All\r$/m);
    expect(data).toMatch(/^Content-Type: multipart\/alternative/m);
    expect(data).toContain('Content-Type: text/plain');
    expect(data).toContain('Content-Type: text/html');
  });

  test('T-42 a refusal is told by its number and quotes nothing of the mail', async () => {
    sink.refuse('550 5.1.1 <mo@example.org> https://mail.example.org/login/verify#t=AQID unknown');
    const sent = smtp(sink.url, { from: FROM }).send(mail());
    await expect(sent).rejects.toEqual(new MailerError('mail_refused', 'The mail server answered 550.'));
    sink.refuse(undefined);
  });

  test('a server that is not there is unreachable', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    await new Promise((resolve) => server.close(resolve));
    const sent = smtp(`smtp://127.0.0.1:${String(port)}`, { from: FROM }).send(mail());
    await expect(sent).rejects.toMatchObject({ code: 'mail_unreachable' });
  });

  test('TLS is required everywhere but on a loopback host', () => {
    expect(parseSmtpUrl('smtp://mail.example.org')).toMatchObject({
      requireTLS: true,
      secure: false,
      port: 587,
    });
    expect(parseSmtpUrl('smtps://mail.example.org')).toMatchObject({ secure: true, port: 465 });
    expect(parseSmtpUrl('smtp://127.0.0.1:1025')).toMatchObject({ requireTLS: false, port: 1025 });
    expect(parseSmtpUrl('smtp://127.0.0.1.example.org')).toMatchObject({ requireTLS: true });
    expect(parseSmtpUrl('smtp://a%40b:p%2Fw@[::1]:25')).toMatchObject({
      host: '::1',
      requireTLS: false,
      auth: { user: 'a@b', pass: 'p/w' },
    });
  });

  test.each([
    'mail.example.org',
    'http://mail.example.org',
    'smtp://h?ignoreTLS=true',
    'smtp://u:100%@h.example',
    '',
  ])('refuses the URL %j without quoting it', (url) => {
    expect(() => smtp(url, { from: FROM })).toThrow(LoginConfigError);
    expect(() => smtp('smtp://u:hunter2@h?x=1', { from: FROM })).toThrow(/^mailer\.url: must hold nothing/);
  });

  test.each(['Example', 'a@example.org, b@example.org', 'Ex\r\nBcc: x <a@example.org>', '<a@example.org> x'])(
    'T-24 refuses the sender %j',
    (from) => {
      expect(() => smtp(sink.url, { from })).toThrow(LoginConfigError);
    },
  );
});
