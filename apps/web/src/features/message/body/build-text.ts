import type { FrameWindow } from './sanitise.ts';
import { readTextLine } from './text-pieces.ts';
import type { BuiltBody, LinkTarget } from './build-html.ts';

/** Lines of plain text that are put on screen; the source shows the rest. */
const LINE_LIMIT = 20_000;

/** A plain-text body as nodes. Text never passes through HTML, so nothing in it can become markup. */
export function buildText(text: string, inert: boolean, { document }: FrameWindow): BuiltBody {
  const fragment = document.createDocumentFragment();
  const links = new Map<EventTarget, LinkTarget>();
  for (const line of text.split(/\r\n|\r|\n/).slice(0, LINE_LIMIT)) {
    const { depth, pieces } = readTextLine(line);
    const row = document.createElement('div');
    row.className = depth === 0 ? 'postern-line' : `postern-line postern-quote-${String(depth)}`;
    for (const piece of pieces) {
      if (piece.kind === 'text' || inert) {
        row.append(piece.text);
        continue;
      }
      const link = document.createElement('a');
      link.href = piece.href;
      link.rel = 'noopener noreferrer nofollow';
      link.textContent = piece.text;
      links.set(link, { href: piece.href, text: piece.text });
      row.append(link);
    }
    if (pieces.length === 0) row.append(document.createElement('br'));
    fragment.append(row);
  }
  return { fragment, styleSheet: '', styles: new Map(), links, remote: { urls: [], images: 0, trackers: 0 } };
}
