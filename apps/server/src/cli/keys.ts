import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { formatKeys, generateKey, parseKeys } from '@postern/keyring';
import { readConfig } from '../config.ts';
import { EXIT } from './exit-codes.ts';
import { load } from './load.ts';

/** `keys list` shows ids, never secrets; `keys new` puts a new key in front, for new values. */
export async function keys([action]: readonly string[]): Promise<number> {
  const read = readConfig(process.env);
  const loaded = load(process.env);
  if (!read.ok || loaded === undefined) return EXIT.wrongConfiguration;
  const file = read.config.keysFile;
  if (action === 'new') addKey(file);
  else if (action !== 'list') {
    process.stderr.write('Usage: postern keys list|new\n');
    return EXIT.wrongUse;
  }
  const parsed = parseKeys(readFileSync(file, 'utf8'));
  if (!parsed.ok) return EXIT.failed;
  process.stdout.write(
    parsed.keys
      .map(({ id, use }, index) => `${id}\t${use}${index === 0 ? '\tfor new values' : ''}\n`)
      .join(''),
  );
  return Promise.resolve(EXIT.ok);
}

/** The old keys stay, so that everything sealed before still opens. Written beside and renamed: never half a file. */
function addKey(file: string): void {
  const parsed = parseKeys(readFileSync(file, 'utf8'));
  if (!parsed.ok) throw new Error('the keys file cannot be used');
  const temporary = `${file}.new`;
  writeFileSync(temporary, formatKeys([generateKey(), ...parsed.keys]), { mode: 0o600, flush: true });
  renameSync(temporary, file);
}
