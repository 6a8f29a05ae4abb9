import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';

export const Me = z.object({
  user: z.object({
    id: Id,
    email: z.string(),
    isAdministrator: z.boolean(),
    createdAt: Timestamp,
  }),
  session: z.object({ id: z.string(), createdAt: Timestamp, expiresAt: Timestamp }),
  /** True while the page runs on the demo's own mailboxes. */
  demo: z.boolean(),
  /** What the guard is allowed to look up outside. Nothing, in this version. */
  lookups: z.array(z.string()),
});
export type Me = z.infer<typeof Me>;

/** Every kind of row kept about a person, so that nothing is kept in secret. */
export const KeptRows = z.object({
  kinds: z.array(
    z.object({
      kind: z.string(),
      what: z.string(),
      rows: z.int().min(0),
      keptFor: z.string(),
      sealed: z.boolean(),
    }),
  ),
});
export type KeptRows = z.infer<typeof KeptRows>;
