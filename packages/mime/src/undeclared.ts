import { queueReading } from './lenient-queue.ts';
import type { DelimiterIndex, DelimiterLine } from './delimiters.ts';
import { isDeclared } from './multipart-alternatives.ts';
import { cutMultipart } from './multipart.ts';
import type { BodyRequest, Reading, Region, Source } from './reading.ts';

/** Undeclared boundaries that are followed up in one source. */
const MAX_BOUNDARIES = 20;

/** Lines of one candidate that are looked at before it is given up. */
const MAX_LINES = 20;

/**
 * Delimiters that no multipart declares, yet fields of a part follow them: where the declaration is missing, broken
 * or elsewhere, some clients go by the lines alone. Lines inside a declared text are its text and nothing else.
 */
export function noteUndeclared(reading: Reading, request: BodyRequest, source: Source): void {
  const index = source.delimiters();
  if (
    index.lines.size <= 2 * reading.boundaries.size &&
    [...index.lines.keys()].every((one) => isDeclared(reading, one))
  ) {
    return;
  }
  let found = 0;
  for (const [token, lines] of index.lines) {
    if (found >= MAX_BOUNDARIES) return reading.budget.hit('parts');
    if (isDeclared(reading, token) || !opensPart(reading, source, lines)) continue;
    found += 1;
    queueReading(reading, request, {
      suffix: 'stray',
      step: { as: 'entities', regions: () => strayParts(reading, source, token) },
      ambiguity: {
        code: 'hidden-part',
        benign: lostItsFold(source, token),
        detail: 'parts at a boundary that is not declared',
      },
    });
  }
}

/** Gateways that wrap fields wrongly leave the parameter at the begin of a line, where it declares nothing. */
function lostItsFold(source: Source, token: string): boolean {
  return [`\nboundary="${token}"`, `\nboundary=${token}`].some((line) =>
    source.bytes.includes(line, 0, 'latin1'),
  );
}

const PART_FIELD = /^(?:\r?\n)?(?:content-[a-z-]{1,40}|mime-version)[ \t]{0,8}:/i;

/** Bytes behind a delimiter in which the name of a field must stand. */
const FIELD_REACH = 64;

function opensPart(reading: Reading, source: Source, lines: readonly DelimiterLine[]): boolean {
  return lines.slice(0, MAX_LINES).some((line) => {
    if (!PART_FIELD.test(source.bytes.toString('latin1', line.next, line.next + FIELD_REACH))) return false;
    return !reading.texts.some((text) => isInside(text, source, line.start));
  });
}

function isInside(region: Region, source: Source, at: number): boolean {
  return region.source === source && at >= region.start && at < region.end;
}

function strayParts(reading: Reading, source: Source, token: string): readonly Region[] {
  const whole = { source, start: 0, end: source.bytes.length };
  const cut = cutMultipart(whole, token, reading.budget.limits.parts);
  if (cut === undefined) return [];
  const declared = declaredStarts(reading, source.delimiters());
  return [...cut.parts, ...cut.afterClose].map((part) => ({
    ...part,
    end: Math.min(part.end, nextAfter(declared, part.start)),
  }));
}

/** Offsets of all declared delimiters in ascending order: no stray part runs over one. */
function declaredStarts(reading: Reading, index: DelimiterIndex): readonly number[] {
  const starts: number[] = [];
  for (const [token, lines] of index.lines) {
    if (isDeclared(reading, token)) for (const line of lines) starts.push(line.start);
  }
  return starts.sort((one, other) => one - other);
}

function nextAfter(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return starts[low] ?? Number.POSITIVE_INFINITY;
}
