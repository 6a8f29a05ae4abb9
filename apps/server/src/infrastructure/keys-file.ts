import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { createKeyring, formatKeys, generateKey, parseKeys } from '@postern/keyring';
import type { Key, Keyring } from '@postern/keyring';
import { systemClock } from './clock.ts';
import { followKeys } from './follow-keys.ts';

export type KeysResult =
  | { readonly ok: true; readonly keyring: Keyring; readonly created: boolean }
  | { readonly ok: false; readonly problem: string };

export type KeysRead =
  { readonly ok: true; readonly keys: readonly Key[] } | { readonly ok: false; readonly problem: string };

/** Owner may read and write; nobody else anything. */
const KEYS_MODE = 0o600;

/**
 * Opens the keys file; makes it with one new key where there is none. Never prints a secret. The keyring follows
 * the file: a key that a command adds or takes out holds for a running Postern within a second.
 */
export function openKeysFile(file: string): KeysResult {
  const created = !existsSync(file);
  if (created) createKeysFile(file);
  const read = readKeysFile(file);
  if (!read.ok) return read;
  const reload = (): Keyring | undefined => {
    const again = readKeysFile(file);
    return again.ok ? createKeyring(again.keys) : undefined;
  };
  return { ok: true, keyring: followKeys(createKeyring(read.keys), { file, reload }), created };
}

/** The keys of the file; the problem, in words, where it cannot be used or is not its owner's alone. */
export function readKeysFile(file: string): KeysRead {
  const parsed = parseKeys(readFileSync(file, 'utf8'));
  if (!parsed.ok) {
    const what = parsed.complaints.map(({ message }) => message);
    return { ok: false, problem: `The keys file cannot be used. ${what.join(' ')}` };
  }
  if ((statSync(file).mode & 0o077) !== 0) {
    return {
      ok: false,
      problem: 'The keys file can be read by others. Run: chmod 600 on it, then start again.',
    };
  }
  return { ok: true, keys: parsed.keys };
}

/**
 * Puts `change(keys)` in the place of the keys: written beside and renamed, never half a file. The file beside is the
 * lock as well, so that of two commands at once one is refused instead of losing the other's key.
 */
export function changeKeysFile(
  file: string,
  change: (keys: readonly Key[]) => { readonly keys: readonly Key[] } | { readonly problem: string },
): KeysRead {
  const beside = `${file}.new`;
  let descriptor: number;
  try {
    descriptor = openSync(beside, 'wx', KEYS_MODE);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return { ok: false, problem: `Another command changes the keys. If none runs, remove ${beside}.` };
  }
  let renamed = false;
  try {
    const read = readKeysFile(file);
    if (!read.ok) return read;
    const changed = change(read.keys);
    if ('problem' in changed) return { ok: false, problem: changed.problem };
    writeSync(descriptor, formatKeys(changed.keys));
    fsyncSync(descriptor);
    renameSync(beside, file);
    renamed = true;
    return { ok: true, keys: changed.keys };
  } finally {
    closeSync(descriptor);
    // Once renamed, the file beside is another command's.
    if (!renamed) rmSync(beside, { force: true });
  }
}

function createKeysFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // 'wx': two processes that start at once must not overwrite each other's key.
  const descriptor = openSync(file, 'wx', KEYS_MODE);
  writeSync(descriptor, formatKeys([generateKey('general', systemClock.now())]));
  fsyncSync(descriptor);
  closeSync(descriptor);
}
