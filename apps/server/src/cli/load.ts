import type { Keyring } from '@postern/keyring';
import { readConfig } from '../config.ts';
import type { Config } from '../config.ts';
import { openKeysFile } from '../infrastructure/keys-file.ts';

export interface Loaded {
  readonly config: Config;
  readonly keyring: Keyring;
  readonly keysCreated: boolean;
}

/** Configuration and keys, or undefined after every problem has been printed. */
export function load(environment: Readonly<Record<string, string | undefined>>): Loaded | undefined {
  const read = readConfig(environment);
  if (!read.ok) {
    process.stderr.write(
      `Postern cannot start:\n${read.problems.map((problem) => `  ${problem}\n`).join('')}`,
    );
    return undefined;
  }
  const keys = openKeysFile(read.config.keysFile);
  if (!keys.ok) {
    process.stderr.write(`Postern cannot start:\n  ${keys.problem}\n`);
    return undefined;
  }
  return { config: read.config, keyring: keys.keyring, keysCreated: keys.created };
}
