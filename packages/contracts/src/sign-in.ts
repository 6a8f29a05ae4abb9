import { z } from 'zod';
import { Timestamp } from './ids.ts';

/** A password as typed. Its length in bytes is checked where it is hashed. */
const TypedPassword = z.string().min(1).max(1_024);

/** What the page of the account says about the password. */
export const PasswordStatus = z.object({
  isSet: z.boolean(),
  changedAt: Timestamp.optional(),
  /** Fewest characters a new one needs, as the account is now: fewer beside a second factor. */
  minimumLength: z.int().min(1),
  /** Fewest beside a second factor. */
  minimumLengthWithFactor: z.int().min(1),
});
export type PasswordStatus = z.infer<typeof PasswordStatus>;

/** Sets or changes the password. Without a step-up the current one is needed. */
export const PasswordChange = z.strictObject({
  newPassword: TypedPassword,
  currentPassword: TypedPassword.optional(),
});
export type PasswordChange = z.infer<typeof PasswordChange>;

/** Why a password is not taken. */
export const PasswordFault = z.enum(['too_short', 'too_long', 'common', 'guessable', 'own_data']);
export type PasswordFault = z.infer<typeof PasswordFault>;

/** What the person has typed so far. Nothing of it is kept. */
export const PasswordQuestion = z.strictObject({
  password: z.string().max(1_024),
  /** What it must not be made of; known already for who is signed in. */
  email: z.string().max(320).optional(),
  names: z.array(z.string().max(64)).max(4).optional(),
});
export type PasswordQuestion = z.infer<typeof PasswordQuestion>;

export const PasswordStrength = z.object({
  /** 0 is guessed at once, 4 not in a lifetime. */
  score: z.int().min(0).max(4),
  isTaken: z.boolean().meta({ description: 'Whether Postern takes this password' }),
  fault: PasswordFault.optional(),
  /** What to say to the person. */
  advice: z.string(),
});
export type PasswordStrength = z.infer<typeof PasswordStrength>;
