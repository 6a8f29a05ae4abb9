import { readFileSync } from 'node:fs';

export interface ProcessUse {
  /** Time on a processor, of all its threads. */
  readonly cpuSeconds: number;
  /** Most resident memory so far. */
  readonly peakBytes: number;
}

/** Linux counts processor time in hundredths of a second on every architecture Node runs on. */
const TICKS_PER_SECOND = 100;

/** What the kernel says about another process; NaN where it is not Linux. */
export function processUse(processId: number | undefined): ProcessUse {
  try {
    const folder = `/proc/${String(processId)}`;
    // The second field is the name in parentheses, which may hold spaces; utime and stime are the 14th and 15th.
    const fields = readFileSync(`${folder}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`${folder}/status`, 'utf8'))?.[1];
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND,
      peakBytes: Number(peak) * 1_024,
    };
  } catch {
    return { cpuSeconds: Number.NaN, peakBytes: Number.NaN };
  }
}
