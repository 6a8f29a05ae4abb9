import type { FolderChange, FolderRole, FolderStatus, MailSession, WatcherOptions } from '../types.ts';
import { FolderFeed } from './folder-feed.ts';

/**
 * Folders whose mail is the person's own or a view of other folders: watching Gmail's "All Mail" would tell every
 * arrival twice.
 */
const UNWATCHED: ReadonlySet<FolderRole> = new Set(['sent', 'drafts', 'trash', 'all', 'flagged']);

/** Rounds of polling after which the folder list is read again. */
const LIST_EVERY_ROUNDS = 10;

/** All watched folders of an account. Outlives connections, so that nothing is told twice after a reconnect. */
export class FolderFeeds {
  readonly #options: WatcherOptions;
  readonly #isActive: () => boolean;
  readonly #now: () => number;
  readonly #feeds = new Map<string, FolderFeed>();
  #round = 0;

  constructor(options: WatcherOptions, { isActive, now }: { isActive: () => boolean; now: () => number }) {
    this.#options = options;
    this.#now = now;
    this.#isActive = isActive;
  }

  /** Asked for each time: after `pool.close` the account has a new one. */
  get #session(): MailSession {
    return this.#options.pool.session(this.#options.account);
  }

  inbox(): FolderFeed {
    return this.#feed('INBOX', 'inbox');
  }

  /** Asks for the state of every watched folder; arrivals in them are told. False when the server could not be asked. */
  async poll(): Promise<boolean> {
    try {
      return await this.#poll();
    } catch (error) {
      this.#options.onCallbackError?.(error);
      return false;
    }
  }

  async #poll(): Promise<boolean> {
    if (this.#round % LIST_EVERY_ROUNDS === 0 && !(await this.#readList())) return false;
    this.#round += 1;
    let rest: readonly string[] = [...this.#feeds.keys()];
    while (rest.length > 0 && this.#isActive()) {
      const polled = await this.#session.poll(rest);
      if (polled.outcome === 'failed') return false;
      for (const [folder, status] of polled.statuses) await this.#observe(folder, status);
      rest = polled.rest;
    }
    return true;
  }

  async #observe(folder: string, status: FolderStatus): Promise<void> {
    const feed = this.#feeds.get(folder);
    if (!this.#isActive()) return;
    await feed?.observe(status);
    feed?.observeCounts(status);
  }

  change(change: Omit<FolderChange, 'folder' | 'uidValidity'>): void {
    if (!this.#isActive()) return;
    try {
      this.#options.onChange?.({ folder: 'INBOX', uidValidity: this.inbox().uidValidity, ...change });
    } catch (error) {
      this.#options.onCallbackError?.(error);
    }
  }

  async #readList(): Promise<boolean> {
    const listed = await this.#session.folders();
    if (listed.outcome === 'failed') return false;
    const watched = listed.folders.filter(({ selectable, role }) => selectable && !isUnwatched(role));
    const paths = new Set(['INBOX', ...watched.map(({ path }) => path)]);
    for (const path of this.#feeds.keys()) if (!paths.has(path)) this.#feeds.delete(path);
    for (const { path, role } of watched) this.#feed(path, role);
    return true;
  }

  #feed(folder: string, role: FolderRole | undefined): FolderFeed {
    const known = this.#feeds.get(folder);
    if (known !== undefined) return known;
    const feed = new FolderFeed({
      folder,
      role,
      session: () => this.#session,
      callbacks: this.#options,
      isActive: this.#isActive,
      now: this.#now,
    });
    this.#feeds.set(folder, feed);
    return feed;
  }
}

function isUnwatched(role: FolderRole | undefined): boolean {
  return role !== undefined && UNWATCHED.has(role);
}
