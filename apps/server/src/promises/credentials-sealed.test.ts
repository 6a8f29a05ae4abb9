/**
 * Promise 2: mailbox passwords are sealed, each bound to its owner, row and field. Real here: Postern as a process of
 * its own, SQLite in WAL mode, Dovecot over TLS.
 */
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { routes } from '@postern/contracts';
import type { MailboxState } from '@postern/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startDovecot } from '../../../../tools/dovecot/dovecot.ts';
import type { Dovecot } from '../../../../tools/dovecot/dovecot.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { openLive } from '../testing/test-live.ts';
import { letter, mailboxOf } from '../testing/test-mail.ts';
import { until } from '../testing/test-postern.ts';
import { makeCanary } from './testing/canary.ts';
import { makeHome, startChild } from './testing/child-postern.ts';
import type { ChildHome, ChildPostern } from './testing/child-postern.ts';
import { readDatabase } from './testing/read-database.ts';
import { tracesBelow, tracesOf } from './testing/traces.ts';

const passwords = {
  ann: makeCanary('ann'),
  ben: makeCanary('ben'),
  cy: makeCanary('cy'),
  wrong: makeCanary('wrong'),
  echoed: makeCanary('echoed'),
};
const secrets = Object.values(passwords);

/** What each mail server that says a password back offers for signing in. */
const CAPABILITIES = ['AUTH=PLAIN SASL-IR', 'AUTH=PLAIN', 'NO-AUTH'] as const;
const parrots = new Map<string, Parrot>();

let dovecot: Dovecot;
let home: ChildHome;
let child: ChildPostern;
let ann: TestBrowser;

beforeAll(async () => {
  const { ann: a, ben: b, cy: c } = passwords;
  dovecot = await startDovecot({ users: { ann: a, ben: b, cy: c } });
  home = await makeHome();
  for (const capabilities of CAPABILITIES) parrots.set(capabilities, await startParrot(capabilities));
  const ports = [...parrots.values()].map(({ port }) => `127.0.0.1:${String(port)}`);
  const allowed = [`localhost:${String(dovecot.ports.tls)}`, ...ports].join();
  child = await startChild({ home, dovecot, environment: { POSTERN_ALLOW_HOSTS: allowed } });
});

afterAll(async () => {
  await child.kill();
  home.remove();
  for (const parrot of parrots.values()) await parrot.stop();
  await dovecot.stop();
});

test('M03: a mailbox password is in no file, no answer, no event and no line of output, also where the connection fails', async () => {
  ann = await child.signIn('ann@example.org');
  const answers: string[] = [];
  const ask = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await ann.json(method, path, body);
    answers.push(JSON.stringify([...response.headers]), await response.clone().text());
    return response;
  };
  const annBox = { ...mailboxOf(dovecot, 'ann', 'Personal'), password: passwords.ann };
  const live = await openLive(ann);
  expect((await ask('POST', '/api/v1/mailboxes', annBox)).status).toBe(201);
  expect((await ask('POST', '/api/v1/mailboxes', annBox)).status).toBe(409);
  expect((await ask('POST', '/api/v1/mailboxes', { ...annBox, port: 'x' })).status).toBe(400);
  const connection = { ...annBox, name: undefined, password: passwords.wrong };
  const rejected = await ask('POST', '/api/v1/mailboxes/test', connection);
  expect(await rejected.json()).toMatchObject({ outcome: 'failed', failure: { code: 'auth-rejected' } });
  const { mailboxes } = await ann.call(routes.mailboxes);
  const mailboxId = mailboxes[0]?.id ?? '';
  const changed = await ask('PATCH', `/api/v1/mailboxes/${mailboxId}`, { password: passwords.wrong });
  expect(changed.status).toBeGreaterThanOrEqual(400);
  const again = await ask('PATCH', `/api/v1/mailboxes/${mailboxId}`, { password: passwords.ann });
  expect(again.status).toBe(200);
  await stateOf(ann, 'Personal', (state) => state.state === 'live');
  dovecot.deliver('ann', 'INBOX', letter({ subject: 'Sunday' }));
  await live.next('verdict.stored');
  for (const path of ['mailboxes', `mailboxes/${mailboxId}/folders`, 'inbox', 'me', 'me/kept', 'alerts'])
    expect((await ask('GET', `/api/v1/${path}`)).status).toBe(200);
  await ask('POST', `/api/v1/mailboxes/${mailboxId}/test`);

  answers.push(JSON.stringify(live.frames));
  live.close();
  const text = Buffer.from(answers.join('\n'));
  expect(secrets.flatMap((secret) => tracesOf(secret, text))).toEqual([]);
  expectNoSecret();
});

