import { describe, expect, test } from 'vitest';
import { FrameReader, frameStart, type Frame } from './frames.ts';

/** Frames that a reader makes of the pieces. */
function framesOf(pieces: readonly Buffer[]): readonly Frame[] {
  const frames: Frame[] = [];
  const reader = new FrameReader((frame) => frames.push(frame));
  for (const piece of pieces) {
    reader.read(piece);
  }
  return frames;
}

const bytes = Buffer.from([0, 255, 128, 7]);
const written = Buffer.concat([
  frameStart({ kind: 'ready', id: 0 }),
  frameStart({ kind: 'scan', id: 2 ** 40 }, '{"name":"Jörg \u{1F600}"}', bytes.length),
  bytes,
  frameStart({ kind: 'report', id: 3 }, 'x'.repeat(200_000)),
]);

describe('frames between the processes', () => {
  test.each([1, 2, 3, 19, 20, 21, 64, 65_536, 1_000_000])(
    'are what was written, however the pipe cuts them: pieces of %i bytes',
    (size) => {
      const count = Math.ceil(written.length / size);
      const pieces = Array.from({ length: count }, (_, at) => written.subarray(at * size, (at + 1) * size));
      const frames = framesOf(pieces);
      expect(frames.map(({ kind, id, text }) => [kind, id, text.length])).toEqual([
        ['ready', 0, 0],
        ['scan', 2 ** 40, 18],
        ['report', 3, 200_000],
      ]);
      expect(frames[1]?.text).toBe('{"name":"Jörg \u{1F600}"}');
      expect(Buffer.from(frames[1]?.bytes ?? [])).toEqual(bytes);
    },
  );

  test('hand out bytes in a buffer of their own, which can be given away', () => {
    const [frame] = framesOf([Buffer.concat([frameStart({ kind: 'scan', id: 1 }, 'text', 4), bytes])]);
    expect(frame?.bytes.buffer.byteLength).toBe(4);
  });

  test('of a kind that there is none of, or with a text longer than any, are refused before memory is taken', () => {
    const noKind = frameStart({ kind: 'report', id: 1 });
    noKind.writeUInt32LE(77, 0);
    const long = frameStart({ kind: 'report', id: 1 });
    long.writeUInt32LE(0xff_ff_ff_ff, 4);
    expect(() => framesOf([noKind])).toThrow(RangeError);
    expect(() => framesOf([long])).toThrow(RangeError);
  });
});
