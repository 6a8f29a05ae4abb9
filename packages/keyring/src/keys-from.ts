import { complain } from './complaints.ts';
import type { KeysComplaint } from './complaints.ts';
import { isKeyId } from './key.ts';
import type { Key, KeyUse } from './key.ts';
import { Secret } from './secret.ts';
import { secretProblem } from './weak-secret.ts';

/** More entries than this are not a list of keys. */
const KEYS_MAX = 64;

/** One key as it comes from the environment or a configuration. */
export interface KeyInput {
  /** Letters, digits, `.`, `_`, `-`. */
  readonly id: string;
  /** At least 32 random bytes, base64url. */
  readonly secret: string;
  /** Default `general`. */
  readonly use?: KeyUse;
}

export type ParsedKeys =
  | { readonly ok: true; readonly keys: readonly Key[] }
  | { readonly ok: false; readonly complaints: readonly KeysComplaint[] };

/**
 * Checks keys as they are written in a configuration, the one for new values first. All problems are told at
 * once, by position and id; no complaint holds a secret. Entries that are not what the type says (such as a
 * secret from a variable that is not set) are complaints too.
 * @example
 * const checked = keysFrom([{ id: 'k2026', secret: process.env.LOGIN_KEY_2026 ?? '' }]);
 * if (!checked.ok) throw new Error(checked.complaints.map(({ message }) => message).join('\n'));
 */
export function keysFrom(inputs: readonly unknown[]): ParsedKeys {
  if (inputs.length === 0) return { ok: false, complaints: [complain(0, 'keys-missing')] };
  if (inputs.length > KEYS_MAX) return { ok: false, complaints: [complain(0, 'too-many-keys')] };
  const complaints: KeysComplaint[] = [];
  const keys: (Key | undefined)[] = inputs.map((input, at) => {
    const parsed = parseEntry(input, at + 1);
    if (!('problem' in parsed)) return parsed;
    complaints.push(parsed);
    return undefined;
  });
  complaints.push(...duplicateComplaints(keys));
  const good = keys.filter((key) => key !== undefined);
  if (complaints.length === 0 && !good.some((key) => key.use === 'general')) {
    complaints.push(complain(0, 'general-key-missing'));
  }
  return complaints.length > 0 ? { ok: false, complaints } : { ok: true, keys: Object.freeze(good) };
}

function parseEntry(entry: unknown, position: number): Key | KeysComplaint {
  if (!isRecord(entry)) return complain(position, 'entry-invalid');
  const { id, secret, use = 'general' } = entry;
  if (typeof id !== 'string' || !isKeyId(id)) return complain(position, 'id-invalid');
  if (!isUse(use)) return complain(position, 'use-invalid', id);
  if (secret === undefined || secret === null || secret === '')
    return complain(position, 'secret-missing', id);
  if (typeof secret !== 'string') return complain(position, 'secret-malformed', id);
  const bytes = Buffer.from(secret, 'base64url');
  // Node's decoder skips what it does not know; encoding again shows whether it understood every character.
  if (bytes.toString('base64url') !== secret) return complain(position, 'secret-malformed', id);
  const problem = secretProblem(bytes);
  if (problem !== undefined) return complain(position, problem, id);
  return Object.freeze({ id, use, secret: new Secret(bytes) });
}

function duplicateComplaints(keys: readonly (Key | undefined)[]): KeysComplaint[] {
  const complaints: KeysComplaint[] = [];
  const ids = new Set<string>();
  const secrets = new Set<string>();
  keys.forEach((key, at) => {
    if (key === undefined) return;
    const hex = Buffer.from(key.secret.expose()).toString('hex');
    if (ids.has(key.id)) complaints.push(complain(at + 1, 'id-duplicate', key.id));
    if (secrets.has(hex)) complaints.push(complain(at + 1, 'secret-duplicate', key.id));
    ids.add(key.id);
    secrets.add(hex);
  });
  return complaints;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isUse(value: unknown): value is KeyUse {
  return value === 'general' || value === 'index';
}
