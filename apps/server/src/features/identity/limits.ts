/** How long a sign-up waits for the proof of its address. Milliseconds; as long as the link in the mail (A02). */
export const SIGN_UP_LIFE_MS = 24 * 3_600_000;
/** How long whoever opened the link of a reset has to think of a password. Milliseconds. */
export const NEW_PASSWORD_LIFE_MS = 15 * 60_000;
/** How long the operator's sign-in link is good: it has to reach a person over some other way. Milliseconds. */
export const SIGN_IN_LINK_LIFE_MS = 30 * 60_000;
/** Sign-ups of one network, and resets of one network: a household, not a script. */
export const SIGN_UPS_PER_NETWORK = { hits: 5, windowMs: 3_600_000 } as const;
export const RESETS_PER_NETWORK = { hits: 5, windowMs: 3_600_000 } as const;
/** Changes of one account's password, wrong ones included: each costs an Argon2, and guesses at the current one. */
export const PASSWORD_CHANGES_PER_PERSON = { hits: 10, windowMs: 300_000 } as const;
/** The same over a day: who has a session, and not the password, must not try until it is found. */
export const PASSWORD_CHANGES_PER_DAY = { hits: 30, windowMs: 24 * 3_600_000 } as const;
/** Sign-ups whose password is judged, which takes a tenth of a second: of a person who corrects the form, and of all. */
export const SIGN_UP_PASSWORDS_PER_NETWORK = { hits: 20, windowMs: 60_000 } as const;
export const SIGN_UP_PASSWORDS_OF_SITE = { hits: 300, windowMs: 60_000 } as const;
/** Posts of the page that sets a new password, of one network: each costs an Argon2. */
export const NEW_PASSWORDS_PER_NETWORK = { hits: 20, windowMs: 3_600_000 } as const;
/** A person types; and all of them together must leave the processor its other work. */
export const STRENGTH_PER_NETWORK = { hits: 60, windowMs: 60_000 } as const;
export const STRENGTH_OF_SITE = { hits: 600, windowMs: 60_000 } as const;
/** Who has an account is told once in this time that somebody tried to make another. Milliseconds. */
export const SIGN_UP_NOTICE_MS = 24 * 3_600_000;
/** A notice that could not be delivered for two days helps nobody any more. Milliseconds. */
export const NOTICE_LIFE_MS = 2 * 24 * 3_600_000;
/** What is judged of a password: searching a longer one for patterns takes a quarter of a second. Characters. */
export const JUDGED_CHARACTERS = 40;
/** OWASP ASVS 6.2.9 wants 64 characters at least; a longer text than this is no password but a load (T-90). Bytes. */
export const PASSWORD_MAX_BYTES = 1_024;
/** Longest first or last name. Characters, as in Django. */
export const NAME_MAX = 150;
/** Sign-ups that wait at the same time, of all addresses: a flood must not fill the disk. Rows. */
export const PENDING_SIGN_UPS_MAX = 20_000;
