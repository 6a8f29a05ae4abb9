import { once } from 'node:events';

import { ImapFlow } from 'imapflow';
import type { ListResponse } from 'imapflow';
import { afterEach, describe, expect, test } from 'vitest';

import type { DemoMail, DemoMailbox } from './demo-mail.ts';
import { startDemoMail } from './demo-mail.ts';
import { SEEDED_LETTERS } from './letters/index.ts';
import { MAILBOX_NAMES } from './people.ts';

const NOW = Date.UTC(2026, 10, 21, 12);
const HOUR_MS = 3_600_000;
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

describe("the demo's mail server", () => {
  test('lets nobody in with a wrong password', async () => {
    const demo = await start(NOW);
    const [first] = demo.mailboxes;
    if (first === undefined) throw new Error('the demo has no mailbox');
    const client = clientOf(demo, { ...first, password: 'wrong' });
    await expect(client.connect()).rejects.toThrow();
  });

  test('lets every mailbox in and lists its folders with what was seeded into them', async () => {
    const demo = await start(NOW);
    expect(demo.mailboxes).toHaveLength(MAILBOX_NAMES.length);
    for (const [index, mailbox] of demo.mailboxes.entries()) {
      const folders = await foldersOf(demo, mailbox);
      const counts = Object.fromEntries(folders.map((folder) => [folder.path, folder.status?.messages]));
      expect(counts).toEqual({ ...emptied(folders), ...seededCounts(index) });
      const uses = folders.map((folder) => folder.specialUse);
      expect(uses).toEqual(expect.arrayContaining(['\\Sent', '\\Drafts', '\\Archive', '\\Junk', '\\Trash']));
    }
  });

  test('holds folders named in other alphabets', async () => {
    const demo = await start(NOW);
    const paths = await Promise.all(demo.mailboxes.map((mailbox) => foldersOf(demo, mailbox)));
    expect(paths.flat().map((folder) => folder.path)).toEqual(
      expect.arrayContaining(['Путешествия', 'Zażalenia']),
    );
  });

  test('leaves about a fifth of the mail unread', async () => {
    const demo = await start(NOW);
    const lists = await Promise.all(demo.mailboxes.map((mailbox) => foldersOf(demo, mailbox)));
    const statuses = lists.flat().map((folder) => folder.status);
    const unread = statuses.reduce((sum, status) => sum + (status?.unseen ?? 0), 0);
    const share = unread / statuses.reduce((sum, status) => sum + (status?.messages ?? 0), 0);
    expect(share).toBeGreaterThan(0.15);
    expect(share).toBeLessThan(0.27);
  });

  test('dates everything before now, the newest by minutes', async () => {
    const demo = await start(NOW);
    for (const mailbox of demo.mailboxes) {
      const client = await connect(demo, mailbox);
      await client.mailboxOpen('INBOX');
      const times: number[] = [];
      for await (const message of client.fetch('1:*', { internalDate: true })) {
        times.push(new Date(message.internalDate ?? NaN).getTime());
      }
      const newest = Math.max(...times);
      expect(newest).toBeLessThanOrEqual(NOW);
      expect(NOW - newest).toBeLessThan(HOUR_MS);
    }
  });

  test('tells a client that idles of a delivery', async () => {
    const demo = await start(NOW);
    const [mailbox] = demo.mailboxes;
    if (mailbox === undefined) throw new Error('the demo has no mailbox');
    const client = await connect(demo, mailbox);
    const { exists } = await client.mailboxOpen('INBOX');
    const idling = client.idle();
    for (const count of [exists + 1, exists + 2]) {
      const told = once(client, 'exists');
      demo.deliver(0, Buffer.from('From: a@post.example\r\nSubject: just now\r\n\r\nHello.\r\n'));
      const [news] = await told;
      expect(news).toMatchObject({ path: 'INBOX', count, prevCount: count - 1 });
    }
    client.close();
    await idling;
  });

  test('numbers its folders anew at each start, so that verdicts on old numbers are not taken for these', async () => {
    const [first, second] = [await start(NOW), await start(NOW + 1000)];
    for (const [index, mailbox] of first.mailboxes.entries()) {
      const again = second.mailboxes[index];
      expect(again).toEqual(mailbox);
      const before = await validities(first, mailbox);
      const after = await validities(second, mailbox);
      expect(before.size).toBeGreaterThan(6);
      for (const [path, validity] of before) expect(after.get(path), path).toBeGreaterThan(validity);
    }
  });
});

async function start(now: number): Promise<DemoMail> {
  const demo = await startDemoMail({ now });
  closing.push(() => demo.close());
  return demo;
}

function clientOf(demo: DemoMail, mailbox: DemoMailbox): ImapFlow {
  const client = new ImapFlow({
    host: demo.host,
    port: demo.port,
    secure: false,
    doSTARTTLS: false,
    auth: { user: mailbox.username, pass: mailbox.password },
    logger: false,
  });
  // The server is closed under some clients; that is no news here.
  client.on('error', () => undefined);
  return client;
}

async function connect(demo: DemoMail, mailbox: DemoMailbox): Promise<ImapFlow> {
  const client = clientOf(demo, mailbox);
  await client.connect();
  closing.push(async () => {
    if (client.usable) await client.logout();
  });
  return client;
}

async function foldersOf(demo: DemoMail, mailbox: DemoMailbox): Promise<readonly ListResponse[]> {
  const client = await connect(demo, mailbox);
  return client.list({ statusQuery: { messages: true, unseen: true, uidValidity: true } });
}

async function validities(demo: DemoMail, mailbox: DemoMailbox): Promise<ReadonlyMap<string, bigint>> {
  const folders = await foldersOf(demo, mailbox);
  return new Map(folders.map((folder) => [folder.path, folder.status?.uidValidity ?? 0n]));
}

function emptied(folders: readonly ListResponse[]): Readonly<Record<string, number>> {
  return Object.fromEntries(folders.map((folder) => [folder.path, 0]));
}

function seededCounts(index: number): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const letter of SEEDED_LETTERS) {
    if (letter.mailbox !== MAILBOX_NAMES[index]) continue;
    const folder = letter.folder ?? 'INBOX';
    counts[folder] = (counts[folder] ?? 0) + 1;
  }
  return counts;
}
