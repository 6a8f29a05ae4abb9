/** Pixels of an image by its header, without decoding it; undefined where the header cannot be read. */
export function imagePixels(content: Uint8Array): number | undefined {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  if (bytes.length < 26) {
    return undefined;
  }
  if (bytes.readUInt32BE(0) === 0x89504e47) {
    return bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
  }
  if (bytes.toString('latin1', 0, 4) === 'GIF8') {
    return bytes.readUInt16LE(6) * bytes.readUInt16LE(8);
  }
  if (bytes[0] === 0x50 && (bytes[1] === 0x35 || bytes[1] === 0x36)) {
    const size = /^P[56] (\d{1,6}) (\d{1,6}) 255\n/.exec(bytes.toString('latin1', 0, 24));
    return size === null ? undefined : Number(size[1]) * Number(size[2]);
  }
  if (bytes.toString('latin1', 0, 2) === 'BM') {
    return Math.abs(bytes.readInt32LE(18) * bytes.readInt32LE(22));
  }
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? jpegPixels(bytes) : undefined;
}

/** Walks the segments of a JPEG to its frame header (ITU T.81 B.2.2). */
function jpegPixels(bytes: Buffer): number | undefined {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      return bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7);
    }
    at += marker === 0xff ? 1 : 2 + Math.max(2, bytes.readUInt16BE(at + 2));
  }
  return undefined;
}
