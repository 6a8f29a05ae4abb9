import { createPng } from '../files/png.ts';

/** A QR code of 29 by 29 modules, a hexadecimal number a row: `https://mfa-renewal.example/verify/alex`. */
const ROWS =
  '1fcce67f 105ffa41 1745515d 174e655d 175f6e5d 1041ff41 1fd5557f ddf00 154cb912 c964d49 1fa4577 7aba9d2 1df46bcb 1ba210e9 114e91fb 1991b2a 17e51bcb 98b99cd 10d24083 d01eeca 15f27df0 195317 1fc39b5b 10470d19 175c09f3 17421d37 175ecb39 104c3902 1fd29be3'
    .split(' ')
    .map((row) => Number.parseInt(row, 16));

/** Pixels of one module. */
const SCALE = 6;
/** Modules of white around it; readers ask for four. */
const QUIET = 4;

/** The code as a picture, as it stands in letters that want a telephone to open them. */
export function signInCodePng(): Buffer {
  const modules = ROWS.length;
  const side = (modules + QUIET * 2) * SCALE;
  return createPng(side, side, (x, y) => {
    const column = Math.floor(x / SCALE) - QUIET;
    const row = ROWS[Math.floor(y / SCALE) - QUIET] ?? 0;
    const isInside = column >= 0 && column < modules;
    const isDark = isInside && ((row >> (modules - 1 - column)) & 1) === 1;
    return isDark ? [0, 0, 0] : [255, 255, 255];
  });
}
