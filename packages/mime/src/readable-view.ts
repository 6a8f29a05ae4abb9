import { CR, LF } from './bytes.ts';

/** Bytes at the start of a leaf that say whether lines can be found in it. */
const SAMPLE = 256;

/**
 * A leaf as lines of ASCII, in which encoded files are looked for: texts as they are, texts of lone carriage returns
 * with line feeds, UTF-16 without its NULs and mark. Undefined for files that are no lines and not declared such.
 */
export function readableView(content: Buffer, isText: boolean): Buffer | undefined {
  const start = content.subarray(0, SAMPLE);
  if (isWide(start)) return narrowed(content);
  if (!isText && !isReadable(start)) return undefined;
  if (start.includes(CR) && !content.includes(LF)) return withLineFeeds(content);
  return content;
}

function isWide(start: Buffer): boolean {
  let nuls = 0;
  for (let at = 0; at < start.length; at += 1) if (start[at] === 0) nuls += 1;
  return nuls > start.length / 3 && nuls < (start.length * 2) / 3;
}

/** Without NULs and the two bytes of a mark. A loop: a call for each byte of a picture would be dear. */
function narrowed(content: Buffer): Buffer {
  const out = Buffer.allocUnsafe(content.length);
  let length = 0;
  for (let at = 0; at < content.length; at += 1) {
    const byte = content[at] ?? 0;
    if (byte === 0 || byte >= 0xfe) continue;
    out[length] = byte;
    length += 1;
  }
  return out.subarray(0, length);
}

/** Few controls: encoded files in an honest binary are not worth the search, and yEnc comes behind a line of text. */
function isReadable(start: Buffer): boolean {
  const lineEnd = start.indexOf(LF);
  const line = start.subarray(0, lineEnd < 0 ? undefined : lineEnd);
  return line.every((byte) => byte >= 32 || byte === CR || byte === 9 || byte === 12);
}

function withLineFeeds(content: Buffer): Buffer {
  const copy = Buffer.from(content);
  for (let at = copy.indexOf(CR); at >= 0; at = copy.indexOf(CR, at + 1)) copy[at] = LF;
  return copy;
}
