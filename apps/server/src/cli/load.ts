import { existsSync } from 'node:fs';
import type { Keyring } from '@postern/keyring';
import { isLoopbackName, readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { openKeysFile } from '../infrastructure/keys-file.ts';

export interface Loaded {
  readonly config: Config;
  readonly keyring: Keyring;
  readonly keysCreated: boolean;
}

export interface LoadOptions {
  /** New keys are what was asked for. */
  readonly wantsNewKeys?: boolean;
}

/** Configuration and keys, or undefined after every problem has been printed. */
export function load(
  environment: Readonly<Record<string, string | undefined>>,
  { wantsNewKeys = false }: LoadOptions = {},
): Loaded | undefined {
  // A switch of Node counts wherever it was given.
  const switches = [environment['NODE_OPTIONS'], ...process.execArgv].join(' ');
  const read = readConfig({ ...environment, NODE_OPTIONS: switches });
  if (!read.ok) {
    tell(read.problems);
    return undefined;
  }
  const { config } = read;
  if (!wantsNewKeys && areKeysLost(config)) {
    tell([
      `The keys file ${config.keysFile} is missing, but not the database that was written with it. ` +
        'Put it back. Where it is lost for good, "postern keys new" makes another one: saved mailbox passwords must then be entered again',
    ]);
    return undefined;
  }
  const keys = openKeysFile(config.keysFile);
  if (!keys.ok) {
    tell([keys.problem]);
    return undefined;
  }
  return { config, keyring: keys.keyring, keysCreated: keys.created };
}

/** Keys are made at the first start. In public others never take their place by themselves: they would open nothing. */
function areKeysLost({ publicUrl, keysFile, databaseFile }: Config): boolean {
  if (publicUrl === undefined || isLoopbackName(publicUrl.hostname)) return false;
  return !existsSync(keysFile) && existsSync(databaseFile);
}

function tell(problems: readonly string[]): void {
  process.stderr.write(`Postern cannot start:\n${problems.map((problem) => `  ${problem}\n`).join('')}`);
}