test.each(CAPABILITIES)(
  'M03: a mail server that says the password back is not quoted (%s)',
  async (capabilities) => {
    const parrot = parrots.get(capabilities);
    const response = await ann.json('POST', '/api/v1/mailboxes/test', {
      ...{
        address: 'ann@test.example',
        host: '127.0.0.1',
        port: parrot?.port,
        security: 'none',
        username: 'ann',
      },
      password: passwords.echoed,
    });
    const answer = await response.text();
    expect(parrot?.said(), 'the server did say it').toContain(passwords.echoed);
    expect(answer).toContain('"outcome":"failed"');
    expect(tracesOf(passwords.echoed, Buffer.from(answer))).toEqual([]);
    expectNoSecret();
  },
);

test('M03: a sealed password that was copied to another row does not open, and is not tried on the server', async () => {
  const ben = await child.signIn('ben@example.org');
  const benBox = { ...mailboxOf(dovecot, 'ben', 'Ben'), password: passwords.ben };
  await ben.call(routes.addMailbox, { body: benBox });
  const cyBox = { ...mailboxOf(dovecot, 'cy', 'Second'), password: passwords.cy };
  await ann.call(routes.addMailbox, { body: cyBox });
  expect(await child.stop()).toBe(0);

  // Ann's own seal on her second mailbox, and on that of another person.
  change(
    "UPDATE mailbox SET sealed_password = (SELECT sealed_password FROM mailbox WHERE name = 'Personal')",
  );
  const seals = readDatabase(home.databaseFile, (all) => all('SELECT DISTINCT sealed_password FROM mailbox'));
  expect(seals).toHaveLength(1);
  const logged = dovecot.log().length;
  child = await startChild({ home, dovecot });
  await stateOf(ann, 'Personal', (state) => state.state === 'live');
  for (const [person, name] of [[ann, 'Second'] as const, [ben, 'Ben'] as const]) {
    const state = await stateOf(person, name, ({ failure }) => failure !== undefined);
    expect(state).toMatchObject({ state: 'offline', failure: { code: 'secret-unreadable' } });
  }
  const listing = await ann.call(routes.inbox);
  expect(listing.sources.map(({ state }) => state).toSorted()).toEqual(['failed', 'ok']);
  expect(dovecot.log().slice(logged)).not.toMatch(/user=<(cy|ben)>/);
  expectNoSecret();
});

test('M03: with other keys no password opens, which is said and breaks nothing', async () => {
  expect(await child.stop()).toBe(0);
  rmSync(`${home.dataFolder}/keys.json`);
  child = await startChild({ home, dovecot });
  const stranger = await child.signIn('dan@example.org');
  expect((await stranger.call(routes.mailboxes)).mailboxes).toEqual([]);
  const health = await stranger.get('/healthz');
  expect(health.status).toBe(200);
  const again = await child.signIn('ann@example.org');
  for (const { status } of (await again.call(routes.mailboxes)).mailboxes)
    expect(status).toMatchObject({ state: 'offline', failure: { code: 'secret-unreadable' } });
  expectNoSecret();
});

interface Parrot {
  readonly port: number;
  readonly said: () => string;
  readonly stop: () => Promise<void>;
}

/** A mail server that rejects every sign-in with the user name and the password it was given. */
async function startParrot(capabilities: string): Promise<Parrot> {
  let said = '';
  const server = createServer((socket) => {
    let tag = '';
    const say = (line: string): void => {
      said += line;
      socket.write(`${line}\r\n`);
    };
    socket.on('error', () => undefined);
    say(`* OK [CAPABILITY IMAP4rev1 ${capabilities}] ready`);
    socket.on('data', (data) => {
      const line = data.toString('latin1').trim();
      const words = line.split(' ');
      const opened = Buffer.from(words.at(-1) ?? '', 'base64')
        .toString('latin1')
        .replaceAll('\0', ' ');
      if (words.length > 1) tag = words[0] ?? '';
      if (line.endsWith('AUTHENTICATE PLAIN')) say('+ ');
      else if (line.includes('LOGIN')) say(`${tag} NO [AUTHENTICATIONFAILED] no: ${line}`);
      else if (words.length === 1 || line.includes('PLAIN')) say(`${tag} NO no: ${opened}`);
      else say(`${tag} OK done`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : 0,
    said: () => said,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

function expectNoSecret(): void {
  expect(tracesBelow(home.folder, secrets)).toEqual([]);
  const output = Buffer.from(child.output());
  expect(secrets.flatMap((secret) => tracesOf(secret, output))).toEqual([]);
  const rows = readDatabase(home.databaseFile, (all) => all('SELECT sealed_password FROM mailbox'));
  expect(rows.length).toBeGreaterThan(0);
}

function change(sql: string): void {
  const database = new DatabaseSync(home.databaseFile);
  database.exec(sql);
  database.close();
}

/** The state of a mailbox, once it is as expected. */
async function stateOf(
  person: TestBrowser,
  name: string,
  isExpected: (state: MailboxState) => boolean,
): Promise<MailboxState> {
  return until(`the state of ${name}`, async () => {
    const { mailboxes } = await person.call(routes.mailboxes);
    const status = mailboxes.find((mailbox) => mailbox.name === name)?.status;
    return status !== undefined && isExpected(status) ? status : undefined;
  });
}
