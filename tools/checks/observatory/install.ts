import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const stampFile = join(folder, 'node_modules/.installed');
/** The service fetches it when it is installed. Empty: none of the names we judge is on the list. */
const preloadFile = join(folder, 'node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json');
/** 26 MB of packages over a slow line. Milliseconds. */
const INSTALL_TIMEOUT_MS = 300_000;

/** Installs the Observatory in its own folder where it is missing or old. Returns what npm says where it fails. */
export function installObservatory(): string | undefined {
  const wanted = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return undefined;
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: INSTALL_TIMEOUT_MS,
  });
  if (npm.status !== 0) return `The Observatory cannot be installed. ${npm.stderr}`;
  writeFileSync(preloadFile, '{}\n');
  writeFileSync(stampFile, wanted);
  return undefined;
}
