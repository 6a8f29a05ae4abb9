import type { Dirent } from 'node:fs';
import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { explainFileError } from './explain-file-error.ts';

/** A file to read, or a directory that could not be opened. */
export interface Found {
  readonly file: string;
  /** Why nothing below could be read. */
  readonly problem?: string;
}

/**
 * Names of one directory that are held and put into order at a time. A directory with fewer is read in order; one with
 * a million needs no more memory than this.
 */
const NAMES_AT_A_TIME = 4_096;

/**
 * The files to judge, found while they are asked for. Everything below a directory counts: Maildir folders begin with
 * a dot and messages there have no ending. Links to files are followed, links to directories are not, since they may
 * lead in a circle; pipes and devices are read only where they are named.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<Found, void, undefined> {
  for (const path of paths) {
    if (path !== '-' && (await stat(path)).isDirectory()) yield* below(path);
    else yield { file: path };
  }
}

async function* below(directory: string): AsyncGenerator<Found, void, undefined> {
  try {
    for await (const entries of inOrder(directory)) {
      for (const entry of entries) {
        const path = join(directory, entry.name);
        if (entry.isDirectory()) yield* below(path);
        else if (await isFile(entry, path)) yield { file: path };
      }
    }
  } catch (error) {
    yield { file: directory, problem: explainFileError(error) };
  }
}

async function* inOrder(directory: string): AsyncGenerator<readonly Dirent[], void, undefined> {
  let held: Dirent[] = [];
  for await (const entry of await opendir(directory, { bufferSize: 256 })) {
    held.push(entry);
    if (held.length === NAMES_AT_A_TIME) {
      yield held.toSorted(byName);
      held = [];
    }
  }
  yield held.toSorted(byName);
}

function byName(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : 1;
}

async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  // A link that leads nowhere is named as unreadable when it is read.
  return stat(path).then(
    (target) => target.isFile(),
    () => true,
  );
}
