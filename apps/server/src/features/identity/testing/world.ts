import { routes } from '@postern/contracts';
import { openDatabase } from '../../../infrastructure/database/open-database.ts';
import type { TestBrowser } from '../../../testing/test-browser.ts';
import { codeOf, linkOf, startTestPostern } from '../../../testing/test-postern.ts';
import type { TestPostern } from '../../../testing/test-postern.ts';
import { LONG_PASSWORD } from './people.ts';
import type { Row } from './rows.ts';
import { totpCode, withTotp } from '../../../testing/authenticator-app.ts';

export type Name = 'ann' | 'bob' | 'eve';
export const NAMES: readonly Name[] = ['ann', 'bob', 'eve'];

/** Whoever sits at a browser: what they hold, which is all they can ever post. */
export interface Actor {
  readonly name: Name;
  browser: TestBrowser;
  /** Challenge ids their own pages showed. */
  readonly cids: string[];
  /** Tokens their own browser was sent to. */
  readonly tokens: string[];
}

/** What is true of an account, as the database has it. */
export interface AccountState {
  readonly exists: boolean;
  readonly hash: unknown;
}

/** A real Postern with two people and an attacker. Ann has a password; Bob has one, and an authenticator app. */
export interface World {
  readonly postern: TestPostern;
  readonly actors: Readonly<Record<Name, Actor>>;
  readonly addressOf: (name: Name) => string;
  /** The codes and tokens in mails to this person: nobody else can read them. */
  readonly mailsOf: (name: Name) => readonly { readonly code: string; readonly token: string }[];
  readonly bobsCode: () => string;
  readonly pass: (ms: number) => void;
  readonly account: (name: Name) => AccountState;
  /** Whose session this actor's browser has. */
  readonly sessionOf: (name: Name) => Promise<string | undefined>;
  /** Sessions of Bob that were opened without a second factor since he has one. */
  readonly weakSessionsOfBob: () => number;
  readonly stop: () => Promise<void>;
}

const START_MS = Date.UTC(2030, 0, 1);

export async function startWorld(): Promise<World> {
  let now = START_MS;
  const pass = (ms: number): void => {
    now += ms;
  };
  const postern = await startTestPostern({ clock: { now: () => now } });
  await postern.signedIn('owner@example.org');
  const addressOf = (name: Name): string => `${name}@people.example`;
  let secretOfBob = '';
  for (const name of ['ann', 'bob'] as const) {
    const person = await postern.signedIn(addressOf(name));
    await person.call(routes.changePassword, { body: { newPassword: LONG_PASSWORD } });
    if (name === 'bob') secretOfBob = await withTotp(person, { now: () => now });
  }
  pass(60 * 60_000);
  const since = now;
  const actorCalled = (name: Name): Actor => ({ name, browser: postern.browser(), cids: [], tokens: [] });
  const actors = { ann: actorCalled('ann'), bob: actorCalled('bob'), eve: actorCalled('eve') };
  const database = openDatabase(`${postern.dataFolder}/postern.db`);
  const handle = database.connect();
  const ask = (sql: string): readonly Row[] => handle.prepare<[], Row>(sql).all();

  return {
    postern,
    actors,
    addressOf,
    mailsOf: (name) =>
      postern.mails
        .filter((mail) => mail.includes(addressOf(name)))
        .map((mail) => ({ code: codeOf(mail), token: /#t=([\w-]+)/.exec(linkOf(mail))?.[1] ?? '' }))
        .filter(({ code, token }) => code !== '' || token !== ''),
    bobsCode: () => totpCode(secretOfBob, now),
    pass,
    account: (name) => {
      const [row] = ask(`SELECT password_hash FROM user WHERE email = '${addressOf(name)}'`);
      return { exists: row !== undefined, hash: row?.['password_hash'] ?? undefined };
    },
    sessionOf: async (name) => {
      const answer = await actors[name].browser.get('/api/v1/me');
      if (answer.status !== 200) return undefined;
      return routes.me.response.parse(await answer.json()).user.email;
    },
    weakSessionsOfBob: () =>
      ask(
        `SELECT 1 FROM login_session JOIN user ON user.id = user_id
         WHERE email = '${addressOf('bob')}' AND aal < 2 AND login_session.created_at >= ${String(since)}`,
      ).length,
    stop: async () => {
      await database.close();
      await postern.stop();
    },
  };
}
