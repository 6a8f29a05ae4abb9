/** What the reader yields. Plain frozen data: safe to hand between threads, no I/O, no laziness that can throw. */

/** One header field as it stood in the message. */
export interface HeaderField {
  /** Lower-cased name, for look-up. */
  readonly name: string;
  /** The name as written. */
  readonly writtenName: string;
  /** Unfolded value with encoded words (RFC 2047) decoded; never contains CR, LF or NUL. */
  readonly value: string;
  /** Unfolded value as written, bytes read as UTF-8 where valid and as Latin-1 otherwise. */
  readonly rawValue: string;
}

/** One address of an address list (RFC 5322 section 3.4). */
export interface Address {
  /** Display name, decoded; '' where there is none. */
  readonly name: string;
  /** addr-spec as written without comments, domain lower-cased; '' where it could not be read. */
  readonly address: string;
  /** Lower-cased domain of the address (A-label where written so); '' where there is none. */
  readonly domain: string;
}

/** A leaf or container of the MIME tree. */
export interface Part {
  /** IMAP-like section number of the strict reading ("1.2"); readings that only lenient clients take carry a suffix ("1.2~b64"). */
  readonly id: string;
  /** Lower-cased "type/subtype" as declared; 'text/plain' where nothing readable was declared. */
  readonly declaredType: string;
  /** Lower-cased parameters of Content-Type, RFC 2231 decoded. */
  readonly parameters: ReadonlyMap<string, string>;
  readonly disposition: 'inline' | 'attachment' | 'none';
  /** File name as a person would see it (decoded, path stripped, control characters removed), or undefined. */
  readonly fileName: string | undefined;
  /** File name exactly as decoded, before cleaning (right-to-left marks and all), or undefined. */
  readonly writtenFileName: string | undefined;
  /** Other names that other clients show (Content-Type beside Content-Disposition, repeated parameters), as decoded. */
  readonly otherFileNames?: readonly string[];
  readonly contentId: string | undefined;
  readonly headers: readonly HeaderField[];
  /** Children of a multipart/* or message/rfc822 container, in order. */
  readonly children: readonly Part[];
  /** Decoded bytes of a leaf (transfer encoding removed), cut at the byte limit; empty for containers. */
  readonly content: Uint8Array;
  /** Size of the decoded content in bytes (before cutting). */
  readonly size: number;
  /** Decoded text of a text/* leaf (charset applied), cut at the text limit; undefined for others. */
  readonly text: string | undefined;
  /** How this part came to be seen. */
  readonly reading: 'strict' | 'lenient';
}

/** A structure that two deployed clients read differently. Codes are stable. */
export interface Ambiguity {
  readonly code:
    | 'duplicate-header'
    | 'boundary-conflict'
    | 'encoding-conflict'
    | 'type-conflict'
    | 'name-conflict'
    | 'broken-base64'
    | 'hidden-part'
    | 'embedded-encoding'
    | 'header-folding'
    | 'charset-trick'
    | 'partial-message';
  /** True where widely used software makes it by accident, so that it means little alone. */
  readonly benign: boolean;
  readonly partId: string;
  /** A short typed fact in English, without content of the message, e.g. "2 Content-Type fields". */
  readonly detail: string;
}

/** A limit that cut the reading short: the message was not seen whole. */
export interface LimitHit {
  readonly limit: keyof ReadLimits;
  readonly allowed: number;
}

/** Every limit has a unit and a reason; see limits.ts for the defaults and the reasons. */
export interface ReadLimits {
  /** Bytes of the whole message that are looked at. */
  readonly messageBytes: number;
  /** Bytes of all header blocks together. */
  readonly headerBytes: number;
  /** Header fields of one block. */
  readonly headerFields: number;
  /** Parts of the whole tree, all readings together. */
  readonly parts: number;
  /** Levels of nesting (multipart and message/rfc822 together). */
  readonly depth: number;
  /** Decoded bytes of all leaves together. */
  readonly decodedBytes: number;
  /** Characters of text decoded from all text leaves together. */
  readonly textCharacters: number;
  /** Addresses read from all address fields together. */
  readonly addresses: number;
}

export interface ParsedMessage {
  /** All fields of the top header block, in order. */
  readonly headers: readonly HeaderField[];
  /** Every author address of every From field. One honest message has one From field. */
  readonly from: readonly Address[];
  /** How many From fields there are. */
  readonly fromFields: number;
  readonly sender: readonly Address[];
  readonly replyTo: readonly Address[];
  readonly returnPath: string | undefined;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  /** Milliseconds UTC of the Date field; undefined where missing or unreadable. */
  readonly date: number | undefined;
  /** Without angle brackets. */
  readonly messageId: string | undefined;
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly root: Part;
  /** Every leaf of every reading, document order. The strict reading's leaves come first. */
  readonly leaves: readonly Part[];
  /** The body a person is shown: best text/html and text/plain of the strict reading (alternative rules of RFC 2046). */
  readonly html: string | undefined;
  readonly text: string | undefined;
  /** Leaves of every reading that are not the shown body, or are declared a text and none: listed, and scanned. */
  readonly attachments: readonly Part[];
  readonly ambiguities: readonly Ambiguity[];
  readonly limitsHit: readonly LimitHit[];
}
