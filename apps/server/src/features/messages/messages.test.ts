/** Real here: HTTP, SQLite on disk, Dovecot over TLS, the scanning process, the MIME reader. */
import { routes } from '@postern/contracts';
import type { Listing, MessageRow } from '@postern/contracts';
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

const HOUR_MS = 3_600_000;
const MANY = 120;
const start = Date.now();

const RICH = `From: =?utf-8?B?0JzQuNC90LA=?= <mina@friends.example>
To: you@test.example, "Bo, the second" <bo@friends.example>
Subject: =?koi8-r?B?8NLJ18XU?= and pictures
Message-ID: <rich@friends.example>
Date: Sat, 21 Nov 2026 10:00:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="o"

--o
Content-Type: multipart/alternative; boundary="i"

--i
Content-Type: text/plain; charset=koi8-r
Content-Transfer-Encoding: 8bit

plain words
--i
Content-Type: text/html; charset=utf-8

<p>Hello <b>there</b> <img src="https://img.example/a.png"><script>alert(1)</script></p>
--i--
--o
Content-Type: application/pdf; name="../../report.pdf"
Content-Disposition: attachment; filename="../../report.pdf"
Content-Transfer-Encoding: base64

JVBERi0xLjQKJSBoYXJtbGVzcwo=
--o
Content-Type: text/html; name="page.html"
Content-Disposition: attachment; filename="page.html"

<script>alert(document.cookie)</script>
--o--
`;

beforeAll(async () => {
  dovecot = await startTestMail(['ann', 'ann-work', 'ann-shop', 'bob']);
  const at = (hours: number): Date => new Date(start - hours * HOUR_MS);
  dovecot.deliverMany(
    'ann',
    'INBOX',
    MANY,
    (index) => letter({ subject: `Personal ${String(index)}` }),
    (index) => at(2 * (MANY - index) + 0.25),
  );
  dovecot.deliverMany(
    'ann-work',
    'INBOX',
    MANY,
    (index) => letter({ subject: `Work ${String(index)}` }),
    (index) => at(2 * (MANY - index) + 1.25),
  );
  // Moved in just now, written long ago: a high UID with an old date.
  dovecot.deliver('ann-work', 'INBOX', letter({ subject: 'Moved in' }), { date: at(24 * 40) });
  dovecot.deliver('ann-shop', 'INBOX', RICH, { date: at(0.1) });
  postern = await startPosternFor(dovecot);
  ann = await postern.signedIn('ann@example.org');
  bob = await postern.signedIn('bob@example.org');
  for (const [user, name] of [
    ['ann', 'Personal'],
    ['ann-work', 'Work'],
    ['ann-shop', 'Shop'],
  ] as const) {
    await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, user, name) });
  }
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

async function listAll(query: Record<string, string>): Promise<MessageRow[]> {
  const rows: MessageRow[] = [];
  let cursor: string | undefined;
  do {
    const page: Listing = await ann.call(routes.inbox, {
      query: { ...query, ...(cursor === undefined ? {} : { cursor }) },
    });
    expect(page.sources.every(({ state }) => state === 'ok')).toBe(true);
    rows.push(...page.rows);
    cursor = page.next;
  } while (cursor !== undefined);
  return rows;
}

async function richRow(): Promise<MessageRow> {
  const { rows } = await ann.call(routes.inbox, { query: { limit: '1' } });
  const [row] = rows;
  if (row === undefined) throw new Error('the inbox is empty');
  return row;
}

