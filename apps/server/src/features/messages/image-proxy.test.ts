/** Real here: the decoder, the keys. The way out is a stand-in: the Internet answers what a test says. */
import { createKeyring, generateKey } from '@postern/keyring';
import { LocationId } from '@postern/contracts';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { createImageProxy } from './image-proxy.ts';
import type { ImageProxy, SignedImage } from './image-proxy.ts';

const HOUR_MS = 3_600_000;
const MESSAGE = LocationId.parse('A'.repeat(32));
const PAYLOAD = '<script>alert(1)</script>';

let now = 0;
let answer: Buffer;
let asked: string[];
let images: ImageProxy;

beforeEach(() => {
  now = 0;
  asked = [];
  images = createImageProxy(
    createKeyring([generateKey('general', 0)]),
    {
      dialer: () => () => Promise.reject(new Error('nobody dials here')),
      get: async (url) => {
        asked.push(url);
        return Promise.resolve({ outcome: 'ok', status: 200, mediaType: 'image/png', bytes: answer });
      },
    },
    { now: () => now },
  );
});

function signed(url: string): SignedImage {
  const query = new URL(images.sign('ann', MESSAGE, url) ?? '', 'http://localhost').searchParams;
  const [u, e, s] = ['u', 'e', 's'].map((name) => query.get(name) ?? '');
  return { u: u ?? '', m: MESSAGE, e: Number(e), s: s ?? '' };
}

/** A picture of a camera: its place in it, and a script behind it. */
function pictureWithMore(): Promise<Buffer> {
  return sharp({ create: { width: 8, height: 8, channels: 3, background: '#c33' } })
    .withExif({ IFD0: { Copyright: PAYLOAD } })
    .png()
    .toBuffer()
    .then((png) => Buffer.concat([png, Buffer.from(PAYLOAD)]));
}

test('I08: nothing but the pixels of a remote image comes through: no note in it, nothing behind it', async () => {
  answer = await pictureWithMore();
  expect(answer.includes(PAYLOAD)).toBe(true);
  const shown = await images.fetch('ann', signed('https://pictures.example/a.png'));
  expect((await sharp(shown).metadata()).format).toBe('webp');
  expect(shown.includes(PAYLOAD)).toBe(false);
});

test('I08: a document that calls itself an image is none', async () => {
  for (const text of [
    `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">${PAYLOAD}</svg>`,
    '%PDF-1.7',
    PAYLOAD,
  ]) {
    answer = Buffer.from(text);
    await expect(images.fetch('ann', signed('https://pictures.example/a.png'))).rejects.toMatchObject({
      code: 'image_unavailable',
    });
  }
});

test('I08: an address works for one person, message and picture, and for an hour; else nobody is asked', async () => {
  answer = await pictureWithMore();
  const address = signed('http://pictures.example/a.png');
  expect(address.u).toBe('https://pictures.example/a.png');
  const other = LocationId.parse('B'.repeat(32));
  const changed: readonly (readonly [string, SignedImage])[] = [
    ['bob', address],
    ['ann', { ...address, m: other }],
    ['ann', { ...address, u: 'https://other.example/a.png' }],
    ['ann', { ...address, e: address.e + 1 }],
    ['ann', { ...address, s: '' }],
  ];
  for (const [userId, image] of changed)
    await expect(images.fetch(userId, image)).rejects.toMatchObject({ code: 'not_found' });
  now = HOUR_MS + 1;
  await expect(images.fetch('ann', address)).rejects.toMatchObject({ code: 'not_found' });
  expect(asked).toEqual([]);
});
