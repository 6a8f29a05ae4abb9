import type { AuthenticationReason, NotVerified, Verified } from './verified.ts';

/** Nothing was verified, and why. */
export function nothingVerified(why: NotVerified['why'], reason: AuthenticationReason): Verified {
  const open = { result: 'unknown', reason } as const;
  return {
    spf: { ...open, domain: '' },
    dkim: { ...open, signatures: [] },
    dmarc: { ...open, policy: undefined },
    arc: { ...open, sealers: [], authorPassed: false },
    author: '',
    aligned: undefined,
    hop: undefined,
    noHop: undefined,
    notVerified: (['spf', 'dkim', 'dmarc', 'arc'] as const).map((what) => ({ what, why })),
  };
}
