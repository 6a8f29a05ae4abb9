import { Parser } from 'htmlparser2';
import { HTML_CHARACTERS, HTML_CHUNK_CHARACTERS, HTML_DEPTH } from '../limits.ts';
import { addComment, addText, close, emptyCollector, finish, open } from './html-collector.ts';
import type { HtmlFacts } from './html-facts.ts';

/** Reads one document. Bounded by the limits of limits.ts; never throws. */
export function readHtml(html: string): HtmlFacts {
  const into = emptyCollector();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open(into, name, attributes),
      ontext: (text) => addText(into, text),
      onclosetag: (name, isImplied) => close(into, name, isImplied),
      oncomment: (text) => addComment(into, text),
    },
    { decodeEntities: true },
  );
  const end = Math.min(html.length, HTML_CHARACTERS);
  let at = 0;
  while (at < end && into.stack.length < HTML_DEPTH) {
    parser.write(html.slice(at, Math.min(at + HTML_CHUNK_CHARACTERS, end)));
    at += HTML_CHUNK_CHARACTERS;
  }
  const cutBy = into.stack.length >= HTML_DEPTH ? 'depth' : at < html.length ? 'length' : undefined;
  if (cutBy === undefined) {
    parser.end();
  }
  return finish(into, cutBy);
}
