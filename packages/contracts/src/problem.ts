import { z } from 'zod';

/** Problem details (RFC 9457) with the members `code`, `error` and `message` besides. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** Stable; for programs. */
  code: z.string(),
  /** Same as `code`; for clients of the compatible API. */
  error: z.string(),
  /** What happened and what to do; may be shown. */
  message: z.string(),
  detail: z.string().optional(),
  /** Names this answer in the server's log. */
  requestId: z.string(),
  /** Seconds. */
  retryAfter: z.int().optional(),
  /** Which fields were wrong. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** Where a mailbox failed. */
  failure: z.object({ code: z.string(), message: z.string(), serverText: z.string().optional() }).optional(),
});
export type Problem = z.infer<typeof Problem>;
export const PROBLEM_TYPE = 'application/problem+json';
