import { beforeLineBreak } from './bytes.ts';
import { linesWithin, type DelimiterLine } from './delimiters.ts';
import type { Region } from './reading.ts';

/** A body cut at its boundary (RFC 2046 section 5.1.1). */
export interface MultipartCut {
  readonly parts: readonly Region[];
  /** Before the first delimiter and after the closing one: shown by nobody, found by some. */
  readonly preamble: Region;
  readonly epilogue: Region | undefined;
  /** Parts that stand behind the closing delimiter. */
  readonly afterClose: readonly Region[];
  readonly closed: boolean;
}

/** Cuts a region at the lines of one boundary; undefined where the boundary does not occur. */
export function cutMultipart(region: Region, boundary: string, maxParts: number): MultipartCut | undefined {
  const lines = region.source.delimiters().lines;
  const open = linesWithin(lines.get(boundary), region.start, region.end);
  const close = linesWithin(lines.get(`${boundary}--`), region.start, region.end);
  return cutAtLines(region, open, close, maxParts);
}

/** Cuts a region at given delimiter lines, both in ascending order. */
export function cutAtLines(
  region: Region,
  open: readonly DelimiterLine[],
  close: readonly DelimiterLine[],
  maxParts: number,
): MultipartCut | undefined {
  const firstOpen = open[0];
  if (firstOpen === undefined) return undefined;
  const closing = close.find((line) => line.start > firstOpen.start);
  const before = open.filter((line) => closing === undefined || line.start < closing.start);
  const after = closing === undefined ? [] : open.slice(before.length);
  const bodyEnd = closing?.start ?? region.end;
  const afterClosing = closing?.next ?? region.end;
  const epilogueEnd = after[0]?.start ?? region.end;
  return {
    parts: spans(region, before, bodyEnd, maxParts, closing !== undefined),
    preamble: { ...region, end: firstOpen.start },
    epilogue: closing === undefined ? undefined : { ...region, start: afterClosing, end: epilogueEnd },
    afterClose: spans(region, [...after], lastClose(close, region.end), maxParts, close.length > 1),
    closed: closing !== undefined,
  };
}

function lastClose(close: readonly DelimiterLine[], end: number): number {
  return close.length > 1 ? (close.at(-1)?.start ?? end) : end;
}

function spans(
  region: Region,
  open: readonly DelimiterLine[],
  end: number,
  maxParts: number,
  closed: boolean,
): Region[] {
  const bytes = region.source.bytes;
  // One more than allowed, so that the caller's budget notices.
  return open.slice(0, maxParts + 1).map((line, position) => {
    const following = Math.min(open[position + 1]?.start ?? Math.max(end, line.next), region.end);
    const last = open[position + 1] === undefined && !closed;
    const start = Math.min(line.next, following);
    // The line break before a delimiter belongs to the delimiter.
    return { source: region.source, start, end: last ? following : beforeLineBreak(bytes, following, start) };
  });
}