describe('one inbox over all mailboxes', () => {
  test('I01 M17: pages run to the end, newest first, every message once', async () => {
    const rows = await listAll({ limit: '37' });
    expect(rows).toHaveLength(2 * MANY + 2);
    expect(new Set(rows.map(({ locationId }) => locationId)).size).toBe(rows.length);
    const inOrder = rows.filter(({ subject }) => subject !== 'Moved in');
    const dates = inOrder.map(({ receivedAt }) => Date.parse(receivedAt));
    expect(dates).toEqual(dates.toSorted((a, b) => b - a));
  });

  test('I01: an old message that was moved in does not hold back its mailbox', async () => {
    const { rows } = await ann.call(routes.inbox, { query: { limit: '100' } });
    expect(rows.filter(({ subject }) => subject.startsWith('Work')).length).toBeGreaterThan(40);
  });

  test('I20: totals and unread counts come with each mailbox', async () => {
    const { sources } = await ann.call(routes.inbox, { query: { limit: '5' } });
    expect(sources.map(({ total, unseen }) => [total, unseen])).toEqual([
      [MANY, MANY],
      [MANY + 1, MANY + 1],
      [1, 1],
    ]);
  });

  test.each([
    ['1', 24],
    ['7', 24 * 7],
    ['30', 24 * 30],
  ])('I02: a window of %s days is exact by the time of arrival', async (days, hours) => {
    const rows = await listAll({ limit: '50', days });
    const all = await listAll({ limit: '200' });
    const expected = all.filter(({ receivedAt }) => Date.parse(receivedAt) >= Date.now() - hours * HOUR_MS);
    expect(rows.map(({ subject }) => subject)).toEqual(expected.map(({ subject }) => subject));
  });

  test('I05: the server searches subject and sender', async () => {
    const found = await listAll({ limit: '50', q: 'Personal 11' });
    expect(found.map(({ subject }) => subject)).toContain('Personal 11');
    expect(found.every(({ subject }) => subject.includes('Personal 11'))).toBe(true);
    expect((await listAll({ limit: '50', q: 'Привет' })).map(({ subject }) => subject)).toEqual([
      'Привет and pictures',
    ]);
    expect(await listAll({ limit: '50', q: 'nothing like this' })).toEqual([]);
  });

  test('H23: words to search for are words, whatever they look like', async () => {
    for (const q of ['x" NOT DELETED', 'a\r\nA1 LOGOUT', '{5}', '{5+}\r\n', '\\', '*', '"']) {
      expect((await ann.json('GET', `/api/v1/inbox?q=${encodeURIComponent(q)}`)).status).toBe(200);
    }
    expect(await listAll({ limit: '200' })).toHaveLength(2 * MANY + 2);
  });

  test('I03: each folder can be listed alone', async () => {
    const row = await richRow();
    const { mailboxId, folderId } = row;
    const listing = await ann.call(routes.folderMessages, { params: { mailboxId, folderId } });
    expect(listing.rows.map(({ subject }) => subject)).toEqual([row.subject]);
  });
});

