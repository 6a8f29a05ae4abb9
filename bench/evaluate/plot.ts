import type { CalibrationBin, RocPoint } from './statistics.ts';

const SIZE = 480;
const MARGIN = 48;

/** The curve as a picture: recall over the share of false alarms, which is drawn on a logarithmic scale from 0.1 %. */
export function rocPicture(points: readonly RocPoint[]): string {
  const lowest = 0.001;
  const across = (share: number): number => 1 - Math.log10(Math.max(share, lowest)) / Math.log10(lowest);
  const path = points.map(({ falseAlarms, recall }) => at(across(falseAlarms), recall)).join(' ');
  const ticks = [0.001, 0.01, 0.1, 1].map((share) => tick(across(share), `${String(share * 100)} %`));
  return picture('Recall over false alarms', [
    `<polyline fill="none" stroke="#0d6b66" stroke-width="2" points="${path}"/>`,
    ...ticks,
  ]);
}

/** Whether scores say what they mean: on the diagonal they do. */
export function calibrationPicture(bins: readonly CalibrationBin[]): string {
  const dots = bins
    .filter(({ count }) => count > 0)
    .map(({ said, was, count }) => {
      const [x = '0', y = '0'] = at(said, was).split(',');
      return `<circle cx="${x}" cy="${y}" r="${String(3 + Math.log10(count))}" fill="#0d6b66"/>`;
    });
  const ticks = [0, 0.5, 1].map((share) => tick(share, `${String(share * 100)} %`));
  const diagonal = `<polyline stroke="#999" stroke-dasharray="4" points="${at(0, 0)} ${at(1, 1)}"/>`;
  return picture('What was bad over what was said', [diagonal, ...dots, ...ticks]);
}

function at(x: number, y: number): string {
  const inner = SIZE - 2 * MARGIN;
  return `${(MARGIN + x * inner).toFixed(1)},${(SIZE - MARGIN - y * inner).toFixed(1)}`;
}

function tick(x: number, label: string): string {
  const [left = '0'] = at(x, 0).split(',');
  return `<text x="${left}" y="${String(SIZE - MARGIN + 18)}" text-anchor="middle">${label}</text>`;
}

function picture(title: string, parts: readonly string[]): string {
  const inner = String(SIZE - 2 * MARGIN);
  const frame = `<rect x="${String(MARGIN)}" y="${String(MARGIN)}" width="${inner}" height="${inner}" fill="none" stroke="#999"/>`;
  const sides = [0, 0.5, 1].map((share) => {
    const [, top = '0'] = at(0, share).split(',');
    return `<text x="${String(MARGIN - 6)}" y="${top}" text-anchor="end" dominant-baseline="middle">${String(share * 100)} %</text>`;
  });
  const head = `<text x="${String(SIZE / 2)}" y="24" text-anchor="middle" font-weight="600">${title}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(SIZE)} ${String(SIZE)}" font-family="sans-serif" font-size="12">\n${[head, frame, ...sides, ...parts].join('\n')}\n</svg>\n`;
}
