/** Real here: HTTP, SQLite on disk, Dovecot over TLS, the scanning process. Every route is called in every way. */
import { join } from 'node:path';
import { routes, Scope } from '@postern/contracts';
import type { RouteContract } from '@postern/contracts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dovecot } from '../../../../tools/dovecot/dovecot.ts';
import { openDatabase } from '../infrastructure/database/open-database.ts';
import type { TestBrowser } from '../testing/test-browser.ts';
import { dangerousLetter, mailboxOf, startPosternFor, startTestMail } from '../testing/test-mail.ts';
import { until } from '../testing/test-postern.ts';
import type { TestPostern } from '../testing/test-postern.ts';
import { CREDENTIALS, expected, planOf, scopesOf, verdictOf } from './testing/who-may-call.ts';
import type { Credential, Plan, Target } from './testing/who-may-call.ts';

const TABLE: readonly (readonly [string, RouteContract])[] = Object.entries(routes);
const SUBJECT = 'Your parcel of Tuesday';
/** Warnings of each: every call that may dismiss one has one of its own. */
const LETTERS = 6;

let dovecot: Dovecot;
let postern: TestPostern;
let owner: TestBrowser;
let stranger: TestBrowser;
const sessions = new Map<Credential, TestBrowser>();
const tokens = new Map<Credential, string>();
const ids = new Map<string, string>();
/** Mailboxes that are connected to be disconnected. */
const SPARES = ['spare0', 'spare1', 'spare2', 'spare3', 'spare4'] as const;
let spares = -1;
let calls = 0;
/** One address is mailed once a minute: then the clock is moved. Milliseconds. */
let ahead = 0;
const MINUTE_MS = 61_000;

beforeAll(async () => {
  dovecot = await startTestMail(['ann', 'work', 'temp', 'bob', ...SPARES]);
  postern = await startPosternFor(dovecot, {
    clock: { now: () => Date.now() + ahead },
    environment: { POSTERN_API_RATE: '6000' },
  });
  const plain = await postern.signedIn('admin@example.org');
  const strong = await signInAgain('admin@example.org');
  const tired = await signInAgain('admin@example.org');
  owner = await postern.signedIn('ann@example.org');
  const stale = await signInAgain('ann@example.org');
  stranger = await postern.signedIn('bob@example.org');
  await postern.signedIn('victim@example.org');
  sessions.set('an administrator without a second factor', plain);
  sessions.set('an administrator', strong);
  sessions.set('an administrator without a step-up', tired);
  sessions.set('the owner', owner);
  sessions.set('the owner without a step-up', stale);
  sessions.set('a stranger', stranger);
  await write('UPDATE login_session SET sudo_until = created_at + 3600000');
  await write(`UPDATE login_session SET aal = 2 WHERE id = '${await sessionOf(strong)}'`);
  await write(`UPDATE login_session SET sudo_until = 0 WHERE id = '${await sessionOf(stale)}'`);
  await write(`UPDATE login_session SET aal = 2, sudo_until = 0 WHERE id = '${await sessionOf(tired)}'`);
  sessions.set('a sign-in that waits for its second factor', await halfSignedIn());
  await fill();
  await letIn();
}, 120_000);

afterAll(async () => {
  await postern.stop();
  await dovecot.stop();
});

function signInAgain(address: string): Promise<TestBrowser> {
  ahead += MINUTE_MS;
  return postern.signedIn(address);
}

async function sessionOf(person: TestBrowser): Promise<string> {
  return (await person.call(routes.me)).session.id;
}

/** As another process on the same database would. */
async function write(sql: string): Promise<void> {
  const database = openDatabase(join(postern.dataFolder, 'postern.db'));
  database.connect().exec(sql);
  await database.close();
}

/** Somebody with a second factor who has given the first one only. */
async function halfSignedIn(): Promise<TestBrowser> {
  const address = 'pia@example.org';
  await postern.signedIn(address);
  await write(`UPDATE user SET outside_email = 'pia@elsewhere.example' WHERE email = '${address}'`);
  const pia = await signInAgain(address);
  if (!/pl_mfa=/.test(pia.cookieHeader()) || /pl_sid=/.test(pia.cookieHeader()))
    throw new Error(`not half signed in: ${pia.cookieHeader()}`);
  return pia;
}

