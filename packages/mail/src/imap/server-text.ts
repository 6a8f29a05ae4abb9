/** Characters of a server's words that are shown. */
const MAX_SERVER_TEXT = 200;

/**
 * What a server said, as plain text: control, format and bidirectional characters out, one line, cut. It stays
 * hostile: show it labelled as the server's words (RFC 9051 section 7.1; attack "UI spoofing by ALERT").
 */
export function serverText(said: unknown): string | undefined {
  if (typeof said !== 'string') return undefined;
  const line = said
    .slice(0, MAX_SERVER_TEXT * 8)
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (line === '') return undefined;
  return line.length <= MAX_SERVER_TEXT ? line : `${line.slice(0, MAX_SERVER_TEXT - 1)}…`;
}

/** A sender's text for a list: one line, no controls, cut. It stays hostile text. */
export function listText(text: string | undefined, maxChars: number): string {
  if (text === undefined) return '';
  return text
    .slice(0, maxChars * 2)
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, maxChars);
}
