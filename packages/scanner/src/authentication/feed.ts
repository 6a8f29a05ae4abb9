import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { CHUNK_BYTES } from './limits.ts';

/** The time was over while the message was being read. */
export class TooLate extends Error {
  constructor() {
    super('The time limit was reached');
    this.name = 'TooLate';
  }
}

/**
 * The message as a stream that gives way to other work after every piece and ends with TooLate at the deadline
 * (milliseconds of performance.now). Single line feeds become line ends, as verifiers read them, in whole pieces.
 */
export function feed(pieces: readonly Buffer[], deadline: number): Readable {
  return Readable.from(chunks(pieces, deadline), { objectMode: false });
}

async function* chunks(pieces: readonly Buffer[], deadline: number): AsyncGenerator<Buffer> {
  let last = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; at += CHUNK_BYTES) {
      if (performance.now() > deadline) throw new TooLate();
      const chunk = piece.subarray(at, at + CHUNK_BYTES);
      yield withLineEnds(chunk, last);
      last = chunk.at(-1) ?? last;
      await turn();
    }
  }
}

function withLineEnds(chunk: Buffer, before: number): Buffer {
  const text = chunk.toString('latin1');
  const ended = text.replace(/(?<!\r)\n/g, '\r\n');
  const isSplit = before === 0x0d && text.startsWith('\n');
  const whole = isSplit ? ended.slice(1) : ended;
  return whole.length === text.length ? chunk : Buffer.from(whole, 'latin1');
}
