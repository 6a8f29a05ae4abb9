import type { Report, ScanContext } from '@postern/scanner';
import { createScanPool } from '@postern/scanner/pool';
import type { OperatorRules } from '@postern/scanner/engines';
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
/** Messages wait for each other in the one process of YARA; there is nobody here who waits for one of them. */
const YARA_LIMIT_MS = 600_000;

/** What verifies one message before it is scanned. */
type Verify = (raw: Uint8Array) => Promise<ScanContext['verified']>;

/**
 * Starts what the options ask for.
 * @throws OperatorRulesError where rules of the operator cannot be used, Error where a model cannot.
 */
export async function prepareScan(options: ScanOptions, workers: number): Promise<PreparedScan> {
  // Loaded when asked for: most scans have neither, and start sooner.
  const [operator, verify, model] = await Promise.all([
    options.rules.length === 0 ? NO_RULES : loadRules(options.rules),
    options.dns ? createVerify(options) : undefined,
    options.model === undefined ? undefined : loadModel(options.model),
  ]);
  const yara = operator.yara.length === 0 ? undefined : await startYara(operator.yara);
  const pool = createScanPool({
    workers,
    timeLimitMs: TIME_LIMIT_MS,
    memoryLimitMiB: BASE_MEMORY_MIB + workers * WORKER_MEMORY_MIB,
    operatorRules: operator.rules,
  });
  const context: ScanContext = {
    now: systemClock.now(),
    ownAddresses: options.own,
    trustedAuthserv: options.providers,
    correspondent: undefined,
    model,
  };
  return {
    scan: async (raw) => {
      const [verified, engines] = await Promise.all([verify?.(raw), yara?.ask(raw)]);
      return pool.scan(raw, { ...context, verified, engines });
    },
    close: async () => {
      await Promise.all([pool.close(), yara?.close()]);
    },
  };
}

async function loadModel(file: string): Promise<ScanContext['model']> {
  const { readModelFile } = await import('../../features/protection/index.ts');
  return readModelFile(file);
}

const NO_RULES: OperatorRules = { rules: [], yara: [], yaraTests: [] };

async function loadRules(folders: readonly string[]): Promise<OperatorRules> {
  const { loadOperatorRules } = await import('@postern/scanner/engines');
  const loaded = await Promise.all(folders.map((folder) => loadOperatorRules(folder)));
  return {
    rules: loaded.flatMap(({ rules }) => rules),
    yara: loaded.flatMap(({ yara }) => yara),
    yaraTests: [],
  };
}

interface StartedYara {
  readonly ask: (raw: Uint8Array) => Promise<ScanContext['engines']>;
  readonly close: () => Promise<void>;
}

async function startYara(sources: OperatorRules['yara']): Promise<StartedYara> {
  const { createYaraEngine, runEngines } = await import('@postern/scanner/engines');
  const engine = await createYaraEngine({ sources });
  return {
    ask: (raw) => runEngines([engine], raw, { timeLimitMs: YARA_LIMIT_MS }),
    close: () => engine.close(),
  };
}

async function createVerify({ providers }: ScanOptions): Promise<Verify> {
  const { createDnsVerifier } = await import('@postern/scanner/authentication');
  const verifier = createDnsVerifier({ now: () => systemClock.now() });
  return (raw) => verifier.verify(raw, providers);
}
