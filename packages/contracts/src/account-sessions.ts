import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';

/** A browser that is signed in. */
export const OwnSession = z.object({
  id: Id,
  /** The one that asks. */
  isCurrent: z.boolean(),
  /** Such as "Firefox on Windows". */
  browser: z.string(),
  createdAt: Timestamp,
  /** To the minute. */
  lastUsedAt: Timestamp,
  expiresAt: Timestamp,
  /** A second factor was given. */
  isStrong: z.boolean(),
});
export type OwnSession = z.infer<typeof OwnSession>;

/** A browser that signed in before: it has a reserve of sign-in mails, and may skip the second factor. */
export const OwnDevice = z.object({
  id: Id,
  browser: z.string(),
  createdAt: Timestamp,
  lastUsedAt: Timestamp,
  /** Until then it is not asked for a second factor. */
  trustedUntil: Timestamp.optional(),
});
export type OwnDevice = z.infer<typeof OwnDevice>;

export const SessionList = z.object({ sessions: z.array(OwnSession), devices: z.array(OwnDevice) });
export type SessionList = z.infer<typeof SessionList>;

export const EndedSessions = z.object({ ended: z.int().min(0) });
export type EndedSessions = z.infer<typeof EndedSessions>;
