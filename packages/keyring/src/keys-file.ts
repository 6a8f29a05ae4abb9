import { complain } from './complaints.ts';
import type { Key } from './key.ts';
import { isRecord, keysFrom } from './keys-from.ts';
import type { ParsedKeys } from './keys-from.ts';

/**
 * Reads a keys file: either `{"keys":[{"id":…,"secret":…,"use":…}, …]}` or one such entry per line
 * (empty lines and lines that start with `#` are skipped). The first general key is used for new values, the
 * others still open old ones. `secret` is base64url of at least 32 random bytes, `use` is `general`
 * (default) or `index`. All problems are reported at once.
 */
export function parseKeys(text: string): ParsedKeys {
  const entries = readEntries(text);
  if (entries === undefined) return { ok: false, complaints: [complain(0, 'not-json')] };
  return keysFrom(entries);
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
