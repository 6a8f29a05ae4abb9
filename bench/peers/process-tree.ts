import { readFileSync, readdirSync } from 'node:fs';

/** What a process and all that descend from it have used. */
export interface TreeUse {
  /** Time on a processor, also of children that have ended. */
  readonly cpuSeconds: number;
  /** Resident memory, pages that processes share counted for each. */
  readonly residentBytes: number;
  /** Resident memory, shared pages counted once. */
  readonly proportionalBytes: number;
}

/** Linux counts processor time in hundredths of a second on every architecture Node runs on. */
const TICKS_PER_SECOND = 100;
const KIBIBYTE = 1_024;

interface Row {
  readonly id: number;
  readonly parent: number;
  readonly cpuSeconds: number;
}

/** What the kernel says of a process and its descendants. Linux only; zeros elsewhere. */
export function treeUse(root: number | undefined): TreeUse {
  const rows = readRows();
  const members = new Set(rows.filter(({ id }) => id === root).map(({ id }) => id));
  for (let size = 0; size !== members.size;) {
    size = members.size;
    for (const { id, parent } of rows) if (members.has(parent)) members.add(id);
  }
  const use = rows.filter(({ id }) => members.has(id));
  return {
    cpuSeconds: use.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
    residentBytes: use.reduce((sum, { id }) => sum + memoryOf(id, 'status', /VmRSS:\s+(\d+) kB/), 0),
    proportionalBytes: use.reduce(
      (sum, { id }) => sum + memoryOf(id, 'smaps_rollup', /^Pss:\s+(\d+) kB/m),
      0,
    ),
  };
}

function readRows(): readonly Row[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      // The second field is the name in parentheses, which may hold blanks.
      const fields = textOf(`/proc/${name}/stat`)
        .replace(/^.*\) /s, '')
        .split(' ');
      if (fields.length < 15) return [];
      const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
      return [{ id: Number(name), parent: Number(fields[1]), cpuSeconds: ticks / TICKS_PER_SECOND }];
    });
}

function memoryOf(id: number, file: string, pattern: RegExp): number {
  return Number(pattern.exec(textOf(`/proc/${String(id)}/${file}`))?.[1] ?? 0) * KIBIBYTE;
}

/** '' where the process has ended meanwhile. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
