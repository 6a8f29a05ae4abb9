/** Real here: HTTP, SQLite on disk, Dovecot over TLS, the scanning process. */
import { routes } from '@postern/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dovecot } from '../../../../../tools/dovecot/dovecot.ts';
import { readDatabase } from '../../promises/testing/read-database.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
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
let ann: TestBrowser;
let bob: TestBrowser;

beforeAll(async () => {
  dovecot = await startTestMail(['ann']);
  postern = await startPosternFor(dovecot);
  ann = await postern.signedIn('ann@example.org');
  bob = await postern.signedIn('bob@example.org');
});

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

async function keptOf(person: TestBrowser): Promise<ReadonlyMap<string, number>> {
  const { kinds } = await person.call(routes.kept);
  for (const { what, keptFor } of kinds)
    expect([what, keptFor].every((words) => words.length > 5)).toBe(true);
  return new Map(kinds.map(({ kind, rows }) => [kind, rows]));
}

/** The kind that each table is shown as. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  email_change: 'email-change',
  login_session: 'session',
  login_challenge: 'sign-in',
  login_device: 'device',
  login_pending: 'pending-sign-in',
  login_totp: 'second-factor',
  login_recovery_set: 'second-factor',
  login_recovery_code: 'second-factor',
  login_passkey_user: 'second-factor',
  login_passkey: 'second-factor',
  login_refresh: 'api-session',
  login_refresh_family: 'api-session',
  login_audit: 'audit',
  api_token: 'api-token',
  api_token_mailbox: 'api-token',
  api_request: 'api-request',
  scan_attempt: 'scan-attempt',
  sign_in_grant: 'sign-in-grant',
};
/** What holds nothing that could be found by a person: keyed numbers, sealed mails under way, names of steps. */
const NOBODYS: ReadonlySet<string> = new Set([
  'migration',
  'outbox',
  'own_mail',
  // Of people who have no account yet.
  'pending_sign_up',
  'login_counter',
  'login_once',
  'login_schema',
  'login_outbox',
  'login_signing_key',
  // Of networks, not of people.
  'login_ban',
  'login_ban_score',
]);

/** The set-up link of the first account belonged to nobody yet. */
const ONLY: Readonly<Record<string, string>> = {
  login_challenge: "WHERE email <> ''",
  // What concerns the site, or somebody who is not known yet.
  login_audit: "WHERE json_extract(line, '$.userId') IS NOT NULL",
};

test('X01: every row about a person is counted for that person, and no row of another', async () => {
  await ann.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann', 'Personal') });
  await until('a live connection', async () => {
    const { mailboxes } = await ann.call(routes.mailboxes);
    return mailboxes[0]?.status.state === 'live' ? true : undefined;
  });
  dovecot.deliver('ann', 'INBOX', dangerousLetter('Your parcel'));
  dovecot.deliver('ann', 'INBOX', letter({ subject: 'Sunday' }));
  const rows = await until('both judged', async () => {
    const listing = await ann.call(routes.inbox);
    const judged = listing.rows.filter(({ mark }) => mark.verdict !== 'pending');
    return judged.length === 2 ? judged : undefined;
  });
  const params = { locationId: rows[0]?.locationId ?? '' };
  await ann.call(routes.feedback, { params, body: { feedback: 'report' } });

  const kept = await keptOf(ann);
  const others = await keptOf(bob);
  const tables = readDatabase(`${postern.dataFolder}/postern.db`, (all) =>
    all("SELECT name FROM sqlite_master WHERE type = 'table'").map(({ name }) => ({
      name: String(name),
      rows: Number(
        all(`SELECT count(*) AS count FROM "${String(name)}" ${ONLY[String(name)] ?? ''}`)[0]?.['count'],
      ),
    })),
  );
  for (const { name, rows: total } of tables.filter((table) => !NOBODYS.has(table.name))) {
    const kind = SHOWN_AS[name] ?? name;
    expect([name, (kept.get(kind) ?? Number.NaN) + (others.get(kind) ?? Number.NaN)]).toEqual([name, total]);
  }
  expect(kept.get('verdict')).toBe(2);
  expect(kept.get('session')).toBe(1);
  const kinds = [...others].filter(([, count]) => count > 0).map(([kind]) => kind);
  expect(kinds).toEqual(['user', 'session', 'sign-in', 'device', 'audit']);
});

test('X01: a disconnected mailbox takes what belongs to it along', async () => {
  const { mailboxes } = await ann.call(routes.mailboxes);
  await ann.call(routes.removeMailbox, { params: { mailboxId: mailboxes[0]?.id ?? '' } });
  const kept = await keptOf(ann);
  for (const kind of ['mailbox', 'folder', 'location', 'scan-attempt', 'alert'])
    expect([kind, kept.get(kind)]).toEqual([kind, 0]);
});
