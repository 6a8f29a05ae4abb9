import type { GreyMap } from './read-png.ts';

/** Two pictures as one, side by side where their heights are the same and one above the other where their widths are. */
export function joinMaps(first: GreyMap, second: GreyMap): readonly Uint8Array[] {
  const beside = first.height === second.height ? [sideBySide(first, second)] : [];
  const above = first.width === second.width ? [stacked(first, second)] : [];
  return [...beside, ...above];
}

/** White around a code, in pixels: readers look for it. */
const MARGIN = 16;

function sideBySide(left: GreyMap, right: GreyMap): Uint8Array {
  const width = left.width + right.width;
  return draw(width, left.height, [
    { map: left, x: 0, y: 0 },
    { map: right, x: left.width, y: 0 },
  ]);
}

function stacked(top: GreyMap, bottom: GreyMap): Uint8Array {
  return draw(top.width, top.height + bottom.height, [
    { map: top, x: 0, y: 0 },
    { map: bottom, x: 0, y: top.height },
  ]);
}

interface Placed {
  readonly map: GreyMap;
  readonly x: number;
  readonly y: number;
}

/** A portable grey map (Netpbm P5). */
function draw(innerWidth: number, innerHeight: number, placed: readonly Placed[]): Uint8Array {
  const width = innerWidth + 2 * MARGIN;
  const height = innerHeight + 2 * MARGIN;
  const header = Buffer.from(`P5 ${width} ${height} 255\n`, 'latin1');
  const out = Buffer.alloc(header.length + width * height, 255);
  header.copy(out);
  for (const { map, x, y } of placed) {
    for (let row = 0; row < map.height; row += 1) {
      const to = header.length + (y + row + MARGIN) * width + x + MARGIN;
      out.set(map.pixels.subarray(row * map.width, (row + 1) * map.width), to);
    }
  }
  return out;
}
