import { createDnsVerifier } from '@postern/scanner/authentication';
import { createScanPool } from '@postern/scanner/pool';
import {
  createArrivalHandler,
  createCorrespondents,
  createEngineScan,
  createMailboxWatchers,
  createMarkSource,
  createScanLocation,
  createScanQueue,
  createVerdictStore,
  createVerifiedScan,
  startEngines,
} from '../features/protection/index.ts';
import type {
  Correspondents,
  MailboxWatchers,
  MarkSource,
  Scan,
  ScanLocation,
  ScanQueue,
  VerdictStore,
} from '../features/protection/index.ts';
import type { Ground } from './ground.ts';
import type { Mail } from './mail.ts';

/** Time a message may take in the scanner, and memory of the scanning process. */
const SCAN_TIME_LIMIT_MS = 5_000;
const SCAN_MEMORY_LIMIT_MIB = 512;
const SCAN_WORKERS = 2;
/** Messages read from mail servers for scanning at the same time: enough to keep the workers busy. */
const SCANS_AT_ONCE = 4;

/** What judges messages, remembers the verdicts and watches for new ones. */
export interface Guard {
  readonly store: VerdictStore;
  readonly correspondents: Correspondents;
  readonly marks: MarkSource;
  readonly scanner: ScanLocation;
  readonly queue: ScanQueue;
  readonly watchers: MailboxWatchers;
}

/** Its engines and its scanning process run; the watchers watch once they are started. */
export async function createGuard(ground: Ground, mail: Mail): Promise<Guard> {
  const { options, keyring, logger, clock, db, events, onClose } = ground;
  const { pool, mailboxes, closed, directory } = mail;
  const scan = await startScanning(ground);
  const store = createVerdictStore(db, keyring, clock);
  const correspondents = createCorrespondents(db, keyring, clock);
  const scanner = createScanLocation({
    db,
    keyring,
    store,
    correspondents,
    events,
    clock,
    scan,
    extraAuthserv: options.demo?.authservIds ?? [],
  });
  const queue = createScanQueue(SCANS_AT_ONCE, (error) => {
    logger.error({ err: error }, 'a message could not be scanned');
  });
  const watchers = createMailboxWatchers({
    pool,
    keyring,
    directory,
    closed,
    mailboxes,
    arrivals: createArrivalHandler({ db, directory, mailboxes, store, events, scanner, queue }),
    events,
    clock,
    logger,
    ...(options.pollIntervalMs === undefined ? {} : { pollIntervalMs: options.pollIntervalMs }),
  });
  onClose(() => queue.close());
  onClose(() => watchers.close());
  return { store, correspondents, marks: createMarkSource(store), scanner, queue, watchers };
}

/** Our scanner in a process of its own, beside the operator's engines. */
async function startScanning({ options, config, logger, clock, onClose }: Ground): Promise<Scan> {
  const other = await startEngines(config.engines, logger);
  onClose(() => other.close());
  const pool = createScanPool({
    workers: SCAN_WORKERS,
    timeLimitMs: SCAN_TIME_LIMIT_MS,
    memoryLimitMiB: SCAN_MEMORY_LIMIT_MIB,
    operatorRules: other.operatorRules,
    ...options.scanPool,
  });
  onClose(() => pool.close());
  // The demo's senders are made up: no name server knows them.
  const isVerifying = config.verifyDns && options.demo === undefined;
  const verifier = isVerifying ? createDnsVerifier({ now: clock.now }) : undefined;
  return createEngineScan(
    (raw, context) => pool.scan(raw, { ...context, model: other.model }),
    other.engines,
    (scan) => createVerifiedScan(scan, verifier),
  );
}
