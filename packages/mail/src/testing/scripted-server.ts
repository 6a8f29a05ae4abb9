/**
 * A small IMAP server that a test makes hostile. It reads commands as RFC 9051 does, with literals counted by
 * bytes, so what it notes is what a real server would have executed. Unless told otherwise it is polite.
 */
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

export interface Peer {
  readonly write: (data: string | Uint8Array) => void;
  /** Writes without end while the client reads, until the connection is gone. */
  readonly flood: (chunk: string) => void;
  readonly end: () => void;
  /** Continues under TLS after what was written. */
  readonly secure: () => void;
  readonly isSecure: () => boolean;
}

/** Answers one command; `false` leaves it to the polite answer. */
export type Answer = (
  command: { readonly tag: string; readonly verb: string; readonly text: string },
  peer: Peer,
) => boolean | undefined;

export interface ScriptOptions {
  readonly identity?: { readonly cert: string; readonly key: string };
  /** TLS from the first byte. */
  readonly implicitTls?: boolean;
  readonly greeting?: string | ((peer: Peer) => void);
  readonly capabilities?: string;
  readonly answer?: Answer;
}

export interface ScriptedServer {
  readonly port: number;
  /** Every complete command received, without its tag, in order; literals are shown as received. */
  readonly commands: string[];
  readonly connections: () => number;
  close(): Promise<void>;
}

const CAPABILITIES = 'IMAP4rev1 IDLE LITERAL+ SASL-IR AUTH=PLAIN ESEARCH UIDPLUS';

export async function startScriptedServer(options: ScriptOptions = {}): Promise<ScriptedServer> {
  const commands: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  const server: Server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', ignore);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, options, commands);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    commands,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function serve(socket: Socket, options: ScriptOptions, commands: string[]): void {
  let stream: Socket = socket;
  let isSecure = false;
  const listen = (to: Socket): void => {
    stream = to;
    to.on('error', ignore);
    const read = commandReader(
      (text) => {
        const [tag = '', verb = ''] = text.split(' ');
        commands.push(text.slice(tag.length + 1));
        const command = { tag, verb: verb.toUpperCase(), text: text.slice(tag.length + 1) };
        if (options.answer?.(command, peer) !== true) polite(command, peer, options);
      },
      () => {
        to.write('+ go on\r\n');
      },
    );
    to.on('data', read);
  };
  const wrap = (): void => {
    isSecure = true;
    socket.removeAllListeners('data');
    const { cert = '', key = '' } = options.identity ?? {};
    listen(new TLSSocket(socket, { isServer: true, cert, key }));
  };
  const peer: Peer = {
    write: (data) => void stream.write(data),
    flood: (chunk) => {
      const more = (): void => {
        if (!stream.destroyed && stream.writable) stream.write(chunk, () => setImmediate(more));
      };
      more();
    },
    end: () => void stream.end(),
    secure: wrap,
    isSecure: () => isSecure,
  };
  if (options.implicitTls === true) wrap();
  else listen(socket);
  const { greeting = '* OK ready\r\n' } = options;
  if (typeof greeting === 'string') peer.write(greeting);
  else greeting(peer);
}

/** Splits the stream into commands; a line that ends in `{n}` or `{n+}` is continued by n bytes and another line. */
function commandReader(onCommand: (text: string) => void, onLiteral: () => void): (data: Buffer) => void {
  let buffer = Buffer.alloc(0);
  let command = '';
  let literalLeft = 0;
  return (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      if (literalLeft > 0) {
        if (buffer.length < literalLeft) return;
        command += buffer.subarray(0, literalLeft).toString();
        buffer = buffer.subarray(literalLeft);
        literalLeft = 0;
      }
      const end = buffer.indexOf('\r\n');
      if (end < 0) return;
      const line = buffer.subarray(0, end).toString();
      buffer = buffer.subarray(end + 2);
      command += line;
      const literal = /\{(\d+)(\+?)\}$/u.exec(line);
      if (literal !== null) {
        literalLeft = Number(literal[1]);
        if (literal[2] === '') onLiteral();
        continue;
      }
      const whole = command;
      command = '';
      onCommand(whole);
    }
  };
}

function polite(command: Parameters<Answer>[0], peer: Peer, options: ScriptOptions): void {
  const { tag, verb, text } = command;
  const untagged = (line: string): void => {
    peer.write(`* ${line}\r\n`);
  };
  switch (verb) {
    case 'CAPABILITY':
      untagged(`CAPABILITY ${options.capabilities ?? CAPABILITIES}`);
      break;
    case 'STARTTLS':
      peer.write(`${tag} OK begin\r\n`);
      peer.secure();
      return;
    case 'LIST':
      if (text.includes('""')) untagged('LIST (\\HasNoChildren) "/" INBOX');
      break;
    case 'SELECT':
    case 'EXAMINE':
      untagged('FLAGS (\\Seen)');
      untagged('3 EXISTS');
      untagged('OK [UIDVALIDITY 7] ok');
      untagged('OK [UIDNEXT 4] ok');
      break;
    case 'STATUS':
      untagged('STATUS INBOX (MESSAGES 3 UIDNEXT 4 UIDVALIDITY 7 UNSEEN 1)');
      break;
    case 'IDLE':
      peer.write('+ idling\r\n');
      return;
    case 'LOGOUT':
      untagged('BYE');
      break;
    default:
  }
  peer.write(`${tag} OK done\r\n`);
  if (verb === 'LOGOUT') peer.end();
}

function ignore(): void {
  // The client under test ends connections as it likes.
}
