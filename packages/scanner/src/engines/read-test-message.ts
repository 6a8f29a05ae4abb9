import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestMessage } from '../operator-rules/operator-rules.ts';

/** The bytes of a message of a test, or why it cannot be read. A message in a rule file has the line ends of the file. */
export async function readTestMessage(folder: string, message: TestMessage): Promise<Uint8Array | Error> {
  if ('eml' in message) {
    return Buffer.from(message.eml.replace(/\r?\n/g, '\r\n'), 'utf8');
  }
  try {
    return await readFile(join(folder, message.file));
  } catch (error) {
    return error instanceof Error ? error : new Error('cannot be read');
  }
}
