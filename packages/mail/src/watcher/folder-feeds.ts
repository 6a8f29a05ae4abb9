import type { FolderChange, FolderRole, MailSession, WatcherOptions } from '../types.ts';
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
  readonly #feeds = new Map<string, FolderFeed>();
  #round = 0;

  constructor(options: WatcherOptions, isActive: () => boolean) {
    this.#options = options;
    this.#isActive = isActive;
  }

  /** Asked for each time: after `pool.close` the account has a new one. */
  get #session(): MailSession {
    return this.#options.pool.session(this.#options.account);
  }

  inbox(): FolderFeed {
    return this.#feed('INBOX', 'inbox');
  }

  /** One round trip for the state of every watched folder; arrivals in them are told. */
  async poll(): Promise<void> {
    try {
      await this.#poll();
    } catch (error) {
      this.#options.onCallbackError?.(error);
    }
  }

  async #poll(): Promise<void> {
    if (this.#round % LIST_EVERY_ROUNDS === 0 && !(await this.#readList())) return;
    this.#round += 1;
    const polled = await this.#session.poll([...this.#feeds.keys()]);
    if (polled.outcome === 'failed') return;
    for (const [folder, status] of polled.statuses) {
      if (!this.#isActive()) return;
      const feed = this.#feeds.get(folder);
      await feed?.observe(status);
      feed?.observeCounts(status);
    }
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
    });
    this.#feeds.set(folder, feed);
    return feed;
  }
}

function isUnwatched(role: FolderRole | undefined): boolean {
  return role !== undefined && UNWATCHED.has(role);
}
