import { timingSafeEqual } from 'node:crypto';
import type { LocationId } from '@postern/contracts';
import type { Keyring } from '@postern/keyring';
import sharp from 'sharp';
import { HttpProblem } from '../../http/problem.ts';
import type { Clock } from '../../infrastructure/clock.ts';
import type { Egress } from '../../infrastructure/egress/types.ts';

export interface ImageProxy {
  /** A same-origin address that fetches this image for this person and message, for a while. */
  readonly sign: (userId: string, id: LocationId, url: string) => string | undefined;
  readonly fetch: (userId: string, signed: SignedImage) => Promise<Buffer>;
  /** Decodes and encodes an image again, so that nothing but pixels reaches the browser. */
  readonly reencode: (bytes: Uint8Array) => Promise<Buffer>;
}

export interface SignedImage {
  readonly u: string;
  readonly m: LocationId;
  readonly e: number;
  readonly s: string;
}

/** How long a signed address works: while the message is open and a little longer. Milliseconds. */
const SIGNED_FOR_MS = 60 * 60 * 1_000;
/** Bytes of one remote image; a mail that needs more is no mail. */
const IMAGE_MAX_BYTES = 5 * 1_024 * 1_024;
const IMAGE_TIMEOUT_MS = 5_000;
/** Pixels decoded at most: 25 megapixels are 100 MB of memory for a moment. */
const PIXEL_LIMIT = 25_000_000;
const ACCEPTED = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif'] as const;

export function createImageProxy(keyring: Keyring, egress: Egress, clock: Clock): ImageProxy {
  const parts = (userId: string, { u, m, e }: Omit<SignedImage, 's'>): readonly string[] => [
    userId,
    m,
    String(e),
    u,
  ];

  async function reencode(bytes: Uint8Array): Promise<Buffer> {
    try {
      const image = sharp(bytes, { limitInputPixels: PIXEL_LIMIT, failOn: 'error', animated: false });
      const { format } = await image.metadata();
      // SVG, PDF and the rest of what the decoder could read are documents, not pictures.
      if (!['png', 'jpeg', 'gif', 'webp', 'heif'].includes(format))
        throw new HttpProblem('image_unavailable');
      return await image.rotate().webp({ quality: 82, effort: 2 }).toBuffer();
    } catch {
      throw new HttpProblem('image_unavailable');
    }
  }

  return Object.freeze({
    reencode,
    sign: (userId: string, id: LocationId, url: string) => {
      const target = URL.canParse(url) ? new URL(url) : undefined;
      if (target === undefined || (target.protocol !== 'https:' && target.protocol !== 'http:'))
        return undefined;
      // http pictures are asked for over https: nothing of the person's reading crosses the net in clear.
      target.protocol = 'https:';
      const signed = { u: target.href, m: id, e: clock.now() + SIGNED_FOR_MS };
      const s = keyring.mac('mac.image', ...parts(userId, signed)).toString('base64url');
      const query = new URLSearchParams({ u: signed.u, m: signed.m, e: String(signed.e), s });
      return `/api/v1/image-proxy?${query.toString()}`;
    },
    fetch: async (userId: string, signed: SignedImage) => {
      const given = Buffer.from(signed.s, 'base64url');
      const isSigned = keyring
        .macs('mac.image', ...parts(userId, signed))
        .some((mac) => mac.length === given.length && timingSafeEqual(mac, given));
      if (!isSigned || signed.e < clock.now()) throw new HttpProblem('not_found');
      const answer = await egress.get(signed.u, {
        maxBytes: IMAGE_MAX_BYTES,
        timeoutMs: IMAGE_TIMEOUT_MS,
        accept: ACCEPTED,
        userId,
      });
      if (answer.outcome === 'failed') throw new HttpProblem('image_unavailable');
      return reencode(answer.bytes);
    },
  });
}
