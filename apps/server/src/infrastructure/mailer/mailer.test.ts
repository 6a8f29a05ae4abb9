/** Real here: HTTP, SQLite on disk, SMTP over a socket, Dovecot over TLS for the last step of a mail's way. */
import { routes } from '@postern/contracts';
import { afterEach, expect, test } from 'vitest';
import { openLive } from '../../testing/test-live.ts';
import { letter, mailboxOf, startPosternFor, startTestMail } from '../../testing/test-mail.ts';
import { codeOf, startTestPostern, until } from '../../testing/test-postern.ts';
import type { TestPostern } from '../../testing/test-postern.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { readDatabase } from '../../promises/testing/read-database.ts';
import { startSmtpSink } from './testing/smtp-sink.ts';
import type { SmtpSink, TakenMail } from './testing/smtp-sink.ts';

const closers: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

async function sinkAndPostern(
  environment: Readonly<Record<string, string>> = {},
): Promise<{ sink: SmtpSink; postern: TestPostern }> {
  const sink = await startSmtpSink();
  closers.push(sink.close);
  const postern = await startTestPostern({ environment: { SMTP_URL: sink.url, ...environment } });
  closers.push(postern.stop);
  return { sink, postern };
}

function nextTaken(sink: SmtpSink, count: number): Promise<TakenMail> {
  return until('a mail at the next server', () => sink.taken[count]);
}

/** The text part, without quoted-printable. */
function textOf({ data }: TakenMail): string {
  return data.replaceAll(/=\r\n/g, '').replaceAll('=3D', '=');
}

