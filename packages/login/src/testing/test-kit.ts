import { createKeyring, generateKey } from '@postern/keyring';
import type { Instant } from '../clock.ts';
import type { LoginConfig } from '../config.ts';
import type { LoginEvent } from '../events.ts';
import type { LoginMail } from '../mail/mail.ts';
import { memoryStore } from '../stores/memory/memory-store.ts';
import type { LoginUser, NewUserDetails } from '../users.ts';
import { testBrowser } from './test-browser.ts';
import { tell } from './told.ts';
import type { TestBrowser } from './test-browser.ts';

/** A fixed, unremarkable moment, so that tests read the same every day. */
const START: Instant = Date.UTC(2026, 0, 15, 12);

/** What a mail carries, taken out of its text as a person would. The first link is the one to open. */
export interface ReadMail {
  readonly mail: LoginMail;
  readonly link: string;
  readonly token: string;
  readonly code: string;
}

export interface TestKit {
  readonly clock: { now(): Instant; advance(ms: number): void };
  /** Two browsers on two networks: the owner's, and another. */
  readonly browserA: TestBrowser;
  readonly browserB: TestBrowser;
  /** Everything handed to `deliver`, in order. */
  readonly outbox: readonly LoginMail[];
  readonly events: readonly LoginEvent[];
  /** Accounts by canonical address. */
  readonly accounts: Map<string, LoginUser & { readonly administrator: boolean }>;
  /** The newest mail, read. Throws when there is none. */
  lastMail(): ReadMail;
  /** A complete configuration; give what the test wants to differ. */
  config(more?: Partial<LoginConfig>): LoginConfig;
}

/** A clock that can be turned, an outbox, accounts and events: everything a sign-in needs, in memory. */
export function testKit(): TestKit {
  let now = START;
  const outbox: LoginMail[] = [];
  const events: LoginEvent[] = [];
  const accounts = new Map<string, LoginUser & { readonly administrator: boolean }>();
  const keyring = createKeyring([generateKey()]);
  const clock = {
    now: () => now,
    advance(ms: number) {
      now += ms;
    },
  };
  function create(email: string, details: NewUserDetails): Promise<LoginUser> {
    const user = { id: `user-${String(accounts.size + 1)}`, administrator: details.administrator };
    accounts.set(email, user);
    return Promise.resolve(user);
  }
  function byId(userId: string): Promise<LoginUser | undefined> {
    const found = [...accounts].find(([, account]) => account.id === userId);
    return Promise.resolve(found === undefined ? undefined : { ...found[1], email: found[0] });
  }
  return {
    clock,
    browserA: testBrowser({ ipKey: '192.0.2.1', userAgent: 'Firefox/140.0 (Windows NT 10.0)' }),
    browserB: testBrowser({ ipKey: '198.51.100.2', userAgent: 'Chrome/140.0 (Android 16)' }),
    outbox,
    events,
    accounts,
    lastMail() {
      const mail = outbox.at(-1);
      if (mail === undefined) throw new Error('The outbox is empty.');
      return readMail(mail);
    },
    config: (more = {}) => ({
      publicUrl: 'https://mail.example.org',
      keyring,
      store: memoryStore(),
      users: { find: (email) => Promise.resolve(accounts.get(email)), create, byId },
      deliver(mail) {
        outbox.push(mail);
        return Promise.resolve();
      },
      clock,
      onEvent(event) {
        events.push(event);
        tell(event);
      },
      ...more,
    }),
  };
}

/** Link, token and code of a mail; empty where the mail carries none. */
export function readMail(mail: LoginMail): ReadMail {
  const link = /https?:\/\/\S+#t=([A-Za-z0-9_-]+)/.exec(mail.text);
  const code = /: (\d{6}|\d{4}-\d{4}|[2-9B-Y]{4}-[2-9B-Y]{4})$/m.exec(mail.text);
  if (link === null && code === null) throw new Error('This mail carries neither a link nor a code.');
  return { mail, link: link?.[0] ?? '', token: link?.[1] ?? '', code: code?.[1] ?? '' };
}
