// Installs the packages of package-lock.json where they are missing or out of date, and does nothing (in a few
// milliseconds) where they are not. Runs on Node 20 with nothing installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from './node24.mjs';

const lockFile = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.postern-installed');

/** @returns {boolean} false where npm failed; what it said is then on the terminal */
export function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(lockFile)).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return true;
  if (!isInstalledByHand() && !install()) return false;
  writeFileSync(stampFile, wanted);
  return true;
}

function install() {
  console.log(`${existsSync(modules) ? 'Updating' : 'Installing'} packages (npm ci), about half a minute …`);
  const started = performance.now();
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, PATH: pathWithoutModules(), NODE_ENV: 'development' },
  });
  if (npm.status !== 0) {
    process.stdout.write(npm.stdout ?? '');
    process.stderr.write(npm.stderr ?? '');
    console.error(`npm ci failed${npm.error ? `: ${npm.error.message}` : ''}.`);
    return false;
  }
  console.log(`Packages installed in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
  return true;
}

/** npm must not run on the Node inside the folder that `npm ci` empties. */
function pathWithoutModules() {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .join(delimiter);
}

/** After `npm install` or `npm ci` by hand npm's own record of what it installed agrees with the lock file. */
function isInstalledByHand() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(JSON.parse(readFileSync(lockFile, 'utf8')).packages).every(([path, entry]) => {
    if (!path.startsWith('node_modules/')) return true;
    // Packages for other machines are not installed.
    if (installed[path] === undefined) return entry.optional === true;
    return installed[path].version === entry.version && installed[path].integrity === entry.integrity;
  });
}
