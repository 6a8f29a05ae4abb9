import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Room for the names of all files of a large repository. */
const LIST_BYTES = 64 * 1024 * 1024;

/** Every file that git tracks and that is there, relative to the root. */
export function trackedFiles(root: string): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: LIST_BYTES,
  });
  return listed.split('\0').filter((file) => file !== '' && existsSync(join(root, file)));
}
