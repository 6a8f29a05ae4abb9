import type { OperatorRule } from '../operator-rules/operator-rules.ts';
import type { Report, ScanContext } from '../report.ts';

/** Why the scan of one message was stopped. Part of findings, so stable. */
export type StopReason = 'time limit' | 'memory limit' | 'scanner stopped';

/** What the child is told when it starts. */
export interface ChildSettings {
  readonly workers: number;
  readonly timeLimitMs: number;
  readonly memoryLimitMiB: number;
  readonly workerHeapMiB: number;
  /** URL of the worker module. */
  readonly entry: string;
  /** Rules that an operator added; each worker compiles them. */
  readonly operatorRules: readonly OperatorRule[];
}

export function isChildSettings(value: unknown): value is ChildSettings {
  return typeof value === 'object' && value !== null && 'workers' in value && 'entry' in value;
}

/**
 * Descriptor in the child of the first worker's socket, the others follow: each worker reads its messages from one
 * of its own and answers there, so that no thread between it and the parent is woken for them.
 */
export const FIRST_SOCKET = 3;

/** What a worker is given when it starts. */
export interface WorkerData extends Pick<ChildSettings, 'operatorRules'> {
  /** Descriptor of its socket. */
  readonly socket: number;
  /** Memory of its RunState. */
  readonly state: SharedArrayBuffer;
}

export function isWorkerData(value: unknown): value is WorkerData {
  return typeof value === 'object' && value !== null && 'socket' in value && 'state' in value;
}

export function isScanContext(value: unknown): value is ScanContext {
  return typeof value === 'object' && value !== null && 'ownAddresses' in value && 'now' in value;
}

export function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'verdict' in value && 'findings' in value;
}

const STOP_REASONS: readonly string[] = [
  'time limit',
  'memory limit',
  'scanner stopped',
] satisfies readonly StopReason[];

export function isStopReason(value: string): value is StopReason {
  return STOP_REASONS.includes(value);
}
