import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';

/** A server on a free loopback port that does with each connection what the test wants. */
export interface HostileServer extends AsyncDisposable {
  readonly host: '127.0.0.1';
  readonly port: number;
  /** Connections that are open. */
  open(): number;
}

/** What is done with a connection. */
export type Behaviour = (socket: Socket) => unknown;

export type HostileWay =
  | 'silent'
  | 'closes early'
  | 'resets the connection'
  | 'answers garbage'
  | 'answers without end'
  | 'answers one byte at a time, for ever'
  | 'never reads';

/** Behaviours of servers that are broken, overloaded or hostile. */
export const HOSTILE: Readonly<Record<HostileWay, Behaviour>> = {
  silent: (socket: Socket) => socket.resume(),
  'closes early': (socket: Socket) => {
    socket.once('data', () => socket.destroy());
  },
  'resets the connection': (socket: Socket) => {
    socket.resetAndDestroy();
  },
  'answers garbage': (socket: Socket) => {
    socket.once('data', () => socket.end(Buffer.from([0xff, 0xfe, 0x0d, 0x0a, 0x00, 0x01, 0x00])));
  },
  'answers without end': (socket: Socket) => {
    const more = (): void => {
      while (!socket.destroyed && socket.write(Buffer.alloc(65_536, 65)));
    };
    socket.on('drain', more);
    more();
  },
  'answers one byte at a time, for ever': (socket: Socket) => {
    const drip = setInterval(() => socket.write('s'), 5);
    socket.once('close', () => {
      clearInterval(drip);
    });
  },
  'never reads': (socket: Socket) => {
    socket.pause();
  },
};

export async function startHostile(behave: Behaviour): Promise<HostileServer> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
    behave(socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') {
    throw new Error('no port was given');
  }
  return {
    host: '127.0.0.1',
    port: address.port,
    open: () => sockets.size,
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) {
        socket.destroy();
      }
      server.close();
      await once(server, 'close');
    },
  };
}
