import { z } from 'zod';
import { Timestamp } from './ids.ts';

/** Longest name of a person. Characters: longer than any that fits a form of a state. */
const NAME_LIMIT = 64;
/** A line of text without anything that ends a line or turns letters around. */
const Name = z
  .string()
  .trim()
  .max(NAME_LIMIT)
  .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u, 'holds a character that no name has');

/** A name to sign in with beside the address: lower case, so that no two differ by case alone. */
export const Username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(
    /^[a-z][a-z0-9._-]{2,31}$/,
    'has 3 to 32 letters a to z, digits, dots, dashes or underscores, and begins with a letter',
  );

/** The person, as they may see and change themselves. */
export const Profile = z.object({
  email: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  /** Set once; left out while there is none. */
  username: z.string().optional(),
  createdAt: Timestamp,
  /** Until then the former address can take the change back; left out where nothing was changed. */
  undoableUntil: Timestamp.optional(),
  /** The account is deleted then, if nobody cancels it. */
  deleteAfter: Timestamp.optional(),
});
export type Profile = z.infer<typeof Profile>;

/** Only what is sent is changed. A user name can be set once, where there is none yet. */
export const ProfileChange = z.strictObject({
  firstName: Name.optional(),
  lastName: Name.optional(),
  username: Username.optional(),
});
export type ProfileChange = z.infer<typeof ProfileChange>;

/** An address to prove: the new one of the account, or one outside. */
export const NewAddress = z.strictObject({ email: z.string().trim().min(3).max(320) });
export type NewAddress = z.infer<typeof NewAddress>;
