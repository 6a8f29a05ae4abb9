import { CommandConnection } from './imap/command-connection.ts';
import { type ConnectionBudget, createConnectionBudget } from './imap/connection-budget.ts';
import {
  COMMAND_TIMEOUT_MS,
  CONNECT_TIMEOUT_MS,
  IDLE_CLOSE_MS,
  MAX_CONNECTIONS_PER_USER,
} from './imap/limits.ts';
import { type Link, openLink } from './imap/link.ts';
import { sessionOn } from './imap/session.ts';
import type { MailAccount, MailPool, MailPoolOptions, MailSession } from './types.ts';

interface Entry {
  readonly account: MailAccount;
  readonly connection: CommandConnection;
  readonly session: MailSession;
}

export interface OpenOptions {
  readonly timeoutMs?: number;
  readonly qresync?: boolean;
  readonly signal?: AbortSignal;
}

/** What a watcher needs of its pool besides sessions: connections of its own under the same budget. */
export interface PoolParts {
  readonly now: () => number;
  readonly open: (account: MailAccount, options: OpenOptions) => Promise<Link>;
}

const parts = new WeakMap<MailPool, PoolParts>();

/**
 * Sessions by account, with one warm command connection each and a connection budget per host and user.
 *
 * @example
 * const pool = createMailPool({ dial, clock });
 * const listed = await pool.session(account).window({ folder: 'INBOX', limit: 50 });
 */
export function createMailPool(options: MailPoolOptions): MailPool {
  const budget = createConnectionBudget(options.maxConnectionsPerUser ?? MAX_CONNECTIONS_PER_USER);
  const entries = new Map<string, Entry>();
  const open = (account: MailAccount, how: OpenOptions): Promise<Link> =>
    openCounted(account, { options, budget, how });

  function entryOf(account: MailAccount): Entry {
    const known = entries.get(account.id);
    if (known !== undefined && isSameLogin(known.account, account)) return known;
    known?.connection.close();
    const connection = new CommandConnection({
      now: options.clock.now,
      open: ({ timeoutMs }) => open(account, { timeoutMs }),
      commandTimeoutMs: options.commandTimeoutMs ?? COMMAND_TIMEOUT_MS,
      idleCloseMs: options.idleCloseMs ?? IDLE_CLOSE_MS,
    });
    const entry = { account, connection, session: sessionOn(connection) };
    entries.set(account.id, entry);
    return entry;
  }

  async function close(accountId: string): Promise<void> {
    entries.get(accountId)?.connection.close();
    entries.delete(accountId);
    await Promise.resolve();
  }

  const pool: MailPool = Object.freeze({
    session: (account: MailAccount) => entryOf(account).session,
    close,
    closeAll: async () => {
      await Promise.all([...entries.keys()].map(close));
    },
  });
  parts.set(pool, { now: options.clock.now, open });
  return pool;
}

/** The parts behind a pool made by `createMailPool`. */
export function partsOf(pool: MailPool): PoolParts {
  const found = parts.get(pool);
  if (found === undefined) throw new TypeError('a watcher needs a pool made by createMailPool');
  return found;
}

async function openCounted(
  account: MailAccount,
  {
    options,
    budget,
    how,
  }: {
    readonly options: MailPoolOptions;
    readonly budget: ConnectionBudget;
    readonly how: OpenOptions;
  },
): Promise<Link> {
  const release = budget.take(account);
  try {
    const link = await openLink(account, {
      dial: options.dial,
      trust: options.trust ?? {},
      ...how,
      timeoutMs: Math.min(how.timeoutMs ?? CONNECT_TIMEOUT_MS, CONNECT_TIMEOUT_MS),
    });
    link.onClose(release);
    return link;
  } catch (error) {
    release();
    throw error;
  }
}

/** Whether a connection of one may serve the other. A new password is a new account object after `close`. */
function isSameLogin(a: MailAccount, b: MailAccount): boolean {
  return a.host === b.host && a.port === b.port && a.security === b.security && a.username === b.username;
}
