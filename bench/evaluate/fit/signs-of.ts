import type { Finding, ScanContext, ScoringModel } from '@postern/scanner';
import { createScanPool } from '@postern/scanner/pool';
import type { Sample } from '../collect.ts';

/** A message and what the rules see in it, with the weights of their authors. */
export interface Signed extends Omit<Sample, 'raw'> {
  readonly signs: readonly Pick<Finding, 'code' | 'group' | 'weight'>[];
}

const AS_WRITTEN: ScoringModel = { prior: 0, slope: 1, caution: 100, dangerous: 100, factors: {} };
/** Nobody's mailbox: a message is judged by what is in it. */
const CONTEXT: ScanContext = {
  now: Date.UTC(2026, 10, 21, 12),
  ownAddresses: [],
  trustedAuthserv: [],
  correspondent: undefined,
  model: AS_WRITTEN,
};
const WORKERS = 2;

/** Scans every message and keeps its findings, in order. */
export async function signsOf(samples: readonly Sample[]): Promise<readonly Signed[]> {
  const pool = createScanPool({ workers: WORKERS });
  const signed: Signed[] = [];
  const waiting = samples.entries();
  const lane = async (): Promise<void> => {
    for (const [at, { raw, ...sample }] of waiting) {
      const { findings } = await pool.scan(raw, CONTEXT);
      signed[at] = {
        ...sample,
        signs: findings.map(({ code, group, weight }) => ({ code, group, weight })),
      };
    }
  };
  try {
    await Promise.all(Array.from({ length: 2 * WORKERS }, lane));
  } finally {
    await pool.close();
  }
  return signed;
}
