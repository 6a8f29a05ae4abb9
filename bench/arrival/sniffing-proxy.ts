/** A TCP proxy on loopback that tells when which line went over the wire. */
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';

export interface WireLine {
  readonly connection: number;
  readonly from: 'client' | 'server';
  readonly text: string;
  /** `performance.now()` when its last byte came in, before it was passed on. */
  readonly at: number;
}

export interface SniffingProxy {
  readonly port: number;
  readonly close: () => void;
}

export async function startSniffingProxy(
  target: number,
  onLine: (line: WireLine) => void,
): Promise<SniffingProxy> {
  let connections = 0;
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const connection = (connections += 1);
    const upstream = connect(target, '127.0.0.1');
    sockets.add(client).add(upstream);
    pass(client, upstream, (text, at) => {
      onLine({ connection, from: 'client', text, at });
    });
    pass(upstream, client, (text, at) => {
      onLine({ connection, from: 'server', text, at });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : 0,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

function pass(source: Socket, sink: Socket, tell: (text: string, at: number) => void): void {
  let rest = '';
  source.setNoDelay(true);
  source.on('data', (data) => {
    const at = performance.now();
    sink.write(data);
    const lines = (rest + data.toString('latin1')).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) tell(line, at);
  });
  source.on('error', () => undefined);
  source.on('close', () => sink.destroy());
}
