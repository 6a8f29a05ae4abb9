/** Real here: the file. */
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createKeyring, formatKeys, generateKey, parseKeys, rotateKeys } from '@postern/keyring';
import type { Key, Keyring } from '@postern/keyring';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FOLLOW_MS, followKeys } from './follow-keys.ts';
import { readKeysFile } from './keys-file.ts';

let folder: string;
let file: string;
let now = 0;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'postern-follow-'));
  file = join(folder, 'keys.json');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** As the commands do it: beside, then renamed. */
function put(text: string): void {
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

function followed(keys: readonly Key[]): Keyring {
  put(formatKeys(keys));
  const reload = (): Keyring | undefined => {
    const read = readKeysFile(file);
    return read.ok ? createKeyring(read.keys) : undefined;
  };
  return followKeys(createKeyring(keys), { file, reload, clock: { now: () => now } });
}

test('M04: a key put in front makes new values within a second, and old ones still open', () => {
  const old = generateKey();
  const ring = followed([old]);
  const sealed = ring.seal('seal.mailbox', 'x', ['a']);
  const keys = rotateKeys([old]);
  put(formatKeys(keys));
  expect(ring.keyIds).toEqual([old.id]);
  now += FOLLOW_MS;
  expect(ring.keyIds).toEqual(keys.map(({ id }) => id));
  expect(ring.openText('seal.mailbox', sealed, ['a'])).toMatchObject({ ok: true, text: 'x' });
  expect(ring.needsReseal(sealed)).toBe(true);
});

test('M04: a key taken out opens nothing within a second', () => {
  const [stolen, fresh] = [generateKey(), generateKey()];
  const ring = followed([stolen, fresh]);
  const sealed = ring.seal('seal.link', 'x', []);
  put(formatKeys([fresh]));
  now += FOLLOW_MS;
  expect(ring.open('seal.link', sealed, [])).toEqual({ ok: false, code: 'key-unknown' });
});

test('a file that cannot be used, or is away, changes nothing, and the next good one holds', () => {
  const old = generateKey();
  const ring = followed([old]);
  for (const broken of ['', 'not json', '{"keys":[]}']) {
    put(broken);
    expect(parseKeys(broken).ok).toBe(false);
    now += FOLLOW_MS;
    expect(ring.keyIds).toEqual([old.id]);
  }
  rmSync(file);
  now += FOLLOW_MS;
  expect(ring.keyIds).toEqual([old.id]);
  const fresh = generateKey();
  put(formatKeys([fresh]));
  now += FOLLOW_MS;
  expect(ring.keyIds).toEqual([fresh.id]);
});
