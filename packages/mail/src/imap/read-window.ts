/**
 * A page of a folder by sequence numbers from its end: the cost is that of the page, whatever the folder's size.
 * The next page is found by the place its neighbour had; only when mail was removed meanwhile is it looked up.
 */
import type { FetchMessageObject, ImapFlow, MailboxObject } from 'imapflow';
import type { EnvelopeRow, FolderStatus, MailWindow, WindowCursor, WindowRequest } from '../types.ts';
import { envelopeRows, ROW_QUERY } from './envelope-row.ts';
import { problem } from './failure.ts';
import { MAX_ROWS } from './limits.ts';
import { folderStatus, type OpenFolder, openFolder } from './open-folder.ts';
import { readDatedPage } from './read-dated-page.ts';

/** Empty windows skipped before a folder counts as broken: all their messages vanished while we asked. */
const MAX_EMPTY_WINDOWS = 5;

export async function readWindow(client: ImapFlow, request: WindowRequest): Promise<MailWindow> {
  const { folder, before } = request;
  const opened = await openFolder(client, {
    folder,
    ...(before === undefined ? {} : { uidValidity: before.uidValidity }),
  });
  // Older pages do not change with new mail: only the first needs the newest view, and fresh counts.
  if (before === undefined && !opened.isFresh) await client.noop();
  const limit = pageSize(request.limit);
  const page =
    request.since === undefined && request.until === undefined
      ? await placedPage(client, { before, limit, opened })
      : await datedPage(client, { ...request, limit, uidValidity: opened.uidValidity });
  const known = before === undefined ? undefined : counted.get(opened.mailbox);
  const status = known ?? (await folderStatus(client, folder));
  if (status.uidValidity !== opened.uidValidity) throw problem('uidvalidity-changed');
  counted.set(opened.mailbox, status);
  return { ...status, ...page };
}

/** The counts told with the first page, for those after it: they save a round trip for each. */
const counted = new WeakMap<MailboxObject, FolderStatus>();

type PageOfWindow = Pick<MailWindow, 'rows' | 'next'>;

async function placedPage(
  client: ImapFlow,
  request: { readonly before: WindowCursor | undefined; readonly limit: number; readonly opened: OpenFolder },
): Promise<PageOfWindow> {
  const { before, limit, opened } = request;
  const page = await pageBelow(client, { before, total: opened.mailbox.exists, limit });
  return { rows: page.rows, next: cursorAfter(page, opened.uidValidity) };
}

async function datedPage(
  client: ImapFlow,
  request: WindowRequest & { readonly uidValidity: number },
): Promise<PageOfWindow> {
  const { rows, next } = await readDatedPage(client, { ...request, beforeUid: request.before?.uid });
  return { rows, next: next === undefined ? undefined : { uidValidity: request.uidValidity, uid: next } };
}

/** A page size of at least one row. */
export function pageSize(limit: number): number {
  return Math.max(1, Math.min(MAX_ROWS, Math.trunc(limit) || 1));
}

interface Page {
  readonly rows: readonly EnvelopeRow[];
  /** The lowest row, by place; undefined when there is nothing below it. */
  readonly lowest: { readonly seq: number; readonly uid: number } | undefined;
}

interface PageRequest {
  readonly before: WindowCursor | undefined;
  readonly total: number;
  readonly limit: number;
}

async function pageBelow(client: ImapFlow, { before, total, limit }: PageRequest): Promise<Page> {
  const hint = before?.seq;
  if (before !== undefined && hint !== undefined && hint > 1 && hint <= total) {
    // The neighbour is fetched along: if it still stands where it stood, one round trip was enough.
    const from = Math.max(1, hint - limit);
    const messages = await client.fetchAll(`${String(from)}:${String(hint)}`, ROW_QUERY);
    if (messages.some((message) => message.seq === hint && message.uid === before.uid)) {
      return pageOf(messages, { from, to: hint - 1 });
    }
  }
  let to = before === undefined ? total : await countBelow(client, before.uid, total);
  for (let attempt = 0; to >= 1 && attempt < MAX_EMPTY_WINDOWS; attempt += 1) {
    const from = Math.max(1, to - limit + 1);
    const page = pageOf(await client.fetchAll(`${String(from)}:${String(to)}`, ROW_QUERY), { from, to });
    if (page.rows.length > 0) return page;
    to = from - 1;
  }
  return { rows: [], lowest: undefined };
}

function pageOf(messages: readonly FetchMessageObject[], range: { from: number; to: number }): Page {
  const inRange = ({ seq }: FetchMessageObject): boolean => seq >= range.from && seq <= range.to;
  const rows = envelopeRows(messages, inRange);
  const known = new Set(rows.map(({ uid }) => uid));
  const places = messages.filter((message) => inRange(message) && known.has(message.uid));
  const lowest = places.reduce<FetchMessageObject | undefined>(
    (low, message) => (low === undefined || message.seq < low.seq ? message : low),
    undefined,
  );
  return { rows, lowest: lowest === undefined ? undefined : { seq: lowest.seq, uid: lowest.uid } };
}

function cursorAfter({ lowest }: Page, uidValidity: number): WindowCursor | undefined {
  if (lowest === undefined || lowest.seq <= 1) return undefined;
  return { uidValidity, uid: lowest.uid, seq: lowest.seq };
}

/** How many messages have a smaller UID, which is the place of the last of them: UIDs ascend with places. */
async function countBelow(client: ImapFlow, uid: number, total: number): Promise<number> {
  if (uid <= 1 || total === 0) return 0;
  if (client.capabilities.has('ESEARCH') || client.capabilities.has('IMAP4rev2')) {
    const found = await client.search(
      { uid: `1:${String(uid - 1)}` },
      { uid: true, returnOptions: ['COUNT'] },
    );
    if (found !== false && found !== undefined && !Array.isArray(found) && found.count !== undefined) {
      return Math.min(total, found.count);
    }
  }
  let low = 0;
  let high = total;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const message = await client.fetchOne(String(middle), { uid: true });
    if (message === false) throw problem('unavailable');
    if (message.uid < uid) low = middle;
    else high = middle - 1;
  }
  return low;
}
