import type { Generated } from 'kysely';

/**
 * The tables, as Kysely sees them. Times are integer milliseconds UTC, booleans 0 or 1, ids UUIDv7 text. A column
 * named `sealed_…` holds a keyring envelope. Nothing here is a body, an attachment, or a piece of one.
 */
export interface Database {
  readonly user: UserTable;
  readonly email_change: EmailChangeTable;
  readonly mailbox: MailboxTable;
  readonly folder: FolderTable;
  readonly location: LocationTable;
  readonly verdict: VerdictTable;
  readonly scan_attempt: ScanAttemptTable;
  readonly feedback: FeedbackTable;
  readonly correspondent: CorrespondentTable;
  readonly alert: AlertTable;
  readonly event: EventTable;
  readonly outbox: OutboxTable;
  readonly own_mail: OwnMailTable;
  readonly invitation: InvitationTable;
  readonly pending_sign_up: PendingSignUpTable;
  readonly sign_in_grant: SignInGrantTable;
  readonly api_token: ApiTokenTable;
  readonly api_token_mailbox: ApiTokenMailboxTable;
  readonly api_request: ApiRequestTable;
}

export interface UserTable {
  id: string;
  /** Canonical address. */
  email: string;
  is_administrator: number;
  created_at: number;
  first_name: Generated<string>;
  last_name: Generated<string>;
  /** Lower case; null where none was chosen. */
  username: string | null;
  /** See `@postern/login/password`; null where the account has no password. */
  password_hash: string | null;
  password_changed_at: number | null;
  /** 1: long enough to open a session without a second factor. */
  password_stands_alone: Generated<number>;
  /** 0: the person has switched second factors off. */
  second_factor_wanted: Generated<number>;
  /** Proven address outside of Postern, the weakest second factor. */
  outside_email: string | null;
  /** Null also for one that was set before this was kept. */
  outside_set_at: number | null;
  /** Set: nobody signs in to this account, by no way. */
  disabled_at: number | null;
  /** Most mailboxes; null: the default of the site; -1: as many as they like. */
  mailbox_cap: number | null;
  first_sign_in_at: number | null;
  last_sign_in_at: number | null;
  /** Set: the account is deleted then. */
  delete_after: number | null;
  /** Set: its owner has locked everything; no mail server is connected to before the next sign-in. */
  locked_at: number | null;
  /** Last number given to an event of this user. */
  event_sequence: number;
}

export interface EmailChangeTable {
  id: string;
  user_id: string;
  /** SHA-256 of the token in the mail to the former address. */
  undo_hash: string;
  old_email: string;
  new_email: string;
  changed_at: number;
  /** The row is forgotten then. */
  undo_until: number;
}

export interface MailboxTable {
  id: string;
  user_id: string;
  name: string;
  address: string;
  group_name: string;
  host: string;
  port: number;
  security: string;
  username: string;
  sealed_password: string;
  colour: string;
  enabled: number;
  created_at: number;
}

export interface FolderTable {
  id: string;
  mailbox_id: string;
  /** IMAP name, decoded. */
  path: string;
  uid_validity: number | null;
  /** All mail up to this UID has its verdict; the place to go on from after a crash. */
  last_scanned_uid: number | null;
}

export interface LocationTable {
  folder_id: string;
  uid_validity: number;
  uid: number;
  user_id: string;
  /** HMAC of the raw bytes under the user's key; null until the message has been read once. */
  message_key: string | null;
  seen_at: number;
}

export interface VerdictTable {
  user_id: string;
  message_key: string;
  verdict: string;
  category: string;
  score: number;
  /** JSON: [{code, severity, weight, group, hard, facts}]; codes, numbers and typed facts only. */
  findings: string;
  /** JSON: [{what, why}]. */
  not_checked: string;
  /** Sealed JSON {name, address}; null for clean messages, of which nothing is remembered. */
  sealed_sender: string | null;
  sealed_subject: string | null;
  rules_version: string;
  /** Whether the sender had never written before; null where nobody knew. */
  is_first_contact: number | null;
  scanned_at: number;
}

