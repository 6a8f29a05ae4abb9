/** Real here: HTTP, WebSocket, SQLite on disk, Dovecot over TLS, the scanning process. */
import { join } from 'node:path';
import { routes } from '@postern/contracts';
import SqliteDatabase from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dovecot } from '../../../../../tools/dovecot/dovecot.ts';
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
  postern = await startPosternFor(dovecot);
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

test('D06 S17: a new message appears, is judged once, and a dangerous one raises one alert that names its reason', async () => {
  dovecot.deliver('ann', 'INBOX', letter({ subject: 'Already here' }));
  const person = await postern.signedIn('ann@example.org');
  await person.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann', 'Personal') });
  await until('a live connection', async () => {
    const { mailboxes } = await person.call(routes.mailboxes);
    return mailboxes[0]?.status.state === 'live' ? true : undefined;
  });
  const live = await openLive(person);
  dovecot.deliver('ann', 'INBOX', dangerousLetter('Your parcel'));
  dovecot.deliver('ann', 'INBOX', letter({ subject: 'Sunday' }));

  const alert = await live.next('alert.raised');
  const listing = await until('both rows judged', async () => {
    const found = await person.call(routes.inbox, { query: { limit: '10' } });
    return found.rows.length === 3 && found.rows.every(({ mark }) => mark.verdict !== 'pending')
      ? found
      : undefined;
  });
  const bySubject = new Map(listing.rows.map((row) => [row.subject, row.mark]));
  expect(bySubject.get('Your parcel')).toMatchObject({ verdict: 'dangerous' });
  expect(bySubject.get('Your parcel')?.summary).toMatch(/DHL|invoice|program/i);
  expect(bySubject.get('Sunday')).toMatchObject({ verdict: 'clean', summary: '' });
  expect(bySubject.get('Already here')).toMatchObject({ verdict: 'clean' });

  const { alerts } = await person.call(routes.alerts);
  expect(alerts).toHaveLength(1);
  expect(alerts[0]).toMatchObject({ id: alert['alertId'], subject: 'Your parcel', from: 'DHL Express' });
  live.close();
});

test('opening a message judges it by the history it arrived with, and renews a verdict of older rules', async () => {
  const person = await postern.signedIn('ann-again@example.org');
  await person.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann', 'Personal') });
  const live = await openLive(person);
  dovecot.deliver('ann', 'INBOX', dangerousLetter('Parcel again'));
  const { locationId } = Object(await live.next('alert.raised'));
  const params = { locationId: String(locationId) };
  const opened = await person.call(routes.message, { params });
  expect(opened).toMatchObject({ mark: { verdict: 'dangerous' } });
  expect(await person.call(routes.why, { params })).toMatchObject({
    verdict: 'dangerous',
    score: opened.mark.score,
  });

  const file = new SqliteDatabase(join(postern.dataFolder, 'postern.db'));
  file.prepare("UPDATE verdict SET verdict = 'clean', findings = '[]', rules_version = 'older'").run();
  file.close();
  expect((await person.call(routes.message, { params })).mark.verdict).toBe('dangerous');
  expect((await person.call(routes.alerts)).alerts).toHaveLength(1);
  live.close();
});
