import type { Charset } from './build/charsets.ts';
import type { Attachment, Entity, TransferEncoding } from './build/entity.ts';
import type { Person } from './build/headers.ts';
import type { MailboxName } from './people.ts';

/** What the demo's mail server found when it checked where a message came from. */
export const AUTHENTICATIONS = ['pass', 'none', 'fail', 'unaligned', 'own'] as const;
export type AuthenticationOutcome = (typeof AUTHENTICATIONS)[number];

/** One message as its author thinks of it; `compose` gives it dates, identifiers, stamps and bytes. */
export interface Letter {
  /** Unique and stable: the Message-ID is made of it. */
  readonly key: string;
  readonly mailbox: MailboxName;
  readonly from: Person;
  readonly subject: string;
  /** Who it is to, when not the mailbox's owner. */
  readonly to?: readonly Person[];
  readonly cc?: readonly Person[];
  readonly replyTo?: Person;
  readonly text?: string;
  readonly html?: string;
  readonly files?: readonly Attachment[];
  readonly charset?: Charset;
  readonly transfer?: TransferEncoding;
  /** Replaces text, html and files by an entity of the author's own making. */
  readonly entity?: Entity;
  /** Replaces the From line: as it should stand in the message. */
  readonly fromLines?: readonly string[];
  /** More header lines, after the usual ones. */
  readonly headers?: readonly string[];
  /** Earlier messages of the conversation, oldest first. */
  readonly after?: readonly Letter[];
  /** Envelope sender, when not the author's address. */
  readonly returnPath?: string;
  /** `pass` when left out; `own` for what the owner wrote, which passed no border. */
  readonly authentication?: AuthenticationOutcome;
  /** IMAP folder; INBOX when left out. */
  readonly folder?: string;
  /** Minutes before now; chosen within the last weeks when left out. */
  readonly minutesAgo?: number;
  /** Whether it has been read; chosen by age when left out. */
  readonly isRead?: boolean;
  readonly isFlagged?: boolean;
  readonly isAnswered?: boolean;
  /** Offset of the author's clock, minutes east of UTC. */
  readonly offset?: number;
}
