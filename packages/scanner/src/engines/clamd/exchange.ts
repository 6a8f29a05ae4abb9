import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { EngineAddress } from '../address.ts';

/** Bytes of one chunk: with its size it goes out in one call, which a connection takes whole or not at all. */
const CHUNK_BYTES = 65_536;
/** Bytes of an answer that are read: an answer is one line with the name of a signature. */
const ANSWER_BYTES = 4_096;
const END_OF_STREAM = Buffer.alloc(4);
/** Wait between two chunks of a stream that is sent anew, in milliseconds: 25 MiB take a second longer. */
const PAUSE_MS = 2;
const BROKEN: ReadonlySet<unknown> = new Set(['EPIPE', 'ECONNRESET']);

type Command = 'PING' | 'VERSION' | 'INSTREAM';

interface Sending {
  readonly signal: AbortSignal;
  readonly stream?: Uint8Array;
}

/**
 * One command to clamd and its one answer, in the form that ends with a zero byte ("z" commands, clamd(8)).
 *
 * Where its StreamMaxLength is reached, clamd answers and closes while bytes are still on their way, and the answer may
 * go down with the connection. So a stream whose connection breaks is sent once more, slowly enough to hear it.
 *
 * @throws {Error} where there is no connection, the answer is too long, or the connection ends without one.
 */
export async function exchange(address: EngineAddress, command: Command, sending: Sending): Promise<string> {
  try {
    return await attempt(address, command, { ...sending, pauseMs: 0 });
  } catch (error) {
    if (sending.stream === undefined || !isBroken(error)) {
      throw error;
    }
    return attempt(address, command, { ...sending, pauseMs: PAUSE_MS });
  }
}

function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && BROKEN.has(error.code);
}

async function attempt(
  address: EngineAddress,
  command: Command,
  { signal, stream, pauseMs }: Sending & { readonly pauseMs: number },
): Promise<string> {
  signal.throwIfAborted();
  const socket = connect('path' in address ? { path: address.path } : { ...address, noDelay: true });
  const stop = (): void => {
    socket.destroy(new Error('time is up'));
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const answer = readAnswer(socket);
    // What cannot be sent is told by the answer, or by its absence.
    const sent = send(socket, command, { stream, pauseMs }).catch(() => undefined);
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

async function send(
  socket: Socket,
  command: Command,
  { stream, pauseMs }: { readonly stream: Uint8Array | undefined; readonly pauseMs: number },
): Promise<void> {
  await write(socket, Buffer.from(`z${command}\0`, 'latin1'));
  if (stream === undefined) {
    return;
  }
  for (let at = 0; at < stream.length; at += CHUNK_BYTES) {
    const chunk = stream.subarray(at, at + CHUNK_BYTES);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(chunk.length);
    // Together: clamd may end after a size that is too much for it.
    socket.cork();
    socket.write(size);
    const written = write(socket, chunk);
    socket.uncork();
    await written;
    if (pauseMs > 0) {
      await setTimeout(pauseMs);
    }
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
