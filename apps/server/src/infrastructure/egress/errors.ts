import type { EgressErrorCode } from './types.ts';

/** A connection that was not made. The message names no host: it may end in a log. */
export class EgressError extends Error {
  readonly code: EgressErrorCode;

  constructor(code: EgressErrorCode) {
    super(`no connection was made: ${code}`);
    this.name = 'EgressError';
    this.code = code;
  }
}
