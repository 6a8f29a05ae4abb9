const HOUR_MS = 60 * 60 * 1_000;
const DAY_MS = 24 * HOUR_MS;

/** How long the former address can take a change back. Milliseconds: a long weekend without reading mail. */
export const UNDO_MS: number = 72 * HOUR_MS;
/**
 * What was set up so long before a change of address is taken back with it: a thief may make sure of the account
 * first. Milliseconds: a day in which the owner could read the mail that told of it; what is older stays the owner's.
 */
export const UNDO_REACH_MS: number = DAY_MS;
/** How long a deletion can be called off. Milliseconds: a week, as somebody may be away. */
export const DELETION_WAIT_MS: number = 7 * DAY_MS;
/** A notice that could not be delivered for two days helps nobody any more. Milliseconds. */
export const NOTICE_MS: number = 2 * DAY_MS;
/** Random bytes of the token that undoes a change of address: 256 bits, never guessed. */
export const UNDO_TOKEN_BYTES = 32;
/** Rows that the download reads from a table at a time: enough to be quick, few enough to be held in memory. */
export const EXPORT_PAGE = 500;
