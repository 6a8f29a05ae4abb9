import { endingOf } from './file-names.ts';
import { UNKNOWN_TYPE } from './real-type.ts';

/** Type of a file that holds one whole message. */
export const MESSAGE_TYPE = 'message/rfc822';

/** Bytes at the start of a file in which a header block is looked for. */
const HEAD_BYTES = 4_096;
/** Lines of a header block that are looked at. */
const HEAD_LINES = 12;
/** Fields of mail that must stand there: one alone ("Date: Tuesday") begins many a note. */
const TELLING_FIELDS = 3;

/** Fields that begin messages (RFC 5322 section 3.6), in any order. */
const FIELDS: ReadonlySet<string> = new Set(
  (
    'from to cc subject date received return-path message-id mime-version content-type content-transfer-encoding ' +
    'delivered-to reply-to sender dkim-signature authentication-results x-mailer list-id in-reply-to references'
  ).split(' '),
);

/** Endings of files that are read as messages: letters, and saved pages in one file. */
const ENDINGS: ReadonlySet<string> = new Set(['eml', 'mht', 'mhtml']);

/** True for a file named like a message that is no other kind of file. */
export function isNamedMessage(name: string, type: string): boolean {
  return ENDINGS.has(endingOf(name)) && isText(type);
}

/** True where a text begins like a header block, whatever its name. */
export function looksLikeMessage(content: Uint8Array, type: string): boolean {
  if (!isText(type)) {
    return false;
  }
  const head = Buffer.from(content.buffer, content.byteOffset, Math.min(content.byteLength, HEAD_BYTES));
  const names = fieldNames(head.toString('latin1'));
  // A saved page in one file has these two alone; Word opens it under the name of a document, too.
  if (names[0] === 'mime-version' && names[1] === 'content-type') {
    return true;
  }
  return names.includes('from') || names.includes('received')
    ? new Set(names.filter((name) => FIELDS.has(name))).size >= TELLING_FIELDS
    : false;
}

function isText(type: string): boolean {
  return type === 'text/plain' || type === UNKNOWN_TYPE;
}

/** Names of the fields before the first line that is neither field nor continuation; a mailbox line may come first. */
function fieldNames(head: string): readonly string[] {
  const lines = head
    .replace(/^(?:ï»¿)?[\r\n]{0,8}(?:From [^\r\n]{0,200}\r?\n)?/, '')
    .split(/\r?\n/, HEAD_LINES);
  const end = lines.findIndex((line) => !/^(?:[!-9;-~]{1,76}[ \t]?:|[ \t]+\S)/.test(line));
  return lines
    .slice(0, end < 0 ? lines.length : end)
    .map((line) => /^([!-9;-~]{1,76})[ \t]?:/.exec(line)?.[1]?.toLowerCase() ?? '');
}
