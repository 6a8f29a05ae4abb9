import { createKeyring, generateKey, parseKeys } from '@postern/keyring';
import type { Keyring } from '@postern/keyring';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoginConfig } from '../config.ts';
import { contextOf } from '../context-of.ts';
import { createLogin } from '../create-login.ts';
import type { Login } from '../login.ts';
import type { Mailer } from '../mail/mail.ts';
import type { OtherClock } from './doctor/check-clock.ts';
import { openDatabase } from './open-database.ts';
import { CommandError, UsageError } from './usage-error.ts';

/** What every command that works on a site takes. */
export const TARGET_OPTIONS = {
  config: { type: 'string' },
  database: { type: 'string' },
  keys: { type: 'string' },
} as const;

export const TARGET_USAGE = `  --config FILE      module that exports "login" or "config" (auth.ts, auth.js)
  --database ADDRESS instead: a SQLite file or a postgres:// URL
  --keys FILE        keys of that database, one JSON object per line as "keygen" prints them`;

export interface TargetInput {
  readonly config?: string | undefined;
  readonly database?: string | undefined;
  readonly keys?: string | undefined;
}

/** A site's sign-in, opened by a command. */
export interface Target {
  readonly login: Login;
  /** False: keys of this process alone stand in, which open nothing. */
  readonly hasKeys: boolean;
  readonly keyring: Keyring;
  readonly mailer: Mailer | undefined;
  readonly clock: OtherClock | undefined;
  readonly close: () => Promise<void>;
}

export async function openTarget({ config, database, keys }: TargetInput): Promise<Target> {
  if ((config === undefined) === (database === undefined)) {
    throw new UsageError('Give --config FILE or --database ADDRESS.');
  }
  if (config !== undefined) return openConfig(config);
  return openAddress(database ?? '', keys);
}

async function openAddress(address: string, keysFile: string | undefined): Promise<Target> {
  const keyring = keysFile === undefined ? createKeyring([generateKey()]) : readKeys(keysFile);
  const { store, clock, close } = await openDatabase(address, { create: false });
  const login = createLogin({
    // No link is ever made here.
    publicUrl: 'http://localhost',
    insecureDev: true,
    keyring,
    store,
    users: { find: () => Promise.resolve(undefined), create: refuseAccount },
    deliver: () => Promise.resolve(),
  });
  return {
    login,
    keyring,
    clock,
    hasKeys: keysFile !== undefined,
    mailer: undefined,
    async close() {
      await login.close();
      await close();
    },
  };
}

function refuseAccount(): Promise<never> {
  return Promise.reject(new CommandError('A command makes no accounts.'));
}

async function openConfig(file: string): Promise<Target> {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const module: unknown = await import(pathToFileURL(resolve(file)).href);
  const { login, config } = exportsOf(module);
  const made = isLogin(login) ? login : isConfig(config) ? createLogin(config) : undefined;
  if (made === undefined) throw new CommandError(`${file} exports neither "login" nor "config".`);
  return {
    login: made,
    keyring: contextOf(made).keyring,
    hasKeys: true,
    mailer: isConfig(config) ? config.mailer : undefined,
    clock: undefined,
    close: () => made.close(),
  };
}

function exportsOf(module: unknown): { readonly login?: unknown; readonly config?: unknown } {
  if (!isRecord(module)) return {};
  const { login, config, default: main } = module;
  if (login === undefined && config === undefined && isRecord(main)) return exportsOf({ ...main });
  return { login, config };
}

function readKeys(file: string): Keyring {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  const parsed = parseKeys(readFileSync(file, 'utf8'));
  if (parsed.ok) return createKeyring(parsed.keys);
  throw new CommandError(parsed.complaints.map(({ message }) => message).join('\n'));
}

function isLogin(value: unknown): value is Login {
  if (!isRecord(value)) return false;
  return 'publicOrigin' in value && typeof value['start'] === 'function';
}

function isConfig(value: unknown): value is LoginConfig {
  return isRecord(value) && 'publicUrl' in value && 'store' in value;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
