import { connect, type Socket } from 'node:net';
import type { EngineAddress } from '../address.ts';

/** Bytes of one chunk: clamd copies each into its buffer; larger ones gain nothing. */
const CHUNK_BYTES = 262_144;
/** Bytes of an answer that are read: an answer is one line with the name of a signature. */
const ANSWER_BYTES = 4_096;
const END_OF_STREAM = Buffer.alloc(4);

/**
 * One command to clamd and its one answer, in the form that ends with a zero byte ("z" commands, clamd(8)).
 *
 * @throws {Error} where there is no connection, the answer is too long, or the connection ends without one.
 */
export async function exchange(
  address: EngineAddress,
  command: 'PING' | 'VERSION' | 'INSTREAM',
  { signal, stream }: { readonly signal: AbortSignal; readonly stream?: Uint8Array },
): Promise<string> {
  const socket = connect('path' in address ? { path: address.path } : { ...address, noDelay: true });
  const stop = (): void => {
    socket.destroy(new Error('time is up'));
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const answer = readAnswer(socket);
    // clamd answers and closes while bytes are still on their way when its StreamMaxLength is reached: the answer counts.
    const sent = send(socket, command, stream).catch(() => undefined);
    const text = await answer;
    void sent;
    return text;
  } finally {
    signal.removeEventListener('abort', stop);
    socket.destroy();
  }
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let held = Buffer.alloc(0);
    const settle = (): void => {
      const end = held.indexOf(0);
      if (end >= 0) {
        resolve(held.toString('latin1', 0, end).trim());
      }
    };
    socket.on('data', (data) => {
      held = Buffer.concat([held, data]);
      settle();
      if (held.length > ANSWER_BYTES) {
        reject(new Error('the answer is too long'));
      }
    });
    socket.on('error', reject);
    socket.once('close', () => {
      reject(new Error('no answer'));
    });
  });
}

async function send(socket: Socket, command: string, stream: Uint8Array | undefined): Promise<void> {
  await write(socket, Buffer.from(`z${command}\0`, 'latin1'));
  if (stream === undefined) {
    return;
  }
  for (let at = 0; at < stream.length; at += CHUNK_BYTES) {
    const chunk = stream.subarray(at, at + CHUNK_BYTES);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(chunk.length);
    socket.write(size);
    await write(socket, chunk);
  }
  await write(socket, END_OF_STREAM);
}

function write(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => {
      if (error === undefined || error === null) {
        resolve();
      } else {
        reject(error);
      }
    });
  });
}
