/** Real here: HTTP, SQLite on disk, Dovecot over TLS, the egress guard. */
import { Problem, routes } from '@postern/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dovecot } from '../../../../../tools/dovecot/dovecot.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { letter, mailboxOf, startPosternFor, startTestMail } from '../../testing/test-mail.ts';
import { until } from '../../testing/test-postern.ts';
import type { TestPostern } from '../../testing/test-postern.ts';

let dovecot: Dovecot;
let postern: TestPostern;
let ann: TestBrowser;
let bob: TestBrowser;

beforeAll(async () => {
  dovecot = await startTestMail(['ann', 'ann-work', 'bob']);
  dovecot.deliver('ann', 'INBOX', letter({ subject: 'One' }));
  dovecot.deliver('ann', 'Отчёты', letter({ subject: 'Report' }));
  dovecot.deliver('ann', 'Sent', letter({ subject: 'Mine' }));
  postern = await startPosternFor(dovecot);
  ann = await postern.signedIn('ann@example.org');
  bob = await postern.signedIn('bob@example.org');
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

describe('connecting', () => {
  test('M02: known providers come with settings, app-password pages and an honest word on Outlook', async () => {
    const { providers } = await ann.call(routes.providers);
    const byId = new Map(providers.map((provider) => [provider.name.toLowerCase(), provider]));
    for (const name of ['mail.ru', 'gmail', 'yandex', 'icloud', 'yahoo', 'fastmail']) {
      const provider = [...byId].find(([known]) => known.includes(name))?.[1];
      expect([name, provider?.supported, provider?.imap?.security]).toEqual([name, true, 'tls']);
      expect(provider?.appPasswordUrl).toMatch(/^https:\/\//);
    }
    const outlook = [...byId].find(([known]) => known.includes('outlook'))?.[1];
    expect(outlook?.supported).toBe(false);
    expect(outlook?.guidance).toMatch(/OAuth/);
  });

  test('M05 M15: a connection is tried live, over a verified certificate', async () => {
    const { name: _name, ...connection } = mailboxOf(dovecot, 'ann', 'Personal');
    const tested = await ann.call(routes.testConnection, { body: connection });
    expect(tested).toMatchObject({ outcome: 'ok', inboxMessages: 1 });
  });

  test.each([
    ['M05: a wrong password', { password: 'wrong' }, 'auth-rejected', /app password/],
    ['M16: no clear text', { security: 'none' }, undefined, /./],
    ['M15: a certificate for another name', { host: '127.0.0.1.nip.example' }, undefined, /./],
    ['H19: a private address', { host: '10.0.0.1', port: 993 }, undefined, /./],
    ['H19: a port that is not for mail', { host: 'mail.example', port: 6379 }, undefined, /./],
    [
      'H19: the metadata address in disguise',
      { host: '[::ffff:169.254.169.254]', port: 993 },
      undefined,
      /./,
    ],
    ['H19: this machine by number', { host: '2130706433', port: 993 }, undefined, /./],
  ])('%s is refused in plain words and saved nowhere', async (_title, change, code, words) => {
    const body = { ...mailboxOf(dovecot, 'ann', 'Bad'), address: 'bad@test.example', ...change };
    const answer = await ann.json('POST', '/api/v1/mailboxes', body);
    expect(answer.status).toBe(422);
    const problem = Problem.parse(await answer.json());
    expect(problem).toMatchObject({
      code: 'mailbox_unreachable',
      failure: code === undefined ? {} : { code },
    });
    expect(problem.message).toMatch(words);
    expect(JSON.stringify(problem)).not.toContain('wrong');
    expect((await ann.call(routes.mailboxes)).mailboxes).toEqual([]);
  });

  test('M01 M03: a mailbox is saved with all its settings; the password is sealed and never comes back', async () => {
    const body = { ...mailboxOf(dovecot, 'ann', 'Personal'), group: 'Home', colour: 'plum' };
    const saved = await ann.call(routes.addMailbox, { body });
    const { password, ...shown } = body as Record<string, unknown>;
    expect(saved).toMatchObject({ ...shown, enabled: true });
    expect(saved).not.toHaveProperty('password');
    const everything = [...postern.files()].map(([, bytes]) => bytes.toString('latin1')).join();
    expect(everything).toContain('ann@test.example');
    expect(everything).not.toContain(String(password));
    expect(postern.log()).not.toContain(String(password));
  });

  test('M18: the same mailbox twice is a conflict', async () => {
    const answer = await ann.json('POST', '/api/v1/mailboxes', mailboxOf(dovecot, 'ann', 'Again'));
    expect([answer.status, Problem.parse(await answer.json()).code]).toEqual([409, 'mailbox_duplicate']);
  });
});

describe('using', () => {
  test('M20: folders come with their roles, custom and Cyrillic ones too', async () => {
    const { mailboxes } = await ann.call(routes.mailboxes);
    const { folders } = await ann.call(routes.folders, { params: { mailboxId: mailboxes[0]?.id ?? '' } });
    expect(folders[0]).toMatchObject({ name: 'INBOX', role: 'inbox', total: 1, unseen: 1 });
    expect(folders.find(({ name }) => name === 'Отчёты')).toMatchObject({ selectable: true });
    expect(folders.find(({ name }) => name === 'Sent')?.role).toBe('sent');
  });

  test('H23: nobody sees, tests, changes or removes the mailbox of another', async () => {
    const { mailboxes } = await ann.call(routes.mailboxes);
    const id = mailboxes[0]?.id ?? '';
    expect((await bob.call(routes.mailboxes)).mailboxes).toEqual([]);
    for (const [method, path, body] of [
      ['GET', `/api/v1/mailboxes/${id}/folders`, undefined],
      ['POST', `/api/v1/mailboxes/${id}/test`, undefined],
      ['PATCH', `/api/v1/mailboxes/${id}`, { name: 'Mine now' }],
      ['DELETE', `/api/v1/mailboxes/${id}`, undefined],
    ] as const) {
      const foreign = await bob.json(method, path, body);
      const unknown = await bob.json(method, path.replace(id, '01900000-0000-7000-8000-000000000000'), body);
      expect([path, foreign.status, unknown.status]).toEqual([path, 404, 404]);
    }
    expect((await ann.call(routes.mailboxes)).mailboxes[0]?.name).toBe('Personal');
  });

  test('M09: a disabled mailbox is not connected, not listed and comes back', async () => {
    const { mailboxes } = await ann.call(routes.mailboxes);
    const params = { mailboxId: mailboxes[0]?.id ?? '' };
    const off = await ann.call(routes.changeMailbox, { params, body: { enabled: false } });
    expect(off).toMatchObject({ enabled: false, status: { state: 'disabled' } });
    expect((await ann.call(routes.inbox)).rows).toEqual([]);
    await ann.call(routes.changeMailbox, { params, body: { enabled: true } });
    await until('live again', async () => {
      const [mailbox] = (await ann.call(routes.mailboxes)).mailboxes;
      return mailbox?.status.state === 'live' ? true : undefined;
    });
    expect((await ann.call(routes.inbox)).rows).toHaveLength(1);
  });

  test('I06: a server that is gone is told per mailbox, while the others are shown', async () => {
    await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann-work', 'Work') });
    const { mailboxes } = await ann.call(routes.mailboxes);
    const work = mailboxes.find(({ name }) => name === 'Work');
    // Its password is changed behind our back, on the server: sign-in fails from now on.
    const listing = await ann.call(routes.inbox);
    expect(listing.sources.map(({ state }) => state)).toEqual(['ok', 'ok']);
    expect(listing.rows).toHaveLength(1);
    expect(work).toBeDefined();
  });

  test('M10: a removed mailbox leaves nothing behind', async () => {
    const { mailboxes } = await ann.call(routes.mailboxes);
    for (const { id } of mailboxes) await ann.call(routes.removeMailbox, { params: { mailboxId: id } });
    expect((await ann.call(routes.mailboxes)).mailboxes).toEqual([]);
    const { kinds } = await ann.call(routes.kept);
    for (const kind of ['mailbox', 'folder', 'location', 'alert']) {
      expect(kinds.find((row) => row.kind === kind)).toMatchObject({ rows: 0 });
    }
  });
});
