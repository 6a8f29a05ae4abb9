/**
 * The words of this package: what an account is, what a session answers, what a watcher reports.
 * Nothing here depends on the IMAP client; only `imap/` may know which one is used.
 */
import type { Socket } from 'node:net';

/**
 * How the connection is protected. `tls` and `starttls` verify the certificate and never continue without
 * TLS; `plain-loopback` is refused by the session unless the host is a loopback address.
 */
export type MailSecurity = 'tls' | 'starttls' | 'plain-loopback';

/** One IMAP account. The password is asked for when a connection signs in, and is not kept. */
export interface MailAccount {
  readonly id: string;
  readonly address: string;
  readonly host: string;
  readonly port: number;
  readonly security: MailSecurity;
  readonly username: string;
  readonly password: () => string;
}

/** Where to connect to: the name or address as the person typed it. */
export interface DialTarget {
  readonly host: string;
  readonly port: number;
}

/**
 * Opens a TCP connection, or rejects with an error whose `code` is one of {@link DialErrorCode} or Node's own
 * (`ECONNREFUSED`, `ENOTFOUND` …). The server gives its egress guard here; this package never opens a socket.
 */
export type Dial = (target: DialTarget, signal?: AbortSignal) => Promise<Socket>;

/** What a dial port may say besides Node's codes. */
export type DialErrorCode =
  'EGRESS_REFUSED' | 'EGRESS_UNREACHABLE' | 'EGRESS_CONNECT_REFUSED' | 'EGRESS_BUDGET' | 'EGRESS_TIMEOUT';

/** Milliseconds since the epoch. The only clock this package reads. */
export interface MailClock {
  readonly now: () => number;
}

/** Why something with a mail server did not work, in codes that the interface turns into words. */
export type MailFailureCode =
  | 'auth-rejected'
  | 'throttled'
  | 'too-many-connections'
  | 'unavailable'
  | 'host-unknown'
  | 'host-refused-by-policy'
  | 'connect-refused'
  | 'timeout'
  | 'tls-untrusted'
  | 'tls-required'
  | 'protocol'
  | 'folder-missing'
  | 'uidvalidity-changed'
  | 'message-missing'
  | 'limit'
  | 'cancelled';

/**
 * A failure. `serverText` is what the server said: plain text without control characters, cut to 200
 * characters. Show it only labelled as the server's own words: a hostile server may write anything there.
 */
export interface MailFailure {
  readonly code: MailFailureCode;
  readonly serverText?: string;
}

export interface MailFailed {
  readonly outcome: 'failed';
  readonly failure: MailFailure;
}

/** Every question to a mail server ends in one of these; a thrown error is a bug of ours. */
export type MailOutcome<T> = (T & { readonly outcome: 'ok' }) | MailFailed;

export type LoginOutcome = MailOutcome<{
  readonly folders: number;
  readonly inboxMessages: number;
  /** Where INBOX ends at this moment: mail above it is new to whoever connects now. */
  readonly inboxCursor: FolderCursor;
}>;

/** What a folder is for, from SPECIAL-USE (RFC 6154), XLIST or a well-known (also translated) name. */
export type FolderRole = 'inbox' | 'sent' | 'drafts' | 'junk' | 'trash' | 'archive' | 'flagged' | 'all';

export interface Folder {
  /** Full path, decoded; the name to use in every other call. */
  readonly path: string;
  readonly name: string;
  /** Hierarchy delimiter; empty on a flat server. */
  readonly delimiter: string;
  readonly role: FolderRole | undefined;
  readonly subscribed: boolean;
  readonly selectable: boolean;
  readonly messages?: number;
  readonly unseen?: number;
}

export interface Address {
  /** Decoded display name, possibly empty. Hostile text. */
  readonly name: string;
  /** `local@domain`, possibly empty. Hostile text. */
  readonly address: string;
}

/** An attachment as BODYSTRUCTURE declares it: a claim of the sender, not the real type. */
export interface DeclaredAttachment {
  readonly name: string;
  readonly type: string;
  /** Bytes in transfer encoding. */
  readonly size: number;
}

/** One message of a list. All text is the sender's and hostile. */
export interface EnvelopeRow {
  readonly uid: number;
  /** INTERNALDATE, milliseconds UTC: when the server received it. The order of lists. */
  readonly internalDate: number;
  readonly flags: readonly string[];
  readonly seen: boolean;
  /** RFC822.SIZE in bytes, as the server says. */
  readonly size: number;
  readonly subject: string;
  readonly from: readonly Address[];
  readonly to: readonly Address[];
  readonly messageId: string;
  /** The Date header in milliseconds UTC, or undefined where there is none that can be read. */
  readonly date: number | undefined;
  readonly attachments: readonly DeclaredAttachment[];
  readonly hasAttachments: boolean;
}

