/** Real here: HTTP, WebSocket, SQLite on disk, Dovecot over TLS, the scanner. Step-ups are written into the session. */
import { routes } from '@postern/contracts';
import type { RouteContract } from '@postern/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Dovecot } from '../../../../../tools/dovecot/dovecot.ts';
import { raiseSessions } from '../../testing/second-factor.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { openLive } from '../../testing/test-live.ts';
import {
  dangerousLetter,
  letter,
  MAIL_PASSWORD,
  mailboxOf,
  startPosternFor,
  startTestMail,
} from '../../testing/test-mail.ts';
import { until } from '../../testing/test-postern.ts';
import type { TestPostern } from '../../testing/test-postern.ts';
import { bearer, createTestToken } from '../../testing/test-tokens.ts';

const ADMIN = 'ann@example.org';
/** Open pages of a closed account are closed within this. Milliseconds. */
const AT_ONCE_MS = 1_000;

let dovecot: Dovecot;
let postern: TestPostern;
let ann: TestBrowser;
let bob: TestBrowser;
let userId: string;

beforeAll(async () => {
  dovecot = await startTestMail(['bob', 'cleo']);
  postern = await startPosternFor(dovecot);
  ann = await postern.signedIn(ADMIN);
  bob = await postern.signedIn('bob@example.org');
  await raiseSessions(postern, { email: ADMIN });
  userId = (await bob.call(routes.me)).user.id;
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

/** By the mail server's own log: who signed in, less who left. */
function openConnections(name: string): number {
  const log = dovecot.log();
  const count = (pattern: RegExp): number => [...log.matchAll(pattern)].length;
  return (
    count(new RegExp(`Login: user=<${name}>`, 'g')) -
    count(new RegExp(`imap\\(${name}\\)[^\\n]*(Logged out|Disconnected|Connection closed)`, 'g'))
  );
}

async function connect(person: TestBrowser, body: Readonly<Record<string, unknown>>): Promise<void> {
  await person.call(routes.addMailbox, { body });
  await until('a live connection', async () => {
    const { mailboxes } = await person.call(routes.mailboxes);
    return mailboxes[0]?.status.state === 'live' ? true : undefined;
  });
}

describe('what administrators see of others', () => {
  /** What stands nowhere but in the mail and the mailbox of this person. */
  const CANARIES = [
    'secret-box@test.example',
    'Zanzibar letters',
    MAIL_PASSWORD,
    'Quagga in the subject',
    'Okapi in the text',
    'INBOX',
    'DHL',
  ];

  test('A33: no answer of administration holds anything of a person’s mail or mailboxes; only their number', async () => {
    await connect(bob, {
      ...mailboxOf(dovecot, 'bob', 'Zanzibar letters'),
      address: 'secret-box@test.example',
    });
    dovecot.deliver('bob', 'INBOX', letter({ subject: 'Quagga in the subject', body: 'Okapi in the text' }));
    dovecot.deliver('bob', 'INBOX', dangerousLetter('Quagga in the subject'));
    await until('an alert', async () => (await bob.call(routes.alerts)).alerts[0]);
    await createTestToken(bob, { name: 'Numbat' });
    const { invitation } = await ann.call(routes.adminInvite, { body: { days: 1 } });
    const { id: banId } = await ann.call(routes.adminAddBan, {
      body: { network: '192.0.2.99', hours: 1 },
    });
    const ids: Readonly<Record<string, string>> = { userId, banId, invitationId: invitation.id };
    const bodies: Readonly<Record<string, unknown>> = {
      adminChangeUser: { mailboxCap: 5 },
      adminDeleteUser: { email: 'bob@example.org' },
      adminInvite: { days: 1 },
      adminAddBan: { network: '192.0.2.98', hours: 1 },
      adminExtendBan: { hours: 2 },
      adminCheckAudit: {},
    };
    const walked: string[] = [];
    for (const [name, route] of Object.entries<RouteContract>(routes)) {
      if (route.access !== 'administrator') continue;
      const path = route.path.replaceAll(/\{(\w+)\}/g, (_, id: string) => ids[id] ?? '');
      const answer = await ann.json(route.method, path, bodies[name]);
      const text = `${await answer.text()}${JSON.stringify([...answer.headers])}`;
      expect([name, answer.status]).toEqual([name, route.status]);
      expect([name, CANARIES.filter((canary) => text.includes(canary))]).toEqual([name, []]);
      walked.push(name);
    }
    expect(walked.length).toBeGreaterThan(18);
    await ann.call(routes.adminEnableUser, { params: { userId } });
    expect((await ann.call(routes.adminUser, { params: { userId } })).user.mailboxes).toBe(1);
  });
});

describe('A30 A25: closing an account', () => {
  test('ends open pages within a second, tokens and mail connections at once, and lets them back when it is opened', async () => {
    const cleo = await postern.signedIn('cleo@example.org');
    const params = { userId: (await cleo.call(routes.me)).user.id };
    await connect(cleo, mailboxOf(dovecot, 'cleo', 'Mail'));
    const { secret } = await createTestToken(cleo, { scopes: ['mail:read', 'alerts:read'] });
    const program = bearer(postern, secret);
    expect((await program.get('/api/v1/inbox')).status).toBe(200);
    const live = await openLive(cleo);

    const started = Date.now();
    await ann.call(routes.adminDisableUser, { params });
    await live.closed;
    expect(Date.now() - started).toBeLessThan(AT_ONCE_MS);
    expect((await cleo.get('/api/v1/inbox')).status).toBe(401);
    expect((await program.get('/api/v1/inbox')).status).toBe(401);
    await until('no connection to the mail server', () => (openConnections('cleo') === 0 ? true : undefined));
    await expect(openLive(cleo)).rejects.toThrow();

    await ann.call(routes.adminEnableUser, { params });
    await until('a connection again', () => (openConnections('cleo') > 0 ? true : undefined));
    // Opening does not bring back what ended.
    expect((await cleo.get('/api/v1/inbox')).status).toBe(401);
    expect((await program.get('/api/v1/inbox')).status).toBe(401);
  });
});
