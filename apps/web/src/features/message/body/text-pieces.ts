/** A piece of a line of plain text: words, or an address that can be followed. */
export type TextPiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

export interface QuotedLine {
  /** How many `>` stand in front. */
  readonly depth: number;
  readonly pieces: readonly TextPiece[];
}

/** One pass, no backtracking: an address ends at a blank, a quotation mark or an angle bracket. */
const LINK = /\b(?:https?:\/\/[^\s<>"']+|[a-z0-9._%+-]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi;
/** Signs at the end of an address belong to the sentence around it. */
const TRAILING = /[.,;:!?\])}»”’]+$/;
/** Deeper quotations look alike. */
const DEPTH_LIMIT = 6;

/** A line of plain text with its quotation depth and its links, as data: never as HTML (H-01 to H-03). */
export function readTextLine(line: string): QuotedLine {
  const marks = /^(?:>[ ]?)+/.exec(line)?.[0] ?? '';
  const depth = Math.min(marks.replaceAll(' ', '').length, DEPTH_LIMIT);
  return { depth, pieces: linkPieces(line.slice(marks.length)) };
}

function linkPieces(text: string): TextPiece[] {
  const pieces: TextPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    const shown = match[0].replace(TRAILING, '');
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) });
    pieces.push({ kind: 'link', text: shown, href: /^https?:/i.test(shown) ? shown : `mailto:${shown}` });
    end = match.index + shown.length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}
