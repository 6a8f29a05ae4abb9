/** A colour as 0xRRGGBB. */
export type Colour = number;

/** Something is painted that has no one colour: a picture or a gradient. */
export const PAINTED = -1;
/** Nothing is painted: what lies below shows. */
export const SEE_THROUGH = -2;

export const BLACK: Colour = 0x000000;
export const WHITE: Colour = 0xffffff;
/** Colour that browsers give links. */
export const LINK_BLUE: Colour = 0x0000ee;

/** Names that mail uses; others are read as unknown. */
const NAMES: ReadonlyMap<string, Colour> = new Map([
  ['white', WHITE],
  ['black', BLACK],
  ['red', 0xff0000],
  ['green', 0x008000],
  ['lime', 0x00ff00],
  ['blue', 0x0000ff],
  ['navy', 0x000080],
  ['yellow', 0xffff00],
  ['gray', 0x808080],
  ['grey', 0x808080],
  ['silver', 0xc0c0c0],
  ['maroon', 0x800000],
  ['purple', 0x800080],
  ['teal', 0x008080],
  ['orange', 0xffa500],
  ['snow', 0xfffafa],
  ['ivory', 0xfffff0],
  ['whitesmoke', 0xf5f5f5],
  ['ghostwhite', 0xf8f8ff],
  ['transparent', SEE_THROUGH],
]);

/** Two colours that differ less than this in the sum of red, green and blue cannot be told apart on paper white. */
const SAME = 30;

/** Reads one colour of CSS or HTML; undefined where it is no colour that we know. Lower-case in. */
export function readColour(text: string): Colour | undefined {
  const word = text.trim();
  if (word.startsWith('#')) {
    return readHex(word.slice(1));
  }
  if (word.startsWith('rgb')) {
    return readRgb(word);
  }
  return NAMES.get(word) ?? (/^[0-9a-f]{6}$/.test(word) ? readHex(word) : undefined);
}

function readHex(digits: string): Colour | undefined {
  if (!/^[0-9a-f]{3,8}$/.test(digits)) {
    return undefined;
  }
  if (digits.length === 3 || digits.length === 4) {
    const [r = '0', g = '0', b = '0'] = digits;
    return Number.parseInt(r + r + g + g + b + b, 16);
  }
  return Number.parseInt(digits.slice(0, 6), 16);
}

function readRgb(text: string): Colour | undefined {
  const parts = text
    .slice(text.indexOf('(') + 1)
    .split(/[\s,/)]+/, 4)
    .filter((part) => part !== '');
  const [red, green, blue, alpha] = parts.map((part) =>
    part.endsWith('%') ? (Number.parseFloat(part) * 255) / 100 : Number.parseFloat(part),
  );
  if (red === undefined || green === undefined || blue === undefined || Number.isNaN(red + green + blue)) {
    return undefined;
  }
  if (alpha !== undefined && alpha < 0.05) {
    return SEE_THROUGH;
  }
  return (byte(red) << 16) | (byte(green) << 8) | byte(blue);
}

function byte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}

/** True where text of one colour cannot be read on the other. Paint of no one colour hides nothing. */
export function isSameColour(text: Colour, ground: Colour): boolean {
  if (text < 0 || ground < 0) {
    return false;
  }
  const difference =
    Math.abs((text >> 16) - (ground >> 16)) +
    Math.abs(((text >> 8) & 255) - ((ground >> 8) & 255)) +
    Math.abs((text & 255) - (ground & 255));
  return difference < SAME;
}
