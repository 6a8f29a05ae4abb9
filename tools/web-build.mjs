// Builds the web client where its sources have changed since the last build.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findNode24, root } from './node24.mjs';

const web = join(root, 'apps/web');
const stampFile = join(web, 'dist/.built-from');
/** Everything the bundle is made from. */
const SOURCES = [
  'package-lock.json',
  'apps/web/index.html',
  'apps/web/vite.config.ts',
  'apps/web/public',
  'apps/web/src',
  'packages/contracts/src',
];

/** @returns {boolean} false where the build failed; what Vite said is then on the terminal */
export function ensureWebBuilt({ force = false } = {}) {
  const state = sourceState();
  if (!force && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === state) return true;
  const started = performance.now();
  const vite = spawnSync(findNode24() ?? process.execPath, viteArguments('build', '--logLevel', 'warn'), {
    cwd: web,
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (vite.status !== 0) {
    process.stdout.write(vite.stdout ?? '');
    process.stderr.write(vite.stderr ?? '');
    console.error('The web client could not be built.');
    return false;
  }
  writeFileSync(stampFile, state);
  console.log(`Web client built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
  return true;
}

/** @param {...string} args */
export function viteArguments(...args) {
  return [join(root, 'node_modules/vite/bin/vite.js'), ...args];
}

/** A digest of names, sizes and times: reading the contents would cost more than it tells. */
function sourceState() {
  const digest = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesBelow(join(root, source))) {
      const { size, mtimeMs } = statSync(file);
      digest.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
  }
  return digest.digest('hex');
}

/** @param {string} path @returns {string[]} */
function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}
