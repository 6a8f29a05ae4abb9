import { z } from 'zod';
import { Id, LocationId, Timestamp } from './ids.ts';
import { MailboxFailure } from './mailboxes.ts';
import { Reason, VerdictMark } from './verdicts.ts';

export const Address = z.object({ name: z.string(), address: z.string() });
export type Address = z.infer<typeof Address>;

export const MessageRow = z.object({
  locationId: LocationId,
  mailboxId: Id,
  folderId: Id,
  from: Address,
  subject: z.string(),
  /** INTERNALDATE: when the server received it. */
  receivedAt: Timestamp,
  seen: z.boolean(),
  flagged: z.boolean(),
  answered: z.boolean(),
  hasAttachments: z.boolean(),
  size: z.int().min(0),
  mark: VerdictMark,
});
export type MessageRow = z.infer<typeof MessageRow>;

/** How one mailbox answered a listing. The list shows what has arrived and says what has not. */
export const SourceState = z.object({
  mailboxId: Id,
  folderId: Id.optional(),
  state: z.enum(['ok', 'loading', 'failed']),
  total: z.int().min(0).optional(),
  unseen: z.int().min(0).optional(),
  failure: MailboxFailure.optional(),
});
export type SourceState = z.infer<typeof SourceState>;

export const Listing = z.object({
  rows: z.array(MessageRow),
  sources: z.array(SourceState),
  /** Give back as `cursor` for older rows; absent at the end. */
  next: z.string().optional(),
});
export type Listing = z.infer<typeof Listing>;

/** Days back from now; left out means no bound. */
export const WINDOW_DAYS = [1, 7, 30] as const;

export const ListingQuery = z.object({
  cursor: z.string().max(8_192).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  /** Words to find in subject or sender, on the server. */
  q: z.string().trim().min(1).max(200).optional(),
  days: z.coerce
    .number()
    .pipe(z.union([z.literal(1), z.literal(7), z.literal(30)]))
    .optional(),
  /** Only these mailboxes (ids, comma separated). */
  mailboxes: z.string().max(4_000).optional(),
});
export type ListingQuery = z.input<typeof ListingQuery>;

export const RowsQuery = z.object({
  ids: z.string().max(8_192).meta({ description: 'Location ids, comma separated' }),
});
export const Rows = z.object({ rows: z.array(MessageRow) });
export type Rows = z.infer<typeof Rows>;

export const Attachment = z.object({
  /** Names the attachment in the download address. */
  partId: z.string(),
  name: z.string(),
  declaredType: z.string(),
  /** By the first bytes, not by the name. */
  realType: z.string(),
  /** The real type in words: "PDF document". */
  realTypeName: z.string(),
  size: z.int().min(0),
  inline: z.boolean(),
  /** Titles of findings about this attachment. */
  warnings: z.array(z.string()),
});
export type Attachment = z.infer<typeof Attachment>;

/** A message, read live. Nothing of it is stored. */
export const Message = z.object({
  locationId: LocationId,
  mailboxId: Id,
  folderId: Id,
  subject: z.string(),
  from: z.array(Address),
  replyTo: z.array(Address),
  to: z.array(Address),
  cc: z.array(Address),
  /** The Date field, where readable. */
  date: Timestamp.optional(),
  receivedAt: Timestamp,
  seen: z.boolean(),
  flagged: z.boolean(),
  size: z.int().min(0),
  /** Untrusted: to be sanitised in the browser and shown in the message frame, nowhere else. */
  untrustedHtml: z.string().optional(),
  text: z.string().optional(),
  /** True where body text was cut at a limit. */
  truncated: z.boolean(),
  /** cid → partId, for images inside the message. */
  inlineImages: z.record(z.string(), z.string()),
  attachments: z.array(Attachment),
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  mark: VerdictMark,
  reasons: z.array(Reason),
  notChecked: z.array(z.object({ what: z.string(), why: z.string() })),
  authentication: z.object({ aligned: z.boolean().optional(), verifiedBy: z.string().optional() }),
  firstContact: z.boolean().optional(),
});
export type Message = z.infer<typeof Message>;

export const SeenRequest = z.strictObject({ seen: z.boolean() });
export type SeenRequest = z.infer<typeof SeenRequest>;

/** Remote images of one message, asked for once by the person. */
export const ImagesRequest = z.strictObject({
  urls: z.array(z.string().max(4_096)).min(1).max(200),
});
export type ImagesRequest = z.infer<typeof ImagesRequest>;
export const ImagesGrant = z.object({
  /** Address in the message → signed same-origin address that fetches it through the proxy. */
  images: z.record(z.string(), z.string()),
});
export type ImagesGrant = z.infer<typeof ImagesGrant>;
