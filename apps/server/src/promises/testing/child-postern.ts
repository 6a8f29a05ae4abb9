import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Dovecot } from '../../../../../tools/dovecot/dovecot.ts';
import { createBrowser } from '../../testing/test-browser.ts';
import type { TestBrowser } from '../../testing/test-browser.ts';
import { codeOf, until } from '../../testing/test-postern.ts';
import { COMPILED_CODE } from '../../../../../tools/compiled-code.ts';
import { freePort } from '../../../../../tools/free-port.ts';

const MAIN = fileURLToPath(new URL('../../main.ts', import.meta.url));

/** Everything a Postern process may write to, below one folder, and the port it comes back on. */
export interface ChildHome {
  readonly folder: string;
  readonly dataFolder: string;
  readonly temporaryFolder: string;
  readonly databaseFile: string;
  readonly port: number;
  readonly remove: () => void;
}

export interface ChildPostern {
  readonly origin: string;
  readonly processId: number;
  /** Everything written to standard output and standard error by this process. */
  readonly output: () => string;
  /** Signs in by mail and code, as a person would; the first one uses the set-up link. Without `browser`: in a new one. */
  readonly signIn: (email: string, browser?: TestBrowser) => Promise<TestBrowser>;
  /** Asks it to stop; resolves with the exit code. */
  readonly stop: () => Promise<number | null>;
  /** SIGKILL to the process and all its children, at once. */
  readonly kill: () => Promise<void>;
}

interface ChildOptions {
  readonly home: ChildHome;
  /** Left out where nobody connects a mailbox. */
  readonly dovecot?: Dovecot;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A folder for one Postern with a data folder, a temporary folder and a free loopback port of its own. */
export async function makeHome(): Promise<ChildHome> {
  const folder = mkdtempSync(join(tmpdir(), 'postern-child-'));
  const dataFolder = join(folder, 'data');
  const temporaryFolder = join(folder, 'tmp');
  mkdirSync(temporaryFolder);
  return {
    folder,
    dataFolder,
    temporaryFolder,
    databaseFile: join(dataFolder, 'postern.db'),
    port: await freePort(),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * `postern serve` as a process of its own, as an operator would start it: settings from the environment, the mail
 * server's authority by Node's own NODE_EXTRA_CA_CERTS. Home, working and temporary folder are its own, so that
 * whatever it writes is found below `home.folder`: all but compiled code, which Node keeps.
 */
export async function startChild(options: ChildOptions): Promise<ChildPostern> {
  return spawnChild(options).opened;
}

interface SpawnedChild {
  /** Rejects where it ended before it was open. */
  readonly opened: Promise<ChildPostern>;
  /** SIGKILL to the process and all its children, at once, at whatever it is doing. */
  readonly kill: () => Promise<void>;
}

/** As `startChild`, without waiting: a process can be killed while it starts, too. */
export function spawnChild({ home, dovecot, environment = {} }: ChildOptions): SpawnedChild {
  const authority = join(home.folder, 'authority.pem');
  if (dovecot !== undefined && !existsSync(authority)) writeFileSync(authority, dovecot.ca);
  const child = spawn(process.execPath, [MAIN, 'serve'], {
    cwd: home.folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: home.folder,
      TMPDIR: home.temporaryFolder,
      NODE_COMPILE_CACHE: COMPILED_CODE,
      ...(dovecot === undefined ? {} : { NODE_EXTRA_CA_CERTS: authority }),
      PORT: String(home.port),
      POSTERN_DATA: home.dataFolder,
      POSTERN_SIGN_UP: 'open',
      POSTERN_LOG: 'debug',
      POSTERN_VERIFY_DNS: 'off',
      ...(dovecot === undefined ? {} : { POSTERN_ALLOW_HOSTS: `localhost:${String(dovecot.ports.tls)}` }),
      ...environment,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
    });
  }
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const killNow = (): void => {
    killGroup(child);
  };
  process.once('exit', killNow);
  void ended.then(() => process.removeListener('exit', killNow));

  const kill = async (): Promise<void> => {
    killNow();
    await ended;
  };
  return { opened: whenOpen(child, { output: () => output, ended, kill }), kill };
}

interface Running {
  readonly output: () => string;
  readonly ended: Promise<number | null>;
  readonly kill: () => Promise<void>;
}

async function whenOpen(child: ChildProcess, { output, ended, kill }: Running): Promise<ChildPostern> {
  const address = await until('the line that says where Postern is open', () => {
    if (hasEnded(child)) throw new Error(`Postern ended before it was open:\n${output()}`);
    return /Postern is open at (\S+)\n/.exec(output())?.[1];
  });
  const { origin, hash } = new URL(address);
  let grant = hash.startsWith('#t=') ? hash.slice('#t='.length) : undefined;

  return {
    origin,
    processId: child.pid ?? 0,
    output,
    signIn: async (email, browser = createBrowser(origin, '127.0.0.1')) => {
      const before = output().length;
      await browser.form('/sign-in', { email, ...(grant === undefined ? {} : { grant }) });
      grant = undefined;
      const page = await (await browser.get('/sign-in/check-mail')).text();
      const cid = /name="cid" value="([^"]+)"/.exec(page)?.[1] ?? '';
      const code = await until('the printed code', () => {
        if (hasEnded(child)) throw new Error('Postern ended before it sent a code');
        const [, ...mails] = output().slice(before).split(`Mail to ${email}\n`);
        return codeOf(mails.at(-1) ?? '') || undefined;
      });
      const done = await browser.form('/sign-in/code', { cid, code });
      if (done.status !== 303) throw new Error(`the code was not taken: ${String(done.status)}`);
      return browser;
    },
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    kill,
  };
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

/** `detached` gave the process a group of its own, which its children share. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined || hasEnded(child)) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in this moment.
  }
}
