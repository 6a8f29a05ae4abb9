import { describe, expect, test } from 'vitest';
import { mutate } from './mutate.ts';
import { seededChance } from './random.ts';
import { structuredMessages } from './structured.ts';

const MESSAGE = Buffer.from(
  'From: a@b.example\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nHello 123\r\n',
);

function run(seed: number): string[] {
  const chance = seededChance(seed);
  return Array.from({ length: 200 }, () => mutate(MESSAGE, chance, MESSAGE).toString('latin1'));
}

describe('the fuzzer', () => {
  test('makes the same messages of the same seed, and others of another', () => {
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
    expect(structuredMessages(20, 7)).toEqual(structuredMessages(20, 7));
  });

  test('leaves the original as it is', () => {
    const before = MESSAGE.toString('latin1');
    run(3);
    expect(MESSAGE.toString('latin1')).toBe(before);
  });

  test('breaks one byte of a one-byte message without an error', () => {
    const chance = seededChance(4);
    for (let round = 0; round < 2_000; round += 1) mutate(Buffer.from('x'), chance, Buffer.from('y'));
    expect(chance.below(2)).toBeLessThan(2);
  });
});
