import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';

/** The largest message that is judged, in bytes: the same that the server takes from a mailbox. */
export const FILE_BYTES: number = 50 * 1_024 * 1_024;

/** A file larger than FILE_BYTES. */
export class TooLargeError extends Error {
  constructor() {
    super(`it is larger than ${String(FILE_BYTES / 1_024 / 1_024)} MiB`);
    this.name = 'TooLargeError';
  }
}

/**
 * Reads one message; '-' is standard input.
 * @throws TooLargeError, or the error of the file system.
 */
export async function readMessageFile(path: string): Promise<Uint8Array> {
  if (path === '-') return readAll(process.stdin);
  const file = await open(path);
  try {
    const { size } = await file.stat();
    if (size > FILE_BYTES) throw new TooLargeError();
    // A pipe has no size, and a file may grow while it is read.
    return await (size > 0 ? file.readFile() : readAll(file.createReadStream({ autoClose: false })));
  } finally {
    await file.close();
  }
}

async function readAll(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > FILE_BYTES) throw new TooLargeError();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
