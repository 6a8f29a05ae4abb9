import type { ImapFlow, SearchObject } from 'imapflow';
import type { EnvelopeRow } from '../types.ts';
import { envelopeRows, ROW_QUERY } from './envelope-row.ts';
import { problem } from './failure.ts';

const DAY_MS = 86_400_000;

interface UidPageRequest {
  readonly limit: number;
  readonly beforeUid?: number | undefined;
  readonly since?: number | undefined;
  readonly until?: number | undefined;
  /** Criteria besides the dates. */
  readonly criteria?: SearchObject;
}

interface UidPage {
  readonly rows: readonly EnvelopeRow[];
  /** Matches at or below the start of this page, before the exact dates are applied. */
  readonly matches: number;
  readonly next: number | undefined;
}

/**
 * A page of what a UID SEARCH finds, newest UIDs first. SEARCH knows only days, in the server's own time zone: a
 * day more on both sides is asked for, and INTERNALDATE decides exactly. Throws when the server refuses to search.
 */
export async function readDatedPage(client: ImapFlow, request: UidPageRequest): Promise<UidPage> {
  const uids = await searchUids(client, criteriaOf(request));
  if (uids === undefined) throw problem('unavailable');
  return pageFromUids(client, uids, request);
}

/** The UIDs that match, newest first, or undefined when the server refuses. */
export async function searchUids(client: ImapFlow, criteria: SearchObject): Promise<number[] | undefined> {
  const found = await client.search(criteria, { uid: true });
  if (found === false || found === undefined) return undefined;
  return [...new Set(found)].filter((uid) => Number.isInteger(uid) && uid > 0).sort((a, b) => b - a);
}

export function criteriaOf({ beforeUid, since, until, criteria }: UidPageRequest): SearchObject {
  const dated: SearchObject = {
    ...criteria,
    ...(beforeUid === undefined ? {} : { uid: `1:${String(Math.max(1, beforeUid - 1))}` }),
    ...(since === undefined ? {} : { since: dayOf(since - DAY_MS) }),
    ...(until === undefined ? {} : { before: dayOf(until + 2 * DAY_MS) }),
  };
  return Object.keys(dated).length === 0 ? { all: true } : dated;
}

/** Reads rows of these UIDs until the page is full; those outside the exact dates are passed over. */
export async function pageFromUids(
  client: ImapFlow,
  uids: readonly number[],
  request: UidPageRequest,
): Promise<UidPage> {
  const { limit, beforeUid, since = -Infinity, until = Infinity } = request;
  const wanted = beforeUid === undefined ? uids : uids.filter((uid) => uid < beforeUid);
  const rows: EnvelopeRow[] = [];
  let taken = 0;
  while (rows.length < limit && taken < wanted.length) {
    const chunk = wanted.slice(taken, taken + limit - rows.length);
    taken += chunk.length;
    const read = await fetchRows(client, chunk);
    rows.push(...read.filter(({ internalDate }) => internalDate >= since && internalDate < until));
  }
  return { rows, matches: wanted.length, next: taken < wanted.length ? wanted[taken - 1] : undefined };
}

/** The rows of exactly these UIDs, newest first; those that are gone are left out. */
export async function fetchRows(client: ImapFlow, uids: readonly number[]): Promise<EnvelopeRow[]> {
  if (uids.length === 0) return [];
  const asked = new Set(uids);
  const range = [...asked].sort((a, b) => a - b).join(',');
  const messages = await client.fetchAll(range, ROW_QUERY, { uid: true });
  return envelopeRows(messages, ({ uid }) => asked.has(uid));
}

function dayOf(time: number): Date {
  return new Date(Math.floor(time / DAY_MS) * DAY_MS);
}
