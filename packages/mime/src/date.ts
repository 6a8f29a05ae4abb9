/** Characters of a Date field that are read; the longest honest one has under 60. */
const MAX_DATE = 200;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Zones RFC 5322 section 4.3 names, in minutes east; all other letters mean "unknown" and count as UTC. */
const ZONES: ReadonlyMap<string, number> = new Map([
  ['est', -300],
  ['edt', -240],
  ['cst', -360],
  ['cdt', -300],
  ['mst', -420],
  ['mdt', -360],
  ['pst', -480],
  ['pdt', -420],
]);

/**
 * Milliseconds UTC of a Date field (RFC 5322 section 3.3 and the obsolete forms of 4.3, ISO 8601 as a courtesy);
 * undefined where it is no date.
 *
 * @example parseDate('Fri, 21 Nov 1997 09:55:06 -0600') // 880127706000
 */
export function parseDate(value: string): number | undefined {
  const cut = value.slice(0, MAX_DATE);
  const strict = STRICT.exec(cut);
  if (strict !== null) return fromParts(strict.slice(1));
  const source = cut
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s*:\s*/g, ':')
    .trim();
  const iso = ISO.exec(source);
  if (iso !== null) return finite(Date.parse(iso[2] === undefined ? `${source}Z` : source));
  const words = source
    .replace(/^[a-z.]+\s*,/i, '')
    .trim()
    .split(/[\s,]+/);
  return fromParts(/^[a-z]{3,}$/i.test(words[0] ?? '') ? asctimeOrder(words) : words.flatMap(splitDashes));
}

/** As RFC 5322 section 3.3 has it, with a comment behind at most: what nearly every message has. */
const STRICT =
  /^(?:[A-Za-z]{3}, )?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d{2}:\d{2}:\d{2}) ([+-]\d{4})(?: \([^()]*\))?$/;

const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?(?:\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?$/i;

function finite(value: number): number | undefined {
  return Number.isFinite(value) ? value : undefined;
}

/** "21-Nov-1997" is one word for some software. */
function splitDashes(word: string): string[] {
  return /^\d{1,2}-[a-z]{3,9}-\d{2,4}$/i.test(word) ? word.split('-') : [word];
}

/** "[Fri] Nov 21 09:55:06 1997", as C's asctime writes it, in the order of mail. */
function asctimeOrder(words: readonly string[]): string[] {
  const rest = isMonth(words[0]) ? words : words.slice(1);
  const [month = '', day = '', third = '', fourth = '', ...zone] = rest;
  if (!isMonth(month)) return [...rest];
  return third.includes(':') ? [day, month, fourth, third, ...zone] : [day, month, third, fourth, ...zone];
}

function isMonth(word: string | undefined): boolean {
  return word !== undefined && MONTHS.includes(word.slice(0, 3).toLowerCase());
}

function fromParts(words: readonly string[]): number | undefined {
  const [day = '', month = '', year = '', time = '', ...zone] = words;
  const monthIndex = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  const clock = /^(\d{1,2})[:.](\d{1,2})(?:[:.](\d{1,2})(?:\.\d{1,6})?)?$/.exec(time);
  if (!/^\d{1,2}$/.test(day) || monthIndex < 0 || !/^\d{2,4}$/.test(year) || clock === null) return undefined;
  const dayNumber = Number(day);
  const [hour, minute, second] = [Number(clock[1]), Number(clock[2]), Number(clock[3] ?? '0')];
  if (dayNumber < 1 || dayNumber > 31 || hour > 24 || minute > 59 || second > 60) return undefined;
  const local = new Date(0);
  local.setUTCFullYear(fullYear(year), monthIndex, dayNumber);
  if (local.getUTCMonth() !== monthIndex) return undefined;
  local.setUTCHours(hour, minute, second);
  return local.getTime() - zoneMinutes(zone) * 60_000;
}

/** RFC 5322 section 4.3: two digits below 50 are this century, three digits count from 1900. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length === 4) return number;
  return year.length === 2 && number < 50 ? 2000 + number : 1900 + number;
}

function zoneMinutes(words: readonly string[]): number {
  for (const word of words) {
    const offset = /^(?:gmt|utc?)?([+-])(\d{1,2}):?(\d{2})$/i.exec(word);
    if (offset !== null) {
      const minutes = Number(offset[2]) * 60 + Number(offset[3]);
      return offset[1] === '-' ? -minutes : minutes;
    }
    const named = ZONES.get(word.toLowerCase());
    if (named !== undefined) return named;
  }
  return 0;
}
