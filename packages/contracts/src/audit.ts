import { z } from 'zod';
import { Id, Timestamp } from './ids.ts';

/** What the log can be narrowed to. */
export const AUDIT_GROUPS = [
  'sign-in',
  'factors',
  'sessions',
  'account',
  'tokens',
  'mailboxes',
  'administration',
  'bans',
  'mail',
  'system',
] as const;
export const AuditGroup = z.enum(AUDIT_GROUPS);
export type AuditGroup = z.infer<typeof AuditGroup>;

/** One row of the log. People are ids and masked addresses, networks keyed numbers. */
export const AuditEntry = z.object({
  seq: z.int().min(1),
  at: Timestamp,
  type: z.string(),
  /** What happened, in a few words. */
  words: z.string(),
  group: AuditGroup,
  severity: z.string(),
  outcome: z.string(),
  /** Account it concerns; the name is left out where the account is gone. */
  person: z.object({ id: z.string(), name: z.string().optional() }).optional(),
  /** Account that an administrator did something with. */
  target: z.object({ id: z.string(), name: z.string().optional() }).optional(),
  maskedAddress: z.string().optional(),
  /** First digits of the keyed number of the network: the same network, the same digits. */
  network: z.string().optional(),
  userAgent: z.string().optional(),
  reason: z.string().optional(),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  /** Hex; binds this row to all before it. */
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

export const AuditPage = z.object({
  entries: z.array(AuditEntry),
  /** `before` of the next page. */
  next: z.int().optional(),
});
export type AuditPage = z.infer<typeof AuditPage>;

const filter = {
  group: AuditGroup.optional(),
  userId: Id.optional(),
  from: Timestamp.optional(),
  to: Timestamp.optional(),
};

export const AuditFilter = z.object(filter);
export type AuditFilter = z.infer<typeof AuditFilter>;

export const AuditPageQuery = z.object({
  ...filter,
  before: z.coerce.number().int().min(1).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AuditPageQuery = z.infer<typeof AuditPageQuery>;

/** The newest row, to be noted elsewhere: with it, rows cut off at the end are noticed too. */
export const AuditHead = z.object({ seq: z.int().min(0), hash: z.string() });
export type AuditHead = z.infer<typeof AuditHead>;

export const AuditCheckRequest = z.strictObject({
  head: z.strictObject({ seq: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) }).optional(),
});

export const AUDIT_PROBLEMS = ['gap', 'altered', 'unlinked', 'truncated'] as const;
export const AuditCheck = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('intact'), rows: z.int().min(0), head: AuditHead }),
  z.object({
    outcome: z.literal('broken'),
    /** The first row that does not follow from the one before it. */
    seq: z.int(),
    problem: z.enum(AUDIT_PROBLEMS),
    message: z.string(),
  }),
]);
export type AuditCheck = z.infer<typeof AuditCheck>;
