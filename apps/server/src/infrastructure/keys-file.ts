import {
  chmodSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  writeSync,
  closeSync,
  fsyncSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { createKeyring, formatKeys, generateKey, parseKeys } from '@postern/keyring';
import type { Keyring } from '@postern/keyring';

export type KeysResult =
  | { readonly ok: true; readonly keyring: Keyring; readonly created: boolean }
  | { readonly ok: false; readonly problem: string };

/** Owner may read and write; nobody else anything. */
const KEYS_MODE = 0o600;

/** Opens the keys file; makes it with one new key where there is none. Never prints a secret. */
export function openKeysFile(file: string): KeysResult {
  const created = !existsSync(file);
  if (created) createKeysFile(file);
  const parsed = parseKeys(readFileSync(file, 'utf8'));
  if (!parsed.ok) {
    const what = parsed.complaints.map(({ entry, problem }) =>
      entry === 0 ? problem : `entry ${String(entry)}: ${problem}`,
    );
    return { ok: false, problem: `The keys file cannot be used (${what.join('; ')}).` };
  }
  if ((statSync(file).mode & 0o077) !== 0) {
    return {
      ok: false,
      problem: 'The keys file can be read by others. Run: chmod 600 on it, then start again.',
    };
  }
  return { ok: true, keyring: createKeyring(parsed.keys), created };
}

function createKeysFile(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  // 'wx': two processes that start at once must not overwrite each other's key.
  const descriptor = openSync(file, 'wx', KEYS_MODE);
  writeSync(descriptor, formatKeys([generateKey()]));
  fsyncSync(descriptor);
  closeSync(descriptor);
  chmodSync(file, KEYS_MODE);
}