function headerOf({ data }: TakenMail, name: string): string | undefined {
  const [head = ''] = data.split('\r\n\r\n', 1);
  const line = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  return line
    .find((field) => field.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    ?.slice(name.length + 1)
    .trim();
}

async function signInBy(sink: SmtpSink, browser: TestBrowser, email: string): Promise<TakenMail> {
  const before = sink.taken.length;
  await browser.form('/sign-in', { email });
  const page = await (await browser.get('/sign-in/check-mail')).text();
  const mail = await nextTaken(sink, before);
  const cid = /name="cid" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const done = await browser.form('/sign-in/code', { cid, code: codeOf(textOf(mail)) });
  expect(done.status).toBe(303);
  return mail;
}

test('A14 T-20: a sign-in mail goes to exactly one recipient, says that a machine wrote it, and its code signs in', async () => {
  const { sink, postern } = await sinkAndPostern({ MAIL_FROM: 'Postern <door@portal.example>' });
  const person = postern.browser();
  const mail = await signInBy(sink, person, 'Ann.Smith+mail@Example.org');
  expect((await person.get('/api/v1/me')).status).toBe(200);
  expect(mail.from).toBe('door@portal.example');
  expect(mail.to).toEqual([(await person.call(routes.me)).user.email]);
  expect(headerOf(mail, 'To')).toBe(mail.to[0]);
  expect(headerOf(mail, 'Cc')).toBeUndefined();
  expect(headerOf(mail, 'Bcc')).toBeUndefined();
  expect(headerOf(mail, 'From')).toBe('Postern <door@portal.example>');
  expect(headerOf(mail, 'Auto-Submitted')).toMatch(/^auto-generated/);
  expect(headerOf(mail, 'Message-ID')).toMatch(/^<[\w-]{24}@localhost>$/);
  expect(headerOf(mail, 'Subject')).not.toContain(codeOf(textOf(mail)));
  expect(postern.mails).toEqual([]);
});

test.each([
  'ann@example.org,eve@evil.example',
  'ann@example.org;eve@evil.example',
  'Friends: ann@example.org, eve@evil.example;',
  'ann@example.org\r\nRCPT TO:<eve@evil.example>',
  'ann@example.org> SIZE=1\r\nBcc: <eve@evil.example',
  '"ann@example.org\\" <eve@evil.example>"@example.org',
])('H23 T-20: %j reaches nobody', async (email) => {
  const { sink, postern } = await sinkAndPostern();
  expect((await postern.browser().form('/sign-in', { email })).status).toBe(422);
  const mail = await signInBy(sink, postern.browser(), 'honest@example.org');
  expect(sink.taken).toEqual([mail]);
});

test('T-20: a mail that the next server does not take is offered again; meanwhile it lies sealed, afterwards nowhere', async () => {
  const { sink, postern } = await sinkAndPostern();
  sink.refuse(1);
  await postern.browser().form('/sign-in', { email: 'patient@example.org' });
  await until('the first try', () => (sink.offered() === 1 ? true : undefined));
  const outboxRows = (): number => rowsOf(postern, 'SELECT id FROM outbox');
  expect(outboxRows()).toBe(1);
  // The sign-in library keeps the address of an open challenge; the outbox adds neither code, link nor subject.
  const waiting = filesOf(postern);

  const mail = await nextTaken(sink, 0);
  const text = textOf(mail);
  const secrets = [codeOf(text), /#t=([\w-]+)/.exec(text)?.[1] ?? '', headerOf(mail, 'Subject') ?? ''];
  expect(sink.offered()).toBe(2);
  await until('an empty outbox', () => (outboxRows() === 0 ? true : undefined));
  for (const secret of secrets) {
    expect(secret.length).toBeGreaterThan(8);
    expect(waiting).not.toContain(secret);
    expect(filesOf(postern)).not.toContain(secret);
    expect(postern.log()).not.toContain(secret);
  }
  expect(postern.log()).not.toContain('patient');
});

test('A14: a mail that was waiting when Postern ended is sent when it is back', async () => {
  const { sink, postern } = await sinkAndPostern();
  sink.refuse(1);
  await postern.browser().form('/sign-in', { email: 'patient@example.org' });
  await until('the first try', () => (sink.offered() === 1 ? true : undefined));
  const { dataFolder } = postern;
  await postern.postern.close();
  const again = await startTestPostern({ dataFolder, environment: { SMTP_URL: sink.url } });
  closers.push(again.stop);
  expect((await nextTaken(sink, 0)).to).toEqual(['patient@example.org']);
});

test('A14: a sign-in mail with a live link is withheld from every list and reader of the portal it opens', async () => {
  const sink = await startSmtpSink();
  closers.push(sink.close);
  const dovecot = await startTestMail(['ann']);
  closers.push(dovecot.stop);
  const postern = await startPosternFor(dovecot, { environment: { SMTP_URL: sink.url } });
  closers.push(postern.stop);
  const ann = postern.browser();
  await signInBy(sink, ann, 'ann@example.org');
  await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann', 'Personal') });
  await until('a live connection', async () => {
    const { mailboxes } = await ann.call(routes.mailboxes);
    return mailboxes[0]?.status.state === 'live' ? true : undefined;
  });
  const live = await openLive(ann);

  // Somebody with Ann's open page asks for a mail to another account that is read here.
  await postern.browser().form('/sign-in', { email: 'ann-work@example.org' });
  const own = await nextTaken(sink, 1);
  dovecot.deliver('ann', 'INBOX', own.data.replaceAll('\r\n', '\n'));
  dovecot.deliver('ann', 'INBOX', letter({ subject: 'Sunday' }));
  const first = await live.next('message.arrived');
  const locationId = String(first['locationId']);
  await until('the honest message', async () => {
    const { rows } = await ann.call(routes.inbox);
    return rows.some(({ subject }) => subject === 'Sunday') ? true : undefined;
  });

  const { rows } = await ann.call(routes.inbox);
  expect(rows.map(({ subject }) => subject)).toEqual(['Sunday']);
  const [row] = rows;
  const place = { mailboxId: row?.mailboxId ?? '', folderId: row?.folderId ?? '' };
  expect((await ann.call(routes.folderMessages, { params: place })).rows).toHaveLength(1);
  expect((await ann.call(routes.inbox, { query: { q: 'Postern' } })).rows).toEqual([]);
  expect((await ann.call(routes.rows, { query: { ids: locationId } })).rows).toEqual([]);
  for (const path of ['', '/source', '/why', '/attachments/1', '/attachments/2']) {
    const answer = await ann.get(`/api/v1/messages/${locationId}${path}`);
    expect([path, answer.status]).toEqual([path, 410]);
    expect(await answer.text()).not.toContain(codeOf(textOf(own)));
  }
  const feedback = await ann.json('POST', `/api/v1/messages/${locationId}/feedback`, { feedback: 'safe' });
  expect(feedback.status).toBe(410);
  expect(JSON.stringify(live.frames)).not.toContain(codeOf(textOf(own)));
  live.close();
});

function rowsOf({ dataFolder }: TestPostern, sql: string): number {
  return readDatabase(`${dataFolder}/postern.db`, (all) => all(sql)).length;
}

function filesOf(postern: TestPostern): string {
  return [...postern.files().values()].map((bytes) => bytes.toString('latin1')).join('\n');
}
