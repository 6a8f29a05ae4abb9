import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { LIVE_CLOSE, LiveQuery } from '@postern/contracts';
import type { LiveEvent, LiveFrame, MailboxState } from '@postern/contracts';
import type { Login } from '@postern/login';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { EventLog } from '../../infrastructure/events/event-log.ts';
import type { Logger } from '../../infrastructure/logger.ts';

const LIVE_PATH = '/api/v1/live';

export interface LiveParts {
  readonly server: Server;
  readonly login: Login;
  readonly events: EventLog;
  readonly logger: Logger;
  readonly publicOrigin: () => string;
  /** States of this person's mailboxes now, sent once after hello. */
  readonly mailboxStates: (userId: string) => Promise<ReadonlyMap<string, MailboxState>>;
}

export interface LiveConnections {
  readonly tellState: (userId: string, mailboxId: string, status: MailboxState) => void;
  /** Closes the pages of a session that has ended. */
  readonly endSession: (sessionId: string) => void;
  readonly close: () => Promise<void>;
}

/** A proxy or a phone drops a silent connection after about a minute; well below that. Milliseconds. */
const PING_MS = 25_000;
/** Sessions ended elsewhere (another process, a command) are noticed within a second. Milliseconds. */
const RECHECK_MS = 800;
/** Bytes waiting for one slow page before it is let go; it catches up from its cursor. */
const BUFFER_LIMIT = 1_024 * 1_024;
/** What a page may send: nothing is expected, so little is taken. Bytes. */
const MESSAGE_LIMIT = 1_024;
/** Open pages of one person. A browser with more tabs than this shares them badly anyway. */
const CONNECTIONS_PER_USER = 20;

interface Connection {
  readonly socket: WebSocket;
  readonly userId: string;
  readonly sessionId: string;
}

/** Live events over a WebSocket: by cookie and Origin, never by a token in the address (login design T-62). */
export function createLiveConnections(parts: LiveParts): LiveConnections {
  const { server, login, events, logger } = parts;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_LIMIT,
    perMessageDeflate: false,
  });
  const connections = new Set<Connection>();

  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    socket.on('error', () => socket.destroy());
    accept(request, socket, head).catch((error: unknown) => {
      logger.error({ err: error }, 'a live connection could not be opened');
      refuse(socket, 500);
    });
  };
  server.on('upgrade', onUpgrade);

  async function accept(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const url = URL.parse(request.url ?? '/', 'http://postern.invalid');
    if (url?.pathname !== LIVE_PATH) {
      refuse(socket, 404);
      return;
    }
    if (request.headers.origin !== parts.publicOrigin()) {
      refuse(socket, 403);
      return;
    }
    const query = LiveQuery.safeParse(Object.fromEntries(url.searchParams));
    const cookieHeader = request.headers.cookie;
    const found = await login.sessions.authenticate({ cookieHeader });
    if (!query.success || !found.ok) {
      refuse(socket, query.success && !found.ok ? found.error.status : 400);
      return;
    }
    const { userId, id: sessionId } = found.session;
    if ([...connections].filter((other) => other.userId === userId).length >= CONNECTIONS_PER_USER) {
      refuse(socket, 429);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      const connection = { socket: opened, userId, sessionId };
      serve(connection, query.data.after).catch((error: unknown) => {
        logger.error({ err: error }, 'a live connection failed');
        opened.close(1011);
      });
    });
  }

  async function serve(connection: Connection, after: number | undefined): Promise<void> {
    const { socket, userId } = connection;
    connections.add(connection);
    // Subscribed before the past is read, so that nothing falls between; what comes meanwhile waits its turn.
    let waiting: LiveEvent[] | undefined = [];
    let last = -1;
    const sendEvent = (event: LiveEvent): void => {
      if (event.seq <= last) return;
      last = event.seq;
      send(connection, { kind: 'event', event });
    };
    const unsubscribe = events.subscribe(userId, (event) => {
      if (waiting === undefined) sendEvent(event);
      else waiting.push(event);
    });
    socket.on('error', () => {
      socket.terminate();
    });
    socket.once('close', () => {
      unsubscribe();
      connections.delete(connection);
    });
    const cursor = await events.cursor(userId);
    const past = after === undefined ? { events: [], missed: false } : await events.after(userId, after);
    send(connection, {
      kind: 'hello',
      cursor: past.missed || after === undefined ? cursor : after,
      missed: past.missed,
    });
    if (after === undefined || past.missed) last = cursor;
    for (const event of past.events) sendEvent(event);
    for (const [mailboxId, status] of await parts.mailboxStates(userId)) {
      send(connection, { kind: 'mailbox-state', mailboxId, status });
    }
    for (const event of waiting) sendEvent(event);
    waiting = undefined;
  }

  function send({ socket }: Connection, frame: LiveFrame): void {
    if (socket.readyState !== socket.OPEN) return;
    if (socket.bufferedAmount > BUFFER_LIMIT) {
      socket.close(LIVE_CLOSE.tooSlow);
      return;
    }
    socket.send(JSON.stringify(frame));
  }

  const ping = setInterval(() => {
    for (const connection of connections) send(connection, { kind: 'ping' });
  }, PING_MS);
  const recheck = setInterval(() => {
    for (const userId of new Set([...connections].map((connection) => connection.userId))) {
      closeEnded(userId).catch((error: unknown) => {
        logger.warn({ err: error }, 'the sessions of open pages could not be checked');
      });
    }
  }, RECHECK_MS);
  ping.unref();
  recheck.unref();

  /** By the session's id: its token is another one by now where it was renewed since the page opened. */
  async function closeEnded(userId: string): Promise<void> {
    const open = new Set((await login.sessions.list(userId)).map(({ id }) => id));
    for (const { socket, sessionId, userId: owner } of connections) {
      if (owner === userId && !open.has(sessionId)) socket.close(LIVE_CLOSE.sessionEnded);
    }
  }

  return Object.freeze({
    tellState: (userId: string, mailboxId: string, status: MailboxState) => {
      for (const connection of connections) {
        if (connection.userId === userId) send(connection, { kind: 'mailbox-state', mailboxId, status });
      }
    },
    endSession: (sessionId: string) => {
      for (const { sessionId: other, socket } of connections) {
        if (other === sessionId) socket.close(LIVE_CLOSE.sessionEnded);
      }
    },
    close: async () => {
      clearInterval(ping);
      clearInterval(recheck);
      server.off('upgrade', onUpgrade);
      for (const { socket } of connections) socket.terminate();
      await new Promise<void>((resolve) => {
        sockets.close(() => {
          resolve();
        });
      });
    },
  });
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

function refuse(socket: Duplex, status: number): void {
  socket.end(
    `HTTP/1.1 ${String(status)} ${REASONS[status] ?? 'Error'}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
  );
}
