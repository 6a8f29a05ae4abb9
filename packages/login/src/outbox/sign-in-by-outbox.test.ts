import { describe, expect, test } from 'vitest';
import { createLogin } from '../create-login.ts';
import type { Login } from '../login.ts';
import { smtp } from '../mailers/smtp.ts';
import { smtpSink } from '../mailers/testing/smtp-sink.ts';
import type { SmtpSink } from '../mailers/testing/smtp-sink.ts';
import { testKit } from '../testing/test-kit.ts';
import type { TestKit } from '../testing/test-kit.ts';

interface Site {
  readonly kit: TestKit;
  readonly login: Login;
  readonly sink: SmtpSink;
  readonly close: () => Promise<void>;
}

/** A site with the library's own outbox and a real SMTP talk to a sink; only `mo@example.org` has an account. */
async function site(): Promise<Site> {
  const kit = testKit();
  const sink = await smtpSink();
  const { deliver: _own, ...config } = kit.config({ signUp: 'closed' });
  const mailer = smtp(sink.url, { from: 'Example <login@example.org>' });
  const login = createLogin({ ...config, mailer });
  kit.accounts.set('mo@example.org', { id: 'user-1', administrator: false });
  return {
    kit,
    login,
    sink,
    async close() {
      await login.close();
      await sink.close();
    },
  };
}

describe('a sign-in whose mail goes through the outbox', () => {
  test('O08 ends in a session: the mail on the wire has the link and the code that work', async () => {
    const { login, sink, close } = await site();
    const started = await login.start({ email: 'mo@example.org' });
    if (!started.ok) throw new Error(started.error.code);
    await login.flush();
    const data = sink.mails[0]?.data.replaceAll('=\r\n', '') ?? '';
    const code = /\b[2-9B-Y]{4}-[2-9B-Y]{4}\b/.exec(data)?.[0] ?? '';
    const { cid, bindingCookie } = started;
    expect(sink.mails[0]?.recipients).toEqual(['mo@example.org']);
    expect(await login.completeCode({ cid, code, bindingCookie })).toMatchObject({ ok: true });
    await close();
  });

  test('T-41 an address without an account is answered alike, and no mail leaves', async () => {
    const { kit, login, sink, close } = await site();
    const known = await login.start({ email: 'mo@example.org' });
    const unknown = await login.start({ email: 'nobody@example.org' });
    await login.flush();
    expect(Object.keys(unknown)).toEqual(Object.keys(known));
    expect(sink.mails.map(({ recipients }) => recipients)).toEqual([['mo@example.org']]);
    expect(kit.events.map(({ type }) => type)).toContain('mail.suppressed');
    await close();
  });

  test('T-42 a mail server that refuses changes no answer and is told as an event without the mail', async () => {
    const { kit, login, sink, close } = await site();
    sink.refuse('550 <mo@example.org> no');
    expect(await login.start({ email: 'mo@example.org' })).toMatchObject({ ok: true });
    await login.flush();
    const failed = kit.events.find(({ type }) => type === 'mail.delivery_failed');
    expect(failed).toMatchObject({ reason: 'mail_refused', maskedAddress: 'm•••@e•••.org' });
    expect(JSON.stringify(kit.events)).not.toMatch(/mo@example\.org|#t=/);
    await close();
  });
});
