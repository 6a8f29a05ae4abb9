/** Real here: HTTP, WebSocket, SQLite on disk, Dovecot over TLS, the scanning process; the log at its most talkative. */
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dovecot } from '../../../../tools/dovecot/dovecot.ts';
import { tracesOf } from '../promises/testing/traces.ts';
import { openLive } from '../testing/test-live.ts';
import {
  dangerousLetter,
  letter,
  MAIL_PASSWORD,
  mailboxOf,
  startPosternFor,
  startTestMail,
} from '../testing/test-mail.ts';
import { codeOf, linkOf, until } from '../testing/test-postern.ts';
import type { TestPostern } from '../testing/test-postern.ts';

let dovecot: Dovecot;
let postern: TestPostern;

beforeAll(async () => {
  dovecot = await startTestMail(['ann']);
  postern = await startPosternFor(dovecot);
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

test('H18: after a whole session with every kind of failure no address, code, token, password, subject or search word is in the log', async () => {
  const setUp = new URL(postern.postern.setupUrl ?? '').hash.slice('#t='.length);
  const ann = await postern.signedIn('annaccountholder@example.org');
  const [mail = ''] = postern.mails;
  const cookies = ann.cookieHeader();

  // What goes wrong: sign-ins, connections, requests.
  await postern.browser().form('/sign-in', { email: 'not-an-address@@strangersdomain.example' });
  await postern.browser().form('/sign-in/code', { cid: 'made-up', code: 'WRNG-CDEX' });
  await postern.browser().form('/sign-in/verify', { t: new URL(linkOf(mail)).hash.slice('#t='.length) });
  await postern.browser().get('/api/v1/me', { cookie: `__Host-pl_sid=${'B'.repeat(43)}` });
  const box = mailboxOf(dovecot, 'ann', 'Namedmailbox');
  for (const change of [
    { password: 'wrongpasswordtyped' },
    { host: 'imap.unreachablehost.example' },
    { host: '10.1.2.3' },
    { username: 'nosuchuserhere' },
  ]) {
    expect((await ann.json('POST', '/api/v1/mailboxes', { ...box, ...change })).status).toBe(422);
  }
  await ann.json('POST', '/api/v1/mailboxes', { ...box, port: 'notaportnumber' });
  await ann.json('POST', '/api/v1/sign-out', undefined, { origin: 'https://evilorigin.example' });

  // What goes well: a mailbox, arrivals, reading, searching, an image that is asked for.
  await ann.call(routes.addMailbox, { body: box });
  await until('a live connection', async () => {
    const { mailboxes } = await ann.call(routes.mailboxes);
    return mailboxes[0]?.status.state === 'live' ? true : undefined;
  });
  const live = await openLive(ann);
  dovecot.deliver('ann', 'INBOX', dangerousLetter('Subjectofdanger'));
  dovecot.deliver(
    'ann',
    'INBOX',
    letter({ subject: 'Subjectofpeace', from: 'Minaswrittenname <minaswriting@friendsdomain.example>' }),
  );
  await live.next('alert.raised');
  const { rows } = await ann.call(routes.inbox, { query: { q: 'wordsearchedfor' } });
  expect(rows).toEqual([]);
  for (const { locationId } of (await ann.call(routes.inbox)).rows) {
    const params = { locationId };
    await ann.call(routes.message, { params });
    await ann.call(routes.feedback, { params, body: { feedback: 'report' } });
    const urls = ['https://imagehostwanted.example/pixel.png?secretquery=1'];
    const { images } = await ann.call(routes.allowImages, { params, body: { urls } });
    for (const address of Object.values(images)) expect((await ann.get(address)).status).toBe(422);
  }
  // A server that goes away in the middle.
  await dovecot.kill();
  await until('a mailbox that is offline', async () => {
    const { mailboxes } = await ann.call(routes.mailboxes);
    return mailboxes[0]?.status.state === 'offline' ? true : undefined;
  });
  live.close();
  await ann.json('POST', '/api/v1/sign-out');

  const secrets = [
    'annaccountholder',
    'strangersdomain',
    'unreachablehost',
    'nosuchuserhere',
    'wrongpasswordtyped',
    'notaportnumber',
    'evilorigin',
    MAIL_PASSWORD,
    'namedmailbox',
    'subjectofdanger',
    'subjectofpeace',
    'minaswrittenname',
    'minaswriting',
    'friendsdomain',
    'qkzvnwrtl',
    'wordsearchedfor',
    'imagehostwanted',
    'secretquery',
    codeOf(mail).toLowerCase(),
    'wrng-cdex',
  ];
  const log = Buffer.from(postern.log());
  expect(log.length).toBeGreaterThan(0);
  expect(secrets.flatMap((secret) => tracesOf(secret, log))).toEqual([]);
  const tokens = [
    setUp,
    ...cookies.split('; ').map((pair) => pair.split('=')[1] ?? ''),
    linkOf(mail).split('=')[1] ?? '',
  ];
  for (const token of tokens) {
    expect(token.length).toBeGreaterThan(20);
    expect(postern.log()).not.toContain(token);
  }
  for (const line of postern.log().trimEnd().split('\n')) expect(JSON.parse(line)).toHaveProperty('level');
});
