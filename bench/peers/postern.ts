import type { ScanContext } from '@postern/scanner';
import { createScanPool } from '@postern/scanner/pool';
import { WORKERS } from './contestant.ts';
import type { Contestant } from './contestant.ts';

const context: ScanContext = {
  now: Date.UTC(2026, 10, 21, 12),
  ownAddresses: [],
  trustedAuthserv: [],
  correspondent: undefined,
};

/** The guard on two workers, through the same pool as the server's. */
export function startPostern(): Promise<Contestant> {
  const pool = createScanPool({ workers: WORKERS });
  return Promise.resolve({
    name: 'Postern',
    judge: async (raw) => (await pool.scan(raw, context)).score,
    processId: () => pool.stats.processId,
    close: () => pool.close(),
  });
}
