/**
 * The tables, as Kysely sees them. Times are integer milliseconds UTC, booleans 0 or 1, ids UUIDv7 text. A column
 * named `sealed_…` holds a keyring envelope. Nothing here is a body, an attachment, or a piece of one.
 */
export interface Database {
  readonly user: UserTable;
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
}

export interface UserTable {
  id: string;
  email: string;
  is_administrator: number;
  created_at: number;
  /** Last number given to an event of this user. */
  event_sequence: number;
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
}

export interface OwnMailTable {
  /** SHA-256 of a Message-ID that Postern itself gave to a mail with a live link. */
  message_id_hash: string;
  expires_at: number;
}
