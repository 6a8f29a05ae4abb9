/** Of two samples: how likely a difference in rank like theirs, or a greater one, is by chance. */
export interface RankTest {
  /** Share of pairs in which the first is the greater one; 0.5 where none tends to be. */
  readonly firstGreater: number;
  /** Two-sided, by the normal approximation with ties: for samples of more than about twenty. */
  readonly p: number;
}

/** Mann–Whitney U: makes no assumption about how times are spread, so outliers do not decide. */
export function mannWhitney(first: readonly number[], second: readonly number[]): RankTest {
  const all = [
    ...first.map((value) => ({ value, isFirst: true })),
    ...second.map((value) => ({ value, isFirst: false })),
  ].sort((a, b) => a.value - b.value);
  const [n, m] = [first.length, second.length];
  let rankSum = 0;
  let tieTerm = 0;
  for (let start = 0; start < all.length;) {
    let end = start;
    while (end < all.length && all[end]?.value === all[start]?.value) end += 1;
    const tied = all.slice(start, end);
    rankSum += (tied.filter(({ isFirst }) => isFirst).length * (start + 1 + end)) / 2;
    tieTerm += tied.length ** 3 - tied.length;
    start = end;
  }
  const u = rankSum - (n * (n + 1)) / 2;
  const total = n + m;
  const spread = Math.sqrt(((n * m) / 12) * (total + 1 - tieTerm / (total * (total - 1))));
  const z = Math.max(Math.abs(u - (n * m) / 2) - 0.5, 0) / spread;
  return { firstGreater: u / (n * m), p: 2 * upperTail(z) };
}

/** Of the standard normal distribution, to within 7.5e-8 (Abramowitz and Stegun, 26.2.17). */
function upperTail(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series =
    t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
