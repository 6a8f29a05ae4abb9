import type Database from 'better-sqlite3';
import type { Pool } from 'pg';
import { createKeyring, generateKey } from '@postern/keyring';
import { createLogin } from '../../packages/login/src/create-login.ts';
import { contextOf } from '../../packages/login/src/context-of.ts';
import type { Login, Limits, LoginConfig, LoginMail, Store, Users } from '../../packages/login/src/index.ts';
import { migrateLogin as migratePostgres, postgresStore } from '../../packages/login/src/stores/pg/index.ts';
import { migrateLogin as migrateSqlite, sqliteStore } from '../../packages/login/src/stores/sqlite/index.ts';
import { webHandler } from '../../packages/login/src/web-handler/index.ts';
import type { WebHandler } from '../../packages/login/src/web-handler/index.ts';
import { addressOf, jsonPost, networkOf, ORIGIN, USER_AGENT } from './contestant.ts';
import type { Contestant, Waiting, Way } from './contestant.ts';

/** Counted like every budget, but never spent: a refusal would be quick, and measured. */
const AMPLE = { hits: 1_000_000_000, windowMs: 3_600_000 };
/** A sliding budget remembers each hit: as many as the defaults remember in an hour. */
const AMPLE_SLIDING = { hits: 100, windowMs: 3_600_000 };
export const AMPLE_LIMITS: Partial<Limits> = {
  sendPerAddress: [
    { ...AMPLE_SLIDING, windowMs: 60_000 },
    AMPLE_SLIDING,
    { ...AMPLE_SLIDING, windowMs: 86_400_000 },
  ],
  sendPerNetwork: AMPLE,
  softPerWiderNetwork: AMPLE,
  sendGlobally: AMPLE,
  verifyPerNetwork: AMPLE,
};

export interface PosternParts {
  readonly name: string;
  readonly store: Store;
  readonly users: Users;
  /** `host`: mails are handed over as they are; `sealed`: by way of the library's own outbox. */
  readonly outbox: 'host' | 'sealed';
}

/** The library with everything on: hashing, sealing, budgets, bans, devices, audit log. */
export function postern({ name, store, users, outbox }: PosternParts): Contestant {
  const mails = new Map<string, LoginMail>();
  const take = (mail: LoginMail): Promise<void> => {
    mails.set(mail.to, mail);
    return Promise.resolve();
  };
  const sending: Partial<LoginConfig> = outbox === 'host' ? { deliver: take } : { mailer: { send: take } };
  const keyring = createKeyring([generateKey()]);
  const login = createLogin({ publicUrl: ORIGIN, keyring, store, users, limits: AMPLE_LIMITS, ...sending });
  const handle = webHandler(login);
  const context = contextOf(login);
  const browser = (person: number): { readonly ipKey: string; readonly userAgent: string } => ({
    ipKey: networkOf(person),
    userAgent: USER_AGENT,
  });

  async function ask(_kind: 'link' | 'code', person: number, way: Way): Promise<Waiting> {
    const email = addressOf(person);
    const started = await (way === 'core'
      ? startCore(login, { email, ...browser(person) })
      : startHandler(handle, email, networkOf(person)));
    return { attempt: started.cid, cookie: started.cookie };
  }
  function read(kind: 'link' | 'code', person: number): string {
    const text = mails.get(addressOf(person))?.text ?? '';
    const pattern = kind === 'link' ? /#t=([A-Za-z0-9_-]+)/ : /\b([2-9B-Y]{4}-[2-9B-Y]{4})\b/;
    return pattern.exec(text)?.[1] ?? '';
  }

  return {
    name,
    ask,
    async prove(kind, { attempt: cid, cookie }, person, way) {
      const proof = read(kind, person);
      if (way === 'core') {
        const input = { bindingCookie: cookie, ...browser(person) };
        const done = await (kind === 'link'
          ? login.completeLink({ token: proof, ...input })
          : login.completeCode({ cid, code: proof, ...input }));
        if (!done.ok) throw new Error(`${name} refused the ${kind}: ${done.error.code}`);
        return;
      }
      const path = kind === 'link' ? '/login/verify' : '/login/code';
      const body = kind === 'link' ? { t: proof } : { cid, code: proof };
      const request = jsonPost(path, body, { cookie: `${login.cookieNames.binding}=${cookie}` });
      const response = await handle(request, { address: networkOf(person) });
      if (response?.status !== 200) throw new Error(`${name} refused the ${kind}: ${await bodyOf(response)}`);
      await response.text();
    },
    async settle() {
      await login.flush();
      await context.audit.flush();
    },
    close: () => login.close(),
  };
}

interface StartedHere {
  readonly cid: string;
  readonly cookie: string;
}

async function startCore(login: Login, input: Parameters<Login['start']>[0]): Promise<StartedHere> {
  const started = await login.start(input);
  if (!started.ok) throw new Error(`Not started: ${started.error.code}`);
  return { cid: started.cid, cookie: started.bindingCookie };
}

async function startHandler(handle: WebHandler, email: string, address: string): Promise<StartedHere> {
  const response = await handle(jsonPost('/login', { email }), { address });
  const body = await bodyOf(response);
  const cid = /"cid":"([^"]+)"/.exec(body)?.[1];
  const cookie = /^[^=]+=([^;]+)/.exec(response?.headers.getSetCookie()[0] ?? '')?.[1];
  if (cid === undefined || cookie === undefined) throw new Error(`Not started: ${body}`);
  return { cid, cookie };
}

async function bodyOf(response: Response | undefined): Promise<string> {
  return (await response?.text()) ?? 'no answer';
}

/** Accounts as a host keeps them: a table of its own in the same database. */
export function sqliteParts(
  database: Database.Database,
  people: number,
): Pick<PosternParts, 'store' | 'users'> {
  migrateSqlite(database);
  database.exec('CREATE TABLE account (id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE)');
  const insert = database.prepare('INSERT INTO account VALUES (?, ?)');
  database.transaction(() => {
    for (let person = 0; person < people; person += 1) insert.run(`u${String(person)}`, addressOf(person));
  })();
  const select = database.prepare<[string], { readonly id: string }>(
    'SELECT id FROM account WHERE email = ?',
  );
  const users: Users = {
    find: (email) => Promise.resolve(select.get(email)),
    create(email) {
      const id = `n-${email}`;
      insert.run(id, email);
      return Promise.resolve({ id });
    },
  };
  return { store: sqliteStore(database), users };
}

/** As {@link sqliteParts}, on PostgreSQL. */
export async function postgresParts(
  pool: Pool,
  people: number,
): Promise<Pick<PosternParts, 'store' | 'users'>> {
  await migratePostgres(pool);
  await pool.query('CREATE TABLE account (id TEXT PRIMARY KEY, email TEXT NOT NULL UNIQUE)');
  const addresses = Array.from({ length: people }, (_, person) => addressOf(person));
  await pool.query("INSERT INTO account SELECT 'u-' || a, a FROM unnest($1::text[]) AS a", [addresses]);
  const users: Users = {
    async find(email) {
      const text = 'SELECT id FROM account WHERE email = $1';
      const { rows } = await pool.query<{ readonly id: string }>({ name: 'account', text, values: [email] });
      return rows[0];
    },
    async create(email) {
      await pool.query('INSERT INTO account VALUES ($1, $2)', [`n-${email}`, email]);
      return { id: `n-${email}` };
    },
  };
  return { store: postgresStore(pool), users };
}
