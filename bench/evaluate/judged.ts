import type { Report, ScanContext } from '@postern/scanner';
import { createScanPool } from '@postern/scanner/pool';
import type { Sample } from './collect.ts';

/** A message and what the guard says of it. */
export interface Judged extends Omit<Sample, 'raw'> {
  readonly verdict: Report['verdict'];
  readonly score: number;
  readonly codes: readonly string[];
  readonly milliseconds: number;
}

const WORKERS = 2;
/** One being scanned and one waiting for each worker. */
const IN_FLIGHT: number = 2 * WORKERS;

/** Scans everything through the pool that the server uses, in order. */
export async function judgeAll(samples: readonly Sample[], context: ScanContext): Promise<readonly Judged[]> {
  const pool = createScanPool({ workers: WORKERS });
  const judged: Judged[] = [];
  let begun = 0;
  const lane = async (): Promise<void> => {
    for (let at = begun; at < samples.length; at = begun) {
      begun += 1;
      const sample = samples[at];
      if (sample === undefined) return;
      judged[at] = resultOf(sample, await pool.scan(sample.raw, context));
    }
  };
  try {
    await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  } finally {
    await pool.close();
  }
  return judged;
}

function resultOf({ raw: _raw, ...sample }: Sample, report: Report): Judged {
  const { verdict, score, findings, stats } = report;
  return {
    ...sample,
    verdict,
    score,
    codes: findings.map(({ code }) => code),
    milliseconds: stats.milliseconds,
  };
}
