import { createHash } from 'node:crypto';
import { contextOf } from '../../context-of.ts';
import type { LoginContext } from '../../context.ts';
import type { LoginConfig } from '../../config.ts';
import { createLogin } from '../../create-login.ts';
import type { Login, SignedIn } from '../../login.ts';
import { testKit } from '../../testing/test-kit.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import type { TestKit } from '../../testing/test-kit.ts';
import type { LoginUser } from '../../users.ts';
import type { Argon2id } from '../argon2.ts';
import { createPasswords } from '../index.ts';
import type { PasswordAccount, PasswordOptions, Passwords, PasswordSignInResult } from '../index.ts';

export const MO = 'mo@example.org';
export const RIGHT = 'correct horse battery';

export interface PasswordSite {
  readonly kit: TestKit;
  readonly login: Login;
  readonly context: LoginContext;
  readonly passwords: Passwords;
  /** Stored hashes by user id. */
  readonly hashes: Map<string, string>;
  /** How often Argon2 was asked, and the host. */
  readonly calls: { argon2: number; find: number };
}

/** A stand-in of the same shape that takes no time. What Argon2 itself does is tested by itself. */
export const quickArgon2: Argon2id = ({ password, salt, memoryKib, passes, parallelism, tagBytes }) => {
  const cost = [memoryKib, passes, parallelism].join();
  const tag = createHash('sha256').update(cost).update(salt).update(password).digest();
  return Promise.resolve(tag.subarray(0, tagBytes));
};

/** Real: everything of the library but Argon2. Ours: clock, accounts, outbox. Mo's password is {@link RIGHT}. */
export async function passwordSite(
  more: Partial<LoginConfig> = {},
  options: Partial<PasswordOptions> = {},
): Promise<PasswordSite> {
  const kit = testKit();
  const limits = { verifyPerNetwork: { hits: 10_000, windowMs: 60_000 } };
  const login = createLogin(kit.config({ bans: 'off', limits, ...more }));
  const hashes = new Map<string, string>();
  const calls = { argon2: 0, find: 0 };
  const passwords = createPasswords(login, {
    argon2(input) {
      calls.argon2 += 1;
      return quickArgon2(input);
    },
    accounts: {
      find(name) {
        calls.find += 1;
        return Promise.resolve(accountOf(kit, hashes, name));
      },
      rehash(userId, hash, replaced) {
        if (hashes.get(userId) === replaced) hashes.set(userId, hash);
        return Promise.resolve();
      },
    },
    ...options,
  });
  const site: PasswordSite = { kit, login, context: contextOf(login), passwords, hashes, calls };
  await addPerson(site, MO, RIGHT);
  calls.argon2 = 0;
  return site;
}

function accountOf(kit: TestKit, hashes: Map<string, string>, name: string): PasswordAccount | undefined {
  // Mo has a name beside the address, as on a host with both.
  const email = name.toLowerCase() === 'mo' ? MO : name;
  const user = kit.accounts.get(email);
  return user === undefined ? undefined : { user, email, hash: hashes.get(user.id) };
}

/** An account, with a password where one is given. */
export async function addPerson(
  { kit, passwords, hashes }: PasswordSite,
  email: string,
  password?: string,
  more: Partial<LoginUser> = {},
): Promise<LoginUser> {
  const user = { id: `user-${String(kit.accounts.size + 1)}`, administrator: false, ...more };
  kit.accounts.set(email, user);
  if (password !== undefined) {
    const hashed = await passwords.hash(password);
    if (!hashed.ok) throw new Error(hashed.error.code);
    hashes.set(user.id, hashed.hash);
  }
  return user;
}

/** Types a name and a password in a browser, which keeps its cookies. */
export async function enter(
  { passwords }: PasswordSite,
  browser: TestBrowser,
  password: string = RIGHT,
  identifier: string = MO,
): Promise<PasswordSignInResult> {
  return browser.accept(await passwords.signIn({ ...browser.input, identifier, password }));
}

/** The same, to the end. */
export async function entered(site: PasswordSite, browser: TestBrowser): Promise<SignedIn> {
  const done = await enter(site, browser);
  if (!done.ok) throw new Error(done.error.code);
  return done;
}
