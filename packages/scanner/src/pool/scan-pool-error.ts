/** Broken infrastructure around scanning; never the fault of a message. */
export class ScanPoolError extends Error {
  readonly code: 'scan-pool-closed' | 'scan-pool-cannot-start';

  constructor(code: 'scan-pool-closed' | 'scan-pool-cannot-start') {
    super(code === 'scan-pool-closed' ? 'The scan pool is closed' : 'The scan process cannot be started');
    this.name = 'ScanPoolError';
    this.code = code;
  }
}
