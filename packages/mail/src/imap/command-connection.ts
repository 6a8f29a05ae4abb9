/**
 * The warm connection questions are asked on, one at a time: opened when first needed, kept while used, opened
 * again once when it turns out to be dead. It never waits in IDLE.
 */
import type { ImapFlow } from 'imapflow';
import type { MailFailed, MailOutcome } from '../types.ts';
import { failed, failureOf, problem } from './failure.ts';
import { CANCEL_GRACE_MS } from './limits.ts';
import type { Link } from './link.ts';
import { within } from './within.ts';

interface CommandConnectionOptions {
  readonly now: () => number;
  readonly open: (options: { readonly timeoutMs: number }) => Promise<Link>;
  readonly commandTimeoutMs: number;
  readonly idleCloseMs: number;
}

interface Question<T> {
  /** Bytes the server may send while it answers. */
  readonly bytes: number;
  readonly signal?: AbortSignal | undefined;
  readonly ask: (client: ImapFlow) => Promise<T>;
}

/** How long a server may take to answer LOGOUT before the socket is closed. */
const LOGOUT_MS = 2_000;

export class CommandConnection {
  readonly #options: CommandConnectionOptions;
  #link: Link | undefined;
  #turn: Promise<void> = Promise.resolve();
  #waiting = 0;
  #idleTimer: NodeJS.Timeout | undefined;
  #isClosed = false;

  constructor(options: CommandConnectionOptions) {
    this.#options = options;
  }

  /** Asks when it is this question's turn. Expected failures are outcomes; a rejection is a bug. */
  async run<T extends object>(question: Question<T>): Promise<MailOutcome<T>> {
    const deadline = this.#options.now() + this.#options.commandTimeoutMs;
    const turn = this.#takeTurn();
    try {
      const left = (): number => Math.max(1, deadline - this.#options.now());
      await within({ timeoutMs: left(), signal: question.signal }, () => turn.before);
      const value = await this.#ask(question, left, turn.hold);
      return { ...value, outcome: 'ok' };
    } catch (error) {
      return failedOrThrow(error);
    } finally {
      turn.end();
    }
  }

  /** Ends the connection at once; later questions fail. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#idleTimer);
    this.#link?.close();
  }

  async #ask<T>(
    question: Question<T>,
    left: () => number,
    hold: (until: Promise<unknown>) => void,
  ): Promise<T> {
    const reused = this.#link?.isOpen() === true ? this.#link : undefined;
    const link = reused ?? (await this.#connect(left()));
    try {
      return await this.#askOn(link, { question, timeoutMs: left(), hold });
    } catch (error) {
      const isStale = reused !== undefined && !link.isOpen() && failureOf(error)?.code === 'unavailable';
      if (!isStale) throw error;
    }
    return this.#askOn(await this.#connect(left()), { question, timeoutMs: left(), hold });
  }

  async #askOn<T>(
    link: Link,
    turn: {
      readonly question: Question<T>;
      readonly timeoutMs: number;
      readonly hold: (until: Promise<unknown>) => void;
    },
  ): Promise<T> {
    const { ask, bytes, signal } = turn.question;
    const asked = ask(link.client);
    const budget = { received: () => link.received(), bytes };
    try {
      return await within({ timeoutMs: turn.timeoutMs, signal, budget }, () => asked);
    } catch (thrown) {
      // A broken connection rejects its commands with "closed"; what broke it says more.
      const error = failureOf(link.brokenBy()) === undefined ? thrown : link.brokenBy();
      const code = failureOf(error)?.code;
      // IMAP cannot take a command back: give it a moment to end, else the connection goes.
      if (code === 'cancelled')
        turn.hold(
          settledOr(asked, CANCEL_GRACE_MS, () => {
            link.close();
          }),
        );
      // A broken bound leaves a command running; after a protocol error nobody knows what the next answer means.
      else if (code === undefined || BROKEN.has(code)) link.close();
      throw error;
    }
  }

  async #connect(timeoutMs: number): Promise<Link> {
    if (this.#isClosed) throw problem('cancelled');
    const link = await this.#options.open({ timeoutMs });
    if (this.#isClosed) {
      link.close();
      throw problem('cancelled');
    }
    this.#link = link;
    return link;
  }

  #takeTurn(): { before: Promise<void>; hold: (until: Promise<unknown>) => void; end: () => void } {
    const before = this.#turn;
    const mine = Promise.withResolvers<unknown>();
    let held: Promise<unknown> = Promise.resolve();
    this.#turn = before.then(async () => {
      await mine.promise;
      await held;
    });
    this.#waiting += 1;
    clearTimeout(this.#idleTimer);
    return {
      before,
      hold: (until) => {
        held = until;
      },
      end: () => {
        mine.resolve(undefined);
        this.#waiting -= 1;
        if (this.#waiting === 0 && !this.#isClosed) this.#closeWhenUnused();
      },
    };
  }

  #closeWhenUnused(): void {
    this.#idleTimer = setTimeout(() => {
      const link = this.#link;
      this.#link = undefined;
      if (link?.isOpen() === true)
        void settledOr(link.client.logout(), LOGOUT_MS, () => {
          link.close();
        });
    }, this.#options.idleCloseMs);
    this.#idleTimer.unref();
  }
}

/** After these the connection is not used again. A new UIDVALIDITY means that the selected view is of old times. */
const BROKEN: ReadonlySet<string> = new Set(['timeout', 'limit', 'protocol', 'uidvalidity-changed']);

/** The failure of an expected error; anything else is thrown on. */
export function failedOrThrow(error: unknown): MailFailed {
  const failure = failureOf(error);
  if (failure === undefined) throw error;
  return failed(failure);
}

/** Resolves when the promise settles, or after a while, when `giveUp` is called. Never rejects. */
async function settledOr(promise: Promise<unknown>, timeoutMs: number, giveUp: () => void): Promise<void> {
  try {
    await within({ timeoutMs }, () => promise);
  } catch (error) {
    if (failureOf(error)?.code === 'timeout') giveUp();
  }
}
