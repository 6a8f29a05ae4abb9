import { LF } from './bytes.ts';
import { linesWithin, type DelimiterLine } from './delimiters.ts';
import { queueReading } from './lenient-queue.ts';
import { cutAtLines } from './multipart.ts';
import { bodyRegion, type BodyRequest, type Reading, type Region } from './reading.ts';

/** Boundaries of one message that are searched for; honest messages have under ten. */
const MAX_SEARCHES = 20;

/** Loose delimiters of one boundary that are followed up. */
const MAX_LINES = 100;

/** Places of one boundary that are looked at, proper delimiters among them: twice the parts of a message. */
const MAX_SEEN = 10_000;

/** Boundaries shorter than this occur in any text. */
const MIN_BOUNDARY = 5;

/**
 * Delimiters that do not stand at the begin of a line, or lack a dash, or are written in other case: to some clients
 * they are delimiters all the same.
 */
export function noteLooseDelimiters(reading: Reading, request: BodyRequest, boundary: string): void {
  const region = bodyRegion(request.entity);
  if (boundary.length < MIN_BOUNDARY || request.place.reading !== 'strict') return;
  if (reading.searched.size >= MAX_SEARCHES || reading.searched.has(boundary)) return;
  reading.searched.add(boundary);
  const loose = [...looseLines(region, boundary), ...otherCase(region, boundary)];
  if (loose.length === 0) return;
  queueReading(reading, request, {
    suffix: 'loose',
    step: { as: 'entities', regions: () => looseParts(reading, region, boundary, loose) },
    ambiguity: { code: 'boundary-conflict', benign: false, detail: 'lines that are almost delimiters' },
  });
}

function looseParts(
  reading: Reading,
  region: Region,
  boundary: string,
  loose: readonly DelimiterLine[],
): readonly Region[] {
  const { lines } = region.source.delimiters();
  const open = [...linesWithin(lines.get(boundary), region.start, region.end)];
  const close = [...linesWithin(lines.get(`${boundary}--`), region.start, region.end)];
  const bytes = region.source.bytes;
  for (const line of loose) {
    const behind = bytes.toString('latin1', line.start, line.next).trimEnd();
    (behind.endsWith('--') && behind.length > boundary.length ? close : open).push(line);
  }
  for (const all of [open, close]) all.sort((one, other) => one.start - other.start);
  const cut = cutAtLines(region, open, close, reading.budget.limits.parts);
  return cut === undefined ? [] : [...cut.parts, ...cut.afterClose];
}

/** Places where the boundary occurs and is no delimiter, though little is missing. */
function looseLines(region: Region, boundary: string): DelimiterLine[] {
  const bytes = region.source.bytes;
  const wanted = Buffer.from(boundary, 'latin1');
  const found: DelimiterLine[] = [];
  let at = bytes.indexOf(wanted, region.start);
  for (let seen = 0; at >= 0 && at < region.end && seen < MAX_SEEN; seen += 1) {
    if (found.length >= MAX_LINES) break;
    const start = startOf(bytes, at, region.start);
    const lineEnd = bytes.indexOf(LF, at);
    const next = lineEnd < 0 ? region.end : Math.min(lineEnd + 1, region.end);
    if (start >= 0) found.push({ start, next: afterLone(bytes, at + wanted.length, next), exact: false });
    at = bytes.indexOf(wanted, at + wanted.length);
  }
  return found;
}

/** A lone carriage return behind a delimiter ends its line for those who take it for a line break. */
function afterLone(bytes: Buffer, from: number, next: number): number {
  for (let at = from; at < next && at < from + 8; at += 1) {
    if (bytes[at] === 0x0d && bytes[at + 1] !== LF && bytes[at + 1] !== 0x0d) return at + 1;
  }
  return next;
}

/** Characters before a boundary that are looked at. */
const MAX_BEFORE = 8;

/** Two dashes anywhere, or nothing of substance between the begin of the line and the boundary. */
const LOOSE = /(?:--|=2D-|-=2D|=2D=2D)$|^[^a-z0-9="']{0,8}$/i;

/** Where such a delimiter begins; -1 where it is a proper one or none at all. */
function startOf(bytes: Buffer, boundaryAt: number, floor: number): number {
  const from = Math.max(floor, boundaryAt - MAX_BEFORE);
  const near = bytes.toString('latin1', from, boundaryAt);
  const lineBreak = near.lastIndexOf('\n');
  const isWholeLine = lineBreak >= 0 || from === floor;
  const before = near.slice(lineBreak + 1);
  if (before === '--' && isWholeLine) return -1;
  const isDashed = before.endsWith('--');
  if (!LOOSE.test(before) || (!isDashed && !isWholeLine)) return -1;
  return isDashed ? boundaryAt - 2 : boundaryAt - before.length;
}

/** Lines of the boundary in other case. */
function otherCase(region: Region, boundary: string): DelimiterLine[] {
  const { lines } = region.source.delimiters();
  if (lines.size > MAX_TOKENS) return [];
  const wanted = boundary.toLowerCase();
  const found: DelimiterLine[] = [];
  for (const [token, all] of lines) {
    const bare = token.endsWith('--') && !boundary.endsWith('--') ? token.slice(0, -2) : token;
    if (bare.length === boundary.length && bare !== boundary && bare.toLowerCase() === wanted) {
      found.push(...linesWithin(all, region.start, region.end).slice(0, MAX_LINES));
    }
  }
  return found;
}

/** Lines with dashes among which another case is looked for; more stand in patches and bombs only. */
const MAX_TOKENS = 1_000;
