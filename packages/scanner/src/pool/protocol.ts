import type { OperatorRule } from '../operator-rules/operator-rules.ts';
import type { Report, ScanContext } from '../report.ts';

/** Why the scan of one message was stopped. Part of findings, so stable. */
export type StopReason = 'time limit' | 'memory limit' | 'scanner stopped';

/** What a worker is asked. */
export interface ScanRequest {
  readonly id: number;
  /** In a buffer of their own, which the worker takes along. */
  readonly raw: Uint8Array<ArrayBuffer>;
  /** JSON of the ScanContext, written by the parent and read by the worker; nobody between them looks into it. */
  readonly context: string;
}

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

/** What a worker is given when it starts. */
export type WorkerData = Pick<ChildSettings, 'operatorRules'>;

/** A worker that was started for something else has no rules of an operator. */
export function isWorkerData(value: unknown): value is WorkerData {
  return typeof value === 'object' && value !== null && 'operatorRules' in value;
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

export type FromChild =
  | { readonly kind: 'ready' }
  /** A worker is in native code and does not end; the message it ran was answered before. */
  | { readonly kind: 'stuck' }
  /** JSON of the report, as its worker wrote it. */
  | { readonly kind: 'report'; readonly id: number; readonly report: string }
  | { readonly kind: 'stopped'; readonly id: number; readonly reason: StopReason };

/** What a worker module posts: once that it is ready, then one answer for each request. */
export type FromWorker =
  { readonly kind: 'ready' } | { readonly kind: 'report'; readonly id: number; readonly report: string };

/** Exit code of a child that went over its memory limit. */
export const MEMORY_EXIT = 87;