/** What the owner and a stranger have: the same kinds of things, each with its id. */
async function fill(): Promise<void> {
  const mine = await owner.call(routes.addMailbox, { body: mailboxOf(dovecot, 'ann', 'Personal') });
  const work = await owner.call(routes.addMailbox, { body: mailboxOf(dovecot, 'work', 'Work') });
  const theirs = await stranger.call(routes.addMailbox, { body: mailboxOf(dovecot, 'bob', 'Bob') });
  ids.set('work', work.id);
  for (const [whose, person, mailboxId, user] of [
    ["the owner's", owner, mine.id, 'ann'],
    ["a stranger's", stranger, theirs.id, 'bob'],
  ] as const) {
    await until('a live connection', async () => {
      const { mailboxes } = await person.call(routes.mailboxes);
      return mailboxes.every(({ status }) => status.state === 'live') ? true : undefined;
    });
    for (let letter = 0; letter < LETTERS; letter += 1)
      dovecot.deliver(user, 'INBOX', dangerousLetter(SUBJECT));
    const raised = await until('the warnings', async () => {
      const found = (await person.call(routes.alerts)).alerts;
      return found.length >= LETTERS ? found : undefined;
    });
    const { folders } = await person.call(routes.folders, { params: { mailboxId } });
    const { rows } = await person.call(routes.inbox);
    const locationId = rows[0]?.locationId ?? '';
    const message = await person.call(routes.message, { params: { locationId } });
    const made = await person.json('POST', '/api/v1/api-tokens', {
      name: 'x',
      scopes: ['mail:read'],
      mailboxes: 'all',
    });
    const { token } = routes.createApiToken.response.parse(await made.json());
    const client = await person.call(routes.createApiSession, {
      body: { client: 'x', scopes: ['mail:read'] },
    });
    const own = await person.call(routes.sessions);
    for (const [param, id] of [
      ['mailboxId', mailboxId],
      ['folderId', folders.find(({ role }) => role === 'inbox')?.id],
      ['locationId', locationId],
      ['partId', message.attachments[0]?.partId],
      ['alertId', raised[0]?.id],
      ['tokenId', token.id],
      ['apiSessionId', client.id],
      ['sessionId', own.sessions[0]?.id],
      ['deviceId', own.devices[0]?.id],
    ] as const) {
      if (id === undefined) throw new Error(`${whose} ${param} is missing`);
      ids.set(`${whose} ${param}`, id);
    }
  }
  const { users } = await browserOf('an administrator').call(routes.adminUsers);
  ids.set('userId', users.find(({ email }) => email === 'victim@example.org')?.id ?? '');
}

/** Tokens and clients of the owner, one for each scope, and two that reach no mailbox of this test. */
async function letIn(): Promise<void> {
  const make = async (scopes: readonly Scope[], mailboxes: unknown): Promise<string> => {
    const body = { name: 'x', scopes, mailboxes };
    const made = await owner.json('POST', '/api/v1/api-tokens', body);
    return routes.createApiToken.response.parse(await made.json()).secret;
  };
  for (const scope of Scope.options) {
    tokens.set(`a token for ${scope}`, await make([scope], 'all'));
    const body = { client: 'x', scopes: [scope] };
    const { accessToken } = await owner.call(routes.createApiSession, { body });
    tokens.set(`a client for ${scope}`, accessToken);
  }
  const temp = await owner.call(routes.addMailbox, { body: mailboxOf(dovecot, 'temp', 'Temp') });
  tokens.set('a token of another mailbox', await make(Scope.options, [ids.get('work')]));
  tokens.set('a token that lost its mailboxes', await make(Scope.options, [temp.id]));
  await owner.call(routes.removeMailbox, { params: { mailboxId: temp.id } });
  tokens.set('a wrong token', `pst_AAAAAAAA_${'A'.repeat(38)}`);
}

function browserOf(credential: Credential): TestBrowser {
  const browser = sessions.get(credential);
  if (browser === undefined) throw new Error(`nobody is ${credential}`);
  return browser;
}

function addressOf(contract: RouteContract, params: ReadonlyMap<string, string>): string {
  return contract.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params.get(name) ?? ''),
  );
}

/** The ids of a route's address: the owner's things, a stranger's, or new ones where a call ends them. */
async function paramsOf(
  contract: RouteContract,
  target: Target,
  { isEnded, mayBeMissing }: { readonly isEnded: boolean; readonly mayBeMissing: boolean },
): Promise<ReadonlyMap<string, string>> {
  const names = Object.keys(contract.params?.shape ?? {});
  const found = names.map(async (name): Promise<readonly [string, string]> => {
    if (isEnded) return [name, await somethingNew(target === "the owner's" ? owner : stranger, name)];
    const id =
      contract.access === 'administrator' ? (ids.get(name) ?? NOTHING) : ids.get(`${target} ${name}`);
    if (id !== undefined) return [name, id];
    if (mayBeMissing) return [name, NOTHING];
    throw new Error(`{${name}}: say in who-may-call.test.ts whose there is`);
  });
  return new Map(await Promise.all(found));
}

/** An id of nothing. */
const NOTHING = '01990000-0000-7000-8000-000000000000';