/**
 * Where the next (older) page begins: everything with a smaller UID. `seq` is the place the row had; with it
 * the next page costs one round trip, without it (or when mail was deleted meanwhile) two or three.
 */
export interface WindowCursor {
  readonly uidValidity: number;
  readonly uid: number;
  readonly seq?: number;
}

export interface WindowRequest {
  readonly folder: string;
  /** Rows wanted, 1 to 200. */
  readonly limit: number;
  readonly before?: WindowCursor;
  /** Only messages whose INTERNALDATE is at or after this moment (milliseconds UTC). */
  readonly since?: number;
  /** Only messages whose INTERNALDATE is before this moment (milliseconds UTC). */
  readonly until?: number;
  readonly signal?: AbortSignal;
}

export interface FolderStatus {
  readonly uidValidity: number;
  readonly uidNext: number;
  /** Messages in the folder. */
  readonly total: number;
  readonly unseen: number;
}

/**
 * A page of a folder. Rows are newest first by INTERNALDATE; `next` is undefined at the end. The counts are those of
 * the first page as long as the folder stays open.
 */
export interface MailWindow extends FolderStatus {
  readonly rows: readonly EnvelopeRow[];
  readonly next: WindowCursor | undefined;
}

export interface SearchRequest {
  readonly folder: string;
  /** Words; each must occur in the subject or in the sender. */
  readonly text: string;
  readonly limit: number;
  /** Only UIDs below this one: the `next` of the page before. */
  readonly beforeUid?: number;
  readonly since?: number;
  readonly until?: number;
  readonly signal?: AbortSignal;
}

export interface SearchPage {
  readonly uidValidity: number;
  readonly rows: readonly EnvelopeRow[];
  /** Matches the server found at or below the start of this page. */
  readonly matches: number;
  /** `beforeUid` of the next page, undefined at the end. */
  readonly next: number | undefined;
  /** False where the server refused to search and only the newest messages were looked through here. */
  readonly complete: boolean;
}

export interface MessageAddress {
  readonly folder: string;
  readonly uidValidity: number;
  readonly uid: number;
}

export interface RawRequest extends MessageAddress {
  /** More than this is answered with the failure `limit`; nothing larger is buffered. */
  readonly maxBytes: number;
  readonly signal?: AbortSignal;
}

/**
 * One account's live mailbox. Questions queue on one warm command connection which is opened when first
 * needed, closed when unused, and never the one that waits in IDLE. Each has an absolute deadline. Folders
 * are opened read-only except by `setSeen`, and messages are read with PEEK: reading never changes a flag.
 */
export interface MailSession {
  folders(options?: {
    readonly counts?: boolean;
    readonly signal?: AbortSignal;
  }): Promise<MailOutcome<{ readonly folders: readonly Folder[] }>>;
  window(request: WindowRequest): Promise<MailOutcome<{ readonly window: MailWindow }>>;
  /** The rows of these UIDs, newest first; those that are gone are left out. At most 200. */
  rows(request: {
    readonly folder: string;
    readonly uidValidity: number;
    readonly uids: readonly number[];
    readonly signal?: AbortSignal;
  }): Promise<MailOutcome<{ readonly rows: readonly EnvelopeRow[] }>>;
  search(request: SearchRequest): Promise<MailOutcome<{ readonly page: SearchPage }>>;
  /** The full bytes of one message. Failures: `message-missing`, `uidvalidity-changed`, `limit`, … */
  raw(
    request: RawRequest,
  ): Promise<MailOutcome<{ readonly bytes: Uint8Array; readonly internalDate: number }>>;
  /** Sets or clears `\Seen` of exactly one UID. */
  setSeen(
    request: MessageAddress & { readonly seen: boolean; readonly signal?: AbortSignal },
  ): Promise<MailOutcome<{ readonly flags: readonly string[] }>>;
  status(folder: string): Promise<MailOutcome<{ readonly status: FolderStatus }>>;
  /** UIDs above `afterUid`, ascending, of the folder as it is on the server now. */
  newUids(request: {
    readonly folder: string;
    readonly afterUid: number;
  }): Promise<
    MailOutcome<{ readonly uidValidity: number; readonly uidNext: number; readonly uids: readonly number[] }>
  >;
  /**
   * The state of many folders: one round trip with LIST-STATUS, else one STATUS each for as many as one turn may
   * take; `rest` are those to ask for in another turn. Unreadable ones are left out.
   */
  poll(
    folders: readonly string[],
  ): Promise<
    MailOutcome<{ readonly statuses: ReadonlyMap<string, FolderStatus>; readonly rest: readonly string[] }>
  >;
}

