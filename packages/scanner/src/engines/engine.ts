import type { EngineName, EngineResult } from '../report.ts';

/** Another scanner, asked about one message. */
export interface Engine {
  readonly name: EngineName;
  /**
   * Asks. Never rejects: what goes wrong is a result ('failed', 'timed-out', 'limit'). Ends soon after the signal.
   */
  check(raw: Uint8Array, signal: AbortSignal): Promise<EngineResult>;
  /** Ends what it keeps running. */
  close(): Promise<void>;
}
