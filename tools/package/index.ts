/**
 * `node tools/package/index.ts [FOLDER]` makes the packages that are published, below dist/packages or FOLDER. What
 * must hold of them is tested in packages/login/matrix and in scanner.test.ts beside this.
 */
import { join } from 'node:path';
import { buildPackages } from './build.ts';

const target = process.argv[2] ?? join(import.meta.dirname, '../../dist/packages');

for (const { name, tarball } of await buildPackages(target)) console.log(`${name}  ${tarball}`);
