import type { Scope } from '@postern/contracts';

/** Whose mail, and which of their mailboxes. Every look-up of a mailbox asks for one, so that none can forget it. */
export interface Reach {
  readonly userId: string;
  /** An empty list is empty: a token that lost its last mailbox reaches none. */
  readonly mailboxIds: 'all' | ReadonlySet<string>;
}

/** Somebody who signed in, with their browser. */
export interface SessionCaller extends Reach {
  readonly kind: 'session';
  readonly mailboxIds: 'all';
  readonly sessionId: string;
  /** Value of the session cookie, for the sign-in library alone. */
  readonly sessionToken: string;
  readonly isAdministrator: boolean;
  /** 2: a second factor was given. */
  readonly aal: 1 | 2;
  /** Until then what needs a step-up is open. */
  readonly sudoUntil: number;
}

/** A program with an API token, or with an access token of an API client. */
export interface TokenCaller extends Reach {
  readonly kind: 'token';
  readonly tokenId: string;
  readonly scopes: ReadonlySet<Scope>;
  /** Filled in on the way, for the log that the owner of the token can read. */
  readonly trace: { mailboxId?: string | undefined; count?: number | undefined };
}

export type Caller = SessionCaller | TokenCaller;

/** All mailboxes of a person: for work that is Postern's own, such as watching them. */
export function reachOf(userId: string): Reach {
  return { userId, mailboxIds: 'all' };
}

export function reaches({ mailboxIds }: Reach, mailboxId: string): boolean {
  return mailboxIds === 'all' || mailboxIds.has(mailboxId);
}

/** Remembers which mailbox a token was used for. */
export function traceMailbox(reach: Reach, mailboxId: string): void {
  if (isTokenCaller(reach)) reach.trace.mailboxId = mailboxId;
}

function isTokenCaller(reach: Reach): reach is TokenCaller {
  return 'kind' in reach && reach.kind === 'token';
}
