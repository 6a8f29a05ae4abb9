/** Every limit of the scanner, beside those of the reader. None can be lifted by a message. */

/** Characters of one HTML document that are read: twice the largest newsletter seen, and 30 ms of work. */
export const HTML_CHARACTERS = 1_500_000;
/** Levels of nested elements: browsers stop at 512. */
export const HTML_DEPTH = 1_000;
/** Links looked at in one message: a digest has 400. */
export const LINKS = 1_000;
/** Different hosts judged in one message. */
export const LINK_HOSTS = 200;
/** Characters of one link target that are read; longer ones are data. */
export const TARGET_CHARACTERS = 4_096;
/** Characters of a link's shown text that are kept. */
export const LINK_TEXT_CHARACTERS = 200;
/** Characters of visible text that are kept. */
export const VISIBLE_CHARACTERS = 200_000;
/** Characters of text in which phrases are looked up: people decide on the first screens. */
export const PHRASE_CHARACTERS = 24_000;
/** Characters of script that are kept of one document: smuggled files are in them. */
export const SCRIPT_CHARACTERS = 200_000;
/** Bytes unpacked from all archives of one message together, in bytes: more than any honest document set by mail. */
export const UNPACKED_BYTES: number = 64 * 1024 * 1024;
/** Files listed in all archives of one message together. */
export const ARCHIVE_ENTRIES = 2_000;
/** Archives inside archives. */
export const ARCHIVE_DEPTH = 5;
/** Unpacked bytes per packed byte of one entry; text compresses twentyfold, a bomb a thousandfold. */
export const ARCHIVE_RATIO = 200;
/** Entries below this size are unpacked whatever their ratio, in bytes. */
export const RATIO_FREE_BYTES: number = 1024 * 1024;
/** Images of one message in which codes are looked for; each costs some 4 ms. */
export const CODE_IMAGES = 8;
/** Pixels of one image in which codes are looked for: a photograph of a phone has 12 million, a mail's code far less. */
export const CODE_PIXELS = 4_000_000;
/** Attachments whose content is looked at. */
export const ATTACHMENTS = 500;
/** Bytes of one document that are searched for markers of macros and active content. */
export const MARKER_BYTES: number = 8 * 1024 * 1024;
/** Streams and storages read of one compound file: a mailing with twenty attachments has 800. */
export const COMPOUND_ENTRIES = 8_000;
/** Characters of one style sheet that are read: the longest of a newsletter seen has 60,000. */
export const STYLE_SHEET_CHARACTERS = 100_000;
/** Rules of all style sheets of a document that are kept. */
export const STYLE_SHEET_RULES = 2_000;
/** Characters of hidden text that are kept of one document. */
export const HIDDEN_CHARACTERS = 20_000;
/** Characters of comments that are kept of one document: enough to tell filler from notes. */
export const COMMENT_CHARACTERS = 4_000;
/** Encrypted documents of one message on which the password is tried that Office tries by itself: each costs 100,000 hashes. */
export const PASSWORD_TRIES = 1;
/** Characters of visible text whose shape (capitals, signs, obfuscation) is looked at: what people see first. */
export const TEXT_SHAPE_CHARACTERS = 12_000;
/** Characters of plain words in which sales talk is looked up: sellers come to the point, and excuse themselves at the end. */
export const PITCH_CHARACTERS = 12_000;
/** Characters of one pattern of an operator's rule. */
export const PATTERN_CHARACTERS = 1_000;
/** Groups inside groups of one pattern. */
export const PATTERN_DEPTH = 20;
/** Times that a pattern may ask for a repetition by number; each is written out. */
export const PATTERN_REPEATS = 500;
/** Steps of one pattern, written out: the time for one character is at most this many looks. */
export const PATTERN_STEPS = 1_000;
/** Moves of one pattern that are kept in memory before they are forgotten. */
export const PATTERN_KEPT_MOVES = 20_000;
/** Characters of one text in which the pattern of an operator's rule is looked up. */
export const PATTERN_TEXT_CHARACTERS = 50_000;
/** Conditions inside conditions of one operator's rule. */
export const RULE_CONDITION_DEPTH = 20;
/** Operands of one condition: a list of domains is kept better in a list of senders. */
export const RULE_OPERANDS = 20_000;
/** Rules of one folder. */
export const RULES_OF_OPERATOR = 2_000;
/** Bytes of one file of rules. */
export const RULE_FILE_BYTES: number = 4 * 1024 * 1024;
/** Files of rules in one folder. */
export const RULE_FILES = 500;
/** Characters of a text that is judged without a message: as much as is kept of a body. */
export const TEXT_CHARACTERS = 200_000;
/** Attachments above this size are told as large, in bytes. */
export const LARGE_ATTACHMENT_BYTES: number = 10 * 1024 * 1024;
/** Parts and files of one message that YARA rules are tried on; each costs some 8 ms, whatever its size. */
export const YARA_PIECES = 64;
/** Bytes of one message that our own decoders (LZMA, bzip2) may make, in bytes: they take half a second for 2 MB. */
export const SLOWLY_UNPACKED_BYTES: number = 2 * 1024 * 1024;
/** Domains of the reader and of those he writes with that hosts are compared with; each comparison takes a microsecond. */
export const KNOWN_DOMAINS = 500;
/** Hosts of which a process remembers what it read: those of a few hundred messages, in about a megabyte. */
export const HOSTS_REMEMBERED = 2_000;
/** Names, subjects and words of them of which a process remembers which brands they claim, in about half a megabyte. */
export const NAMES_REMEMBERED = 4_000;
/** Words of which a process remembers what they mean: the common ones of some languages, in about three megabytes. */
export const WORDS_REMEMBERED = 20_000;
/** Templates of findings of which a process remembers where facts stand in them: those of all rules in a language. */
export const TEMPLATES_REMEMBERED = 2_000;
