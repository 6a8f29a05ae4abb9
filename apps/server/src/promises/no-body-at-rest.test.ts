/**
 * Promise 1: message bodies and attachments exist only in memory. Real here: Postern as a process of its own, its
 * scanning process, SQLite in WAL mode, Dovecot over TLS, HTTP and WebSocket.
 */
import { watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dovecot } from '../../../../tools/dovecot/dovecot.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { openLive } from '../testing/test-live.ts';
import { mailboxOf, startTestMail } from '../testing/test-mail.ts';
import { until } from '../testing/test-postern.ts';
import { CANARY_PLACES, canaryLetter } from './testing/canary-letters.ts';
import type { CanaryLetter } from './testing/canary-letters.ts';
import { makeHome, startChild } from './testing/child-postern.ts';
import type { ChildHome, ChildPostern } from './testing/child-postern.ts';
import { everyValue } from './testing/read-database.ts';
import { filesBelow, tracesBelow, tracesOf } from './testing/traces.ts';

let dovecot: Dovecot;
let home: ChildHome;
let child: ChildPostern;
const letters = [canaryLetter({ dangerous: true }), canaryLetter({ dangerous: false })] as const;
const old = canaryLetter({ dangerous: true });
const everyLetter = [...letters, old];
const canaries = everyLetter.flatMap((letter) => Object.values(letter.canaries));

beforeAll(async () => {
  dovecot = await startTestMail(['ann']);
  home = await makeHome();
  child = await startChild({ home, dovecot });
});

afterAll(async () => {
  await child.kill();
  home.remove();
  await dovecot.stop();
});

test('X01 I19: after reading, searching, scanning and judging, no word of a message is in the database, its log, any file, the output or the temporary folder', async () => {
  const written: string[] = [];
  const watcher = watch(home.temporaryFolder, { recursive: true }, (_, name) => written.push(name ?? '?'));
  dovecot.deliver('ann', 'INBOX', old.message);
  const person = await child.signIn('ann@example.org');
  await person.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann', 'Personal') });
  await until('a live connection', async () => {
    const { mailboxes } = await person.call(routes.mailboxes);
    return mailboxes[0]?.status.state === 'live' ? true : undefined;
  });
  const live = await openLive(person);
  for (const { message } of letters) dovecot.deliver('ann', 'INBOX', message);
  await live.next('alert.raised');
  const rows = await until('all messages judged', async () => {
    const listing = await person.call(routes.inbox, { query: { limit: '10' } });
    return listing.rows.length === 3 && listing.rows.every(({ mark }) => mark.verdict !== 'pending')
      ? listing.rows
      : undefined;
  });
  const verdicts = rows.map(({ mark }) => mark.verdict);
  expect(verdicts.filter((verdict) => verdict === 'dangerous')).toHaveLength(2);

  for (const letter of everyLetter) await useEverything(person, letter);
  expect((await person.call(routes.alerts)).alerts).toHaveLength(1);
  live.close();

  // While it runs: what has been written stands in the write-ahead log.
  expect(filesBelow(home.dataFolder)).toContain(`${home.databaseFile}-wal`);
  expectNoTrace();
  expect(await child.stop()).toBe(0);
  expectNoTrace();
  watcher.close();
  expect(written, 'files that came and went in the temporary folder').toEqual([]);

  // The control: the same search finds the canary as soon as it stands somewhere.
  const [planted = ''] = canaries;
  writeFileSync(join(home.dataFolder, 'planted'), Buffer.from(`…${planted}…`).toString('base64'));
  expect(tracesBelow(home.folder, canaries)).toEqual([`data/planted: ${planted} as base64`]);
});

/** All that a person can do with one message. */
async function useEverything(person: TestBrowser, { canaries: words }: CanaryLetter): Promise<void> {
  const { rows } = await person.call(routes.inbox, { query: { q: words.subject } });
  const [row] = rows;
  expect(rows).toHaveLength(1);
  const params = { locationId: row?.locationId ?? '' };
  // Words of the body are searched for as well, by mistake or in hope: they stand in a URL then.
  for (const place of CANARY_PLACES) await person.call(routes.inbox, { query: { q: words[place] } });

  const message = await person.call(routes.message, { params });
  expect(message.text).toContain(words.text);
  expect(message.untrustedHtml).toContain(words.html);
  const source = await person.get(`/api/v1/messages/${params.locationId}/source`);
  expect(await source.text()).toContain(words.text);
  for (const { partId } of message.attachments) {
    const file = await person.get(`/api/v1/messages/${params.locationId}/attachments/${partId}`);
    expect(file.status).toBe(200);
    await file.arrayBuffer();
  }
  expect(message.attachments[0]?.name).toContain(words.attachmentname);

  const why = await person.call(routes.why, { params });
  expect(JSON.stringify(why.links)).toContain(words.linkpath);
  const url = `https://127.0.0.1:9/${words.imagepath}.png`;
  const { images } = await person.call(routes.allowImages, { params, body: { urls: [url] } });
  // The egress guard refuses the address; what it writes about that is what is looked at.
  expect((await person.get(images[url] ?? '')).status).toBeGreaterThanOrEqual(400);
  await person.call(routes.setSeen, { params, body: { seen: true } });
  for (const feedback of ['report', 'safe'] as const)
    await person.call(routes.feedback, { params, body: { feedback } });
  await person.call(routes.rows, { query: { ids: params.locationId } });
  // Refusals may be written down too.
  const wrongPart = `/api/v1/messages/${params.locationId}/attachments/${words.text}`;
  expect((await person.get(wrongPart)).status).toBe(404);
  const wrongBody = { feedback: words.text, [words.html]: words.text };
  const refused = await person.json('POST', `/api/v1/messages/${params.locationId}/feedback`, wrongBody);
  expect(refused.status).toBe(400);
}

function expectNoTrace(): void {
  expect(tracesBelow(home.folder, canaries)).toEqual([]);
  const output = Buffer.from(child.output());
  expect(output.length).toBeGreaterThan(0);
  expect(canaries.flatMap((canary) => tracesOf(canary, output))).toEqual([]);
  // Pages of a database cut long values: its values are looked at as well, whole.
  const values = everyValue(home.databaseFile);
  expect(values.length).toBeGreaterThan(50);
  const found = values.filter(({ value }) =>
    canaries.some((canary) => tracesOf(canary, Buffer.from(value)).length > 0),
  );
  expect(found).toEqual([]);
}