export interface ScanAttemptTable {
  folder_id: string;
  uid_validity: number;
  uid: number;
  attempts: number;
  last_at: number;
}

export interface FeedbackTable {
  user_id: string;
  message_key: string;
  feedback: string;
  given_at: number;
}

export interface CorrespondentTable {
  user_id: string;
  /** HMAC of the sender's address under the user's key. */
  sender_key: string;
  messages_seen: number;
  /** Sealed JSON: names this address has used, newest last. */
  sealed_names: string;
  marked_safe: number;
  first_seen_at: number;
  last_seen_at: number;
}

export interface AlertTable {
  id: string;
  user_id: string;
  message_key: string;
  mailbox_id: string;
  folder_id: string;
  uid_validity: number;
  uid: number;
  raised_at: number;
  dismissed_at: number | null;
}

export interface EventTable {
  user_id: string;
  sequence: number;
  at: number;
  type: string;
  /** JSON of references only. */
  payload: string;
}

export interface OutboxTable {
  id: string;
  /** Sealed JSON of the whole mail; emptied at hand-over. */
  sealed_mail: string;
  created_at: number;
  expires_at: number;
  attempts: number;
  next_attempt_at: number;
  /** Why the last try failed, as one of `MAIL_FAILURES`. */
  last_error: string | null;
}

export interface OwnMailTable {
  /** SHA-256 of a Message-ID that Postern itself gave to a mail with a live link. */
  message_id_hash: string;
  expires_at: number;
}

export interface ApiTokenTable {
  id: string;
  user_id: string;
  /** The eight characters that are shown. */
  public_id: string;
  /** SHA-256 of the whole token, hex. */
  secret_hash: string;
  name: string;
  /** Separated by blanks. */
  scopes: string;
  /** 0: those of api_token_mailbox alone, also where there is none left. */
  all_mailboxes: number;
  /** JSON list of CIDR networks; an empty list: from anywhere. */
  networks: string;
  created_at: number;
  expires_at: number;
  revoked_at: number | null;
  last_used_at: number | null;
  /** Address of the client. */
  last_used_from: string | null;
}

export interface ApiTokenMailboxTable {
  token_id: string;
  mailbox_id: string;
}

export interface ApiRequestTable {
  id: Generated<number>;
  user_id: string;
  /** Id of the API token, or of the family of a client's refresh tokens. */
  credential_id: string;
  at: number;
  method: string;
  /** Pattern of the address, never the address. */
  route: string;
  status: number;
  error: string | null;
  mailbox_id: string | null;
  row_count: number | null;
  /** Masked. */
  network: string | null;
  agent: string | null;
  latency_ms: number;
}

export interface PendingSignUpTable {
  /** Becomes the id of the account. */
  id: string;
  /** Keyed index of the canonical address, hex. */
  email_index: string;
  /** Sealed JSON: address, names, user name, password hash. */
  sealed_details: string;
  expires_at: number;
}

export interface SignInGrantTable {
  /** SHA-256 of the token, hex. */
  token_hash: string;
  purpose: 'new_password' | 'sign_in';
  user_id: string;
  /** Keyed index of the address that was proven, hex: a grant ends when the account moves to another. */
  email_index: string;
  expires_at: number;
}

export interface InvitationTable {
  id: string;
  /** Of the sign-in library; another one after the link was made anew. */
  grant_id: string;
  /** Canonical; null: for whoever has the link. */
  email: string | null;
  /** How long each link lives. */
  days: number;
  /** Null where the account is gone. */
  created_by: string | null;
  created_at: number;
  expires_at: number;
  /** `open` until the sign-in library says otherwise. */
  state: Generated<'open' | 'used' | 'revoked' | 'expired'>;
  ended_at: number | null;
}
