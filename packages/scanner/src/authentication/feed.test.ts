import { describe, expect, test } from 'vitest';
import { feed, TooCostly, TooLate } from './feed.ts';
import { BLANKS_IN_A_ROW, CHUNK_BYTES } from './limits.ts';

async function read(...pieces: readonly string[]): Promise<string> {
  const read: Buffer[] = [];
  for await (const piece of feed(
    pieces.map((text) => Buffer.from(text, 'latin1')),
    Infinity,
  )) {
    read.push(Buffer.from(piece as Uint8Array));
  }
  return Buffer.concat(read).toString('latin1');
}

describe('the message as a verifier gets it', () => {
  test('has whole line ends, also where a piece ends between the two', async () => {
    expect(await read('a\nb\r\nc\rd\n\n', '\n')).toBe('a\r\nb\r\nc\rd\r\n\r\n\r\n');
    const edge = 'x'.repeat(CHUNK_BYTES - 1);
    expect(await read(`${edge}\r\ny\n`)).toBe(`${edge}\r\ny\r\n`);
    expect(await read(`${edge}x\ny`)).toBe(`${edge}x\r\ny`);
  });

  test('keeps bytes that are no text', async () => {
    const bytes = Array.from({ length: 256 }, (_unused, code) => String.fromCharCode(code)).join('');
    expect(await read(`\r\n${bytes.replaceAll('\n', '')}`)).toBe(`\r\n${bytes.replaceAll('\n', '')}`);
  });

  test('ends at a desert of blanks wherever it begins, and at nothing smaller', async () => {
    for (const before of [0, 1, 4_000, BLANKS_IN_A_ROW - 1, BLANKS_IN_A_ROW, 20_000]) {
      const text = `${'x'.repeat(before)}${' \t'.repeat(BLANKS_IN_A_ROW / 2)}y`;
      await expect(read(text), String(before)).rejects.toThrow(TooCostly);
      expect(await read(text.replace(' ', 'x'))).toHaveLength(text.length);
    }
  });

  test('ends at the deadline', async () => {
    await expect(feed([Buffer.from('a')], performance.now() - 1).toArray()).rejects.toThrow(TooLate);
  });
});
