import { connect } from 'node:tls';
import type { TLSSocket } from 'node:tls';

/** IMAP without a client: what the server and the wire take, and nothing else. */
export interface RawImap {
  /** Sends one command; resolves with the whole answer once the tagged line is there. Throws unless it is OK. */
  readonly ask: (command: string) => Promise<string>;
  /** Writes bytes as they are, waiting where the socket is full. */
  readonly write: (text: string) => Promise<void>;
  /** Resolves with the answer to what was written, once a line with this tag is there. */
  readonly answer: (tag: string) => Promise<string>;
  readonly close: () => void;
}

export async function openRawImap(port: number, ca: string): Promise<RawImap> {
  const socket = connect({ port, host: '127.0.0.1', servername: 'localhost', ca });
  await new Promise<void>((resolve, reject) => {
    socket.once('secureConnect', resolve);
    socket.once('error', reject);
  });
  socket.setNoDelay(true);
  return talkOn(socket);
}

function talkOn(socket: TLSSocket): RawImap {
  let count = 0;
  let received: Buffer[] = [];
  let check: () => void = () => undefined;
  socket.on('data', (data: Buffer) => {
    received.push(data);
    check();
  });

  function answer(tag: string): Promise<string> {
    return new Promise((resolve, reject) => {
      check = () => {
        // The tagged line is the last: only the end has to be looked at each time.
        const tail =
          (received.at(-1)?.length ?? 0) > 200 ? received.at(-1) : Buffer.concat(received.slice(-4));
        if (tail?.toString('latin1').endsWith('\r\n') !== true) return;
        const last = tail.toString('latin1').trimEnd().split('\r\n').at(-1) ?? '';
        if (!last.startsWith(`${tag} `)) return;
        const text = Buffer.concat(received).toString('latin1');
        received = [];
        check = () => undefined;
        if (last.startsWith(`${tag} OK`)) resolve(text);
        else reject(new Error(last));
      };
      check();
    });
  }

  const write = async (text: string): Promise<void> => {
    if (!socket.write(text, 'latin1')) await new Promise((resolve) => socket.once('drain', resolve));
  };
  return {
    ask: async (command) => {
      const tag = `a${String((count += 1))}`;
      const answered = answer(tag);
      await write(`${tag} ${command}\r\n`);
      return answered;
    },
    write,
    answer,
    close: () => {
      socket.destroy();
    },
  };
}
