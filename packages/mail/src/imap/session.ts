import type { MailSession, WindowRequest } from '../types.ts';
import type { CommandConnection } from './command-connection.ts';
import { pollFolders, readNewUids } from './folder-news.ts';
import { listFolders } from './folder-list.ts';
import { BASE_COMMAND_BYTES, BYTES_PER_ROW, FALLBACK_SEARCH_ROWS, LISTING_BYTES } from './limits.ts';
import { folderStatus, refreshView } from './open-folder.ts';
import { readRaw, readRows, storeSeen } from './read-message.ts';
import { pageSize, readWindow } from './read-window.ts';
import { searchFolder } from './search-folder.ts';

/** Bytes a page of rows may take, besides what every command may. */
function rowBytes(rows: number): number {
  return BASE_COMMAND_BYTES + rows * BYTES_PER_ROW;
}

/** Dates are found by SEARCH, which answers with the number of every match. */
function windowBytes({ limit, since, until }: WindowRequest): number {
  const isSearched = since !== undefined || until !== undefined;
  return rowBytes(pageSize(limit)) + (isSearched ? LISTING_BYTES : 0);
}

/** The questions of one account, each as one turn on its command connection. */
export function sessionOn(connection: CommandConnection): MailSession {
  return Object.freeze<MailSession>({
    folders: ({ counts = false, signal } = {}) =>
      connection.run({
        bytes: LISTING_BYTES,
        signal,
        ask: async (client) => {
          if (counts) await refreshView(client);
          return { folders: await listFolders(client, counts) };
        },
      }),
    window: (request) =>
      connection.run({
        bytes: windowBytes(request),
        signal: request.signal,
        ask: async (client) => ({ window: await readWindow(client, request) }),
      }),
    rows: (request) =>
      connection.run({
        bytes: rowBytes(pageSize(request.uids.length)),
        signal: request.signal,
        ask: async (client) => ({ rows: await readRows(client, request) }),
      }),
    search: (request) =>
      connection.run({
        bytes: rowBytes(FALLBACK_SEARCH_ROWS) + LISTING_BYTES,
        signal: request.signal,
        ask: async (client) => ({ page: await searchFolder(client, request) }),
      }),
    raw: (request) =>
      connection.run({
        bytes: BASE_COMMAND_BYTES + request.maxBytes,
        signal: request.signal,
        ask: (client) => readRaw(client, request),
      }),
    setSeen: (request) =>
      connection.run({
        bytes: BASE_COMMAND_BYTES,
        signal: request.signal,
        ask: async (client) => ({ flags: await storeSeen(client, request) }),
      }),
    status: (folder) =>
      connection.run({
        bytes: BASE_COMMAND_BYTES,
        ask: async (client) => {
          await refreshView(client);
          return { status: await folderStatus(client, folder) };
        },
      }),
    newUids: (request) =>
      connection.run({ bytes: LISTING_BYTES, ask: (client) => readNewUids(client, request) }),
    poll: (folders) =>
      connection.run({
        bytes: LISTING_BYTES,
        ask: (client) => pollFolders(client, folders),
      }),
  });
}
