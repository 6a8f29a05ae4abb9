import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPILED_CODE } from '../../../../tools/compiled-code.ts';

/** What a mail printed on the console carries. */
export interface PrintedMail {
  readonly to: string;
  readonly link: string;
  readonly code: string;
}

export interface RunningExample {
  readonly origin: string;
  /** Mails printed so far. */
  mails(): readonly PrintedMail[];
  /** The mail after the first `count`. */
  mailAfter(count: number): Promise<PrintedMail>;
  /** Everything printed, for what must not be in it. */
  output(): string;
  stop(): Promise<void>;
}

const START_MS = 20_000;
const POLL_MS = 50;

/** Starts an example as a person would: `node server.ts`, on a free port, with a database of its own. */
export async function startExample(name: string): Promise<RunningExample> {
  const folder = await mkdtemp(join(tmpdir(), `login-example-${name}-`));
  const port = await freePort();
  const child = spawn(process.execPath, [join(import.meta.dirname, '..', name, 'server.ts')], {
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: COMPILED_CODE,
      PORT: String(port),
      DATABASE: join(folder, 'login.db'),
      LOGIN_KEY: randomBytes(32).toString('base64url'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString('utf8')));
  const mails = (): readonly PrintedMail[] => readMails(printed);
  const stop = async (): Promise<void> => {
    if (child.exitCode === null) {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await ended;
    }
    await rm(folder, { recursive: true, force: true });
  };
  await until(() => printed.includes('Open http') || child.exitCode !== null);
  if (!printed.includes('Open http')) {
    await stop();
    throw new Error(`The example ${name} did not start:\n${printed}`);
  }
  return {
    origin: `http://localhost:${String(port)}`,
    mails,
    output: () => printed,
    async mailAfter(count) {
      await until(() => mails().length > count);
      const mail = mails()[count];
      if (mail === undefined) throw new Error(`No mail was printed:\n${printed}`);
      return mail;
    },
    stop,
  };
}

function readMails(printed: string): readonly PrintedMail[] {
  // The end of a mail is its last rule: what is still being printed does not count.
  return printed
    .split('Mail to ')
    .slice(1)
    .filter((text) => text.includes('──────'))
    .map((text) => ({
      to: text.split('\n', 1)[0] ?? '',
      link: /https?:\/\/\S+\/verify#t=[\w-]+/.exec(text)?.[0] ?? '',
      code: /\b[2-9B-Y]{4}-[2-9B-Y]{4}\b/.exec(text)?.[0] ?? '',
    }));
}

async function until(holds: () => boolean): Promise<void> {
  for (let waited = 0; waited < START_MS && !holds(); waited += POLL_MS) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => {
    probe.listen(0, 'localhost', resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}
