import { Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { BLANKS_IN_A_ROW, CHUNK_BYTES } from './limits.ts';

/** The time was over while the message was being read. */
export class TooLate extends Error {
  constructor() {
    super('The time limit was reached');
    this.name = 'TooLate';
  }
}

/** The body is of a kind that costs a verifier far more than its size. */
export class TooCostly extends Error {
  constructor() {
    super('The body has too many blanks in a row');
    this.name = 'TooCostly';
  }
}

/**
 * The message as a stream that gives way to other work after every piece. It ends with TooLate at the deadline
 * (milliseconds of performance.now), and with TooCostly at a desert of blanks. Single line feeds become line ends, as
 * verifiers read them, in whole pieces.
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
      const text = chunk.toString('latin1');
      if (hasDesert(text)) throw new TooCostly();
      yield withLineEnds(chunk, text, last);
      last = chunk.at(-1) ?? last;
      await turn();
    }
  }
}

/** A run of that length covers one of the places looked at; each is followed no further than to its ends. Linear. */
function hasDesert(text: string): boolean {
  for (let at = BLANKS_IN_A_ROW - 1; at < text.length; at += BLANKS_IN_A_ROW) {
    let first = at;
    let end = at;
    while (isBlank(text, first - 1) && at - first < BLANKS_IN_A_ROW) first -= 1;
    while (isBlank(text, end) && end - first < BLANKS_IN_A_ROW) end += 1;
    if (end - first >= BLANKS_IN_A_ROW) return true;
  }
  return false;
}

function isBlank(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x20 || code === 0x09 || code === 0x0d;
}

function withLineEnds(chunk: Buffer, text: string, before: number): Buffer {
  const ended = text.replace(/(?<!\r)\n/g, '\r\n');
  const isSplit = before === 0x0d && text.startsWith('\n');
  const whole = isSplit ? ended.slice(1) : ended;
  return whole.length === text.length ? chunk : Buffer.from(whole, 'latin1');
}
