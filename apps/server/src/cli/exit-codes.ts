/** Exit codes of the command; 64 and 78 are those of sysexits.h. */
export const EXIT = { ok: 0, failed: 1, wrongUse: 64, wrongConfiguration: 78 } as const;
