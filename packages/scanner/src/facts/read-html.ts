import { walkHtml } from '../html/walk-html.ts';
import { HTML_CHARACTERS, HTML_DEPTH } from '../limits.ts';
import { addComment, addText, close, emptyCollector, finish, open } from './html-collector.ts';
import type { HtmlFacts } from './html-facts.ts';

/** Reads one document. Bounded by the limits of limits.ts; never throws. */
export function readHtml(html: string): HtmlFacts {
  const into = emptyCollector();
  const cutBy = walkHtml(
    html,
    {
      open: (name, attributes) => open(into, name, attributes),
      close: (name, isImplied) => close(into, name, isImplied),
      text: (text) => addText(into, text),
      comment: (text) => addComment(into, text),
    },
    { characters: HTML_CHARACTERS, depth: HTML_DEPTH },
  );
  return finish(into, cutBy);
}
