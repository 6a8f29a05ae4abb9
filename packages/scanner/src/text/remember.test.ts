import { describe, expect, test } from 'vitest';
import { remember } from './remember.ts';

describe('what was read once is remembered', () => {
  test('for the same text only', () => {
    const asked: string[] = [];
    const read = remember(10, (key) => {
      asked.push(key);
      return key.length;
    });
    expect([read('berg.example'), read('berg.example'), read('tal.example'), read('')]).toEqual([
      12, 12, 11, 0,
    ]);
    expect(asked).toEqual(['berg.example', 'tal.example', '']);
  });

  test('also where it is nothing', () => {
    let asked = 0;
    const read = remember<string | undefined>(10, () => {
      asked += 1;
      return undefined;
    });
    expect([read('a'), read('a')]).toEqual([undefined, undefined]);
    expect(asked).toBe(1);
  });

  test('until it is full: no flood of names fills the memory', () => {
    const asked: string[] = [];
    const read = remember(2, (key) => asked.push(key));
    for (const key of ['a', 'b', 'c', 'a']) {
      read(key);
    }
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });

  test('but no long text, and no half of a character for another', () => {
    const asked: string[] = [];
    const read = remember(10, (key) => {
      asked.push(key);
      return key;
    });
    const long = 'x'.repeat(300);
    expect([read(long), read(long)]).toEqual([long, long]);
    expect([read('a\ud800'), read('a\ufffd')]).toEqual(['a\ud800', 'a\ufffd']);
    const [half, other] = [`${'a'.repeat(20)}\ud800`, `${'a'.repeat(20)}\ufffd`];
    expect([read(half), read(other), read(half)]).toEqual([half, other, half]);
    expect(asked).toHaveLength(7);
  });
});
