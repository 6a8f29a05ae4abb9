import { z } from 'zod';
import { Id, LocationId, Timestamp } from './ids.ts';

export const VERDICTS = ['pending', 'clean', 'caution', 'dangerous', 'unscannable'] as const;
export const CATEGORIES = ['none', 'spam', 'phishing', 'impersonation', 'malware', 'scam'] as const;
export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const;
export const STREAMS = ['personal', 'notification', 'promotion', 'social', 'list'] as const;
export const FEEDBACKS = ['safe', 'report'] as const;

/** The mark of a row: what the list needs, and no more. */
export const VerdictMark = z.object({
  verdict: z.enum(VERDICTS),
  category: z.enum(CATEGORIES),
  score: z.int().min(0).max(100),
  /** One sentence: the strongest reason. '' where clean or pending. */
  summary: z.string(),
  /** What the person said: overrides the mark in the page, never the stored verdict. */
  feedback: z.enum(FEEDBACKS).optional(),
});
export type VerdictMark = z.infer<typeof VerdictMark>;

export const Fact = z.object({ name: z.string(), value: z.union([z.string(), z.number(), z.boolean()]) });

export const Reason = z.object({
  code: z.string(),
  severity: z.enum(SEVERITIES),
  /** Whether it speaks against the message or for it. */
  side: z.enum(['against', 'for']),
  title: z.string(),
  explanation: z.string(),
  advice: z.string(),
  facts: z.array(Fact),
  /** A short piece of the message, only in a live answer. */
  quote: z.string().optional(),
});
export type Reason = z.infer<typeof Reason>;

const authenticationResult = z.enum([
  'pass',
  'fail',
  'softfail',
  'neutral',
  'none',
  'temperror',
  'permerror',
  'unknown',
]);

/** The whole answer to "why": read and judged again, live, at the moment of asking. */
export const Why = z.object({
  locationId: LocationId,
  verdict: z.enum(VERDICTS),
  category: z.enum(CATEGORIES),
  score: z.int().min(0).max(100),
  summary: z.string(),
  /** What kind of mail it is, apart from whether it is good or bad. */
  stream: z.enum(STREAMS),
  /** 3 a danger, 2 urgent or not to be judged, 1 unwanted, 0 anything else. */
  priority: z.int().min(0).max(3),
  /** The strongest first. */
  reasons: z.array(Reason),
  authentication: z.object({
    spf: authenticationResult,
    dkim: authenticationResult,
    dmarc: authenticationResult,
    arc: z.enum(['pass', 'fail', 'none', 'unknown']).optional(),
    aligned: z.boolean().optional(),
    verifiedBy: z.string().optional(),
  }),
  links: z.array(
    z.object({
      text: z.string(),
      target: z.string(),
      registrableDomain: z.string(),
      suspicions: z.array(z.string()),
    }),
  ),
  notChecked: z.array(z.object({ what: z.string(), why: z.string() })),
  rulesVersion: z.string(),
});
export type Why = z.infer<typeof Why>;

export const FeedbackRequest = z.strictObject({ feedback: z.enum(FEEDBACKS).nullable() });
export type FeedbackRequest = z.infer<typeof FeedbackRequest>;

export const Alert = z.object({
  id: Id,
  mailboxId: Id,
  locationId: LocationId,
  /** Opened from their seals for the owner only. */
  from: z.string(),
  subject: z.string(),
  verdict: z.enum(VERDICTS),
  category: z.enum(CATEGORIES),
  summary: z.string(),
  raisedAt: Timestamp,
});
export type Alert = z.infer<typeof Alert>;
export const AlertList = z.object({ alerts: z.array(Alert) });
export type AlertList = z.infer<typeof AlertList>;
