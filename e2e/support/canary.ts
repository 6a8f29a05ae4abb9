import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';

/** A stranger's server on the loopback interface that remembers everybody who came near it. */
export interface Canary {
  /** `127.0.0.1:port`. */
  readonly host: string;
  /** TCP connections since the last `forget`, with or without a request. */
  readonly connections: () => number;
  /** Paths asked for since the last `forget`, without what follows `?`. */
  readonly paths: () => ReadonlySet<string>;
  readonly forget: () => void;
  readonly stop: () => Promise<void>;
}

export async function startCanary(): Promise<Canary> {
  let connections = 0;
  const paths = new Set<string>();
  const server = createServer((request, response) => {
    paths.add((request.url ?? '').replace(/\?.*/s, ''));
    // Each request needs a connection of its own, so that an open one hides nothing later.
    response.writeHead(200, { 'access-control-allow-origin': '*', connection: 'close' }).end();
  });
  server.on('connection', () => {
    connections += 1;
  });
  return {
    host: await listen(server),
    connections: () => connections,
    paths: () => new Set(paths),
    forget: () => {
      // An idle connection would be used again, and not be counted.
      server.closeAllConnections();
      connections = 0;
      paths.clear();
    },
    stop: () => stop(server),
  };
}

/** Serves pages as an ordinary web site does: no policy, no sandbox. */
export interface OpenStage {
  readonly host: string;
  readonly stop: () => Promise<void>;
}

/** `pages`: path → HTML. */
export async function startOpenStage(pages: ReadonlyMap<string, string>): Promise<OpenStage> {
  const serve: RequestListener = (request, response) => {
    const page = pages.get(request.url ?? '');
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  };
  const server = createServer(serve);
  return { host: await listen(server), stop: () => stop(server) };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return `127.0.0.1:${String(address.port)}`;
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}
