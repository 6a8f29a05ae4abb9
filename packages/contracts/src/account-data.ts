import { z } from 'zod';
import { Timestamp } from './ids.ts';

/** One bound, and how much of it is used. */
export const Limit = z.object({
  name: z.string(),
  used: z.int().min(0),
  /** Left out where there is no bound. */
  limit: z.int().min(0).optional(),
  /** What it means and what to do when it is reached. */
  note: z.string(),
});
export type Limit = z.infer<typeof Limit>;

export const Usage = z.object({ limits: z.array(Limit) });
export type Usage = z.infer<typeof Usage>;

export const Deletion = z.object({ deleteAfter: Timestamp });
export type Deletion = z.infer<typeof Deletion>;
