import type { ParsedMessage } from '@postern/mime';
import type { AttachmentFacts } from '../files/file-facts.ts';
import type { HtmlFacts } from '../facts/html-facts.ts';
import type { Link } from '../facts/link-facts.ts';
import { judgeLinks, type LinkSurroundings } from '../facts/read-links.ts';
import { textLinks } from '../facts/text-links.ts';
import { CODE_IMAGES, CODE_PIXELS, TARGET_CHARACTERS } from '../limits.ts';
import type { CodeReader } from './code-reader.ts';
import { imagePixels } from './image-size.ts';
import { isCostlyPicture } from './is-costly-picture.ts';
import { joinMaps } from './join-maps.ts';
import { pngSize, readPng } from './read-png.ts';

/** What a code asks a telephone to do. */
export type CodeKind = 'link' | 'payment' | 'message' | 'contact' | 'network' | 'text';

/** A code in an image, and the link in it. */
export interface FoundCode {
  readonly link: Link | undefined;
  readonly kind?: CodeKind;
}

export interface FoundCodes {
  readonly codes: readonly FoundCode[];
  readonly wasCut: boolean;
}

/** Images below this cannot hold a code that a telephone reads (21 modules, 2 pixels each), in pixels. */
const SMALLEST_PIXELS = 1_700;

/** Where pictures of a message are. */
export interface PictureSources {
  readonly message: ParsedMessage;
  readonly attachments: readonly AttachmentFacts[];
  readonly html: HtmlFacts | undefined;
}

/**
 * Reads the codes of attached, inline and written-in images and of those on the pages of documents, within limits of
 * count and pixels.
 */
export async function findCodes(
  sources: PictureSources,
  surroundings: LinkSurroundings,
  read: CodeReader | undefined,
): Promise<FoundCodes> {
  if (read === undefined) {
    return { codes: [], wasCut: false };
  }
  const pictures = picturesOf(sources);
  const sized = pictures.map((image) => ({ image, pixels: imagePixels(image) }));
  const candidates = sized.filter(({ pixels }) => pixels !== undefined && pixels >= SMALLEST_PIXELS);
  const fitting = candidates
    .filter(({ pixels }) => (pixels ?? 0) <= CODE_PIXELS)
    .slice(0, CODE_IMAGES)
    .filter(({ image }) => !isCostlyPicture(image));
  const texts: string[] = [];
  for (const { image } of fitting) {
    texts.push(...(await read(image)));
  }
  if (texts.length === 0) {
    texts.push(
      ...(await readHalves(
        fitting.map(({ image }) => image),
        read,
      )),
    );
  }
  return {
    codes: [...new Set(texts)].map((text) => toCode(text, surroundings)),
    wasCut: fitting.length < candidates.length || pictures.some(isUnreadable),
  };
}

/** Pictures of kinds that telephones show and our reader of codes does not take: HEIC, AVIF and WebP. */
function isUnreadable(image: Uint8Array): boolean {
  const head = Buffer.from(image.subarray(0, 12)).toString('latin1');
  return /^.{4}ftyp(?:heic|heix|mif1|avif)|^RIFF.{4}WEBP/s.test(head);
}

function picturesOf({ message, attachments, html }: PictureSources): readonly Uint8Array[] {
  const carried = attachments.flatMap((file) => [
    ...file.images,
    ...file.inside.flatMap(({ images }) => images),
  ]);
  const written = [...(html?.dataImages ?? []), ...styleImages(message.html ?? '')];
  return [
    ...message.attachments.map((part) => part.content),
    ...written.map((base64) => new Uint8Array(Buffer.from(base64, 'base64'))),
    ...carried,
  ];
}

/** Pictures written into style rules, as backgrounds. */
function styleImages(html: string): readonly string[] {
  const matches = html.matchAll(
    /url\(\s{0,4}["']?data:image\/(?:png|jpe?g|gif|webp);base64,([A-Za-z0-9+/=\s]{200,})/gi,
  );
  return [...matches].slice(0, CODE_IMAGES).map((match) => match[1] ?? '');
}

/** A code cut into two pictures that stand side by side, or one above the other. */
async function readHalves(images: readonly Uint8Array[], read: CodeReader): Promise<readonly string[]> {
  const some = images.slice(0, HALVES);
  for (const [index, first] of some.entries()) {
    const second = some[index + 1];
    // Most pictures have no neighbour of their height or width, and need not be decoded.
    if (second === undefined || !mayJoin(first, second)) {
      continue;
    }
    const [map, next] = [readPng(first), readPng(second)];
    const joined = map === undefined || next === undefined ? [] : joinMaps(map, next);
    for (const image of joined) {
      const found = await read(image);
      if (found.length > 0) {
        return found;
      }
    }
  }
  return [];
}

function mayJoin(first: Uint8Array, second: Uint8Array): boolean {
  const [a, b] = [pngSize(first), pngSize(second)];
  return a !== undefined && b !== undefined && (a.height === b.height || a.width === b.width);
}

/** Pictures that are tried as halves of a code. */
const HALVES = 5;

function toCode(text: string, surroundings: LinkSurroundings): FoundCode {
  const whole = text.slice(0, TARGET_CHARACTERS).trim();
  const kind = KINDS.find(([pattern]) => pattern.test(whole))?.[1] ?? 'text';
  // Cards and dates in codes carry addresses, too.
  const target = kind === 'link' ? whole : (textLinks(whole)[0] ?? whole);
  const { all } = judgeLinks([{ target, text: '', element: 'code' }], surroundings);
  return { link: all[0], kind };
}

/** How the contents of codes begin, by what telephones do with them. */
const KINDS: readonly (readonly [RegExp, CodeKind])[] = [
  [/^(?:https?:|www\.)/i, 'link'],
  // Transfers: European, Swiss, Indian, and the schemes of coins.
  [/^(?:BCD\r?\n|SPC\r?\n|upi:|bitcoin:|ethereum:|litecoin:|monero:|tron:|solana:)/i, 'payment'],
  [/^(?:sms|smsto|mms|mmsto|tel|facetime|whatsapp):/i, 'message'],
  [/^(?:MECARD:|BEGIN:VCARD|BIZCARD:|mailto:|MATMSG:)/i, 'contact'],
  [/^WIFI:/i, 'network'],
];
