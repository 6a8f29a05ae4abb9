/**
 * A private PostgreSQL for tests: a cluster of its own in a temporary folder, on a free loopback port, without
 * fsync. Starts as root (as the user `postgres`) and as an ordinary user, and ends with this process.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findPostgres } from '../test-environment/index.ts';
import { freePort } from '../free-port.ts';

export interface Postgres {
  readonly host: '127.0.0.1';
  readonly port: number;
  readonly user: 'login';
  readonly database: 'postgres';
  /** `postgres://…` of the above. */
  readonly url: string;
  /** Everything it logged so far. */
  log(): string;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** Long enough for a loaded machine; an idle one needs a second for initdb and a tenth for the start. */
const START_TIMEOUT_MS = 60_000;

/**
 * Ends the server and removes its folder when this process ends, also when it is killed: its standard input ends
 * with it.
 */
const KEEPER = '"$@" & server=$!; read -r _; kill -QUIT "$server"; wait "$server"; cd / && rm -rf "$0"';

/**
 * Starts a PostgreSQL of your own. Call `stop()` when done; a forgotten one ends with the process. `durable`: it
 * waits for the disk at each commit, as one in service does.
 */
export async function startPostgres(options: { readonly durable?: boolean } = {}): Promise<Postgres> {
  const binaries = findPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'postern-postgres-'));
  const owner = process.getuid?.() === 0 ? postgresUser() : undefined;
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  initialise(join(binaries, 'initdb'), data, owner);
  const port = await freePort();
  const keeper = spawn(
    '/bin/sh',
    [
      '-c',
      KEEPER,
      folder,
      join(binaries, 'postgres'),
      '-D',
      data,
      ...settings(folder, port, options.durable ?? false),
    ],
    { ...owner, cwd: folder, stdio: ['pipe', 'ignore', 'ignore'], detached: true },
  );
  keeper.unref();
  if (keeper.stdin instanceof Socket) keeper.stdin.unref();
  const ended = new Promise((resolve) => keeper.once('exit', resolve));
  const file = join(folder, 'postgres.log');
  const log = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  await ready(log);
  return Object.freeze({
    host: '127.0.0.1' as const,
    port,
    user: 'login' as const,
    database: 'postgres' as const,
    url: `postgres://login@127.0.0.1:${String(port)}/postgres`,
    log,
    stop: async () => {
      keeper.ref();
      keeper.stdin?.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  });
}

/** Nobody but this machine reaches it, and nothing in it outlives the tests: no password, no fsync. */
function settings(folder: string, port: number, durable: boolean): readonly string[] {
  const safety = durable ? 'on' : 'off';
  const values = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    fsync: safety,
    synchronous_commit: safety,
    full_page_writes: safety,
    logging_collector: 'on',
    log_directory: folder,
    log_filename: 'postgres.log',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function initialise(initdb: string, data: string, owner: Owner | undefined): void {
  const args = ['-D', data, '-U', 'login', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  const made = spawnSync(initdb, args, { ...owner, cwd: '/', encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stdout}\n${made.stderr}`);
}

/** The server refuses to run as root: Debian's package made this user. */
function postgresUser(): Owner {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (uid === undefined || gid === undefined) throw new Error('There is no user `postgres` to run it as.');
  return { uid: Number(uid), gid: Number(gid) };
}

/** Its own word for it: a server that is still starting accepts connections only to refuse them. */
async function ready(log: () => string): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!log().includes('ready to accept connections')) {
    if (performance.now() > deadline) throw new Error(`PostgreSQL did not start:\n${log()}`);
    await wait(20);
  }
}
