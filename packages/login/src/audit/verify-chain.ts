import type { AuditVerdict } from './audit-log.ts';
import type { AuditRow, AuditStore } from './audit-store.ts';
import { GENESIS_HASH, lineHash } from './chain.ts';

/** Rows read at once: about 1 MiB where every line is as long as it may be. */
export const VERIFY_PAGE_ROWS: number = 500;

type Problem = Extract<AuditVerdict, { ok: false }>['problem'];

export interface NotedHead {
  readonly seq: number;
  /** Hex. */
  readonly hash: string;
}

/** Where the chain stands after the rows seen so far. */
interface Walk {
  readonly rows: number;
  readonly seq: number;
  readonly hash: Uint8Array;
  /** The cut this log begins after, until a row in it accounts for that. */
  readonly unexplainedCut: NotedHead | undefined;
}

/**
 * Walks every row of the log. A log that begins later than with row 1 is right only where an `audit.pruned` row
 * of it names exactly the row before the first as the last one removed. With `expected`, a log that ends before
 * that row is `truncated`, and one that has another hash there is `altered` from the beginning.
 */
export async function verifyChain(store: AuditStore, expected?: NotedHead): Promise<AuditVerdict> {
  let walk: Walk | undefined;
  for (;;) {
    const page = await store.read({ fromSeq: (walk?.seq ?? 0) + 1, limit: VERIFY_PAGE_ROWS });
    for (const row of page) {
      const before = walk ?? startOf(row);
      const problem = rowProblem(before, row) ?? headProblem(row, expected);
      if (problem !== undefined)
        return { ok: false, seq: problem === 'gap' ? before.seq + 1 : row.seq, problem };
      walk = after(before, row);
    }
    if (page.length === 0) return verdict(walk, expected);
  }
}

function verdict(walk: Walk | undefined, expected: NotedHead | undefined): AuditVerdict {
  const { rows, seq, hash, unexplainedCut } = walk ?? EMPTY;
  if (unexplainedCut !== undefined) return { ok: false, seq: unexplainedCut.seq, problem: 'gap' };
  if (expected !== undefined && expected.seq > seq) return { ok: false, seq: seq + 1, problem: 'truncated' };
  return { ok: true, rows, headSeq: seq, headHash: hex(hash) };
}

function headProblem(row: AuditRow, expected: NotedHead | undefined): Problem | undefined {
  return row.seq === expected?.seq && hex(row.hash) !== expected.hash ? 'altered' : undefined;
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

const EMPTY: Walk = { rows: 0, seq: 0, hash: GENESIS_HASH, unexplainedCut: undefined };

function startOf(first: AuditRow): Walk {
  if (first.seq === 1) return EMPTY;
  const cut = { seq: first.seq - 1, hash: hex(first.prevHash) };
  return { rows: 0, seq: cut.seq, hash: first.prevHash, unexplainedCut: cut };
}

function rowProblem(before: Walk, row: AuditRow): Problem | undefined {
  if (row.seq !== before.seq + 1) return 'gap';
  if (!Buffer.from(lineHash(row.prevHash, row.line)).equals(row.hash)) return 'altered';
  if (!Buffer.from(before.hash).equals(row.prevHash)) return 'unlinked';
  // The columns that are searched by are not hashed: what the line says is what counts.
  const said = parseLine(row.line);
  const agrees = said?.['seq'] === row.seq && said['type'] === row.type && said['at'] === row.at;
  return agrees ? undefined : 'altered';
}

function after(before: Walk, row: AuditRow): Walk {
  const { unexplainedCut } = before;
  const explained = unexplainedCut !== undefined && explains(row, unexplainedCut);
  return {
    rows: before.rows + 1,
    seq: row.seq,
    hash: row.hash,
    unexplainedCut: explained ? undefined : unexplainedCut,
  };
}

function explains(row: AuditRow, cut: NotedHead): boolean {
  if (row.type !== 'audit.pruned') return false;
  const data = parseLine(row.line)?.['data'];
  if (!isRecord(data)) return false;
  return data['seq'] === cut.seq && data['hash'] === cut.hash;
}

function parseLine(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isRecord(value) ? value : undefined;
  } catch {
    // A line that is not JSON was altered together with its hash.
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
