import { decodeText } from './charset.ts';
import type { ContentFacts } from './content-facts.ts';
import { unflow } from './format-flowed.ts';
import type { Budget } from './limits.ts';

/** Bytes of HTML in which a charset declaration is looked for (HTML standard: 1024). */
const SNIFFED = 1024;

/** Characters of a text leaf in the charset it declares (or its HTML does), cut at the text limit. */
export function textOfLeaf(content: Buffer, facts: ContentFacts, budget: Budget): string {
  const label = facts.parameters.get('charset') ?? charsetOfHtml(content, facts.type);
  const left = budget.left('textCharacters');
  // No charset needs more than four bytes a character, so decoding stops soon after the limit.
  const decoded = decodeText(content.subarray(0, left * MAX_BYTES_PER_CHARACTER + 1), label).text;
  const flowed = facts.type === 'text/plain' && facts.parameters.get('format')?.toLowerCase() === 'flowed';
  const joined = flowed && decoded.length <= MAX_FLOWED;
  const text = joined ? unflow(decoded, facts.parameters.get('delsp')?.toLowerCase() === 'yes') : decoded;
  return text.slice(0, budget.take('textCharacters', text.length));
}

/** Characters of a flowed text that are joined; what is longer is no letter, and stays in its lines. */
const MAX_FLOWED = 1024 * 1024;

const MAX_BYTES_PER_CHARACTER = 4;

const META = /<meta[^>]{0,200}?charset\s{0,8}=\s{0,8}["']?([a-z0-9_:.-]{2,40})/i;

function charsetOfHtml(content: Buffer, type: string): string | undefined {
  if (type !== 'text/html') return undefined;
  const found = META.exec(content.toString('latin1', 0, SNIFFED))?.[1];
  // Guessing UTF-7, or UTF-16 from bytes that were readable as ASCII, would show other text than was scanned.
  return found !== undefined && /utf-?(?:7|16)/i.test(found) ? undefined : found;
}
