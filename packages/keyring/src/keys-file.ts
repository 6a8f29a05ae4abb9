import { isKeyId, secretProblem } from './key.ts';
import type { Key, KeyProblem, KeyUse } from './key.ts';
import { Secret } from './secret.ts';

/** A keys file with more entries than this is not one. */
const KEYS_MAX = 64;

export type KeysFileProblem =
  | KeyProblem
  | 'not-json'
  | 'entry-invalid'
  | 'use-invalid'
  | 'keys-missing'
  | 'too-many-keys'
  | 'general-key-missing'
  | 'id-duplicate'
  | 'secret-duplicate';

/** What is wrong with which entry. Never quotes the entry: it may hold a secret. */
export interface KeysFileComplaint {
  /** Position in the file, from 1; 0 is the file itself. */
  readonly entry: number;
  readonly id?: string;
  readonly problem: KeysFileProblem;
}

export type ParsedKeys =
  | { readonly ok: true; readonly keys: readonly Key[] }
  | { readonly ok: false; readonly complaints: readonly KeysFileComplaint[] };

/**
 * Reads a keys file: either `{"keys":[{"id":…,"secret":…,"use":…}, …]}` or one such entry per line
 * (empty lines and lines that start with `#` are skipped). The first general key is used for new values, the
 * others still open old ones. `secret` is base64url of at least 32 random bytes, `use` is `general`
 * (default) or `index`. All problems are reported at once.
 */
export function parseKeys(text: string): ParsedKeys {
  const entries = readEntries(text);
  if (entries === undefined) return { ok: false, complaints: [{ entry: 0, problem: 'not-json' }] };
  if (entries.length > KEYS_MAX) return { ok: false, complaints: [{ entry: 0, problem: 'too-many-keys' }] };
  const complaints: KeysFileComplaint[] = [];
  const keys: Key[] = [];
  entries.forEach((entry, position) => {
    const parsed = parseEntry(entry, position + 1);
    if ('problem' in parsed) complaints.push(parsed);
    else keys.push(parsed);
  });
  complaints.push(...duplicateComplaints(keys));
  if (entries.length === 0) complaints.push({ entry: 0, problem: 'keys-missing' });
  else if (complaints.length === 0 && !keys.some((key) => key.use === 'general')) {
    complaints.push({ entry: 0, problem: 'general-key-missing' });
  }
  return complaints.length > 0 ? { ok: false, complaints } : { ok: true, keys: Object.freeze(keys) };
}

/** The file text of `keys`, one entry per line. It holds the secrets: write it with mode 0600. */
export function formatKeys(keys: readonly Key[]): string {
  return keys
    .map((key) => {
      const secret = Buffer.from(key.secret.expose()).toString('base64url');
      return `${JSON.stringify({ id: key.id, use: key.use, secret })}\n`;
    })
    .join('');
}

function readEntries(text: string): readonly unknown[] | undefined {
  const whole = parseJson(text);
  const listed: unknown = isRecord(whole) ? whole['keys'] : undefined;
  if (isList(listed)) return listed;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const entries = lines.map(parseJson);
  return entries.includes(undefined) ? undefined : entries;
}

function parseEntry(entry: unknown, position: number): Key | KeysFileComplaint {
  if (!isRecord(entry)) return { entry: position, problem: 'entry-invalid' };
  const { id, secret, use = 'general' } = entry;
  if (typeof id !== 'string' || !isKeyId(id)) return { entry: position, problem: 'id-invalid' };
  if (!isUse(use)) return { entry: position, id, problem: 'use-invalid' };
  const bytes = typeof secret === 'string' ? Buffer.from(secret, 'base64url') : undefined;
  // Node's decoder skips what it does not know; encoding again shows whether it understood every character.
  if (bytes?.toString('base64url') !== secret || bytes === undefined) {
    return { entry: position, id, problem: 'secret-malformed' };
  }
  const problem = secretProblem(bytes);
  if (problem !== undefined) return { entry: position, id, problem };
  return Object.freeze({ id, use, secret: new Secret(bytes) });
}

function duplicateComplaints(keys: readonly Key[]): KeysFileComplaint[] {
  const complaints: KeysFileComplaint[] = [];
  const ids = new Set<string>();
  const secrets = new Set<string>();
  keys.forEach(({ id, secret }, position) => {
    const hex = Buffer.from(secret.expose()).toString('hex');
    if (ids.has(id)) complaints.push({ entry: position + 1, id, problem: 'id-duplicate' });
    if (secrets.has(hex)) complaints.push({ entry: position + 1, id, problem: 'secret-duplicate' });
    ids.add(id);
    secrets.add(hex);
  });
  return complaints;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isUse(value: unknown): value is KeyUse {
  return value === 'general' || value === 'index';
}
