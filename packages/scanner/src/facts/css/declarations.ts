import { PAINTED, readColour, SEE_THROUGH, type Colour } from './colour.ts';

/** The part of CSS that decides whether a person sees a text. Undefined: nothing was said. */
export interface Look {
  display?: 'none' | 'shown';
  visibility?: 'hidden' | 'shown';
  /** Pixels where absolute; a share of the inherited size where `isRelative`. */
  size?: { readonly value: number; readonly isRelative: boolean };
  colour?: Colour;
  ground?: Colour;
  isTransparent?: boolean;
  /** A width or height of nothing. */
  hasNoRoom?: boolean;
  /** What does not fit is cut off. */
  cuts?: boolean;
  isOutside?: boolean;
  isClipped?: boolean;
}

/** What one style says, with what it says as important apart. Undefined where it says nothing that matters here. */
export interface Declarations {
  readonly normal: Look | undefined;
  readonly important: Look | undefined;
}

const NONE: Declarations = Object.freeze({ normal: undefined, important: undefined });

/** Characters of one style that are read: kits put kilobytes of invented properties into some. */
const STYLE_CHARACTERS = 4_096;
/** Size below which letters are dots, in CSS pixels. */
export const UNREADABLE_SIZE = 2;
/** Distance at which text is off any screen, in CSS pixels. */
const FAR = 400;

type Reader = (look: Look, value: string) => void;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['display', (look, value) => void (look.display = value === 'none' ? 'none' : 'shown')],
  [
    'visibility',
    (look, value) => void (look.visibility = value === 'hidden' || value === 'collapse' ? 'hidden' : 'shown'),
  ],
  ['opacity', (look, value) => void (look.isTransparent = Number.parseFloat(value) < 0.05)],
  ['font-size', readSize],
  ['font', readFont],
  ['color', (look, value) => setColour(look, readColour(value))],
  ['background-color', (look, value) => setGround(look, readColour(value))],
  ['background', readBackground],
  ['background-image', readPicture],
  ['height', readRoom],
  ['max-height', readRoom],
  ['width', readRoom],
  ['max-width', readRoom],
  [
    'min-width',
    (look, value) => void (look.hasNoRoom = Number.parseFloat(value) <= 1 && (look.hasNoRoom ?? false)),
  ],
  [
    'min-height',
    (look, value) => void (look.hasNoRoom = Number.parseFloat(value) <= 1 && (look.hasNoRoom ?? false)),
  ],
  ['overflow', (look, value) => void (look.cuts = value.startsWith('hidden') || value === 'clip')],
  ['text-indent', readOffset],
  ['left', readOffset],
  ['top', readOffset],
  ['margin-left', readOffset],
  ['margin-top', readOffset],
  ['clip', (look, value) => void (look.isClipped = /^rect\(\s*0(?:px)?[\s,]+0(?:px)?[\s,]+0/.test(value))],
  ['clip-path', (look, value) => void (look.isClipped = /^inset\(\s*(?:[5-9]\d|100)%/.test(value))],
  ['transform', (look, value) => void (look.isClipped = /\bscale[xy]?\(\s*0(?:\.0+)?\s*[,)]/.test(value))],
]);

/** Reads the declarations of one style attribute or rule. Linear in its length. */
export function readDeclarations(style: string): Declarations {
  const text = unescape(
    style.length > STYLE_CHARACTERS ? style.slice(0, STYLE_CHARACTERS) : style,
  ).toLowerCase();
  let normal: Look | undefined;
  let important: Look | undefined;
  let colon = -1;
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = endOf(text, start);
    // One search for each colon, however many pieces have none.
    colon = colon < start ? text.indexOf(':', start) : colon;
    if (colon === -1) {
      break;
    }
    const read = colon < end ? readerOf(text, start, colon) : undefined;
    if (read !== undefined) {
      const piece = text.slice(colon + 1, end);
      const bang = piece.indexOf('!');
      if (bang === -1) {
        read((normal ??= {}), piece.trim());
      } else {
        read((important ??= {}), piece.slice(0, bang).trim());
      }
    }
  }
  return normal === undefined && important === undefined ? NONE : { normal, important };
}

