import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ScanContext } from '@postern/scanner';
import type * as PoolModule from '@postern/scanner/pool';
import { buildPackages } from '../../tools/package/build.ts';
import { unpackProject } from '../../tools/package/unpack-project.ts';
import { WORKERS } from './contestant.ts';
import type { Contestant } from './contestant.ts';

const POOL = 'node_modules/@postern/scanner/dist/pool/index.js';

const context: ScanContext = {
  now: Date.UTC(2026, 10, 21, 12),
  ownAddresses: [],
  trustedAuthserv: [],
  correspondent: undefined,
};

/**
 * The guard on two workers, through the same pool as the server's, from the packages as they are published: sources in
 * TypeScript would bring the memory of a compiler into each worker.
 */
export async function startPostern(): Promise<Contestant> {
  const target = mkdtempSync(join(tmpdir(), 'postern-packages-'));
  const project = await unpackProject(await buildPackages(target, ['mime', 'scanner']));
  const { createScanPool } = (await import(pathToFileURL(join(project, POOL)).href)) as typeof PoolModule;
  const pool = createScanPool({ workers: WORKERS });
  return {
    name: 'Postern',
    judge: async (raw) => (await pool.scan(raw, context)).score,
    processId: () => pool.stats.processId,
    close: async () => {
      await pool.close();
      for (const folder of [target, project]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
