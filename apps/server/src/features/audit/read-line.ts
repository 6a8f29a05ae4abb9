import { z } from 'zod';

const lineSchema = z.object({
  severity: z.string(),
  outcome: z.string(),
  userId: z.string().optional(),
  sessionId: z.string().optional(),
  maskedAddress: z.string().optional(),
  ipIndex: z.string().optional(),
  userAgent: z.string().optional(),
  reason: z.string().optional(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

/** What a row says, as far as it is shown. */
export type AuditLine = z.infer<typeof lineSchema>;

/** A row that somebody changed may hold anything: it is shown as unreadable, and the check of the chain names it. */
const UNREADABLE: AuditLine = { severity: 'alert', outcome: 'failure', reason: 'unreadable' };

export function readLine(line: string): AuditLine {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data ?? UNREADABLE;
  } catch {
    return UNREADABLE;
  }
}
