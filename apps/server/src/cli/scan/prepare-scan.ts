import type { Report, ScanContext } from '@postern/scanner';
import { createScanPool } from '@postern/scanner/pool';
import type { ScanPoolOptions } from '@postern/scanner/pool';
import { systemClock } from '../../infrastructure/clock.ts';
import type { ScanOptions } from './arguments.ts';

export interface PreparedScan {
  readonly scan: (raw: Uint8Array) => Promise<Report>;
  readonly close: () => Promise<void>;
}

const TIME_LIMIT_MS = 10_000;
/** Of the whole scanning process: its base, and what each worker needs for a large message, in MiB. */
const BASE_MEMORY_MIB = 512;
const WORKER_MEMORY_MIB = 256;

/** What verifies one message before it is scanned. */
type Verify = (raw: Uint8Array) => Promise<ScanContext['verified']>;

/**
 * Starts what the options ask for.
 * @throws OperatorRulesError where rules of the operator cannot be used.
 */
export async function prepareScan(options: ScanOptions, workers: number): Promise<PreparedScan> {
  // Loaded when asked for: most scans have neither, and start sooner.
  const [operatorRules, verify] = await Promise.all([
    options.rules.length === 0 ? [] : loadRules(options.rules),
    options.dns ? createVerify(options) : undefined,
  ]);
  const pool = createScanPool({
    workers,
    timeLimitMs: TIME_LIMIT_MS,
    memoryLimitMiB: BASE_MEMORY_MIB + workers * WORKER_MEMORY_MIB,
    operatorRules,
  });
  const context: ScanContext = {
    now: systemClock.now(),
    ownAddresses: options.own,
    trustedAuthserv: options.providers,
    correspondent: undefined,
  };
  return {
    scan: async (raw) =>
      pool.scan(raw, verify === undefined ? context : { ...context, verified: await verify(raw) }),
    close: () => pool.close(),
  };
}

async function loadRules(folders: readonly string[]): Promise<NonNullable<ScanPoolOptions['operatorRules']>> {
  const { loadOperatorRules } = await import('@postern/scanner/engines');
  const loaded = await Promise.all(folders.map((folder) => loadOperatorRules(folder)));
  return loaded.flatMap(({ rules }) => rules);
}

async function createVerify({ providers }: ScanOptions): Promise<Verify> {
  const { createDnsVerifier } = await import('@postern/scanner/authentication');
  const verifier = createDnsVerifier({ now: systemClock.now });
  return (raw) => verifier.verify(raw, providers);
}
