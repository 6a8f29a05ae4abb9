/**
 * A private Dovecot for tests and benchmarks: a folder of its own, loopback only, TLS with a certificate made on
 * the spot, users from a file. Starts in under 100 ms as root and as an ordinary user, and ends with this process.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect, Socket } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { dovecotConf, type DovecotPorts } from './configuration.ts';
import { findDovecot } from './find-dovecot.ts';
import { createMaildirs, type Maildirs } from './maildirs.ts';
import { makeCertificate } from './make-certificate.ts';
import { freePort } from '../free-port.ts';

export interface DovecotOptions {
  /** Password by user name. */
  readonly users: Readonly<Record<string, string>>;
  /** More lines of dovecot.conf. */
  readonly extra?: string;
}

export interface Dovecot extends Maildirs {
  readonly host: '127.0.0.1';
  /** `plain` also offers STARTTLS. */
  readonly ports: DovecotPorts;
  /** PEM of the certificate, which is its own authority; it names `localhost` and `127.0.0.1`. */
  readonly ca: string;
  /** Ends every process at once (as a crash would); `start` brings the same mail back on the same ports. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Everything Dovecot logged so far. */
  log(): string;
  /** Kills it and removes its folder. */
  stop(): Promise<void>;
}

/** Starts a Dovecot of your own. Call `stop()` when done; a forgotten one ends with the process. */
export async function startDovecot(options: DovecotOptions): Promise<Dovecot> {
  const binary = findDovecot();
  const folder = mkdtempSync(join(tmpdir(), 'postern-dovecot-'));
  chmodSync(folder, 0o755);
  const isRoot = process.getuid?.() === 0;
  const { cert, key } = makeCertificate({ names: ['localhost', '127.0.0.1'] });
  const mailOwner = isRoot ? { uid: NOBODY, gid: NOGROUP } : undefined;
  mkdirSync(join(folder, 'mail'));
  if (mailOwner !== undefined) chownSync(join(folder, 'mail'), mailOwner.uid, mailOwner.gid);
  const write = (name: string, text: string): void => {
    writeFileSync(join(folder, name), text, { mode: 0o644 });
  };
  write('cert.pem', cert);
  write('key.pem', key);
  write(
    'users',
    Object.entries(options.users)
      .map(([user, password]) => `${user}:{PLAIN}${password}\n`)
      .join(''),
  );
  const user = isRoot ? undefined : { name: userInfo().username, group: groupName() };
  let ports = await freePorts();
  const configure = (): void => {
    write('dovecot.conf', dovecotConf({ folder, ports, user, extra: options.extra ?? '' }));
  };

  let process_: ChildProcess | undefined;
  const killNow = (): void => {
    if (process_?.pid !== undefined && process_.exitCode === null) killGroup(process_.pid);
  };
  async function start(): Promise<void> {
    const files = [join(folder, 'dovecot.conf'), join(folder, LOG)];
    const started = spawn('/bin/sh', ['-c', KEEPER, binary, ...files], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    process_ = started;
    started.unref();
    if (started.stdin instanceof Socket) started.stdin.unref();
    const hasEnded = (): boolean => started.exitCode !== null || started.signalCode !== null;
    await listening(ports.plain, { greeting: 'CAPABILITY', hasEnded });
    await listening(ports.tls, { greeting: '', hasEnded });
  }
  async function kill(): Promise<void> {
    const running = process_;
    if (running === undefined) return;
    if (running.exitCode === null && running.signalCode === null) {
      const ended = new Promise((resolve) => running.once('exit', resolve));
      killNow();
      await ended;
    }
    process_ = undefined;
    rmSync(join(folder, 'run'), { recursive: true, force: true });
  }
  process.once('exit', killNow);
  for (let attempt = 1; ; attempt += 1) {
    configure();
    try {
      await start();
      break;
    } catch (error) {
      // Somebody else may have taken a port in the meantime.
      if (attempt === ATTEMPTS) throw new Error(`Dovecot did not start:\n${logOf(folder)}`, { cause: error });
      await kill();
      ports = await freePorts();
    }
  }
  return Object.freeze({
    host: '127.0.0.1' as const,
    ports,
    ca: cert,
    kill,
    start,
    log: () => logOf(folder),
    stop: async () => {
      await kill();
      process.removeListener('exit', killNow);
      rmSync(folder, { recursive: true, force: true });
    },
    ...createMaildirs(join(folder, 'mail'), mailOwner),
  });
}

async function freePorts(): Promise<DovecotPorts> {
  return { plain: await freePort(), tls: await freePort() };
}

/** Debian's fixed ids of nobody and nogroup. */
const NOBODY = 65_534;
const NOGROUP = 65_534;

/** Long enough for a loaded machine; Dovecot listens within 100 ms on an idle one. */
const START_TIMEOUT_MS = 20_000;
/** Ports are free when they are chosen, and may be another's a moment later. */
const ATTEMPTS = 3;
const LOG = 'dovecot.log';

/**
 * Starts Dovecot and waits for its own standard input to end, which it does even when this process is killed; then
 * ends everything it started, as it does where Dovecot ends by itself. Without it a test run that is killed would
 * leave its servers behind.
 */
const KEEPER = '{ "$0" -F -c "$1" 2>>"$2"; kill -KILL 0; } & read -r _; kill -KILL 0';

/** Dovecot's children share the process group of its master, which `detached` gave it. */
function killGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself in this moment.
  }
}

function groupName(): string {
  const line = readFileSync('/etc/group', 'utf8')
    .split('\n')
    .find((entry) => entry.split(':')[2] === String(process.getgid?.()));
  return line?.split(':')[0] ?? 'nogroup';
}

function logOf(folder: string): string {
  const path = join(folder, LOG);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

async function listening(
  port: number,
  { greeting, hasEnded }: { readonly greeting: string; readonly hasEnded: () => boolean },
): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (!(await answers(port, greeting))) {
    if (hasEnded()) throw new Error('Dovecot ended');
    if (performance.now() > deadline) throw new Error('Dovecot does not answer');
    await wait(10);
  }
}

/** Until its authentication process is up Dovecot greets with "Waiting for authentication process". */
function answers(port: number, greeting: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const settle = (result: boolean): void => {
      socket.destroy();
      resolve(result);
    };
    socket.once('connect', () => {
      if (greeting === '') settle(true);
    });
    socket.once('data', (data) => {
      settle(data.includes(greeting));
    });
    socket.once('error', () => {
      settle(false);
    });
  });
}
