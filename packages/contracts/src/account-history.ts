import { z } from 'zod';
import { Timestamp } from './ids.ts';

export const HistoryQuery = z.strictObject({
  /** The `next` of the page before. */
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** One thing that happened to the account, in words. */
export const HistoryEntry = z.object({
  seq: z.int(),
  at: Timestamp,
  /** Name in the audit log. */
  type: z.string(),
  /** How much it deserves a look. */
  weight: z.enum(['routine', 'change', 'warning']),
  text: z.string(),
  /** Which browser, where one asked. */
  browser: z.string().optional(),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const History = z.object({
  entries: z.array(HistoryEntry),
  /** Left out on the last page. */
  next: z.int().optional(),
});
export type History = z.infer<typeof History>;
