import type { Authentication } from '../report.ts';

/** Nobody that is believed has verified anything. */
export const UNVERIFIED: Authentication = Object.freeze({
  spf: 'unknown',
  dkim: 'unknown',
  dmarc: 'unknown',
  arc: 'unknown',
  aligned: undefined,
  verifiedBy: undefined,
});
