/** Every limit of verifying. None can be lifted by a message or by what the DNS answers. */

/** Milliseconds for everything about one message: a person waits for the verdict. */
export const TIME_LIMIT_MS = 4_000;
/** Milliseconds for one question; resolvers answer most of them in 50. */
export const QUESTION_LIMIT_MS = 2_000;
/** Questions asked for one message: SPF 10 and their addresses, keys, two walks for policies. */
export const QUESTIONS = 150;
/** Bytes of the header section that is verified: the largest honest one seen has 60 kB. */
export const HEADER_BYTES: number = 256 * 1024;
/** Header fields that are verified; twenty relays write 100. */
export const HEADER_FIELDS = 1_000;
/** Bytes of one field that carries a signature: an RSA key of 4,096 bits and fifty names take 2 kB. */
export const SIGNATURE_BYTES = 4_096;
/** Bytes of what one forwarder wrote down: some list every address that they looked up. */
export const RESULTS_BYTES = 8_192;
/** Blanks in a row after which a body is not verified: relaxed forms hold them back, and honest mail has hundreds. */
export const BLANKS_IN_A_ROW = 8_192;
/** Bytes of a message that is verified: each is hashed once for every way of hashing. */
export const MESSAGE_BYTES: number = 64 * 1024 * 1024;
/** DKIM signatures looked at; honest mail has up to four, each costs a question and a hash of the body. */
export const SIGNATURES = 8;
/** Sets of an ARC chain; RFC 8617 allows 50, forwarding in practice ends at five. */
export const ARC_SETS = 20;
/** Bits of an RSA key below which it proves nothing (RFC 8301 section 3.2). */
export const KEY_BITS = 1_024;
/** Bytes handed to the verifier at a time, so that other work gets its turn in between. */
export const CHUNK_BYTES = 65_536;
/** Records of one answer that are used. */
export const ANSWER_RECORDS = 100;
/** Characters of one answer that are used: TXT sets of large firms have 6,000. */
export const ANSWER_CHARACTERS = 32_768;
/** Answers remembered. */
export const CACHE_ANSWERS = 5_000;
/** Characters of all answers remembered: some 16 MB. */
export const CACHE_CHARACTERS = 8_000_000;
/** Milliseconds an answer is remembered; keys and policies change over days. */
export const CACHE_FOUND_MS: number = 15 * 60_000;
/** Milliseconds that "there is none" is remembered (RFC 2308 section 5 advises one to three hours at most). */
export const CACHE_NONE_MS: number = 5 * 60_000;
/** Milliseconds that a failure is remembered, so that a dead server is not asked by every message. */
export const CACHE_FAILED_MS = 20_000;
/** Received fields looked at from the top. */
export const RECEIVED_FIELDS = 30;
/** Characters of one trace field that are read. */
export const TRACE_CHARACTERS = 2_048;
/** Lines of the header section that is verified. */
export const HEADER_LINES = 4_000;
/** Milliseconds after which a failure proves nothing any more: keys, policies and senders change. */
export const FAILURE_COUNTS_MS: number = 7 * 24 * 60 * 60_000;
