import { isMessage } from './content-facts.ts';
import type { Part } from './message.ts';

/** The leaves that make up what a person is shown. */
export interface ShownBody {
  readonly html: Part | undefined;
  readonly text: readonly Part[];
}

/**
 * Picks the body (RFC 2046 sections 5.1.3 and 5.1.4): the last text/html and the first text/plain of an alternative,
 * the first of each elsewhere, never a named file, an attachment or a text of a nested message. Plain texts that
 * stand beside each other are one body where there is no HTML.
 */
export function pickBody(root: Part): ShownBody {
  const start = isMessage(root.declaredType) ? root.children[0] : root;
  const texts: Part[] = [];
  const pages: Part[] = [];
  if (start !== undefined) collect(start, texts, pages);
  const html = pages[0];
  return { html, text: html === undefined ? texts : texts.slice(0, 1) };
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