function endOf(text: string, start: number): number {
  const end = text.indexOf(';', start);
  return end === -1 ? text.length : end;
}

/** First letters and lengths of the properties that matter: most others are told by them, without a string of their own. */
const SHAPES: ReadonlySet<number> = new Set(
  [...READERS.keys()].map((name) => shapeOf(name.charCodeAt(0), name.length)),
);

function shapeOf(first: number, length: number): number {
  return first * 32 + length;
}

/** Who reads the property whose name stands between two places; undefined where it does not matter here. */
function readerOf(text: string, start: number, colon: number): Reader | undefined {
  const isSpaced = !isPlain(text.charCodeAt(start)) || !isPlain(text.charCodeAt(colon - 1));
  if (isSpaced) {
    return READERS.get(text.slice(start, colon).trim());
  }
  const length = colon - start;
  return length < 32 && SHAPES.has(shapeOf(text.charCodeAt(start), length))
    ? READERS.get(text.slice(start, colon))
    : undefined;
}

/** Neither a blank nor anything else that is cut off at the ends. */
function isPlain(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/** Letters written as numbers (CSS Syntax section 4.3.7), and comments inside of words. */
function unescape(text: string): string {
  const bare = text.includes('/*') ? text.replace(/\/\*[^*]{0,2000}\*\//g, '') : text;
  return bare.includes('\\')
    ? bare.replace(/\\([0-9a-fA-F]{1,6})\s?/g, (_, hex: string) =>
        String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(hex, 16))),
      )
    : bare;
}

function readSize(look: Look, value: string): void {
  const number = Number.parseFloat(value);
  if (Number.isNaN(number)) {
    look.size = { value: value === 'smaller' ? 0.83 : 1, isRelative: true };
  } else if (/(?:em|%)$/.test(value) && !value.endsWith('rem')) {
    look.size = { value: value.endsWith('%') ? number / 100 : number, isRelative: true };
  } else {
    look.size = { value: number * pixelsPerUnit(value), isRelative: false };
  }
}

function pixelsPerUnit(value: string): number {
  return value.endsWith('rem') ? 16 : value.endsWith('pt') ? 1.333 : value.endsWith('in') ? 96 : 1;
}

function readFont(look: Look, value: string): void {
  const size = /(?:^|\s)(\d{1,4}(?:\.\d{1,4})?(?:px|pt|em|rem|%))/.exec(value)?.[1];
  if (size !== undefined) {
    readSize(look, size);
  }
}

function readBackground(look: Look, value: string): void {
  if (value.includes('url(') || value.includes('gradient(')) {
    look.ground = PAINTED;
    return;
  }
  const start = value.indexOf('rgb');
  setGround(look, readColour(start === -1 ? (value.split(' ', 1)[0] ?? '') : value.slice(start)));
}

function readPicture(look: Look, value: string): void {
  if (value !== 'none') {
    look.ground = PAINTED;
  }
}

function setColour(look: Look, colour: Colour | undefined): void {
  if (colour === SEE_THROUGH) {
    look.isTransparent = true;
  } else {
    look.colour = colour ?? PAINTED;
  }
}

function setGround(look: Look, colour: Colour | undefined): void {
  if (colour !== SEE_THROUGH) {
    look.ground = colour ?? PAINTED;
  }
}

/** Zero that is followed by no digit. */
function readRoom(look: Look, value: string): void {
  if (Number.parseFloat(value) <= 1) {
    look.hasNoRoom = !/(?:em|rem|%|in)$/.test(value) || value.startsWith('0');
  }
}

function readOffset(look: Look, value: string): void {
  const number = Number.parseFloat(value);
  if (number < 0) {
    look.isOutside = number * (/(?:em|rem)$/.test(value) ? 16 : 1) <= -FAR;
  }
}
