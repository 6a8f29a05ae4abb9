/** Real: imapflow, TLS with a certificate made on the spot, Dovecot. The dial port goes straight to loopback. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Dovecot, startDovecot } from '../../../tools/dovecot/dovecot.ts';
import { createMailPool } from './pool.ts';
import { accountOn, clock, dialLoopback, expectFailure, expectOk, letter } from './testing/loopback.ts';
import type { MailAccount, MailPool, MailSession } from './types.ts';

const DAY_MS = 86_400_000;
const NOW = Date.now();

let dovecot: Dovecot;
let pool: MailPool;
const users = ['anna', 'big', 'dated', 'words', 'reset', 'folders', 'raw'];

beforeAll(async () => {
  dovecot = await startDovecot({ users: Object.fromEntries(users.map((user) => [user, 'correct horse'])) });
  pool = createMailPool({ dial: dialLoopback, clock, trust: { extraAuthorities: [dovecot.ca] } });
});

afterAll(async () => {
  await pool.closeAll();
  await dovecot.stop();
});

function account(username: string): MailAccount {
  return accountOn(dovecot.ports.tls, { id: username, username });
}

function session(username: string): MailSession {
  return pool.session(account(username));
}

describe('a window of a folder', () => {
  test('I01: a mailbox of 5,000 messages is paged to its end, each message once, newest first', async () => {
    dovecot.deliverMany(
      'big',
      'INBOX',
      5_000,
      (index) => letter({ subject: `Number ${String(index + 1)}` }),
      (index) => new Date(NOW - (5_000 - index) * 60_000),
    );
    const seen: number[] = [];
    let before;
    let pages = 0;
    do {
      const { window }: { window: Awaited<ReturnType<typeof readPage>> } = { window: await readPage(before) };
      seen.push(...window.rows.map(({ uid }) => uid));
      before = window.next;
      pages += 1;
      expect(window.total).toBe(5_000);
    } while (before !== undefined);
    expect(pages).toBe(25);
    expect(seen).toEqual(Array.from({ length: 5_000 }, (_, index) => 5_000 - index));

    async function readPage(cursor: Parameters<MailSession['window']>[0]['before']) {
      const page = await session('big').window({
        folder: 'INBOX',
        limit: 200,
        ...(cursor === undefined ? {} : { before: cursor }),
      });
      return expectOk(page).window;
    }
  });

  test('a page after mail was removed meanwhile neither repeats nor skips a message', async () => {
    const first = expectOk(await session('big').window({ folder: 'INBOX', limit: 50 })).window;
    const cursor = first.next;
    if (cursor === undefined) throw new Error('there are more pages');
    const moved = { ...cursor, seq: (cursor.seq ?? 0) + 7 };
    const second = expectOk(
      await session('big').window({ folder: 'INBOX', limit: 50, before: moved }),
    ).window;
    expect(second.rows.map(({ uid }) => uid)).toEqual(
      Array.from({ length: 50 }, (_, index) => cursor.uid - 1 - index),
    );
  });

  test('new mail is on the first page of a connection that was warm before it came', async () => {
    dovecot.deliver('anna', 'INBOX', letter({ subject: 'First' }));
    expectOk(await session('anna').window({ folder: 'INBOX', limit: 10 }));
    dovecot.deliver('anna', 'INBOX', letter({ subject: 'Second' }));
    const { window } = expectOk(await session('anna').window({ folder: 'INBOX', limit: 10 }));
    expect(window.rows.map(({ subject }) => subject)).toContain('Second');
    expect(window.unseen).toBe(window.total);
  });

  test("I02: a window of days is exact by INTERNALDATE, not by the server's day", async () => {
    for (const age of [0.5, 0.99, 1.01, 6.99, 7.01, 29.9, 30.1]) {
      dovecot.deliver('dated', 'INBOX', letter({ subject: `${String(age)} days` }), {
        date: new Date(NOW - age * DAY_MS),
      });
    }
    const subjects = async (days: number): Promise<string[]> => {
      const page = await session('dated').window({ folder: 'INBOX', limit: 50, since: NOW - days * DAY_MS });
      return expectOk(page).window.rows.map(({ subject }) => subject);
    };
    expect(await subjects(1)).toEqual(['0.5 days', '0.99 days']);
    expect(await subjects(7)).toEqual(['0.5 days', '0.99 days', '1.01 days', '6.99 days']);
    expect(await subjects(30)).toHaveLength(6);
    const middle = await session('dated').window({
      folder: 'INBOX',
      limit: 50,
      since: NOW - 7 * DAY_MS,
      until: NOW - DAY_MS,
    });
    expect(expectOk(middle).window.rows.map(({ subject }) => subject)).toEqual(['1.01 days', '6.99 days']);
  });

  test('a dated window pages on to its end', async () => {
    const found: string[] = [];
    let before;
    do {
      const page = await session('dated').window({
        folder: 'INBOX',
        limit: 2,
        since: NOW - 30 * DAY_MS,
        ...(before === undefined ? {} : { before }),
      });
      const { window } = expectOk(page);
      found.push(...window.rows.map(({ subject }) => subject));
      before = window.next;
    } while (before !== undefined);
    expect(found.toSorted()).toEqual([
      '0.5 days',
      '0.99 days',
      '1.01 days',
      '29.9 days',
      '6.99 days',
      '7.01 days',
    ]);
  });

  test('an empty folder is an empty page, and a missing folder is never answered with INBOX', async () => {
    expect(expectOk(await session('anna').window({ folder: 'Sent', limit: 10 })).window).toMatchObject({
      rows: [],
      total: 0,
      next: undefined,
    });
    expect(expectFailure(await session('anna').window({ folder: 'Nowhere', limit: 10 }))).toBe(
      'folder-missing',
    );
    expect(expectFailure(await session('anna').status('Nowhere'))).toBe('folder-missing');
  });

  test('attachments are those a person would call so', async () => {
    const body = [
      '--b',
      'Content-Type: text/plain',
      '',
      'See the picture.',
      '--b',
      'Content-Type: image/png',
      'Content-ID: <logo@example.org>',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '--b',
      'Content-Type: application/pdf; name="=?utf-8?q?Rechnung_=C3=A4.pdf?="',
      'Content-Disposition: attachment',
      'Content-Transfer-Encoding: base64',
      '',
      'AAAA',
      '--b--',
      '',
    ].join('\r\n');
    dovecot.deliver(
      'raw',
      'INBOX',
      letter({
        subject: 'Parts',
        body,
        headers: 'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n',
      }),
    );
    const { window } = expectOk(await session('raw').window({ folder: 'INBOX', limit: 10 }));
    expect(window.rows.find(({ subject }) => subject === 'Parts')?.attachments).toMatchObject([
      { name: 'Rechnung ä.pdf', type: 'application/pdf' },
    ]);
  });
});

describe('searching', () => {
  beforeAll(() => {
    dovecot.deliver('words', 'INBOX', letter({ subject: 'Parcel from the shop' }));
    dovecot.deliver(
      'words',
      'INBOX',
      letter({ subject: '=?utf-8?B?0JLQsNGI0LAg0L/QvtGB0YvQu9C60LA=?=', from: 'Mail <post@example.org>' }),
    );
    dovecot.deliver(
      'words',
      'INBOX',
      letter({ subject: 'Nothing', from: 'Parcel Service <robot@parcel.example>' }),
    );
    dovecot.deliver('words', 'INBOX', letter({ subject: 'Nothing', body: 'parcel in the body only' }));
  });
  const find = async (text: string): Promise<(readonly string[])[]> => {
    const { page } = expectOk(await session('words').search({ folder: 'INBOX', text, limit: 10 }));
    expect(page.complete).toBe(true);
    return page.rows.map(({ subject, from }) => [subject, from[0]?.address ?? '']);
  };

  test('I05: finds a word in the subject or in the sender, newest first, and not in the body', async () => {
    expect(await find('parcel')).toEqual([
      ['Nothing', 'robot@parcel.example'],
      ['Parcel from the shop', 'bea@example.org'],
    ]);
  });

  test('I05: every word must be there, wherever it is', async () => {
    expect(await find('shop parcel')).toEqual([['Parcel from the shop', 'bea@example.org']]);
    expect(await find('bea parcel')).toEqual([['Parcel from the shop', 'bea@example.org']]);
    expect(await find('bea service')).toEqual([]);
    expect(await find('   ')).toEqual([]);
  });

  test('I05: finds Cyrillic words', async () => {
    expect(await find('посылка')).toEqual([['Ваша посылка', 'post@example.org']]);
  });

  test('pages through its matches by UID', async () => {
    const first = expectOk(await session('words').search({ folder: 'INBOX', text: 'parcel', limit: 1 })).page;
    expect(first).toMatchObject({ matches: 2, next: 3 });
    const second = expectOk(
      await session('words').search({ folder: 'INBOX', text: 'parcel', limit: 1, beforeUid: 3 }),
    ).page;
    expect(second.rows.map(({ uid }) => uid)).toEqual([1]);
    expect(second.next).toBeUndefined();
  });
});

describe('reading', () => {
  test('S18: listing, searching and reading leave \\Seen as it was', async () => {
    dovecot.deliver('raw', 'INBOX', letter({ subject: 'Unread' }));
    const { window } = expectOk(await session('raw').window({ folder: 'INBOX', limit: 10 }));
    const row = window.rows.find(({ subject }) => subject === 'Unread');
    if (row === undefined) throw new Error('delivered');
    const where = { folder: 'INBOX', uidValidity: window.uidValidity, uid: row.uid };
    const { bytes } = expectOk(await session('raw').raw({ ...where, maxBytes: 10_000 }));
    expect(Buffer.from(bytes).toString()).toContain('Subject: Unread\r\n');
    expectOk(await session('raw').search({ folder: 'INBOX', text: 'Unread', limit: 5 }));
    const again = expectOk(await session('raw').rows({ ...where, uids: [row.uid] })).rows;
    expect(again.map(({ seen }) => seen)).toEqual([false]);
  });

  test('I09: setSeen changes exactly one message, and back', async () => {
    dovecot.deliver('raw', 'INBOX', letter({ subject: 'Neighbour' }));
    const { window } = expectOk(await session('raw').window({ folder: 'INBOX', limit: 10 }));
    const [row] = window.rows;
    if (row === undefined) throw new Error('delivered');
    const where = { folder: 'INBOX', uidValidity: window.uidValidity, uid: row.uid };
    const seenUids = async (): Promise<number[]> => {
      const { window: page } = expectOk(await session('raw').window({ folder: 'INBOX', limit: 10 }));
      return page.rows.filter(({ seen }) => seen).map(({ uid }) => uid);
    };
    expect(expectOk(await session('raw').setSeen({ ...where, seen: true })).flags).toEqual(['\\Seen']);
    expect(await seenUids()).toEqual([row.uid]);
    expect(expectOk(await session('raw').setSeen({ ...where, seen: false })).flags).toEqual([]);
    expect(await seenUids()).toEqual([]);
  });

  test('H-85: what is gone, too large or under another UIDVALIDITY is said to be so', async () => {
    const { status } = expectOk(await session('raw').status('INBOX'));
    const where = { folder: 'INBOX', uidValidity: status.uidValidity, uid: 9_999, maxBytes: 1_000_000 };
    expect(expectFailure(await session('raw').raw(where))).toBe('message-missing');
    expect(expectFailure(await session('raw').setSeen({ ...where, seen: true }))).toBe('message-missing');
    expect(expectFailure(await session('raw').raw({ ...where, uid: 1, maxBytes: 100 }))).toBe('limit');
    expect(
      expectFailure(await session('raw').raw({ ...where, uid: 1, uidValidity: status.uidValidity + 1 })),
    ).toBe('uidvalidity-changed');
    expect(
      expectFailure(await session('raw').setSeen({ ...where, uid: 1, uidValidity: 7, seen: true })),
    ).toBe('uidvalidity-changed');
  });

  test('a message delivered a moment ago can be read over a connection that has not heard of it', async () => {
    const { window } = expectOk(await session('raw').window({ folder: 'INBOX', limit: 1 }));
    const uid = window.uidNext;
    dovecot.deliver('raw', 'INBOX', letter({ subject: 'Fresh' }));
    const { bytes } = expectOk(
      await session('raw').raw({ folder: 'INBOX', uidValidity: window.uidValidity, uid, maxBytes: 10_000 }),
    );
    expect(Buffer.from(bytes).toString()).toContain('Subject: Fresh');
  });

  test('H-83: a cursor from before a change of UIDVALIDITY is refused', async () => {
    dovecot.deliver('reset', 'INBOX', letter());
    const before = expectOk(await session('reset').status('INBOX')).status;
    dovecot.resetUidValidity('reset', 'INBOX');
    await pool.close('reset');
    const after = expectOk(await session('reset').status('INBOX')).status;
    expect(after.uidValidity).not.toBe(before.uidValidity);
    const cursor = { uidValidity: before.uidValidity, uid: 5 };
    expect(expectFailure(await session('reset').window({ folder: 'INBOX', limit: 5, before: cursor }))).toBe(
      'uidvalidity-changed',
    );
  });
});

describe('folders', () => {
  test('M20, I03: roles come from SPECIAL-USE, and from translated names where the server says nothing', async () => {
    for (const folder of ['Entw&APw-rfe', 'Archiv', 'Projekte', 'Projekte/2026'])
      dovecot.deliver('folders', folder, letter());
    const { folders } = expectOk(await session('folders').folders({ counts: true }));
    const roles = Object.fromEntries(folders.map(({ path, role }) => [path, role]));
    expect(roles).toMatchObject({
      INBOX: 'inbox',
      Sent: 'sent',
      Drafts: 'drafts',
      Trash: 'trash',
      Junk: 'junk',
      Archiv: 'archive',
      Projekte: undefined,
    });
    expect(folders.find(({ path }) => path === 'Projekte/2026')).toMatchObject({
      name: '2026',
      delimiter: '/',
      selectable: true,
      messages: 1,
      unseen: 1,
    });
    expect(folders.map(({ path }) => path)).toContain('Entwürfe');
  });

  test('H-37: a folder named like a part of JavaScript is a folder', async () => {
    for (const folder of ['constructor', '__proto__', '"><img src=x>'])
      dovecot.deliver('folders', folder, letter());
    for (const folder of ['constructor', '__proto__', '"><img src=x>']) {
      expect(expectOk(await session('folders').window({ folder, limit: 5 })).window.total).toBe(1);
    }
    const { statuses } = expectOk(await session('folders').poll(['constructor', '__proto__']));
    expect([...statuses.keys()].toSorted()).toEqual(['__proto__', 'constructor']);
  });
});

describe('the connection', () => {
  test('questions asked at once are answered one after another on one connection', async () => {
    const own = createMailPool({
      dial: dialLoopback,
      clock,
      trust: { extraAuthorities: [dovecot.ca] },
      maxConnectionsPerUser: 1,
    });
    const answers = await Promise.all(
      ['INBOX', 'Sent', 'Drafts', 'INBOX'].map((folder) =>
        own.session(account('anna')).window({ folder, limit: 5 }),
      ),
    );
    expect(answers.map(({ outcome }) => outcome)).toEqual(['ok', 'ok', 'ok', 'ok']);
    await own.closeAll();
  });

  test('more connections than the budget allows are refused, not opened', async () => {
    const own = createMailPool({
      dial: dialLoopback,
      clock,
      trust: { extraAuthorities: [dovecot.ca] },
      maxConnectionsPerUser: 1,
    });
    expectOk(await own.session(account('anna')).status('INBOX'));
    const second = own.session({ ...account('anna'), id: 'the same login again' });
    expect(expectFailure(await second.status('INBOX'))).toBe('too-many-connections');
    await own.close('anna');
    await expect.poll(async () => expectFailure(await second.status('INBOX'))).toBe('ok');
    await own.closeAll();
  });

  test('a server that was restarted is connected to again without the person noticing', async () => {
    expectOk(await session('anna').status('INBOX'));
    await dovecot.kill();
    await dovecot.start();
    expectOk(await session('anna').status('INBOX'));
  });

  test('a cancelled question answers at once and the next one works', async () => {
    const controller = new AbortController();
    const listing = session('big').search({
      folder: 'INBOX',
      text: 'Number',
      limit: 10,
      signal: controller.signal,
    });
    controller.abort();
    expect(expectFailure(await listing)).toBe('cancelled');
    expectOk(await session('big').status('INBOX'));
  });
});
