import { z } from 'zod';

/** Liveness (healthz) and readiness (readyz). */
export const Health = z.object({
  status: z.enum(['ok', 'starting', 'failing']),
  checks: z.record(z.string(), z.enum(['ok', 'failing'])),
});
export type Health = z.infer<typeof Health>;