describe('reading', () => {
  test('I07 I08 I17: header, text, untrusted HTML as text, attachments by their real type', async () => {
    const row = await richRow();
    expect(row).toMatchObject({ from: { name: 'Мина' }, hasAttachments: true });
    const message = await ann.call(routes.message, { params: { locationId: row.locationId } });
    expect(message).toMatchObject({ subject: 'Привет and pictures', seen: false });
    expect(message.to.map(({ address }) => address)).toEqual(['you@test.example', 'bo@friends.example']);
    expect(message.untrustedHtml).toContain('<script>');
    expect(message.attachments.map(({ name, realType }) => [name, realType])).toEqual([
      ['report.pdf', 'application/pdf'],
      ['page.html', 'text/html'],
    ]);
    expect(message.headers.map(({ name }) => name)).toContain('Message-ID');
  });

  test('I09 S18: reading and judging leave a message unread; marking it read is a request of its own', async () => {
    const { locationId } = await richRow();
    const params = { locationId };
    await ann.call(routes.message, { params });
    await ann.call(routes.why, { params });
    await ann.json('GET', `/api/v1/messages/${locationId}/source`);
    const seen = async (): Promise<boolean | undefined> =>
      (await ann.call(routes.rows, { query: { ids: locationId } })).rows[0]?.seen;
    expect(await seen()).toBe(false);
    await ann.call(routes.setSeen, { params, body: { seen: true } });
    expect(await seen()).toBe(true);
    await ann.call(routes.setSeen, { params, body: { seen: false } });
    expect(await seen()).toBe(false);
  });

  test('I18 H-31: attachments are downloads that no browser runs', async () => {
    const { locationId } = await richRow();
    const { attachments } = await ann.call(routes.message, { params: { locationId } });
    for (const { partId, name } of attachments) {
      const answer = await ann.get(`/api/v1/messages/${locationId}/attachments/${partId}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('application/octet-stream');
      expect(answer.headers.get('content-disposition')).toMatch(
        new RegExp(`^attachment; filename="${name}"`),
      );
      expect(answer.headers.get('content-security-policy')).toContain('sandbox');
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
    const pdf = await ann.get(`/api/v1/messages/${locationId}/attachments/${attachments[0]?.partId ?? ''}`);
    expect(await pdf.text()).toMatch(/^%PDF-1\.4/);
  });

  test('W11: the source comes as it is, as text', async () => {
    const { locationId } = await richRow();
    const answer = await ann.get(`/api/v1/messages/${locationId}/source`);
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect((await answer.text()).replaceAll('\r\n', '\n')).toBe(RICH);
  });

  test('H19 I08: images come only by signed addresses, and never from inside the network', async () => {
    const { locationId } = await richRow();
    const params = { locationId };
    const urls = [
      'https://127.0.0.1/a.png',
      'https://169.254.169.254/latest',
      'javascript:alert(1)',
      'https://localhost/x',
    ];
    const { images } = await ann.call(routes.allowImages, { params, body: { urls } });
    expect(Object.keys(images)).not.toContain('javascript:alert(1)');
    for (const address of Object.values(images)) {
      expect((await ann.get(address)).status).toBe(422);
      expect((await bob.get(address)).status).toBe(404);
      expect((await ann.get(address.replace(/u=[^&]+/, 'u=https%3A%2F%2Fother.example%2F'))).status).toBe(
        404,
      );
    }
  });

  test('another person finds none of it', async () => {
    const { locationId } = await richRow();
    for (const path of ['', '/source', '/why', '/attachments/2']) {
      expect((await bob.get(`/api/v1/messages/${locationId}${path}`)).status).toBe(404);
    }
    expect((await bob.json('POST', `/api/v1/messages/${locationId}/seen`, { seen: true })).status).toBe(404);
    expect((await bob.get(`/api/v1/rows?ids=${locationId}`)).status).toBe(404);
  });

  test('a message that is gone is said to be gone, and a renumbered folder to be renumbered', async () => {
    const { locationId } = await richRow();
    const bytes = Buffer.from(locationId, 'base64url');
    bytes.writeUInt32BE(4_000_000, 20);
    expect((await ann.get(`/api/v1/messages/${bytes.toString('base64url')}`)).status).toBe(410);
    bytes.writeUInt32BE(7, 16);
    expect((await ann.get(`/api/v1/messages/${bytes.toString('base64url')}`)).status).toBe(409);
  });
});

describe('hostile and broken messages', () => {
  const read = new Set<string>();

  async function expectReadable(locationId: string): Promise<void> {
    const answer = await bob.get(`/api/v1/messages/${locationId}`);
    expect(answer.status).toBe(200);
    routes.message.response.parse(await answer.json());
  }

  test.each([
    ['no header at all', '\n\n\n'],
    ['nothing but a header', 'Subject: x'],
    ['a boundary that never comes', 'Content-Type: multipart/mixed; boundary="nowhere"\n\ntext'],
    [
      'five thousand empty parts',
      `Content-Type: multipart/mixed; boundary=b\n\n${'--b\n\n'.repeat(5_000)}--b--\n`,
    ],
    ['messages in messages in messages', `${'Content-Type: message/rfc822\n\n'.repeat(500)}x`],
    ['a subject of a megabyte', `Subject: ${'x'.repeat(1_000_000)}\n\nbody`],
    [
      'names of prototypes',
      '__proto__: x\nconstructor: y\nContent-Type: text/plain; __proto__=1; constructor=2\n\nbody',
    ],
    ['declared UTF-8 that is none', 'Content-Type: text/plain; charset=utf-8\n\n\xff\xfe\xfd'],
  ])('S05: %s is read and judged, never a 500', async (title, raw) => {
    const mark = `H-93 ${title}`;
    dovecot.deliver(
      'bob',
      'INBOX',
      Buffer.from(raw.startsWith('\n') ? raw : `X-Mark: ${mark}\n${raw}`, 'latin1'),
    );
    const { mailboxes } = await bob.call(routes.mailboxes);
    if (mailboxes.length === 0) await bob.call(routes.addMailbox, { body: mailboxOf(dovecot, 'bob', 'Bob') });
    const { locationId } = await until('the message', async () => {
      const { rows } = await bob.call(routes.inbox, { query: { limit: '50' } });
      return rows.find((row) => row.mark.verdict !== 'pending' && !read.has(row.locationId));
    });
    read.add(locationId);
    await expectReadable(locationId);
  });

  test('S05: all of them are still there in the end, judged and readable', async () => {
    const { rows } = await bob.call(routes.inbox, { query: { limit: '50' } });
    expect(rows.map(({ locationId }) => locationId).toSorted()).toEqual([...read].toSorted());
    for (const { locationId, mark } of rows) {
      expect(mark.verdict).not.toBe('pending');
      await expectReadable(locationId);
    }
  });
});

describe('feedback', () => {
  test('mark safe and report are remembered, for the message wherever it lies, and can be taken back', async () => {
    const { locationId } = await richRow();
    const params = { locationId };
    const feedback = async (): Promise<string | undefined> =>
      (await ann.call(routes.message, { params })).mark.feedback;
    await ann.call(routes.feedback, { params, body: { feedback: 'safe' } });
    expect(await feedback()).toBe('safe');
    await ann.call(routes.feedback, { params, body: { feedback: 'report' } });
    expect(await feedback()).toBe('report');
    await ann.call(routes.feedback, { params, body: { feedback: null } });
    expect(await feedback()).toBeUndefined();
  });
});
