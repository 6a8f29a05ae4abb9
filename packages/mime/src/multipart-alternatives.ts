import { queueReading } from './lenient-queue.ts';
import { linesWithin, type DelimiterIndex, type DelimiterLine } from './delimiters.ts';
import { noteEmbedded } from './leaf-alternatives.ts';
import { noteLooseDelimiters } from './loose-delimiters.ts';
import { cutAtLines, type MultipartCut } from './multipart.ts';
import { bodyRegion, bytesOf, idOf, type BodyRequest, type Reading, type Region } from './reading.ts';

/** What other clients see in a multipart that was cut: parts behind its end, before its begin, at sloppy delimiters. */
export function noteCut(reading: Reading, request: BodyRequest, cut: MultipartCut, boundary: string): void {
  if (!cut.closed) {
    const detail = 'no closing boundary';
    reading.ambiguities.add({ code: 'boundary-conflict', benign: true, partId: idOf(request), detail });
  }
  if (cut.afterClose.length > 0) {
    queueReading(reading, request, {
      suffix: 'after',
      step: { as: 'entities', regions: () => cut.afterClose },
      ambiguity: { code: 'hidden-part', benign: false, detail: 'parts behind the closing boundary' },
    });
  }
  for (const outside of [cut.preamble, cut.epilogue]) {
    if (outside !== undefined && outside.end - outside.start > TRIVIAL)
      noteOutside(reading, request, outside);
  }
  notePaddedDelimiters(reading, request, boundary);
  noteLooseDelimiters(reading, request, boundary);
  noteSloppyDelimiters(reading, request, boundary);
}

/** Where some delimiters are exact and others padded or ended otherwise, the strictest clients see only the exact ones. */
function notePaddedDelimiters(reading: Reading, request: BodyRequest, boundary: string): void {
  const region = bodyRegion(request.entity);
  const { lines } = region.source.delimiters();
  const open = linesWithin(lines.get(boundary), region.start, region.end);
  const exact = open.filter((line) => line.exact);
  if (exact.length === 0 || exact.length === open.length) return;
  queueReading(reading, request, {
    suffix: 'exact',
    step: {
      as: 'entities',
      regions: () => {
        const close = linesWithin(lines.get(`${boundary}--`), region.start, region.end);
        return cutAtLines(region, exact, close, reading.budget.limits.parts)?.parts ?? [];
      },
    },
    ambiguity: { code: 'boundary-conflict', benign: false, detail: 'padded delimiters among exact ones' },
  });
}

/** Bytes of preamble or epilogue that hold line breaks and the customary sentence, and nothing else. */
const TRIVIAL = 80;

function noteOutside(reading: Reading, request: BodyRequest, outside: Region): void {
  const content = bytesOf(outside);
  noteEmbedded(reading, request, { content, hidden: true });
  if (!beginsWithField(outside)) return;
  queueReading(reading, request, {
    suffix: 'outside',
    step: { as: 'entities', regions: () => [outside] },
    ambiguity: { code: 'hidden-part', benign: false, detail: 'a part outside the boundaries' },
  });
}

const FIELD_FIRST = /^\s{0,8}(?:content-|mime-version)/i;

/**
 * RFC 2046 section 5.1.1 lets a delimiter be followed by anything, most software does not. Lines that begin with this
 * boundary and are no delimiter of another one make a second reading.
 */
export function noteSloppyDelimiters(reading: Reading, request: BodyRequest, boundary: string): void {
  const region = bodyRegion(request.entity);
  const index = region.source.delimiters();
  if (index.lines.size <= 2 * reading.boundaries.size || boundary === '') return;
  queueReading(reading, request, {
    suffix: 'prefix',
    step: { as: 'entities', regions: () => sloppyParts(reading, region, boundary) },
    ambiguity: { code: 'boundary-conflict', benign: false, detail: 'lines that only begin like a delimiter' },
  });
}

function sloppyParts(reading: Reading, region: Region, boundary: string): readonly Region[] {
  const index = region.source.delimiters();
  const short = boundary.slice(0, MAX_COMPARED);
  const open: DelimiterLine[] = [...linesWithin(index.lines.get(boundary), region.start, region.end)];
  const exact = open.length;
  const close: DelimiterLine[] = [];
  for (const token of tokensFrom(index, short)) {
    if (isDeclared(reading, token)) continue;
    const lines = linesWithin(index.lines.get(token), region.start, region.end);
    (token.startsWith(`${boundary}--`) ? close : open).push(...lines);
  }
  if (open.length === exact && close.length === 0) return [];
  close.push(...linesWithin(index.lines.get(`${boundary}--`), region.start, region.end));
  for (const lines of [open, close]) lines.sort((one, other) => one.start - other.start);
  const cut = cutAtLines(region, open, close, reading.budget.limits.parts);
  if (cut === undefined) return [];
  // What closes for one may open for another: "--boundary----".
  const { epilogue } = cut;
  const late = epilogue !== undefined && beginsWithField(epilogue) ? [epilogue] : [];
  return [...cut.parts, ...cut.afterClose, ...late];
}

function beginsWithField(region: Region): boolean {
  return FIELD_FIRST.test(bytesOf(region).toString('latin1', 0, TRIVIAL));
}

/** Characters of a boundary that the strictest clients compare (RFC 2046: at most 70). */
const MAX_COMPARED = 70;

/** Whether a line is the delimiter of some multipart. */
export function isDeclared(reading: Reading, token: string): boolean {
  if (reading.boundaries.has(token)) return true;
  return token.endsWith('--') && reading.boundaries.has(token.slice(0, -2));
}

const sortedTokens = new WeakMap<DelimiterIndex, readonly string[]>();

/** Lines of an index that begin with a text, by binary search over the sorted lines. */
function tokensFrom(index: DelimiterIndex, start: string): string[] {
  const sorted = sortedTokens.get(index) ?? [...index.lines.keys()].sort();
  sortedTokens.set(index, sorted);
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? start) < start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; sorted[at]?.startsWith(start) === true; at += 1) found.push(sorted[at] ?? '');
  return found;
}
