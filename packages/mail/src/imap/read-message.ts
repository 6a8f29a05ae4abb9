import type { FetchMessageObject, FetchQueryObject, ImapFlow } from 'imapflow';
import type { EnvelopeRow, MessageAddress, RawRequest } from '../types.ts';
import { milliseconds } from './envelope-row.ts';
import { problem } from './failure.ts';
import { MAX_ROWS } from './limits.ts';
import { type OpenFolder, openFolder } from './open-folder.ts';
import { fetchRows } from './read-dated-page.ts';

/** The bytes of one message, with PEEK. One byte more than allowed is asked for, to know that it was too large. */
export async function readRaw(
  client: ImapFlow,
  request: RawRequest,
): Promise<{ readonly bytes: Uint8Array; readonly internalDate: number }> {
  const opened = await openFolder(client, request);
  const query = { uid: true, internalDate: true, source: { start: 0, maxLength: request.maxBytes + 1 } };
  const message = await fetchUid(client, opened, { uid: request.uid, query });
  if (message?.source === undefined) throw problem('message-missing');
  if (message.source.length > request.maxBytes) throw problem('limit');
  return { bytes: message.source, internalDate: milliseconds(message.internalDate) ?? 0 };
}

/** Sets or clears `\Seen` of one UID and answers its flags. */
export async function storeSeen(
  client: ImapFlow,
  request: MessageAddress & { readonly seen: boolean },
): Promise<readonly string[]> {
  const opened = await openFolder(client, { ...request, writable: true });
  const before = await fetchUid(client, opened, { uid: request.uid, query: { uid: true, flags: true } });
  if (before === undefined) throw problem('message-missing');
  const uid = String(request.uid);
  const stored = request.seen
    ? await client.messageFlagsAdd(uid, ['\\Seen'], { uid: true })
    : await client.messageFlagsRemove(uid, ['\\Seen'], { uid: true });
  if (!stored) throw problem('unavailable');
  const others = [...(before.flags ?? [])].filter((flag) => flag !== '\\Seen' && flag !== '\\Recent');
  return request.seen ? [...others, '\\Seen'] : others;
}

/** The rows of these UIDs; asks again once when some are missing from a view that may be old. */
export async function readRows(
  client: ImapFlow,
  request: { readonly folder: string; readonly uidValidity: number; readonly uids: readonly number[] },
): Promise<readonly EnvelopeRow[]> {
  const { isFresh } = await openFolder(client, request);
  const uids = request.uids.filter(isUid).slice(0, MAX_ROWS);
  const rows = await fetchRows(client, uids);
  if (isFresh || rows.length >= new Set(uids).size) return rows;
  await client.noop();
  return fetchRows(client, uids);
}

/**
 * One message by UID. A server shows a connection only the messages it has told it of: what another connection
 * announced a moment ago is missing here until the next command, so a miss is asked again after a NOOP.
 */
async function fetchUid(
  client: ImapFlow,
  opened: OpenFolder,
  { uid, query }: { readonly uid: number; readonly query: FetchQueryObject },
): Promise<FetchMessageObject | undefined> {
  if (!isUid(uid)) return undefined;
  const ask = async (): Promise<FetchMessageObject | undefined> => {
    const messages = await client.fetchAll(String(uid), query, { uid: true });
    return messages.find((message) => message.uid === uid);
  };
  const found = await ask();
  if (found !== undefined || opened.isFresh) return found;
  await client.noop();
  return ask();
}

function isUid(uid: number): boolean {
  return Number.isInteger(uid) && uid >= 1 && uid <= 0xffff_ffff;
}
