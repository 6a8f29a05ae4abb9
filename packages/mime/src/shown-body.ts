import { isMessage } from './content-facts.ts';
import type { Part } from './message.ts';

/** The leaves that make up what a person is shown. */
interface ShownBody {
  readonly pages: readonly Part[];
  readonly texts: readonly Part[];
}

/**
 * Picks the body (RFC 2046 sections 5.1.3 and 5.1.4): the last text/html and the first text/plain of an alternative,
 * never a named file, an attachment or a text of a nested message. Pages that stand beside each other (Apple Mail
 * writes text, picture, text) are one body; so are plain texts where there is no page.
 */
export function pickBody(root: Part): ShownBody {
  const start = isMessage(root.declaredType) ? root.children[0] : root;
  const texts: Part[] = [];
  const pages: Part[] = [];
  if (start === undefined) return { pages, texts };
  collect(start, texts, pages);
  if (pages.length === 0 && texts.length === 0) return { pages, texts: onlyText(start) };
  return { pages, texts: pages.length === 0 ? texts : texts.slice(0, 1) };
}

/** A message that is one text of a rarer kind, or a named one, is still its body. */
function onlyText(start: Part): readonly Part[] {
  const lone = start.children.length === 0 ? start : undefined;
  return lone?.text === undefined || lone.disposition === 'attachment' ? [] : [lone];
}

function collect(part: Part, texts: Part[], pages: Part[]): void {
  if (part.children.length > 0) {
    if (isMessage(part.declaredType)) return;
    if (part.declaredType === 'multipart/alternative') collectAlternative(part, texts, pages);
    else for (const child of part.children) collect(child, texts, pages);
    return;
  }
  if (part.disposition === 'attachment' || part.text === undefined) return;
  if (part.declaredType === 'text/html') {
    if (part.fileName === undefined || pages.length === 0) pages.push(part);
  } else if (part.fileName === undefined && isPlain(part.declaredType)) texts.push(part);
}

function isPlain(type: string): boolean {
  return type === 'text/plain' || type.startsWith('multipart/');
}

/** Of several pages in one alternative the last is the richest; of texts the first. */
function collectAlternative(part: Part, texts: Part[], pages: Part[]): void {
  const ownTexts: Part[] = [];
  const ownPages: Part[] = [];
  for (const child of part.children) collect(child, ownTexts, ownPages);
  const text = ownTexts[0];
  const page = ownPages.at(-1);
  if (text !== undefined) texts.push(text);
  if (page !== undefined) pages.push(page);
}
