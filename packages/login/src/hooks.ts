import type { Address } from './address/address.ts';
import type { AuthMethod } from './sessions/session.ts';
import type { ChallengePurpose } from './purposes.ts';
import type { LoginUser } from './users.ts';

/** What a hook answers where it may refuse. The reason goes to the audit log, never to the visitor. */
export type HookVerdict = { readonly allow: true } | { readonly allow: false; readonly reason: string };

export interface SendingHookInput {
  readonly address: Address;
  readonly purpose: ChallengePurpose;
  /** Such as "Firefox on Windows". */
  readonly userAgent: string;
}

export interface SignInHookInput {
  readonly user: LoginUser;
  /** Canonical address. */
  readonly email: string;
  readonly methods: readonly AuthMethod[];
  /** True when this sign-in made the account. */
  readonly created: boolean;
  readonly userAgent: string;
}

export interface TokenGenerator {
  /** At least 32 unpredictable bytes, never the same twice. Shorter or repeated ones are refused. */
  linkSecret(): Uint8Array;
}

/**
 * Extension points. Each is awaited; one that throws counts as "no" where it may refuse, is told as
 * `hook.failed`, and never changes what a stranger sees. All are stable: they change with a major version only.
 */
export interface Hooks {
  /** Before a mail is written. A refusal suppresses the mail; the answer to the visitor stays the same. */
  beforeSend?(input: SendingHookInput): HookVerdict | Promise<HookVerdict>;
  /** After a mail went into the outbox. */
  afterSend?(input: SendingHookInput): void | Promise<void>;
  /** After the mailbox (and the second factor, where asked) was proven, before the session. */
  beforeSignIn?(input: SignInHookInput): HookVerdict | Promise<HookVerdict>;
  /** After the session was made. */
  afterSignIn?(input: SignInHookInput & { readonly sessionId: string }): void | Promise<void>;
  /** Which tenant a request belongs to: its answer is given to `users.find` and `users.create`. */
  tenant?(input: { readonly address: Address; readonly host: string | undefined }): string | Promise<string>;
  /** Where link secrets come from; default `crypto.randomBytes`. */
  readonly tokens?: TokenGenerator;
}
