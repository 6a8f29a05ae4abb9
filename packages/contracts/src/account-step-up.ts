import { z } from 'zod';
import { Timestamp } from './ids.ts';

/** Ways to confirm that it is still the same person. */
export const STEP_UP_METHODS = ['passkey', 'totp', 'recovery', 'password', 'mail'] as const;
export const StepUpMethod = z.enum(STEP_UP_METHODS);
export type StepUpMethod = z.infer<typeof StepUpMethod>;

/** What this person can confirm with. */
export const StepUpWays = z.object({
  /** Until then nothing is asked. */
  openUntil: Timestamp.optional(),
  /** Strongest first; empty where the only way is to sign in again. */
  methods: z.array(StepUpMethod),
  /** Where a code would be mailed to. */
  outsideAddress: z.string().optional(),
  /** What is not offered, why, and what to set up instead. */
  advice: z.array(z.string()),
});
export type StepUpWays = z.infer<typeof StepUpWays>;

/** A typed proof that it is you. */
export const StepUpAnswer = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('password'), password: z.string().min(1).max(1_024) }),
  z.strictObject({ method: z.literal('totp'), code: z.string().min(1).max(16) }),
  z.strictObject({ method: z.literal('recovery'), code: z.string().min(1).max(64) }),
  z.strictObject({
    method: z.literal('mail'),
    cid: z.string().min(1).max(64),
    code: z.string().min(1).max(16),
  }),
]);
export type StepUpAnswer = z.infer<typeof StepUpAnswer>;

/** A code is on its way. */
export const MailedCode = z.object({
  /** Names the code when it is typed. */
  cid: z.string(),
  maskedAddress: z.string(),
  expiresAt: Timestamp,
});
export type MailedCode = z.infer<typeof MailedCode>;

/** The code of a mail, as typed. */
export const MailedCodeAnswer = z.strictObject({
  cid: z.string().min(1).max(64),
  code: z.string().min(1).max(16),
});
export type MailedCodeAnswer = z.infer<typeof MailedCodeAnswer>;

/** What the browser is asked, as JSON for `PublicKeyCredential.parse…OptionsFromJSON`. */
export const PasskeyQuestion = z.object({ options: z.record(z.string(), z.unknown()) });
export type PasskeyQuestion = z.infer<typeof PasskeyQuestion>;

/** What the browser answered, as its `toJSON` gives it. */
export const PasskeyAnswer = z.strictObject({ response: z.record(z.string(), z.unknown()) });
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>;
