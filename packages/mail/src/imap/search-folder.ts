import type { ImapFlow, SearchObject } from 'imapflow';
import type { EnvelopeRow, SearchPage, SearchRequest } from '../types.ts';
import { newestFirst } from './envelope-row.ts';
import { FALLBACK_SEARCH_ROWS, MAX_ROWS, MAX_SEARCH_CHARS, MAX_SEARCH_WORDS } from './limits.ts';
import { openFolder } from './open-folder.ts';
import { criteriaOf, fetchRows, pageFromUids, searchUids } from './read-dated-page.ts';
import { pageSize } from './read-window.ts';

/** Messages whose subject or sender has every word, found by the server; a page of the newest. */
export async function searchFolder(client: ImapFlow, request: SearchRequest): Promise<SearchPage> {
  const { uidValidity, isFresh } = await openFolder(client, { folder: request.folder });
  // The view of a connection that was used before may be older than the newest mail.
  if (!isFresh) await client.noop();
  const words = searchWords(request.text);
  const bounds = {
    limit: pageSize(request.limit),
    beforeUid: request.beforeUid,
    since: request.since,
    until: request.until,
  };
  if (words.length === 0) return { uidValidity, rows: [], matches: 0, next: undefined, complete: true };
  const uids = await searchUids(client, criteriaOf({ ...bounds, criteria: wordCriteria(words) }));
  if (uids !== undefined) {
    return { uidValidity, ...(await pageFromUids(client, uids, bounds)), complete: true };
  }
  // Refused: a server without UTF-8 in SEARCH, mostly. The newest messages are looked through here instead.
  const recent = (await searchUids(client, criteriaOf(bounds))) ?? [];
  const rows = await matchingRows(client, recent.slice(0, FALLBACK_SEARCH_ROWS), words);
  const page = await pageFromUids(
    client,
    rows.map(({ uid }) => uid),
    bounds,
  );
  return { uidValidity, ...page, complete: recent.length <= FALLBACK_SEARCH_ROWS };
}

/** The words to look for: no control characters, bounded in number and length. */
function searchWords(text: string): string[] {
  return text
    .slice(0, MAX_SEARCH_CHARS)
    .split(/[\s\p{C}]+/u)
    .filter((word) => word !== '')
    .slice(0, MAX_SEARCH_WORDS);
}

/** Every word in subject or sender. SEARCH has no AND of ORs as an object, so De Morgan says it. */
function wordCriteria(words: readonly string[]): SearchObject {
  const each = words.map((word): SearchObject => ({ or: [{ subject: word }, { from: word }] }));
  const [first] = each;
  if (each.length === 1 && first !== undefined) return first;
  return { not: { or: each.map((criterion) => ({ not: criterion })) } };
}

async function matchingRows(
  client: ImapFlow,
  uids: readonly number[],
  words: readonly string[],
): Promise<EnvelopeRow[]> {
  const wanted = words.map((word) => word.toLowerCase());
  const rows: EnvelopeRow[] = [];
  for (let start = 0; start < uids.length; start += MAX_ROWS) {
    const read = await fetchRows(client, uids.slice(start, start + MAX_ROWS));
    rows.push(...read.filter((row) => wanted.every((word) => haystack(row).includes(word))));
  }
  return rows.sort(newestFirst);
}

function haystack({ subject, from }: EnvelopeRow): string {
  return [subject, ...from.flatMap(({ name, address }) => [name, address])].join('\n').toLowerCase();
}
