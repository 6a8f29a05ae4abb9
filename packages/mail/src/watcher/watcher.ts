import type { Link } from '../imap/link.ts';
import { failureOf } from '../imap/failure.ts';
import { serverText } from '../imap/server-text.ts';
import { partsOf, type PoolParts } from '../pool.ts';
import type { MailFailure, MailWatcher, WatcherOptions, WatcherState } from '../types.ts';
import { type Backoff, createBackoff } from './backoff.ts';
import { FolderFeeds } from './folder-feeds.ts';
import { watchInbox } from './watch-inbox.ts';

/** Sign-ins rejected in a row before the server is left alone: more would lock the person out of their account. */
const MAX_REJECTIONS = 3;

const POLL_INTERVAL_MS = 60_000;
/** Firewalls and servers forget silent connections (RFC 2177 says 29 minutes, home routers say 5). */
const HEARTBEAT_MS = 4 * 60_000;
const BACKOFF_BASE_MS = 2_000;
const BACKOFF_CAP_MS = 10 * 60_000;

/**
 * Watches one account: IDLE on INBOX over a connection of its own, STATUS for the other folders over the pool's
 * command connection. Starts at once, connects again by itself, ends with `close()`.
 */
export function createWatcher(options: WatcherOptions): MailWatcher {
  const watcher = new Watcher(options);
  watcher.start();
  return Object.freeze<MailWatcher>({
    state: () => watcher.state,
    retry: () => {
      watcher.retry();
    },
    close: () => watcher.close(),
  });
}

class Watcher {
  readonly #options: WatcherOptions;
  readonly #parts: PoolParts;
  readonly #feeds: FolderFeeds;
  readonly #backoff: Backoff;
  readonly #closing = new AbortController();
  #state: WatcherState;
  #rejections = 0;
  #link: Link | undefined;
  #running: Promise<void> = Promise.resolve();
  /** Ends the wait between two attempts. */
  #wake: (() => void) | undefined;
  #isRetryWanted = false;

  constructor(options: WatcherOptions) {
    this.#options = options;
    this.#parts = partsOf(options.pool);
    this.#feeds = new FolderFeeds(options, { isActive: () => !this.#isClosed, now: this.#parts.now });
    this.#backoff = createBackoff(
      options.backoffBaseMs ?? BACKOFF_BASE_MS,
      options.backoffCapMs ?? BACKOFF_CAP_MS,
    );
    this.#state = { kind: 'connecting', since: this.#parts.now() };
  }

  get state(): WatcherState {
    return this.#state;
  }

  get #pollIntervalMs(): number {
    return this.#options.pollIntervalMs ?? POLL_INTERVAL_MS;
  }

  get #isClosed(): boolean {
    return this.#closing.signal.aborted;
  }

  start(): void {
    this.#running = this.#run();
  }

  retry(): void {
    this.#rejections = 0;
    this.#backoff.reset();
    this.#isRetryWanted = true;
    this.#wake?.();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#wake?.();
    this.#link?.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#isClosed) {
      if (this.#state.kind !== 'polling') this.#tell({ kind: 'connecting', since: this.#parts.now() });
      const failure = await this.#connectAndWatch();
      if (this.#isClosed) return;
      // No connection to spare for IDLE: the shared command connection can still ask now and then.
      if (failure.code === 'too-many-connections' && (await this.#feeds.poll())) await this.#restPolling();
      else await this.#restAfter(failure);
    }
  }

  /** Stays here as long as the connection lives; answers why it ended. */
  async #connectAndWatch(): Promise<MailFailure> {
    try {
      const { account } = this.#options;
      const link = await this.#parts.open(account, { qresync: true, signal: this.#closing.signal });
      this.#link = link;
      try {
        await watchInbox(link, {
          feeds: this.#feeds,
          pollIntervalMs: this.#pollIntervalMs,
          heartbeatMs: this.#options.heartbeatMs ?? HEARTBEAT_MS,
          signal: this.#closing.signal,
          onOpen: (kind) => {
            this.#rejections = 0;
            this.#backoff.reset();
            this.#tell({ kind, since: this.#parts.now() });
          },
        });
      } finally {
        link.close();
        this.#link = undefined;
      }
      return goneFailure(link);
    } catch (error) {
      const failure = failureOf(error);
      if (failure === undefined) this.#options.onCallbackError?.(error);
      return failure ?? { code: 'unavailable' };
    }
  }

  async #restPolling(): Promise<void> {
    if (this.#state.kind !== 'polling') this.#tell({ kind: 'polling', since: this.#parts.now() });
    await this.#rest(this.#pollIntervalMs);
  }

  async #restAfter(failure: MailFailure): Promise<void> {
    if (failure.code === 'auth-rejected') this.#rejections += 1;
    const waitMs = this.#rejections >= MAX_REJECTIONS ? undefined : this.#backoff.next();
    const since = this.#parts.now();
    this.#tell({
      kind: 'offline',
      since,
      failure,
      retryAt: waitMs === undefined ? undefined : since + waitMs,
    });
    await this.#rest(waitMs);
  }

  /** Waits, without end where no time is given, until `retry` or `close`. */
  async #rest(waitMs: number | undefined): Promise<void> {
    if (!this.#isRetryWanted && !this.#isClosed) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#wake = resolve;
      const timer = waitMs === undefined ? undefined : setTimeout(resolve, waitMs);
      await promise;
      clearTimeout(timer);
      this.#wake = undefined;
    }
    this.#isRetryWanted = false;
  }

  #tell(state: WatcherState): void {
    if (this.#isClosed) return;
    this.#state = state;
    try {
      this.#options.onState?.(state);
    } catch (error) {
      this.#options.onCallbackError?.(error);
    }
  }
}

/** Why a connection ended by itself: what broke it, or the server's BYE where it said one. */
function goneFailure(link: Link): MailFailure {
  const said = serverText(link.client.byeReason);
  const gone: MailFailure = { code: 'unavailable', ...(said === undefined ? {} : { serverText: said }) };
  return failureOf(link.brokenBy()) ?? gone;
}
