import type { OperatorRule } from '../operator-rules/operator-rules.ts';
import type { Report, ScanContext } from '../report.ts';

/** Why the scan of one message was stopped. Part of findings, so stable. */
export type StopReason = 'time limit' | 'memory limit' | 'scanner stopped';

/** What the parent sends to the child, and the child hands on to a worker. */
export interface ScanRequest {
  readonly id: number;
  readonly raw: Uint8Array;
  readonly context: ScanContext;
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

/** What a worker is given when it starts. */
export type WorkerData = Pick<ChildSettings, 'operatorRules'>;

/** A worker that was started for something else has no rules of an operator. */
export function isWorkerData(value: unknown): value is WorkerData {
  return typeof value === 'object' && value !== null && 'operatorRules' in value;
}

export type ToChild =
  | { readonly kind: 'settings'; readonly settings: ChildSettings }
  | { readonly kind: 'scan'; readonly request: ScanRequest };

export type FromChild =
  | { readonly kind: 'ready' }
  /** A worker is in native code and does not end; the message it ran was answered before. */
  | { readonly kind: 'stuck' }
  | { readonly kind: 'report'; readonly id: number; readonly report: Report }
  | { readonly kind: 'stopped'; readonly id: number; readonly reason: StopReason };

/** What a worker module posts: once that it is ready, then one answer for each request. */
export type FromWorker =
  { readonly kind: 'ready' } | { readonly kind: 'report'; readonly id: number; readonly report: Report };

/** Exit code of a child that went over its memory limit. */
export const MEMORY_EXIT = 87;