/** Something of this person that a call may end. */
async function somethingNew(person: TestBrowser, param: string): Promise<string> {
  calls += 1;
  switch (param) {
    case 'mailboxId': {
      const user = SPARES[(spares += 1)] ?? '';
      dovecot.deliver(user, 'INBOX', dangerousLetter(SUBJECT));
      return (await person.call(routes.addMailbox, { body: mailboxOf(dovecot, user, user) })).id;
    }
    case 'tokenId': {
      const body = { name: 'x', scopes: ['mail:read'], mailboxes: 'all' };
      const made = await person.json('POST', '/api/v1/api-tokens', body);
      return routes.createApiToken.response.parse(await made.json()).token.id;
    }
    case 'apiSessionId':
      return (await person.call(routes.createApiSession, { body: { client: 'x', scopes: ['mail:read'] } }))
        .id;
    case 'sessionId':
      return sessionOf(await signInAgain(person === owner ? 'ann@example.org' : 'bob@example.org'));
    case 'deviceId':
      return (await person.call(routes.sessions)).devices.at(-1)?.id ?? '';
    case 'alertId':
      return (await person.call(routes.alerts)).alerts.at(-1)?.id ?? '';
    default:
      throw new Error(`{${param}}: say in who-may-call.test.ts how a new one is made`);
  }
}

interface Called {
  readonly verdict: string;
  readonly body: string;
}

async function callAs(
  credential: Credential,
  contract: RouteContract,
  path: string,
  plan: Plan,
): Promise<Called> {
  const token = tokens.get(credential);
  const browser = sessions.get(credential) ?? postern.browser();
  const response = await send();
  const body = await response.text();
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json') === true;
  const code = isProblem ? (JSON.parse(body) as { code: string }).code : undefined;
  return { verdict: verdictOf(response.status, code), body };

  async function send(): Promise<Response> {
    if (token === undefined) {
      const person = plan.onceAPerson && credential === 'the owner' ? await somebody() : browser;
      return person.json(contract.method, path, plan.body);
    }
    calls += 1;
    return fetch(new URL(path, postern.origin), {
      method: contract.method,
      redirect: 'manual',
      headers: {
        authorization: `Bearer ${token}`,
        'x-forwarded-for': `198.18.${String(calls >> 8)}.${String(calls & 255)}`,
        ...(plan.body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(plan.body === undefined ? {} : { body: JSON.stringify(plan.body) }),
    });
  }
}

/** Somebody like the owner, whose session or account may end. */
async function somebody(): Promise<TestBrowser> {
  calls += 1;
  return postern.signedIn(`somebody${String(calls)}@example.org`);
}

test.each(TABLE)(
  'A25 P07 T-81 scopes: who may call %s, and with whose things',
  { timeout: 60_000 },
  async (name, contract) => {
    const plan = planOf(name, contract);
    const targets: readonly Target[] =
      contract.params === undefined
        ? ['none']
        : contract.access === 'administrator'
          ? ["the owner's"]
          : ["the owner's", "a stranger's"];
    const seen: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const credential of CREDENTIALS) {
      for (const target of targets) {
        const verdict = expected(credential, contract, target);
        // Those who pass would end what the other rows of the table are tried with; the owner stands for them.
        if (plan.onceAPerson && verdict === 'passes' && credential !== 'the owner') continue;
        const path = addressOf(
          contract,
          await paramsOf(contract, target, {
            ...plan,
            isEnded: plan.onceAThing && verdict === 'passes',
          }),
        );
        const called = await callAs(credential, contract, path, plan);
        const row = `${credential}, ${target}`;
        const isMissing = plan.mayBeMissing && verdict === 'passes' && called.verdict === '404';
        seen[row] = isMissing ? 'passes' : called.verdict;
        wanted[row] = verdict;
        if (isShutOut(credential) && called.body.includes(SUBJECT)) seen[row] = 'leaks';
      }
    }
    expect(seen).toEqual(wanted);
  },
);

/** Who must not see a word of the owner's letters, in lists neither. */
function isShutOut(credential: Credential): boolean {
  return credential === 'a token of another mailbox' || credential === 'a token that lost its mailboxes';
}

test('scopes: the two tokens that reach none of these mailboxes may do everything else', () => {
  expect(scopesOf('a token of another mailbox')).toEqual(Scope.options);
});

test('T-62: a program does not open the live connection, whatever it may', async () => {
  for (const [, token] of tokens) {
    const answer = await fetch(new URL('/api/v1/live', postern.origin), {
      headers: {
        authorization: `Bearer ${token}`,
        connection: 'upgrade',
        upgrade: 'websocket',
        'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
        'sec-websocket-version': '13',
        origin: postern.origin,
      },
    }).catch(() => undefined);
    expect(answer?.status ?? 0).not.toBe(101);
  }
});
