import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Folder } from './collect.ts';

/** The sub-folders of one that is to learn from: "ham" is honest, every other one bad. */
export function lessonsIn(path: string): readonly Folder[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ set: name, path: join(path, name), isBad: name !== 'ham' }));
}
