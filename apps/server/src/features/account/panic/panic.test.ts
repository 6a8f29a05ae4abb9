/** Real here: HTTP, WebSocket, SQLite on disk, Dovecot over TLS, API tokens, printed mails. The clock alone is ours. */
import { LIVE_CLOSE, routes } from '@postern/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dovecot } from '../../../../../../tools/dovecot/dovecot.ts';
import type { TestBrowser } from '../../../testing/test-browser.ts';
import { openLive } from '../../../testing/test-live.ts';
import { letter, mailboxOf, startPosternFor, startTestMail } from '../../../testing/test-mail.ts';
import { until } from '../../../testing/test-postern.ts';
import type { TestPostern } from '../../../testing/test-postern.ts';
import { createTime, MINUTE_MS } from '../../../testing/test-time.ts';
import { mailTo } from '../testing/people.ts';

const time = createTime();
let dovecot: Dovecot;
let postern: TestPostern;
let ann: TestBrowser;
let annElsewhere: TestBrowser;
let bob: TestBrowser;

beforeAll(async () => {
  dovecot = await startTestMail(['ann', 'bob']);
  postern = await startPosternFor(dovecot, { clock: time });
  ann = await postern.signedIn('ann@example.org');
  bob = await postern.signedIn('bob@example.org');
  time.advance(2 * MINUTE_MS);
  annElsewhere = await postern.signedIn('ann@example.org');
  for (const [person, user] of [
    [ann, 'ann'],
    [bob, 'bob'],
  ] as const) {
    await person.call(routes.addMailbox, { body: mailboxOf(dovecot, user, 'Personal') });
    await isLive(person);
  }
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

async function isLive(person: TestBrowser): Promise<void> {
  await until('a live connection', async () => {
    const { mailboxes } = await person.call(routes.mailboxes);
    return mailboxes[0]?.status.state === 'live' ? true : undefined;
  });
}

/** Connections of a user that Dovecot has open now, by its own log. */
function openConnections(user: string): number {
  const lines = dovecot.log().split('\n');
  const logins = lines.filter((line) => /imap-login: .*(?:Login|Logged in): /.test(line));
  const ends = lines.filter((line) => /imap\(/.test(line) && /(?:Disconnected|Logged out)/.test(line));
  const of = (each: readonly string[]): number => each.filter((line) => line.includes(user)).length;
  return of(logins) - of(ends);
}

test('X10: one request ends every session, open page, token and mail connection of this person, and of nobody else', async () => {
  const { secret } = await ann.call(routes.createApiToken, {
    body: { name: 'Script', scopes: ['mail:read'], mailboxes: 'all' },
  });
  const script = (): Promise<Response> =>
    fetch(new URL('/api/v1/inbox', postern.origin), { headers: { authorization: `Bearer ${secret}` } });
  expect((await script()).status).toBe(200);
  const page = await openLive(annElsewhere);
  expect(openConnections('ann')).toBeGreaterThan(0);
  const before = postern.mails.length;

  time.advance(20 * MINUTE_MS);
  const answer = await ann.json('POST', '/api/v1/panic');
  expect(answer.status).toBe(204);
  expect(answer.headers.getSetCookie().join()).toContain('__Host-pl_sid=; Max-Age=0');

  expect(await page.closed).toBe(LIVE_CLOSE.sessionEnded);
  for (const person of [ann, annElsewhere]) expect((await person.get('/api/v1/me')).status).toBe(401);
  expect((await script()).status).toBe(401);
  await until('all mail connections closed', () => (openConnections('ann') === 0 ? true : undefined));
  expect(await mailTo(postern, 'ann@example.org', before)).toContain('Everything was locked');

  expect((await bob.call(routes.mailboxes)).mailboxes[0]?.status.state).toBe('live');
  expect(openConnections('bob')).toBeGreaterThan(0);
});

test('X10: nothing connects to the mail server until the next sign-in, also after a restart, and then everything is back', async () => {
  dovecot.deliver('ann', 'INBOX', letter({ subject: 'While it was locked' }));
  await postern.postern.close();
  postern = await startPosternFor(dovecot, { clock: time, dataFolder: postern.dataFolder });
  bob = await signedInHere('bob@example.org');
  await isLive(bob);
  expect(openConnections('ann')).toBe(0);

  ann = await signedInHere('ann@example.org');
  await isLive(ann);
  await until('the message that came meanwhile', async () => {
    const { rows } = await ann.call(routes.inbox);
    return rows.some(({ subject }) => subject === 'While it was locked') ? true : undefined;
  });
  const { entries } = await ann.call(routes.history);
  // Of the browsers that were trusted before, none is.
  expect((await ann.call(routes.sessions)).devices).toHaveLength(1);
  expect(entries.map(({ text }) => text)).toContain(
    'Everything was locked: all browsers and programs were signed out.',
  );
});

test('X10: after it a page explains what happened and what to do', async () => {
  const page = await postern.browser().get('/account/locked');
  expect(await page.text()).toContain('change it at your mail provider first');
});

function signedInHere(email: string): Promise<TestBrowser> {
  time.advance(2 * MINUTE_MS);
  return postern.signedIn(email);
}
