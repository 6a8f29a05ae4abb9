import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The Dovecot binary: `DOVECOT_BIN`, then `PATH`, then where Debian puts it. Throws with what to install. */
export function findDovecot(env: NodeJS.ProcessEnv = process.env): string {
  const named = env['DOVECOT_BIN'];
  if (named !== undefined && named !== '') return named;
  const folders = [...(env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  const found = folders.map((folder) => join(folder, 'dovecot')).find(isExecutable);
  if (found === undefined) {
    throw new Error('Dovecot is not installed. On Debian or Ubuntu: apt-get install dovecot-imapd');
  }
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
