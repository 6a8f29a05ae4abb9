/** Real here: HTTP, WebSocket, SQLite on disk, Dovecot over TLS, the scanning process. */
import { join } from 'node:path';
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dovecot } from '../../../../../tools/dovecot/dovecot.ts';
import { readDatabase } from '../../promises/testing/read-database.ts';
import { openLive } from '../../testing/test-live.ts';
import {
  dangerousLetter,
  letter,
  mailboxOf,
  startPosternFor,
  startTestMail,
} from '../../testing/test-mail.ts';
import { until } from '../../testing/test-postern.ts';
import type { TestPostern } from '../../testing/test-postern.ts';

let dovecot: Dovecot;
let postern: TestPostern;

beforeAll(async () => {
  dovecot = await startTestMail(['ann']);
  dovecot.deliver('ann', 'Lists', letter({ subject: 'Long ago' }));
  dovecot.deliver('ann', 'Lists', dangerousLetter('Old trap'));
  postern = await startPosternFor(dovecot, { pollIntervalMs: 3_000 });
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

test('D06: an arrival that a person sees before the watcher does is told and alerted once; old mail is neither', async () => {
  const person = await postern.signedIn('ann@example.org');
  const { id: mailboxId } = await person.call(routes.addMailbox, {
    body: mailboxOf(dovecot, 'ann', 'Personal'),
  });
  const cursor = await until('the place the folder is watched from', cursorOfLists);
  const live = await openLive(person);
  dovecot.deliver('ann', 'Lists', dangerousLetter('Your parcel'));
  const { folders } = await person.call(routes.folders, { params: { mailboxId } });
  const folderId = folders.find(({ name }) => name === 'Lists')?.id ?? '';
  const rows = await until('all rows judged', async () => {
    const listing = await person.call(routes.folderMessages, { params: { mailboxId, folderId } });
    return listing.rows.length === 3 && listing.rows.every(({ mark }) => mark.verdict !== 'pending')
      ? listing.rows
      : undefined;
  });
  expect(rows.map(({ mark }) => mark.verdict).toSorted()).toEqual(['clean', 'dangerous', 'dangerous']);
  await until('the arrival handled', () => ((cursorOfLists() ?? 0) > cursor ? true : undefined));

  const arrived = live.events().filter(({ type }) => type === 'message.arrived');
  expect(arrived).toEqual([expect.objectContaining({ locationId: rows[0]?.locationId, folderId })]);
  live.close();
  const { alerts } = await person.call(routes.alerts);
  expect(alerts.map(({ subject }) => subject)).toEqual(['Your parcel']);
});

function cursorOfLists(): number | undefined {
  return readDatabase(join(postern.dataFolder, 'postern.db'), (all) => {
    const [row] = all("SELECT last_scanned_uid AS uid FROM folder WHERE path = 'Lists'");
    return row === undefined || row['uid'] === null ? undefined : Number(row['uid']);
  });
}
