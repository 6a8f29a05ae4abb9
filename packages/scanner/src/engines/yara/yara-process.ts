import { fork, type ChildProcess } from 'node:child_process';
import type { YaraSource } from '../../operator-rules/operator-rules.ts';
import type { FromYara, ToYara } from './protocol.ts';

/** A message that comes back from the process, or that the process ended. */
export type YaraReply = FromYara | { readonly kind: 'ended' };

/** Starts the YARA process with an empty environment, hands it the rules, and resolves to what it says of them. */
export class YaraProcess {
  readonly #child: ChildProcess;
  #waiting: ((reply: YaraReply) => void) | undefined;
  #hasEnded = false;

  constructor() {
    const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    this.#child = fork(new URL(`./child.${extension}`, import.meta.url), [], {
      execPath: process.execPath,
      execArgv: [],
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.#child.on('message', (message: FromYara) => {
      this.#settle(message);
    });
    this.#child.once('exit', () => {
      this.#end();
    });
    this.#child.on('error', () => {
      this.#end();
    });
  }

  get hasEnded(): boolean {
    return this.#hasEnded;
  }

  start(sources: readonly YaraSource[]): Promise<YaraReply> {
    return this.#ask({ kind: 'rules', sources });
  }

  /** One message at a time. */
  scan(raw: Uint8Array): Promise<YaraReply> {
    return this.#ask({ kind: 'scan', raw });
  }

  /** Resolves when the process is gone. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) {
      return;
    }
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await gone;
  }

  #ask(message: ToYara): Promise<YaraReply> {
    return new Promise((resolve) => {
      if (this.#hasEnded || !this.#child.connected) {
        resolve({ kind: 'ended' });
        return;
      }
      this.#waiting = resolve;
      this.#child.send(message);
    });
  }

  #settle(reply: YaraReply): void {
    const resolve = this.#waiting;
    this.#waiting = undefined;
    resolve?.(reply);
  }

  #end(): void {
    this.#hasEnded = true;
    this.#settle({ kind: 'ended' });
  }
}
