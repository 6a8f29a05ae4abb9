/**
 * The arrivals of one folder: the place told last, and a pump that asks for what is new and tells it. One run at a
 * time; what comes while one runs is told by the next. So the first of a burst never waits, and a burst is few calls.
 */
import type { FolderCursor, FolderRole, FolderStatus, MailSession, WatcherOptions } from '../types.ts';

interface FeedOptions {
  readonly folder: string;
  readonly role: FolderRole | undefined;
  readonly session: () => MailSession;
  readonly callbacks: Pick<
    WatcherOptions,
    'loadCursor' | 'onSeed' | 'onArrivals' | 'onChange' | 'onCallbackError'
  >;
  /** False once the watcher is closed: nothing is told any more. */
  readonly isActive: () => boolean;
  readonly now: () => number;
}

/** Where a folder's UIDs stand. */
type FolderPlace = Pick<FolderStatus, 'uidValidity' | 'uidNext'>;

/** Resets of UIDVALIDITY believed in a day; a server that changes it each time is broken and left alone. */
const MAX_RESETS = 5;
const DAY_MS = 86_400_000;

export class FolderFeed {
  readonly #options: FeedOptions;
  #cursor: FolderCursor | undefined;
  #counts: string | undefined;
  #isRunning = false;
  #isWanted = false;
  #resets: readonly number[] = [];

  constructor(options: FeedOptions) {
    this.#options = options;
  }

  get uidValidity(): number {
    return this.#cursor?.uidValidity ?? 0;
  }

  /** The folder's place became known: seeds a new or reset folder, and asks for arrivals where there are some. */
  async observe(place: FolderPlace): Promise<void> {
    if (this.#isRunning) {
      this.#isWanted = true;
      return;
    }
    await this.#exclusively(async () => {
      if (await this.#settle(place)) await this.#tellArrivals(place.uidNext);
    });
  }

  /** The folder's counts became known: a difference means that messages were removed or flags changed. */
  observeCounts({ total, unseen }: Pick<FolderStatus, 'total' | 'unseen'>): void {
    const counts = `${String(total)} ${String(unseen)}`;
    if (this.#counts !== undefined && this.#counts !== counts) this.#change();
    this.#counts = counts;
  }

  /** The server said that the folder grew. */
  async grew(): Promise<void> {
    if (this.#isRunning) {
      this.#isWanted = true;
      return;
    }
    await this.#exclusively(() => this.#tellArrivals(Number.POSITIVE_INFINITY));
  }

  /** A cursor for this folder and UIDVALIDITY is in place; false when it was only now put there, or cannot be. */
  async #settle(status: FolderPlace): Promise<boolean> {
    const { folder, callbacks } = this.#options;
    const known = this.#cursor ?? (await callbacks.loadCursor(folder));
    if (known?.uidValidity === status.uidValidity) {
      this.#cursor = known;
      return true;
    }
    if (known !== undefined) {
      const now = this.#options.now();
      this.#resets = [...this.#resets.filter((time) => now - time < DAY_MS), now].slice(-MAX_RESETS - 1);
      if (this.#resets.length > MAX_RESETS) return false;
    }
    const cursor = { uidValidity: status.uidValidity, lastUid: Math.max(0, status.uidNext - 1) };
    if (!this.#options.isActive()) return false;
    await callbacks.onSeed({ folder, ...cursor, reason: known === undefined ? 'first' : 'reset' });
    this.#cursor = cursor;
    return false;
  }

  /** Tells everything above the cursor, in order, until there is no more. */
  async #tellArrivals(uidNext: number): Promise<void> {
    const { folder, role, session, callbacks, isActive } = this.#options;
    while (this.#cursor !== undefined && isActive() && uidNext > this.#cursor.lastUid + 1) {
      const cursor = this.#cursor;
      const news = await session().newUids({ folder, afterUid: cursor.lastUid });
      if (news.outcome === 'failed' || !isActive()) return;
      if (news.uidValidity !== cursor.uidValidity) {
        await this.#settle(news);
        return;
      }
      const last = news.uids.at(-1);
      if (last === undefined) return;
      await callbacks.onArrivals({ folder, role, uidValidity: cursor.uidValidity, uids: news.uids });
      // Only now: if it threw, the same messages are told again.
      this.#cursor = { ...cursor, lastUid: last };
    }
  }

  /** Runs the pump, again while something was wanted meanwhile. A callback that throws ends the run, not the watcher. */
  async #exclusively(run: () => Promise<void>): Promise<void> {
    this.#isRunning = true;
    try {
      await run();
      while (this.#isWanted && this.#options.isActive()) {
        this.#isWanted = false;
        await this.#tellArrivals(Number.POSITIVE_INFINITY);
      }
    } catch (error) {
      if (this.#options.isActive()) this.#options.callbacks.onCallbackError?.(error);
    } finally {
      this.#isRunning = false;
      this.#isWanted = false;
    }
  }

  #change(): void {
    const { folder, callbacks, isActive } = this.#options;
    if (isActive()) callbacks.onChange?.({ folder, uidValidity: this.uidValidity, kind: 'counts' });
  }
}
