import type { ParsedMessage } from '@postern/mime';
import type { HtmlFacts } from '../facts/html-facts.ts';
import type { Link } from '../facts/link-facts.ts';
import { judgeLinks, type LinkSurroundings } from '../facts/read-links.ts';
import { CODE_IMAGES, CODE_PIXELS, TARGET_CHARACTERS } from '../limits.ts';
import type { CodeReader } from './code-reader.ts';
import { imagePixels } from './image-size.ts';

/** A code in an image, and the link in it. */
export interface FoundCode {
  readonly link: Link | undefined;
}

export interface FoundCodes {
  readonly codes: readonly FoundCode[];
  readonly wasCut: boolean;
}

/** Images below this cannot hold a code that a telephone reads (21 modules, 2 pixels each), in pixels. */
const SMALLEST_PIXELS = 1_700;

/** Reads the codes of attached, inline and written-in images, within limits of count and pixels. */
export async function findCodes(
  message: ParsedMessage,
  html: HtmlFacts | undefined,
  surroundings: LinkSurroundings,
  read: CodeReader | undefined,
): Promise<FoundCodes> {
  if (read === undefined) {
    return { codes: [], wasCut: false };
  }
  const written = (html?.dataImages ?? []).map((base64) => new Uint8Array(Buffer.from(base64, 'base64')));
  const sized = [...message.attachments.map((part) => part.content), ...written].map((image) => ({
    image,
    pixels: imagePixels(image),
  }));
  const candidates = sized.filter(({ pixels }) => pixels !== undefined && pixels >= SMALLEST_PIXELS);
  const fitting = candidates.filter(({ pixels }) => (pixels ?? 0) <= CODE_PIXELS).slice(0, CODE_IMAGES);
  const texts: string[] = [];
  for (const { image } of fitting) {
    texts.push(...(await read(image)));
  }
  return {
    codes: texts.map((text) => toCode(text, surroundings)),
    wasCut: fitting.length < candidates.length,
  };
}

function toCode(text: string, surroundings: LinkSurroundings): FoundCode {
  const target = text.slice(0, TARGET_CHARACTERS).trim();
  const { all } = judgeLinks([{ target, text: '', element: 'code' }], surroundings);
  return { link: all[0] };
}