/** Certificate authorities (PEM) trusted besides Node's own: an operator's private mail server, and tests. */
export interface MailTrust {
  readonly extraAuthorities?: readonly string[];
}

export interface MailPool {
  /** The session of an account; the same for the same id until `close(id)`. Opens nothing by itself. */
  session(account: MailAccount): MailSession;
  /** Drops the session and ends its connection at once: the account was changed or removed. */
  close(accountId: string): Promise<void>;
  closeAll(): Promise<void>;
}

/** The place up to which a folder's arrivals were handled. */
export interface FolderCursor {
  readonly uidValidity: number;
  readonly lastUid: number;
}

export interface FolderArrivals {
  readonly folder: string;
  readonly role: FolderRole | undefined;
  readonly uidValidity: number;
  /** Ascending, all above the cursor. */
  readonly uids: readonly number[];
}

export interface FolderSeed extends FolderCursor {
  readonly folder: string;
  /** `reset`: UIDVALIDITY changed; what is stored under the old one is no longer addressable. */
  readonly reason: 'first' | 'reset';
}

/** Something other than an arrival changed; whoever shows the folder should ask again. */
export interface FolderChange {
  readonly folder: string;
  readonly uidValidity: number;
  readonly kind: 'flags' | 'removed' | 'counts';
  /** Of a flags change, where the server said which. */
  readonly uid?: number;
  readonly flags?: readonly string[];
}

/** `live`: IDLE. `polling`: asked now and then, without IDLE or a connection to spare for it. Milliseconds UTC. */
export type WatcherState =
  | { readonly kind: 'connecting'; readonly since: number }
  | { readonly kind: 'live'; readonly since: number }
  | { readonly kind: 'polling'; readonly since: number }
  | {
      readonly kind: 'offline';
      readonly since: number;
      readonly failure: MailFailure;
      /** When the next attempt starts; undefined once sign-in was rejected three times: call `retry()`. */
      readonly retryAt: number | undefined;
    };

export interface MailWatcher {
  state(): WatcherState;
  /** Connect now: after a new password, or when the person presses "try again". */
  retry(): void;
  /** Ends the connection and every timer; no callback runs afterwards. */
  close(): Promise<void>;
}

export interface TestLoginOptions {
  readonly dial: Dial;
  /** Milliseconds for everything together: connecting, TLS, signing in, listing. */
  readonly timeoutMs: number;
  readonly trust?: MailTrust;
  readonly signal?: AbortSignal;
}

export interface MailPoolOptions {
  readonly dial: Dial;
  readonly clock: MailClock;
  readonly trust?: MailTrust;
  /** Absolute deadline of one question in milliseconds, connecting included. */
  readonly commandTimeoutMs?: number;
  /** A command connection that nobody used for so long is closed. Milliseconds. */
  readonly idleCloseMs?: number;
  /** Connections to one host and user, watchers included. Providers allow 10 to 16; others use the account too. */
  readonly maxConnectionsPerUser?: number;
}

/** Where a watcher finds the place it got to, and what it tells. Callbacks of one folder never overlap. */
export interface WatcherOptions {
  readonly account: MailAccount;
  /** Gives the dial port, limits and budget, and the session whose command connection is used for questions. */
  readonly pool: MailPool;
  /** The stored place of a folder, read once per connection; undefined for a folder never seen. */
  readonly loadCursor: (folder: string) => Promise<FolderCursor | undefined> | FolderCursor | undefined;
  /** A folder is seen for the first time, or was reset: store this cursor. Old mail is not announced. */
  readonly onSeed: (seed: FolderSeed) => Promise<void> | void;
  /**
   * New messages, in order. The first of a burst is told at once; what arrives while the returned promise is
   * pending is told together afterwards. Store the cursor when they are handled: after a crash, told again.
   */
  readonly onArrivals: (arrivals: FolderArrivals) => Promise<void> | void;
  readonly onChange?: (change: FolderChange) => void;
  readonly onState?: (state: WatcherState) => void;
  /** A callback of yours threw: a bug to log. The watcher goes on. */
  readonly onCallbackError?: (error: unknown) => void;
  /** How often folders other than INBOX are asked for their state. Milliseconds. */
  readonly pollIntervalMs?: number;
  /** How often the waiting connection must prove that it is alive. Milliseconds. */
  readonly heartbeatMs?: number;
  /** Base and cap of the waits between attempts to connect. Milliseconds. */
  readonly backoffBaseMs?: number;
  readonly backoffCapMs?: number;
}
