import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { isCostlyPicture } from './is-costly-picture.ts';

function chunk(kind: string, data: Uint8Array): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  return Buffer.concat([size, Buffer.from(kind, 'latin1'), data, Buffer.alloc(4)]);
}

function png(unpacked: number): Buffer {
  const data = deflateSync(Buffer.alloc(unpacked));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', Buffer.alloc(13)),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function jpeg(scans: number): Buffer {
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    ...Array.from({ length: scans }, () => Buffer.from('ffda0008010100003f0000', 'hex')),
  ]);
}

test('a PNG whose data unpack to far more than any picture is not decoded', () => {
  expect(isCostlyPicture(png(100_000_000))).toBe(true);
  expect(isCostlyPicture(png(16_000_000))).toBe(false);
});

test('a JPEG that is to be drawn a thousand times is not decoded', () => {
  expect(isCostlyPicture(jpeg(1_000))).toBe(true);
  expect(isCostlyPicture(jpeg(12))).toBe(false);
});

test.each(['', 'ffd8', '89504e470d0a1a0a', 'ff'])('bytes that are no picture are none (%s)', (hex) => {
  expect(isCostlyPicture(Buffer.from(hex, 'hex'))).toBe(false);
});

test('a PNG with damaged data, or with a size that is a lie, is left to the decoder', () => {
  const broken = Buffer.concat([png(10), Buffer.alloc(100_000, 0xff)]);
  expect(isCostlyPicture(broken)).toBe(false);
});
