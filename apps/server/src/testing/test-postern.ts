import { solveProofOfWork } from '@postern/login';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { COMPILED_CODE } from '../../../../tools/compiled-code.ts';
import { startPostern } from '../compose.ts';
import type { ComposeOptions, Postern } from '../compose.ts';
import { readConfig } from '../config.ts';
import { openKeysFile } from '../infrastructure/keys-file.ts';
import { createLogger } from '../infrastructure/logger.ts';
import { createBrowser } from './test-browser.ts';
import type { TestBrowser } from './test-browser.ts';

export interface TestPostern {
  readonly postern: Postern;
  readonly origin: string;
  readonly dataFolder: string;
  /** Every mail that was printed, oldest first. */
  readonly mails: readonly string[];
  /** Everything that was logged. */
  readonly log: () => string;
  /** A browser of its own: cookies, Origin and all. */
  readonly browser: () => TestBrowser;
  /** A browser that is signed in by mail and code, as a person would. The first one uses the set-up link. */
  readonly signedIn: (email: string) => Promise<TestBrowser>;
  /** All files below the data folder, by path. */
  readonly files: () => ReadonlyMap<string, Buffer>;
  readonly stop: () => Promise<void>;
}

export interface TestPosternOptions extends Partial<
  Pick<ComposeOptions, 'trust' | 'clock' | 'pollIntervalMs' | 'sweepIntervalMs' | 'demo'>
> {
  readonly environment?: Readonly<Record<string, string>>;
  /** Use this folder, and leave it there when stopped. */
  readonly dataFolder?: string;
}

/** That work is asked for is tested here; how much it is, in the sign-in library. */
const LITTLE_WORK = { cost: 10, maxCounter: 20 };

// Of use to the scanning processes that tests start.
process.env['NODE_COMPILE_CACHE'] ??= COMPILED_CODE;

/** A whole Postern on a free loopback port, with a real database in a folder of its own. */
export async function startTestPostern(options: TestPosternOptions = {}): Promise<TestPostern> {
  const { environment, dataFolder: given, ...parts } = options;
  const dataFolder = given ?? mkdtempSync(join(tmpdir(), 'postern-test-'));
  const read = readConfig({
    PORT: '0',
    POSTERN_SIGN_UP: 'open',
    POSTERN_DATA: dataFolder,
    POSTERN_LOG: 'debug',
    // Tests ask no name server but their own.
    POSTERN_VERIFY_DNS: 'off',
    TRUSTED_PROXIES: '127.0.0.1',
    ...environment,
  });
  if (!read.ok) throw new Error(read.problems.join('\n'));
  const keys = openKeysFile(read.config.keysFile);
  if (!keys.ok) throw new Error(keys.problem);
  const lines: string[] = [];
  const mails: string[] = [];
  const logger = createLogger({
    level: read.config.logLevel,
    destination: { write: (line) => lines.push(line) },
  });
  const postern = await startPostern({
    config: read.config,
    keyring: keys.keyring,
    logger,
    print: (text) => mails.push(text),
    // Loading the scanner is a second of work, which most tests have no message for.
    scanPool: { workers: 1, start: 'first-message' },
    proofOfWork: { costs: { 1: LITTLE_WORK, 2: LITTLE_WORK, 3: LITTLE_WORK } },
    ...parts,
  });
  const { origin } = postern.publicUrl;
  let networks = 0;
  const browser = (): TestBrowser => {
    networks += 1;
    return createBrowser(origin, `198.51.${String(networks >> 8)}.${String(networks & 255)}`);
  };
  let setupUrl = postern.setupUrl;

  return {
    postern,
    origin,
    dataFolder,
    mails,
    log: () => lines.join(''),
    browser,
    signedIn: async (email) => {
      const person = browser();
      const grant = setupUrl === undefined ? {} : { grant: new URL(setupUrl).hash.slice('#t='.length) };
      setupUrl = undefined;
      const before = mails.length;
      const started = await withWork((captcha) => person.form('/sign-in', { email, ...grant, ...captcha }));
      if (started.status !== 303) throw new Error(`sign-in was not started: ${String(started.status)}`);
      const page = await (await person.get('/sign-in/check-mail')).text();
      const cid = /name="cid" value="([^"]+)"/.exec(page)?.[1] ?? '';
      const code = codeOf(await nextMail(mails, before));
      const done = await person.form('/sign-in/code', { cid, code });
      if (done.status !== 303) throw new Error(`the code was not taken: ${String(done.status)}`);
      return person;
    },
    files: () => readTree(dataFolder),
    stop: async () => {
      await postern.close();
      if (given === undefined) rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** The typed code of a sign-in mail. */
export function codeOf(mail: string): string {
  return /\b[2-9A-Z]{4}-[2-9A-Z]{4}\b/.exec(mail)?.[0] ?? '';
}

/** The link of a sign-in mail. */
export function linkOf(mail: string): string {
  return /https?:\/\/\S+#t=[\w-]+/.exec(mail)?.[0] ?? '';
}

/** Waits for the mail after the first `count`. */
export async function nextMail(mails: readonly string[], count: number): Promise<string> {
  return until('a mail', () => mails[count]);
}

/** Longest wait of a test for something that must happen. Milliseconds. */
const PATIENCE_MS = 20_000;
const STEP_MS = 15;

/** Asks again and again until there is an answer. */
export async function until<T>(what: string, ask: () => T | undefined | Promise<T | undefined>): Promise<T> {
  for (let waited = 0; waited < PATIENCE_MS; waited += STEP_MS) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await wait(STEP_MS);
  }
  throw new Error(`${what} did not come`);
}

function readTree(folder: string): ReadonlyMap<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  return new Map(paths.filter((path) => statSync(path).isFile()).map((path) => [path, readFileSync(path)]));
}

/** A form that is asked for work under pressure is posted again with the answer, as the page's script does. */
export async function withWork(
  post: (captcha: { readonly captcha?: string; readonly sealed?: string }) => Promise<Response>,
): Promise<Response> {
  const first = await post({});
  if (first.status !== 428) return first;
  const page = await first.text();
  const challenge = /data-captcha="([^"]+)"/.exec(page)?.[1] ?? '';
  const sealed = /name="sealed" value="([^"]+)"/.exec(page)?.[1];
  const { data }: { readonly data: unknown } = JSON.parse(challenge.replaceAll('&quot;', '"'));
  return post({ captcha: await solveProofOfWork(data), ...(sealed === undefined ? {} : { sealed }) });
}
