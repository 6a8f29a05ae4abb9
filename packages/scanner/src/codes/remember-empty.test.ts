import { describe, expect, test } from 'vitest';
import type { CodeReader } from './code-reader.ts';
import { rememberEmpty } from './remember-empty.ts';

/** A reader that notes what it was asked; a picture that begins with 1 holds a code. */
function readerWithLog(): { readonly read: CodeReader; readonly asked: Uint8Array[] } {
  const asked: Uint8Array[] = [];
  const read: CodeReader = (image) => {
    asked.push(image);
    return image[0] === 1 ? Promise.resolve(['https://shop.example']) : Promise.resolve([]);
  };
  return { read: rememberEmpty(read), asked };
}

describe('a picture without a code', () => {
  test('is looked at once, however often it comes', async () => {
    const { read, asked } = readerWithLog();
    const logo = Uint8Array.of(0, 1, 2);
    for (const picture of [logo, Uint8Array.from(logo), logo]) {
      expect(await read(picture)).toEqual([]);
    }
    expect(asked).toHaveLength(1);
  });

  test('hides no other that differs in one byte', async () => {
    const { read } = readerWithLog();
    await read(Uint8Array.of(0, 1, 2));
    expect(await read(Uint8Array.of(1, 1, 2))).toEqual(['https://shop.example']);
  });

  test('is forgotten when a thousand others came since, so that memory stays bounded', async () => {
    const { read, asked } = readerWithLog();
    for (let number = 0; number <= 1_000; number += 1) {
      await read(Uint8Array.of(0, number >> 8, number));
    }
    await read(Uint8Array.of(0, 0, 0));
    expect(asked).toHaveLength(1_002);
  });
});

test('a picture with a code is read each time: what it says is kept nowhere', async () => {
  const { read, asked } = readerWithLog();
  const code = Uint8Array.of(1, 2);
  expect([await read(code), await read(code)]).toEqual([['https://shop.example'], ['https://shop.example']]);
  expect(asked).toHaveLength(2);
});

test('a reader that fails remembers nothing', async () => {
  let calls = 0;
  const read = rememberEmpty(() => {
    calls += 1;
    return calls === 1 ? Promise.reject(new Error('no memory')) : Promise.resolve(['text']);
  });
  await expect(read(Uint8Array.of(1))).rejects.toThrow('no memory');
  expect(await read(Uint8Array.of(1))).toEqual(['text']);
});
