import type { Colour } from './png.ts';
import { createPng } from './png.ts';

/** Evening over hills: what stands for a holiday photo. `phase` makes another place of it. */
export function landscapePng(phase: number, sky: Colour, ground: Colour): Buffer {
  const [width, height] = [420, 260];
  return createPng(width, height, (x, y) => {
    const far = 150 + 22 * Math.sin(x / 47 + phase) + 9 * Math.sin(x / 19 + phase * 2);
    const near = 196 + 18 * Math.sin(x / 66 + phase * 3);
    const distance = Math.hypot(x - 300 + phase * 20, y - 96);
    if (y > near) return shade(ground, 0.55);
    if (y > far) return shade(ground, 0.9);
    if (distance < 26) return [255, 236, 190];
    return shade(sky, 1.18 - (0.5 * (height - y)) / height);
  });
}

/** A woven cloth, two threads and a border: the product photos of the shop. */
export function clothPng(warp: Colour, weft: Colour): Buffer {
  return createPng(320, 240, (x, y) => {
    const isBorder = x < 14 || y < 14 || x > 305 || y > 225;
    const isWarp = (Math.floor(x / 6) + Math.floor(y / 6)) % 2 === 0;
    const stripe = Math.floor(y / 48) % 3 === 1 ? 0.82 : 1;
    return isBorder ? shade(weft, 0.7) : shade(isWarp ? warp : weft, stripe);
  });
}

/** Bars of a small chart, in one colour on white. */
export function chartPng(values: readonly number[], colour: Colour): Buffer {
  const [width, height] = [400, 220];
  const step = width / Math.max(1, values.length);
  return createPng(width, height, (x, y) => {
    const value = values[Math.floor(x / step)] ?? 0;
    const isBar = x % step > step * 0.2 && height - y < value * (height - 20) && y < height - 4;
    return isBar ? colour : [255, 255, 255];
  });
}

/** A round mark on a coloured ground, as firms put on top of their letters. */
export function logoPng(ground: Colour, mark: Colour): Buffer {
  return createPng(120, 48, (x, y) => {
    const distance = Math.hypot(x - 24, y - 24);
    const isLine = x > 54 && x < 108 && (Math.abs(y - 18) < 3 || (Math.abs(y - 30) < 3 && x < 90));
    return (distance < 16 && distance > 8) || isLine ? mark : ground;
  });
}

function shade(colour: Colour, factor: number): Colour {
  return [colour[0] * factor, colour[1] * factor, colour[2] * factor];
}
