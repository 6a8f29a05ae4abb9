import { setTimeout as wait } from 'node:timers/promises';
import { createKeyring, rotateKeys, withoutKey } from '@postern/keyring';
import type { Key } from '@postern/keyring';
import { migrateLogin } from '@postern/login/sqlite';
import type { Config } from '../config.ts';
import { systemClock } from '../infrastructure/clock.ts';
import { openDatabase } from '../infrastructure/database/open-database.ts';
import { FOLLOW_MS } from '../infrastructure/follow-keys.ts';
import { changeKeysFile, readKeysFile } from '../infrastructure/keys-file.ts';
import type { KeysRead } from '../infrastructure/keys-file.ts';
import { EXIT } from './exit-codes.ts';
import { resealDatabase } from './keys/reseal-database.ts';
import type { ResealedDatabase } from './keys/reseal-database.ts';
import { load } from './load.ts';

const USAGE = `Usage: postern keys ACTION

  list         show the ids of the keys, the one for new values first
  rotate       add a new key in front (also: new)
  reseal       seal everything stored under the first key; can be stopped and run again
  remove ID    reseal, then take a key out: the end of a rotation
  revoke ID    take a key out at once: what only it opens is lost, such as open links and saved mailbox passwords

All of it may be done while Postern runs; it follows the keys file within a second.
`;

type Action = (config: Config, id: string) => Promise<number> | number;

const ACTIONS: ReadonlyMap<string, { readonly takesId: boolean; readonly run: Action }> = new Map([
  ['list', { takesId: false, run: list }],
  ['rotate', { takesId: false, run: rotate }],
  ['new', { takesId: false, run: rotate }],
  ['reseal', { takesId: false, run: reseal }],
  ['remove', { takesId: true, run: remove }],
  ['revoke', { takesId: true, run: revoke }],
]);

/** The life of the keys: shows ids, never secrets. */
export async function keys([name = '', id, ...rest]: readonly string[]): Promise<number> {
  const action = ACTIONS.get(name);
  if (action === undefined || action.takesId !== (id !== undefined) || rest.length > 0) {
    process.stderr.write(USAGE);
    return EXIT.wrongUse;
  }
  const loaded = load(process.env, { wantsNewKeys: action.run === rotate });
  if (loaded === undefined) return EXIT.wrongConfiguration;
  return action.run(loaded.config, id ?? '');
}

function list({ keysFile }: Config): number {
  return show(readKeysFile(keysFile));
}

function rotate({ keysFile }: Config): number {
  return show(changeKeysFile(keysFile, (keys) => ({ keys: rotateKeys(keys, systemClock.now()) })));
}

async function reseal(config: Config): Promise<number> {
  const read = readKeysFile(config.keysFile);
  if (!read.ok) return fail(read.problem);
  if (read.keys.filter(({ use }) => use === 'general').length > 1) await letPosternFollow();
  return report(await resealWith(config, read.keys));
}

/** Between the two re-seals Postern has let go of the key, so the second one finds the last thing it sealed with it. */
async function remove(config: Config, id: string): Promise<number> {
  const before = readKeysFile(config.keysFile);
  if (!before.ok) return fail(before.problem);
  if (before.keys.find(({ use }) => use === 'general')?.id === id) {
    return fail('This key makes new values. Run "postern keys rotate" first, or "revoke" in an emergency.');
  }
  const first = await resealWith(config, before.keys);
  if (!first.done) return report(first);
  const taken = takeOut(config, id);
  if (taken !== EXIT.ok) return taken;
  await letPosternFollow();
  return report(await resealWith(config, before.keys));
}

async function revoke(config: Config, id: string): Promise<number> {
  const taken = takeOut(config, id);
  if (taken !== EXIT.ok) return taken;
  const read = readKeysFile(config.keysFile);
  if (!read.ok) return fail(read.problem);
  // What other keys still open is brought under the first one; what is left is what has died.
  return report(await resealWith(config, read.keys));
}

/** Takes the key out of the file; a fresh one comes first where it was the only one. */
function takeOut({ keysFile }: Config, id: string): number {
  let keptAsIndex = false;
  const changed = changeKeysFile(keysFile, (keys) => {
    const only =
      keys.filter(({ use }) => use === 'general').length === 1 && keys.some((key) => key.id === id);
    const removed = withoutKey(only ? rotateKeys(keys, systemClock.now()) : keys, id);
    if (!removed.ok) return { problem: PROBLEMS[removed.problem] };
    keptAsIndex = removed.keptAsIndex;
    return removed;
  });
  if (!changed.ok) return fail(changed.problem);
  if (keptAsIndex) print(`${id} stays in the file as an index key: it finds stored rows, and opens nothing.`);
  return show(changed);
}

const PROBLEMS = {
  unknown: 'There is no key with this id.',
  last: 'This is the only key that finds stored rows; it has to stay.',
} as const;

async function resealWith(config: Config, keys: readonly Key[]): Promise<ResealedDatabase> {
  const database = openDatabase(config.databaseFile);
  const handle = database.connect();
  migrateLogin(handle);
  const stop = new AbortController();
  const abort = (): void => {
    stop.abort();
  };
  process.once('SIGINT', abort).once('SIGTERM', abort);
  try {
    return await resealDatabase({
      handle,
      keyring: createKeyring(keys),
      placeFile: `${config.keysFile}.reseal`,
      print,
      signal: stop.signal,
    });
  } finally {
    process.off('SIGINT', abort).off('SIGTERM', abort);
    await database.close();
  }
}

/** A running Postern looks at the file once a second. */
function letPosternFollow(): Promise<void> {
  return wait(2 * FOLLOW_MS);
}

function report({ done, resealed, unreadable }: ResealedDatabase): number {
  print(`${String(resealed)} values were sealed again.`);
  if (unreadable.length > 0) {
    process.stderr.write(
      `${String(unreadable.length)} values open with none of the keys:\n${unreadable.map((id) => `  ${id}\n`).join('')}`,
    );
  }
  return done ? EXIT.ok : fail('Stopped before the end. Run "postern keys reseal" to go on.');
}

function show(read: KeysRead): number {
  if (!read.ok) return fail(read.problem);
  for (const [at, { id, use }] of read.keys.entries()) {
    print(`${id}\t${use}${at === 0 ? '\tfor new values' : ''}`);
  }
  return EXIT.ok;
}

function fail(problem: string): number {
  process.stderr.write(`${problem}\n`);
  return EXIT.failed;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
