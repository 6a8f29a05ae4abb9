import { OperatorRulesError } from '../../operator-rules/operator-rules-error.ts';
import type { YaraSource } from '../../operator-rules/operator-rules.ts';
import type { EngineResult } from '../../report.ts';
import { cleanNames, silent } from '../ask-once.ts';
import { YaraProcess, type YaraReply } from './yara-process.ts';

/** Milliseconds to load and compile: a folder of a thousand rules takes two seconds on a slow machine. */
const START_LIMIT_MS = 60_000;
/** Messages that wait for their turn at most; for a further one there is no time. */
const WAITING = 200;

/** Hands messages to the YARA process one after the other, and replaces it where it does not come back. */
export class YaraRunner {
  readonly #sources: readonly YaraSource[];
  readonly #timeLimitMs: number;
  #process: YaraProcess | undefined;
  /** Ends with the turn of the last message that waits. */
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #isClosed = false;

  constructor(sources: readonly YaraSource[], timeLimitMs: number) {
    this.#sources = sources;
    this.#timeLimitMs = timeLimitMs;
  }

  /** @throws {OperatorRulesError} where the rules cannot be compiled. */
  async begin(): Promise<void> {
    const reply = await this.#start();
    if (reply.kind === 'wrong') {
      throw new OperatorRulesError(reply.problems.map((each) => ({ ...each, rule: '', path: '' })));
    }
    if (reply.kind !== 'ready') {
      throw new Error('The YARA process cannot be started.');
    }
  }

  /** Never rejects. */
  async check(raw: Uint8Array, signal: AbortSignal): Promise<EngineResult> {
    if (this.#waiting >= WAITING || this.#isClosed) {
      return silent('yara', this.#isClosed ? 'failed' : 'timed-out');
    }
    this.#waiting += 1;
    const turn = this.#last.then(() => (signal.aborted ? silent('yara', 'timed-out') : this.#scan(raw)));
    this.#last = turn.finally(() => {
      this.#waiting -= 1;
    });
    return turn;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#process?.kill();
    await this.#last;
  }

  async #scan(raw: Uint8Array): Promise<EngineResult> {
    if (this.#process === undefined || this.#process.hasEnded) {
      const started = await this.#start();
      if (started.kind !== 'ready') {
        return silent('yara', 'failed');
      }
    }
    const reply = await this.#limited((running) => running.scan(raw), this.#timeLimitMs);
    switch (reply.kind) {
      case 'answer':
        return toResult(reply);
      case 'late':
        return silent('yara', 'timed-out');
      default:
        return silent('yara', 'failed');
    }
  }

  async #start(): Promise<YaraReply | Late> {
    if (this.#isClosed) {
      return { kind: 'ended' };
    }
    this.#process = new YaraProcess();
    const reply = await this.#limited((running) => running.start(this.#sources), START_LIMIT_MS);
    if (reply.kind !== 'ready') {
      await this.#process.kill();
    }
    return reply;
  }

  /** Nothing stops a rule from inside: what is late is killed. */
  async #limited(
    ask: (running: YaraProcess) => Promise<YaraReply>,
    limitMs: number,
  ): Promise<YaraReply | Late> {
    const running = this.#process;
    if (running === undefined) {
      return { kind: 'ended' };
    }
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      void running.kill();
    }, limitMs);
    const reply = await ask(running);
    clearTimeout(timer);
    return isLate ? { kind: 'late' } : reply;
  }
}

interface Late {
  readonly kind: 'late';
}

function toResult({ matches, wasCut }: Extract<YaraReply, { readonly kind: 'answer' }>): EngineResult {
  if (matches.length === 0) {
    return silent('yara', wasCut ? 'limit' : 'clean');
  }
  const sorted = matches.toSorted((a, b) => Number(b.decides) - Number(a.decides));
  return {
    engine: 'yara',
    outcome: 'found',
    names: cleanNames(sorted.map(({ name }) => name)),
    strength: sorted[0]?.decides === true ? 'known' : 'suspected',
  };
}
