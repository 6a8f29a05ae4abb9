import { z } from 'zod';
import { Id, LocationId, Timestamp } from './ids.ts';
import { MailboxState } from './mailboxes.ts';

const place = { mailboxId: Id, folderId: Id, locationId: LocationId };

/**
 * What happened, as references only. `seq` grows for one user and is the cursor a page catches up from; events are kept
 * for 24 hours. Unknown types must be ignored.
 */
export const LiveEvent = z.discriminatedUnion('type', [
  z.object({ seq: z.int(), at: Timestamp, type: z.literal('message.arrived'), ...place }),
  z.object({ seq: z.int(), at: Timestamp, type: z.literal('message.changed'), ...place }),
  z.object({ seq: z.int(), at: Timestamp, type: z.literal('message.gone'), ...place }),
  z.object({ seq: z.int(), at: Timestamp, type: z.literal('verdict.stored'), ...place }),
  z.object({ seq: z.int(), at: Timestamp, type: z.literal('feedback.stored'), ...place }),
  z.object({ seq: z.int(), at: Timestamp, type: z.literal('alert.raised'), alertId: Id, ...place }),
  z.object({ seq: z.int(), at: Timestamp, type: z.literal('alert.dismissed'), alertId: Id }),
  z.object({ seq: z.int(), at: Timestamp, type: z.literal('mailbox.changed'), mailboxId: Id }),
  z.object({ seq: z.int(), at: Timestamp, type: z.literal('mailbox.removed'), mailboxId: Id }),
  z.object({ seq: z.int(), at: Timestamp, type: z.literal('folder.reset'), mailboxId: Id, folderId: Id }),
]);
export type LiveEvent = z.infer<typeof LiveEvent>;

/** What the server sends over /api/v1/live. */
export const LiveFrame = z.discriminatedUnion('kind', [
  /** First frame. `missed` is true where the cursor was older than what is kept: the page must load afresh. */
  z.object({ kind: z.literal('hello'), cursor: z.int(), missed: z.boolean() }),
  z.object({ kind: z.literal('event'), event: LiveEvent }),
  /** Connection state of a mailbox; not kept, sent as it changes and once after hello. */
  z.object({ kind: z.literal('mailbox-state'), mailboxId: Id, status: MailboxState }),
  /** Every 25 seconds, so that a dead connection is noticed. */
  z.object({ kind: z.literal('ping') }),
]);
export type LiveFrame = z.infer<typeof LiveFrame>;

/** `after`: the last seq the page has seen. Left out: from now on. */
export const LiveQuery = z.object({ after: z.coerce.number().int().min(0).optional() });

/** Close codes of the live connection: 4401 session ended, 4408 too slow to read. */
export const LIVE_CLOSE = { sessionEnded: 4401, tooSlow: 4408 } as const;
