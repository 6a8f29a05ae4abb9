/**
 * `node tools/package/index.ts [FOLDER]` makes the packages that are published, below dist/packages or FOLDER,
 * and checks what can be said of them without installing them.
 */
import { join } from 'node:path';
import { buildPackages } from './build.ts';
import { packageProblems } from './package-problems.ts';

const target = process.argv[2] ?? join(import.meta.dirname, '../../dist/packages');

for (const built of await buildPackages(target)) {
  const problems = await packageProblems(built);
  console.log(`${problems.length === 0 ? 'ok    ' : 'FAILED'} ${built.name}  ${built.tarball}`);
  for (const problem of problems) {
    console.log(`    ${problem}`);
    process.exitCode = 1;
  }
}
