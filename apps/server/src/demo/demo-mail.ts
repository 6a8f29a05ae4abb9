import { performance } from 'node:perf_hooks';

import { ARRIVALS } from './arrivals.ts';
import { compose } from './build/compose.ts';
import { seedFolders } from './build/seed-folders.ts';
import { internalDate } from './imap/internal-date.ts';
import type { RunningImapServer } from './imap/imap-server.ts';
import { startImapServer } from './imap/imap-server.ts';
import type { Letter } from './letter.ts';
import { SEEDED_LETTERS } from './letters/index.ts';
import type { MailboxName } from './people.ts';
import { AUTHSERV_ID, MAILBOX_NAMES, OWNERS } from './people.ts';
import type { Random } from './random.ts';
import { createRandom } from './random.ts';

export interface DemoMailOptions {
  /** Milliseconds UTC; all dates of the seeded mail are before it. */
  readonly now: number;
  /** Time of arrivals, milliseconds UTC. Left out, it goes on from `now` with the process. */
  readonly clock?: () => number;
  /** The same seed gives the same messages, dates apart. */
  readonly seed?: string;
  /** Address to listen on; only loopback makes sense. */
  readonly host?: string;
  /** 0 (the default) takes any free port. */
  readonly port?: number;
}

/** What a portal needs to connect one demo mailbox: plain IMAP at the server's host and port. */
export interface DemoMailbox {
  readonly name: string;
  readonly address: string;
  readonly username: string;
  readonly password: string;
  /** CSS colour. */
  readonly colour: string;
}

/** A message that arrived while the demo runs. */
export interface Arrival {
  /** Place in `mailboxes`. */
  readonly mailbox: number;
  readonly subject: string;
  readonly isDangerous: boolean;
}

export interface DemoArrivalOptions {
  readonly everyMs?: number;
  readonly firstAfterMs?: number;
  readonly onArrival?: (arrival: Arrival) => void;
}

export interface DemoMail {
  readonly host: string;
  readonly port: number;
  readonly mailboxes: readonly DemoMailbox[];
  /** Whose Authentication-Results the demo mailboxes trust. */
  readonly authservId: string;
  /** Puts raw bytes into the INBOX of a mailbox. */
  deliver(mailbox: number, raw: Uint8Array): void;
  /** Lets messages arrive until the returned function is called, or `close`. */
  startArrivals(options?: DemoArrivalOptions): () => void;
  close(): Promise<void>;
}

/** Often enough to see the live part within a short visit, seldom enough to read in between. */
const ARRIVAL_EVERY_MS = 60_000;
const FIRST_ARRIVAL_AFTER_MS = 20_000;

/** Starts the demo's mail: three mailboxes with a few hundred messages on an IMAP server inside this process. */
export async function startDemoMail(options: DemoMailOptions): Promise<DemoMail> {
  const host = options.host ?? '127.0.0.1';
  const random = createRandom(options.seed ?? 'postern');
  const started = performance.now();
  const clock = options.clock ?? ((): number => Math.floor(options.now + performance.now() - started));
  const accounts = MAILBOX_NAMES.map((name) => ({
    username: OWNERS[name].address,
    password: passwordOf(name, random),
    storage: seedFolders(name, SEEDED_LETTERS, { now: options.now, random }),
  }));
  const server = await startImapServer(accounts, { host, port: options.port ?? 0 });
  const stops = new Set<() => void>();
  return Object.freeze({
    host,
    port: server.port,
    mailboxes: MAILBOX_NAMES.map((name) => describeMailbox(name, random)),
    authservId: AUTHSERV_ID,
    deliver(mailbox: number, raw: Uint8Array): void {
      server.append(mailbox, 'INBOX', internalDate(clock()), Buffer.from(raw));
    },
    startArrivals(arrivals: DemoArrivalOptions = {}): () => void {
      const stop = runArrivals(server, { clock, random, ...arrivals });
      stops.add(stop);
      return stop;
    },
    async close(): Promise<void> {
      for (const stop of stops) stop();
      await server.close();
    },
  });
}

function describeMailbox(name: MailboxName, random: Random): DemoMailbox {
  const { label, address, colour } = OWNERS[name];
  return Object.freeze({
    name: label,
    address,
    username: address,
    password: passwordOf(name, random),
    colour,
  });
}

/** Not a secret: it opens invented mail on this machine's loopback address, and has to be the same after a restart. */
function passwordOf(name: MailboxName, random: Random): string {
  return `demo-${random.fork(`password:${name}`).hex(10)}`;
}

function runArrivals(
  server: RunningImapServer,
  options: DemoArrivalOptions & { readonly clock: () => number; readonly random: Random },
): () => void {
  let count = 0;
  let timer = setTimeout(arrive, options.firstAfterMs ?? FIRST_ARRIVAL_AFTER_MS);
  function arrive(): void {
    const letter = letterAt(count);
    if (letter !== undefined) deliverLetter(letter);
    count += 1;
    timer = setTimeout(arrive, options.everyMs ?? ARRIVAL_EVERY_MS);
  }
  function deliverLetter({
    letter,
    isDangerous,
  }: {
    readonly letter: Letter;
    readonly isDangerous: boolean;
  }): void {
    const at = options.clock();
    const mailbox = MAILBOX_NAMES.indexOf(letter.mailbox);
    const raw = compose(letter, {
      at,
      random: options.random,
      round: `:arrival-${String(count)}-${String(at)}`,
    });
    server.append(mailbox, 'INBOX', internalDate(at), raw);
    options.onArrival?.({ mailbox, subject: letter.subject, isDangerous });
  }
  return () => {
    clearTimeout(timer);
  };
}

/** Begins anew after the last: a demo may be left running overnight. */
function letterAt(count: number): { readonly letter: Letter; readonly isDangerous: boolean } | undefined {
  return ARRIVALS[count % ARRIVALS.length];
}
