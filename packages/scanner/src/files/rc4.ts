import { asBuffer } from '../archives/numbers.ts';

/** The cipher of old documents; Node's own one is switched off in many builds. */
export function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const at = (index: number): number => state[index & 255] ?? 0;
  const swap = (a: number, b: number): void => {
    const held = at(a);
    state[a & 255] = at(b);
    state[b & 255] = held;
  };
  let j = 0;
  for (let i = 0; i < 256; i += 1) {
    j = (j + at(i) + (key[i % key.length] ?? 0)) & 255;
    swap(i, j);
  }
  let a = 0;
  let b = 0;
  const plain = data.map((byte) => {
    a = (a + 1) & 255;
    b = (b + at(a)) & 255;
    swap(a, b);
    return byte ^ at(at(a) + at(b));
  });
  return asBuffer(plain);
}
