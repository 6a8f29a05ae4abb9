import type { Keyring } from '@postern/keyring';
import type { ProofOfWorkOptions } from '@postern/login';
import type { MailTrust } from '@postern/mail';
import type { ScanPoolOptions } from '@postern/scanner/pool';
import type { Config } from '../config.ts';
import type { Clock } from '../infrastructure/clock.ts';
import type { Logger } from '../infrastructure/logger.ts';

export interface ComposeOptions {
  readonly config: Config;
  readonly keyring: Keyring;
  readonly logger: Logger;
  /** Where mails go without SMTP: the console. */
  readonly print: (text: string) => void;
  readonly clock?: Clock;
  /** Certificate authorities trusted besides Node's own. */
  readonly trust?: MailTrust;
  /** The demo's own mailboxes. */
  readonly demo?: DemoParts;
  /** How often folders other than the inbox are asked for news. Milliseconds. */
  readonly pollIntervalMs?: number;
  /** How often what has had its time is forgotten. Milliseconds. */
  readonly sweepIntervalMs?: number;
  /** Worker threads of the scanning process, and when it starts. */
  readonly scanPool?: Pick<ScanPoolOptions, 'workers' | 'start'>;
  /** What a browser has to do before a form is taken, under pressure. */
  readonly proofOfWork?: ProofOfWorkOptions;
}

export interface DemoParts {
  readonly email: string;
  readonly authservIds: readonly string[];
  readonly mailboxes: readonly {
    readonly name: string;
    readonly address: string;
    readonly username: string;
    readonly password: string;
    readonly colour: 'blue' | 'plum' | 'green';
    readonly port: number;
  }[];
}

/** Stops one thing that was started. */
export type Closer = () => unknown;
