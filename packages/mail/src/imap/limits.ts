/**
 * What a mail server may make us buffer, parse or wait for. imapflow's own defaults allow 1 GiB for a line and
 * 2 GiB for an answer; a hostile server would take the whole process with it.
 */

/** Bytes of one answer line without literals. A UID SEARCH over a million messages is 7 MiB of digits. */
export const MAX_LINE_BYTES: number = 8 * 1024 * 1024;

/** Bytes of one literal: the largest message that can be read. */
export const MAX_LITERAL_BYTES: number = 64 * 1024 * 1024;

/** Bytes of one whole answer: a literal and what stands around it. */
export const MAX_RESPONSE_BYTES: number = 72 * 1024 * 1024;

/** Parse-tree nodes of one answer. A message to 10,000 recipients has 50,000 in its ENVELOPE. */
export const MAX_RESPONSE_TOKENS: number = 100_000;

/** Bytes a server may send before it has signed us in: greeting, capabilities, a referral or two. */
export const MAX_BYTES_BEFORE_SIGN_IN: number = 64 * 1024;

/** Bytes one question may bring back besides what it asked for: counts, flags, news of other clients. */
export const BASE_COMMAND_BYTES: number = 1024 * 1024;

/** Bytes of one list row: ENVELOPE with many recipients and the BODYSTRUCTURE of a digest. */
export const BYTES_PER_ROW: number = 64 * 1024;

/** Bytes of a folder list or of a search answer. */
export const LISTING_BYTES: number = 8 * 1024 * 1024;

/** Bytes a server may push in one heartbeat while we wait in IDLE: some 20,000 flag changes. */
export const IDLE_BYTES_PER_HEARTBEAT: number = 4 * 1024 * 1024;

/** How often received bytes are compared with their budget. Milliseconds. */
export const BUDGET_CHECK_MS: number = 100;

/** Absolute deadline of one question, waiting for its turn and connecting included. Milliseconds. */
export const COMMAND_TIMEOUT_MS: number = 30_000;

/** Connecting and signing in. Below the command's deadline, so that its failure says what was slow. */
export const CONNECT_TIMEOUT_MS: number = 20_000;

/** An unused command connection is closed after this. Servers allow at least 30 minutes (RFC 9051 section 5.4). */
export const IDLE_CLOSE_MS: number = 5 * 60_000;

/** A question that was called off may finish for so long before its connection is given up. Milliseconds. */
export const CANCEL_GRACE_MS: number = 1_000;

/** Connections to one host and user. Gmail allows 15, Dovecot 10; a person's phone and desktop need theirs. */
export const MAX_CONNECTIONS_PER_USER: number = 6;

/** Rows of one page. */
export const MAX_ROWS: number = 200;

/** Folders listed; more is an attack or an archive nobody can browse. */
export const MAX_FOLDERS: number = 5_000;

/** New UIDs told at once after a long absence; the rest follow in the next round. */
export const MAX_NEW_UIDS: number = 500;

/** Rows looked through here where a server refuses to search (no UTF-8, say). */
export const FALLBACK_SEARCH_ROWS: number = 1_000;

/** Words of a search; each adds two criteria to the command. */
export const MAX_SEARCH_WORDS: number = 8;

/** Characters of a search. */
export const MAX_SEARCH_CHARS: number = 200;
