import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildCode, realCodeReader } from '../testing/build-code.ts';
import { buildMessage, type MessageParts } from '../testing/build-message.ts';
import { pdfWith } from '../testing/build-pdf.ts';
import { buildWordFile } from '../testing/build-zip.ts';
import { READER } from '../testing/scan-for-test.ts';
import { scanMessage } from '../scan-message.ts';
import { joinMaps } from './join-maps.ts';
import { readPng, type GreyMap } from './read-png.ts';

const LINK = 'https://strange-place.net/login';
const code = await buildCode(LINK);
const readCodes = await realCodeReader();
const map = readPng(code);

async function findsCode(parts: MessageParts): Promise<boolean> {
  const report = await scanMessage(buildMessage(parts), READER, { readCodes });
  return report.findings.some((finding) => finding.code === 'links.code-leads-elsewhere');
}

/** Part of a picture as a PNG of grey. */
function cut({ width, height, pixels }: GreyMap, from: number, to: number): Uint8Array {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.concat([Buffer.from([0]), Buffer.from(pixels.subarray(y * width + from, y * width + to))]),
  );
  const chunk = (kind: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length);
    head.write(kind, 4, 'latin1');
    return Buffer.concat([head, body, Buffer.alloc(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(to - from, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('X04 codes are read wherever a picture may be', () => {
  test('in an attached picture', async () => {
    expect(await findsCode({ files: [{ name: 'a.png', type: 'image/png', content: code }] })).toBe(true);
  });

  test('in a background of the style', async () => {
    const html = `<div style="background:url('data:image/png;base64,${Buffer.from(code).toString('base64')}')">x</div>`;
    expect(await findsCode({ html })).toBe(true);
  });

  test('on the page of a PDF, packed without being a picture file', async () => {
    const { width, height, pixels } = map ?? { width: 1, height: 1, pixels: new Uint8Array(1) };
    const dictionary = `/Subtype /Image /Width ${String(width)} /Height ${String(height)} /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /FlateDecode`;
    const content = pdfWith('', [{ dictionary, data: deflateSync(pixels) }]);
    expect(await findsCode({ files: [{ name: 'a.pdf', content }] })).toBe(true);
  });

  test('in a picture of a Word document', async () => {
    const content = buildWordFile([{ name: 'word/media/image1.png', content: code }]);
    expect(await findsCode({ files: [{ name: 'a.docx', content }] })).toBe(true);
  });

  test('cut into two pictures side by side', async () => {
    if (map === undefined) throw new Error('the code is a PNG');
    const half = Math.floor(map.width / 2);
    const files = [cut(map, 0, half), cut(map, half, map.width)].map((content, index) => ({
      name: `${String(index)}.png`,
      type: 'image/png',
      content,
    }));
    expect(await findsCode({ files })).toBe(true);
  });
});

describe('pictures without codes', () => {
  test('an ordinary picture has none', async () => {
    const grey = cut({ width: 60, height: 60, pixels: new Uint8Array(3_600).fill(128) }, 0, 60);
    expect(await findsCode({ files: [{ name: 'a.png', type: 'image/png', content: grey }] })).toBe(false);
  });

  test('pictures of different sizes are no halves', () => {
    const small: GreyMap = { width: 2, height: 3, pixels: new Uint8Array(6) };
    expect(joinMaps(small, { width: 4, height: 5, pixels: new Uint8Array(20) })).toEqual([]);
  });

  test('a picture of a kind that cannot be read is told as not checked', async () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic'.padEnd(200, 'x'), 'latin1');
    const files = [{ name: 'a.heic', type: 'image/heic', content: heic }];
    const report = await scanMessage(buildMessage({ files }), READER, { readCodes });
    expect(report.notChecked.map(({ what }) => what)).toContain('codes in further or larger images');
  });

  test('a PNG that lies about its size is none', () => {
    const lying = Buffer.from(code);
    lying.writeUInt32BE(0x7fffffff, 16);
    expect(readPng(lying)).toBeUndefined();
  });
});
