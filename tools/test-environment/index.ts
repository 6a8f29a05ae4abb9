/** @module The programs that tests need beside Node, and where they are found. */
import { accessSync, constants, readdirSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** A program, the names it goes by, the Debian package that brings it, and the variable that names another. */
export interface Program {
  readonly name: string;
  readonly variable:
    'DOVECOT_BIN' | 'CHROMIUM_BIN' | 'POSTGRES_BIN' | 'REDIS_BIN' | 'CLAMD_BIN' | 'RSPAMD_BIN';
  readonly commands: readonly string[];
  /** Folders beside PATH: /usr/sbin is not in the PATH of an ordinary user. */
  readonly folders: () => readonly string[];
  readonly debianPackage: string;
}

export const programs: readonly Program[] = [
  {
    name: 'Dovecot',
    variable: 'DOVECOT_BIN',
    commands: ['dovecot'],
    folders: () => ['/usr/sbin', '/usr/local/sbin'],
    debianPackage: 'dovecot-imapd',
  },
  {
    name: 'Chromium',
    variable: 'CHROMIUM_BIN',
    commands: ['chromium', 'chromium-browser', 'google-chrome'],
    folders: () => [],
    debianPackage: 'chromium',
  },
  {
    name: 'PostgreSQL',
    variable: 'POSTGRES_BIN',
    commands: ['postgres'],
    folders: postgresFolders,
    debianPackage: 'postgresql',
  },
  {
    name: 'Redis',
    variable: 'REDIS_BIN',
    commands: ['redis-server'],
    folders: () => ['/usr/sbin', '/usr/local/sbin'],
    debianPackage: 'redis-server',
  },
  {
    name: 'ClamAV',
    variable: 'CLAMD_BIN',
    commands: ['clamd'],
    folders: () => ['/usr/sbin', '/usr/local/sbin'],
    debianPackage: 'clamav-daemon',
  },
  {
    name: 'Rspamd',
    variable: 'RSPAMD_BIN',
    commands: ['rspamd'],
    folders: () => ['/usr/bin', '/usr/local/bin'],
    debianPackage: 'rspamd',
  },
];

/** Path of Dovecot. Throws where there is none: a test that needs it must fail, not be passed over. */
export function findDovecot(): string {
  return found('DOVECOT_BIN');
}

/** Path of Chromium or Chrome. Throws where there is none: a test that needs it must fail, not be passed over. */
export function findChromium(): string {
  return found('CHROMIUM_BIN');
}

/** Folder of PostgreSQL's programs (initdb, postgres). Throws where there is none: see `findDovecot`. */
export function findPostgres(): string {
  // A link somewhere in PATH does not have the other programs beside it.
  return dirname(realpathSync(found('POSTGRES_BIN')));
}

/** Path of Redis. Throws where there is none: see `findDovecot`. */
export function findRedis(): string {
  return found('REDIS_BIN');
}

/** Path of clamd. Throws where there is none: see `findDovecot`. */
export function findClamd(): string {
  return found('CLAMD_BIN');
}

/** Path of Rspamd. Throws where there is none: see `findDovecot`. */
export function findRspamd(): string {
  return found('RSPAMD_BIN');
}

/** Path of a program, or undefined where it is not installed. */
export function locate(program: Program): string | undefined {
  const named = process.env[program.variable];
  if (named !== undefined && named !== '') return isExecutable(named) ? named : undefined;
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...program.folders()];
  return program.commands
    .flatMap((command) => folders.map((folder) => join(folder, command)))
    .find((path) => isExecutable(path));
}

function found(variable: Program['variable']): string {
  const program = programs.find((candidate) => candidate.variable === variable);
  const path = program === undefined ? undefined : locate(program);
  if (path === undefined) {
    throw new Error(`${variable}: program not found. \`npm test\` installs it or says what to install.`);
  }
  return path;
}

/** Debian keeps every major version in a folder of its own; the newest comes first. Looked up after installing. */
function postgresFolders(): readonly string[] {
  const root = '/usr/lib/postgresql';
  try {
    const versions = readdirSync(root).toSorted((a, b) => Number(b) - Number(a));
    return versions.map((version) => join(root, version, 'bin'));
  } catch {
    return [];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
