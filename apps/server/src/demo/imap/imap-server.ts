import type { Socket } from 'node:net';

import hoodiecrow from 'hoodiecrow-imap';
import type { Connection, ImapServer, StoredFolder } from 'hoodiecrow-imap';

import { idlePlugin } from './idle-plugin.ts';
import { searchPlugin } from './search-plugin.ts';
import { sturdyPlugin } from './sturdy-plugin.ts';

/** One account of the demo server: what it takes to sign in, and its folders as the server stores them. */
export interface ImapAccount {
  readonly username: string;
  readonly password: string;
  readonly storage: Readonly<Record<string, StoredFolder>>;
}

/** A running server. Accounts go by their place in the list that started it. */
export interface RunningImapServer {
  readonly port: number;
  /** Puts a message into a folder; clients that idle there are told at once. */
  append(account: number, folder: string, internalDate: string, raw: Buffer): void;
  close(): Promise<void>;
}

const PLUGINS = [
  'UIDPLUS',
  'SPECIAL-USE',
  'MOVE',
  'UNSELECT',
  'ID',
  'LITERALPLUS',
  'NAMESPACE',
  'ENABLE',
] as const;

/**
 * Starts an IMAP server on a port (0: whichever is free). The package serves one account a server, so each account has a
 * server of its own that never listens, and a door in front hands a connection over when it has signed in.
 */
export async function startImapServer(
  accounts: readonly ImapAccount[],
  where: { readonly host: string; readonly port: number },
): Promise<RunningImapServer> {
  const rooms = accounts.map((account) => createServer(account.storage));
  const door = createServer({});
  door.setCommandHandler('LOGIN', (connection, parsed, data, done) => {
    const [username, password] = (parsed.attributes ?? []).map((attribute) => attribute.value);
    const found = accounts.findIndex(
      (account) => account.username === username && account.password === password,
    );
    const room = rooms[found];
    if (room !== undefined) handOver(connection, room);
    const value = room === undefined ? 'Authentication failed' : 'Signed in';
    const command = room === undefined ? 'NO' : 'OK';
    connection.send(
      { tag: parsed.tag, command, attributes: [{ type: 'TEXT', value }] },
      'LOGIN',
      parsed,
      data,
    );
    done();
  });
  const sockets = trackSockets(door);
  await new Promise<void>((resolve, reject) => {
    door.server.once('error', reject);
    door.listen(where.port, where.host, resolve);
  });
  return Object.freeze({
    port: portOf(door),
    append(account: number, folder: string, internalDate: string, raw: Buffer): void {
      rooms[account]?.appendMessage(folder, [], internalDate, raw.toString('latin1'));
    },
    async close(): Promise<void> {
      const closed = new Promise<void>((resolve) => {
        door.close(resolve);
      });
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  });
}

function createServer(storage: Readonly<Record<string, StoredFolder>>): ImapServer {
  const server = hoodiecrow({
    plugins: [...PLUGINS, idlePlugin, searchPlugin, sturdyPlugin],
    users: {},
    credentials: {},
    storage,
  });
  // Each connection listens for news: more than ten are no leak.
  server.setMaxListeners(0);
  return server;
}

function handOver(connection: Connection, room: ImapServer): void {
  connection.server.removeListener('notify', connection._notificationCallback);
  connection.server = room;
  room.on('notify', connection._notificationCallback);
  connection.state = 'Authenticated';
}

function trackSockets(server: ImapServer): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.connectionHandlers.push(({ socket }) => {
    if (socket === null) return;
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

function portOf(server: ImapServer): number {
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('demo_imap_no_port');
  return address.port;
}
