/** A line through log-odds after which they mean what they say. */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

const ROUNDS = 100;

/**
 * Fits slope and offset by logistic regression (Platt 1999, without his smoothing: there are thousands of messages),
 * good and bad counted as equally frequent. Newton's method; two numbers.
 */
export function calibrate(odds: readonly number[], isBad: readonly boolean[]): Calibration {
  const bad = isBad.filter(Boolean).length;
  const share = (of: boolean): number => 0.5 / Math.max(1, of ? bad : isBad.length - bad);
  let [slope, offset] = [1, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-6, 0, 1e-6];
    for (const [at, x] of odds.entries()) {
      const is = isBad[at] ?? false;
      const p = 1 / (1 + Math.exp(-(slope * x + offset)));
      const [error, curve] = [share(is) * (p - (is ? 1 : 0)), share(is) * p * (1 - p)];
      g0 += error;
      g1 += error * x;
      h00 += curve;
      h01 += curve * x;
      h11 += curve * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    offset -= (h11 * g0 - h01 * g1) / determinant;
    slope -= (h00 * g1 - h01 * g0) / determinant;
  }
  return { slope, offset };
}
