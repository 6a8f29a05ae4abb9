import type { ContentType } from './content-facts.ts';
import { decodeEncodedWords } from './encoded-words.ts';
import { parseParameterised, readQuoted, withoutComments } from './parameters.ts';

/** Times the word "boundary" is looked up in one field. */
const MAX_MENTIONS = 8;

/** Characters of a boundary that are compared. */
const MAX_BOUNDARY = 998;

/**
 * Every boundary that some client takes from a Content-Type field: quotes kept or taken off, comments kept or taken
 * out, cut at a blank or at a semicolon, escapes undone or not, encoded words and percent signs decoded or not.
 */
export function boundaryCandidates(type: ContentType): ReadonlySet<string> {
  const plain = PLAIN.exec(type.written)?.[1];
  if (plain !== undefined && !/boundary/i.test(plain)) return new Set([plain, `"${plain}"`]);
  const found = new Set<string>();
  function add(candidate: string | undefined): void {
    if (candidate !== undefined && candidate.length <= MAX_BOUNDARY) found.add(candidate.trimEnd());
  }
  const bare = withoutComments(type.written);
  for (const parsed of bare === type.written ? [type.parsed] : [type.parsed, parseParameterised(bare)]) {
    add(parsed.parameters.get('boundary'));
    for (const other of parsed.others.get('boundary') ?? []) add(other);
  }
  const written = type.written.slice(0, MAX_WRITTEN);
  for (const value of mentionedValues(written)) addVariants(value, add);
  return found;
}

/** A field in which readers can differ about the quotes alone: a type and one boundary of plain characters. */
const PLAIN = /^[\w/.+-]+;\s*boundary="([\w=.+-]{1,200})"$/i;

/** Characters of one field that are searched for boundaries. */
const MAX_WRITTEN = 16 * 1024;

function mentionedValues(written: string): string[] {
  const lower = written.toLowerCase();
  const values: string[] = [];
  let at = lower.indexOf('boundary');
  while (at >= 0 && values.length < MAX_MENTIONS) {
    const equals = lower.indexOf('=', at);
    if (equals < 0) break;
    if (/^boundary[\s*0-9]{0,16}$/.test(lower.slice(at, equals))) {
      values.push(written.slice(equals + 1, equals + 1 + MAX_BOUNDARY + 4).trimStart());
    }
    at = lower.indexOf('boundary', at + 1);
  }
  return values;
}

function addVariants(value: string, add: (candidate: string) => void): void {
  const toSemicolon = value.split(';', 1)[0] ?? '';
  const toBlank = /^[^\s;]*/.exec(value)?.[0] ?? '';
  for (const piece of new Set([toSemicolon.trim(), toBlank, value.trim()])) {
    add(piece);
    if (piece.includes('(')) add(withoutComments(piece).trim());
    add(piece.replaceAll('"', ''));
    if (piece.startsWith("'")) add(piece.replace(/^'([^']*)'$/, '$1'));
  }
  if (!value.startsWith('"')) return;
  const quoted = readQuoted(value, 0).text;
  add(quoted);
  add(quoted.trim());
  add(value.slice(1, closing(value)));
  add(quoted.replaceAll('\\', ''));
  add(decodeEncodedWords(quoted));
  add(percentDecoded(quoted));
}

function closing(value: string): number {
  const end = value.indexOf('"', 1);
  return end < 0 ? value.length : end;
}

function percentDecoded(value: string): string {
  return value.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
