import { parseAddressList, splitHeaders, type HeaderField } from '@postern/mime';
import { readHost } from '../domains/read-host.ts';
import {
  ARC_SETS,
  HEADER_BYTES,
  HEADER_FIELDS,
  HEADER_LINES,
  MESSAGE_BYTES,
  RESULTS_BYTES,
  SIGNATURE_BYTES,
  SIGNATURES,
} from './limits.ts';

/** A message that is safe to hand to the verifier. */
export interface PreparedMessage {
  /** Header section with the empty line that ends it. */
  readonly head: Buffer;
  readonly body: Buffer;
  readonly fields: readonly HeaderField[];
  readonly author: Author;
  /** Signatures were left out because there are more than are looked at. */
  readonly wasCut: boolean;
}

export type Author =
  | { readonly kind: 'one'; readonly address: string; readonly domain: string }
  | { readonly kind: 'none' | 'several'; readonly address: ''; readonly domain: '' };

/** Fields that the verifier takes apart, and the most bytes they may have; longer ones are no honest mail. */
const TAKEN_APART: ReadonlyMap<string, number> = new Map([
  ['from', SIGNATURE_BYTES],
  ['return-path', SIGNATURE_BYTES],
  ['content-type', SIGNATURE_BYTES],
  ['dkim-signature', SIGNATURE_BYTES],
  ['arc-seal', SIGNATURE_BYTES],
  ['arc-message-signature', SIGNATURE_BYTES],
  ['arc-authentication-results', RESULTS_BYTES],
]);

/** Undefined: the message is larger than is verified. */
export function prepareMessage(raw: Uint8Array): PreparedMessage | undefined {
  const bytes = withoutMailboxLine(Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength));
  if (bytes.length > MESSAGE_BYTES) return undefined;
  const { fields } = splitHeaders(bytes.subarray(0, HEADER_BYTES + 1));
  const end = endOfHead(bytes);
  const isLong = (field: HeaderField): boolean =>
    field.rawValue.length > (TAKEN_APART.get(field.name) ?? Infinity);
  const chain = fields.filter(({ name }) => name === 'arc-seal').length;
  if (end === undefined || fields.length > HEADER_FIELDS || fields.some(isLong) || chain > ARC_SETS) {
    return undefined;
  }
  const author = readAuthor(fields);
  const cut = cutSignatures(bytes.subarray(0, end), author.domain);
  return { ...cut, body: bytes.subarray(end), fields, author };
}

/** Domain of the one author; several From fields or authors of several domains prove nothing (RFC 9989 section 5.3.1). */
function readAuthor(fields: readonly HeaderField[]): Author {
  const froms = fields.filter(({ name }) => name === 'from');
  const authors = parseAddressList(froms[0]?.rawValue ?? '');
  const [first] = authors;
  if (first === undefined || froms.length === 0) return { kind: 'none', address: '', domain: '' };
  const isMixed = authors.some(({ address, domain }) => address !== '' && domain !== first.domain);
  if (froms.length > 1 || isMixed) return { kind: 'several', address: '', domain: '' };
  const author = authors.find(({ address }) => address !== '');
  return author === undefined
    ? { kind: 'none', address: '', domain: '' }
    : { kind: 'one', address: author.address, domain: author.domain.toLowerCase() };
}

/** Offset of the body; undefined where the header section is longer than is verified. */
function endOfHead(bytes: Buffer): number | undefined {
  let lines = 0;
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0x0a, at);
    if (end < 0 || end >= HEADER_BYTES || lines >= HEADER_LINES) return end < 0 ? bytes.length : undefined;
    lines += 1;
    const isEmpty = end === at || (end === at + 1 && bytes[at] === 0x0d);
    at = end + 1;
    if (isEmpty) return at;
  }
  return bytes.length;
}

/**
 * Keeps the signatures that are looked at: first those of the author's own domain, then from the top. Messages with
 * fewer stay as they are, byte for byte.
 */
function cutSignatures(head: Buffer, author: string): Pick<PreparedMessage, 'head' | 'wasCut'> {
  const fields = head.toString('latin1').split(/(?<=\n)(?![ \t])/);
  const signed = fields.flatMap((text, at) => (/^dkim-signature[ \t]*:/i.test(text) ? [{ text, at }] : []));
  if (signed.length <= SIGNATURES) return { head, wasCut: false };
  const root = readHost(author).root;
  const isOwn = (text: string): boolean => {
    const domain = /;\s*d\s*=\s*([^\s;]{1,255})/i.exec(text.slice(0, SIGNATURE_BYTES))?.[1];
    return domain !== undefined && readHost(domain).root === root;
  };
  const own = signed.filter(({ text }) => isOwn(text));
  const others = signed.filter(({ text }) => !isOwn(text));
  const kept = new Set([...own, ...others].slice(0, SIGNATURES).map(({ at }) => at));
  const left = new Set(signed.map(({ at }) => at).filter((at) => !kept.has(at)));
  const text = fields.filter((_field, at) => !left.has(at)).join('');
  return { head: Buffer.from(text, 'latin1'), wasCut: true };
}

/** A byte order mark or an mbox separator before the fields is no part of the message. */
function withoutMailboxLine(bytes: Buffer): Buffer {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  if (!/^>?From /.test(bytes.toString('latin1', start, start + 6))) return bytes.subarray(start);
  const end = bytes.indexOf(0x0a);
  return end < 0 ? bytes.subarray(start) : bytes.subarray(end + 1);
}
