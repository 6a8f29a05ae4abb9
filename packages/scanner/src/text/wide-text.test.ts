import { describe, expect, test } from 'vitest';
import { wideText } from './wide-text.ts';

describe('UTF-16 text', () => {
  test('of an odd number of bytes at an odd address leaves out the last byte and harms nothing', () => {
    for (let round = 0; round < 2_000; round += 1) {
      const bytes = Buffer.alloc(6_330, 0x41);
      expect(wideText(bytes, 1)).toHaveLength(3_164);
    }
  });

  test('is cut where asked', () => {
    expect(wideText(Buffer.from('xxa\0b\0c\0'), 2, 6)).toBe('ab');
  });
});
