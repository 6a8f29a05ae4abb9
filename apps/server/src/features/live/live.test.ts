/** Real here: HTTP, WebSocket, SQLite on disk, Dovecot over TLS. */
import { join } from 'node:path';
import { routes } from '@postern/contracts';
import { sqliteStore } from '@postern/login/sqlite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Dovecot } from '../../../../../tools/dovecot/dovecot.ts';
import { openDatabase } from '../../infrastructure/database/open-database.ts';
import { createEventLog } from '../../infrastructure/events/event-log.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { openLive } from '../../testing/test-live.ts';
import type { TestLive } from '../../testing/test-live.ts';
import { mailboxOf, startPosternFor, startTestMail } from '../../testing/test-mail.ts';
import { codeOf, nextMail, until } from '../../testing/test-postern.ts';
import type { TestPostern } from '../../testing/test-postern.ts';

const DAY_MS = 86_400_000;
const SIGN_IN_INTERVAL_MS = 61_000;

let offset = 0;
let dovecot: Dovecot;
let postern: TestPostern;
let ann: TestBrowser;
let annAgain: TestBrowser;
let bob: TestBrowser;
let mailboxId: string;

beforeAll(async () => {
  dovecot = await startTestMail(['ann']);
  postern = await startPosternFor(dovecot, { clock: { now: () => Date.now() + offset } });
  ann = await postern.signedIn('ann@example.org');
  bob = await postern.signedIn('bob@example.org');
  offset += SIGN_IN_INTERVAL_MS;
  annAgain = await postern.signedIn('ann@example.org');
  ({ id: mailboxId } = await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann', 'Personal') }));
  await until('a live connection', async () => {
    const { mailboxes } = await ann.call(routes.mailboxes);
    return mailboxes[0]?.status.state === 'live' ? true : undefined;
  });
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

/** Something that happens to Ann's mail, and nothing else. */
async function happen(name: string): Promise<void> {
  await ann.call(routes.changeMailbox, { params: { mailboxId }, body: { name } });
}

/** The status that an upgrade is refused with. */
function refusedWith(headers: Readonly<Record<string, string>>, path = '/api/v1/live'): Promise<number> {
  const socket = new WebSocket(new URL(path, postern.origin.replace(/^http/, 'ws')), { headers });
  return new Promise((resolve, reject) => {
    socket.once('unexpected-response', (_request, response) => {
      resolve(response.statusCode ?? 0);
      response.destroy();
    });
    socket.once('open', () => {
      socket.terminate();
      reject(new Error('the connection was accepted'));
    });
    socket.on('error', reject);
  });
}

function sequences(page: TestLive): number[] {
  return page.events().map(({ seq }) => seq);
}

async function cursorNow(): Promise<number> {
  const page = await openLive(ann);
  page.close();
  const [hello] = page.frames;
  return hello?.kind === 'hello' ? hello.cursor : -1;
}

describe('T-62: the live connection is for our own pages and for who is signed in', () => {
  test.each([
    ['another site', 'https://evil.example'],
    ['a sandboxed page', 'null'],
    ['a sibling site', 'http://evil.localhost'],
  ])('D06: %s is refused with 403, cookie or not', async (_, origin) => {
    expect(await refusedWith({ origin, cookie: ann.cookieHeader() })).toBe(403);
    expect(await refusedWith({ origin })).toBe(403);
  });

  test('D06: without an Origin it is refused with 403: no browser leaves it out', async () => {
    expect(await refusedWith({ cookie: ann.cookieHeader() })).toBe(403);
  });

  test('D06: without a session, or with a made-up one, it is refused with 401', async () => {
    const { origin } = postern;
    expect(await refusedWith({ origin })).toBe(401);
    expect(await refusedWith({ origin, cookie: `__Host-pl_sid=${'A'.repeat(43)}` })).toBe(401);
    const planted = `${ann.cookieHeader()}; __Host-pl_sid=${'A'.repeat(43)}`;
    expect(await refusedWith({ origin, cookie: planted })).toBe(401);
  });

  test('D06: no token in the address opens it, and no other path takes an upgrade', async () => {
    const { origin } = postern;
    const token = ann.cookieHeader().split('=')[1] ?? '';
    expect(await refusedWith({ origin }, `/api/v1/live?token=${token}`)).toBe(401);
    expect(await refusedWith({ origin, cookie: ann.cookieHeader() }, '/api/v1/inbox')).toBe(404);
    expect(await refusedWith({ origin, cookie: ann.cookieHeader() }, '/api/v1/live?after=x')).toBe(400);
  });
});

describe('who is told what', () => {
  test('D06: every open page of a person gets every event, and no page of anybody else any', async () => {
    const pages = [await openLive(ann), await openLive(annAgain)];
    const stranger = await openLive(bob);
    await happen('First');
    await happen('Second');
    for (const page of pages) {
      await until('both events', () => (page.events().length >= 2 ? true : undefined));
      expect(page.events().map(({ type }) => type)).toEqual(['mailbox.changed', 'mailbox.changed']);
    }
    expect(sequences(pages[0] ?? stranger)).toEqual(sequences(pages[1] ?? stranger));
    // An event of Bob's own, after which whatever was meant for him before must have come.
    const answer = await bob.json('POST', '/api/v1/mailboxes', mailboxOf(dovecot, 'ann', 'Mine'));
    expect(answer.status).toBe(201);
    await stranger.next('mailbox.changed');
    expect(sequences(stranger)).toEqual([1]);
    expect(JSON.stringify(stranger.frames)).not.toContain(mailboxId);
    for (const page of [...pages, stranger]) page.close();
  });

  test('D06: the state of each mailbox comes once after the greeting', async () => {
    const page = await openLive(ann);
    const state = await until('a state', () => page.frames.find(({ kind }) => kind === 'mailbox-state'));
    expect(state).toMatchObject({ mailboxId, status: { state: 'live' } });
    page.close();
  });
});

describe('D08: a page that slept', () => {
  test('gets exactly what it missed, in order, and then what is new', async () => {
    const after = await cursorNow();
    for (const name of ['A', 'B', 'C']) await happen(name);
    const page = await openLive(ann, after);
    expect(page.frames[0]).toEqual({ kind: 'hello', cursor: after, missed: false });
    await happen('D');
    await until('the new event', () => (page.events().length >= 4 ? true : undefined));
    expect(sequences(page)).toEqual([after + 1, after + 2, after + 3, after + 4]);
    page.close();
  });

  test('misses nothing and gets nothing twice while more is happening than it can be told at once', async () => {
    const after = await cursorNow();
    const happening = Array.from({ length: 24 }, (_, index) => happen(`Burst ${String(index)}`));
    const pages = await Promise.all(Array.from({ length: 6 }, () => openLive(ann, after)));
    await Promise.all(happening);
    const expected = Array.from({ length: 24 }, (_, index) => after + 1 + index);
    for (const page of pages) {
      await until('all events', () => (page.events().length >= expected.length ? true : undefined));
      expect(sequences(page)).toEqual(expected);
      page.close();
    }
  });

  test('is told to load afresh where its cursor is not one that was given', async () => {
    const cursor = await cursorNow();
    const page = await openLive(ann, cursor + 1_000);
    expect(page.frames[0]).toEqual({ kind: 'hello', cursor, missed: true });
    await happen('After the unknown cursor');
    expect(await page.next('mailbox.changed')).toMatchObject({ seq: cursor + 1 });
    expect(sequences(page)).toEqual([cursor + 1]);
    page.close();
  });

  test('is told to load afresh where more happened than is worth telling one by one', async () => {
    const after = await cursorNow();
    const { id: userId } = (await ann.call(routes.me)).user;
    const changed = { type: 'mailbox.changed' as const, mailboxId };
    await withEventLog(0, (events) =>
      events.emit(
        userId,
        Array.from({ length: 501 }, () => changed),
      ),
    );
    const page = await openLive(ann, after);
    expect(page.frames[0]).toEqual({ kind: 'hello', cursor: after + 501, missed: true });
    page.close();
    const next = await openLive(ann, after + 1);
    await until('all events', () => (next.events().length >= 500 ? true : undefined));
    expect(next.frames[0]).toMatchObject({ missed: false });
    next.close();
  });

  test('is told to load afresh where what it missed is no longer kept', async () => {
    const after = await cursorNow();
    await happen('A day ago');
    await withEventLog(DAY_MS + 60_000, (events) => events.sweep());
    const page = await openLive(ann, after);
    expect(page.frames[0]).toEqual({ kind: 'hello', cursor: after + 1, missed: true });
    page.close();
    const awake = await openLive(ann, after + 1);
    expect(awake.frames[0]).toEqual({ kind: 'hello', cursor: after + 1, missed: false });
    awake.close();
  });
});

describe('T-62: the end of a session is the end of its pages', () => {
  test('A22: signing out closes them with 4401; other sessions of the same person go on', async () => {
    offset += SIGN_IN_INTERVAL_MS;
    const leaving = await postern.signedIn('ann@example.org');
    const closing = [await openLive(leaving), await openLive(leaving)];
    const staying = await openLive(annAgain);
    await leaving.json('POST', '/api/v1/sign-out');
    expect(await Promise.all(closing.map(({ closed }) => closed))).toEqual([4401, 4401]);
    await happen('Still here');
    await staying.next('mailbox.changed');
    staying.close();
  });

  test('a session that is replaced by signing in as somebody else closes its pages as well', async () => {
    offset += SIGN_IN_INTERVAL_MS;
    const shared = await postern.signedIn('ann@example.org');
    const page = await openLive(shared);
    const before = postern.mails.length;
    await shared.form('/sign-in', { email: 'carl@example.org' });
    const form = await (await shared.get('/sign-in/check-mail')).text();
    const proof = {
      cid: /name="cid" value="([^"]+)"/.exec(form)?.[1] ?? '',
      code: codeOf(await nextMail(postern.mails, before)),
    };
    expect((await shared.form('/sign-in/code', proof)).status).toBe(409);
    expect((await shared.form('/sign-in/code', { ...proof, replace: 'yes' })).status).toBe(303);
    expect(await page.closed).toBe(4401);
  });
});

describe('T-62: a session that ends elsewhere', () => {
  test('closes its pages too, whoever ended it: another process has its own connection to the database', async () => {
    offset += SIGN_IN_INTERVAL_MS;
    const person = await postern.signedIn('dora@example.org');
    const page = await openLive(person);
    const staying = await openLive(ann);
    const { user } = await person.call(routes.me);
    const database = openDatabase(join(postern.dataFolder, 'postern.db'));
    try {
      await sqliteStore(database.connect()).sessions.revokeAll(user.id, undefined, 'revoked', Date.now());
      expect(await page.closed).toBe(4401);
      await happen('Nothing ended here');
      await staying.next('mailbox.changed');
      staying.close();
    } finally {
      await database.close();
    }
  });
});

describe('H12: what one person may hold', () => {
  test('is twenty open pages: one more is refused, those of others are not, and a closed one makes room', async () => {
    offset += SIGN_IN_INTERVAL_MS;
    const greedy = await postern.signedIn('greedy@example.org');
    const asked = { origin: postern.origin, cookie: greedy.cookieHeader() };
    const pages: TestLive[] = [];
    for (let count = 0; count < 20; count += 1) pages.push(await openLive(greedy));
    expect(await refusedWith(asked)).toBe(429);
    const [first, ...rest] = pages;
    for (const page of [await openLive(bob), first]) {
      page?.close();
      await page?.closed;
    }
    rest.push(await openLive(greedy));
    for (const page of rest) page.close();
  });

  test('is no memory for what a page sends: nothing is expected, and a long message ends it', async () => {
    const url = new URL('/api/v1/live', postern.origin.replace(/^http/, 'ws'));
    const socket = new WebSocket(url, { headers: { cookie: bob.cookieHeader() }, origin: postern.origin });
    const closed = new Promise((resolve) => socket.once('close', resolve));
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('x'.repeat(1_025));
    expect(await closed).toBe(1009);
  });
});

/** The event table as another process would use it, with a clock of its own. */
async function withEventLog(
  aheadMs: number,
  use: (events: ReturnType<typeof createEventLog>) => Promise<void>,
): Promise<void> {
  const database = openDatabase(join(postern.dataFolder, 'postern.db'));
  try {
    await use(createEventLog(database.db, { now: () => Date.now() + offset + aheadMs }));
  } finally {
    await database.close();
  }
}
