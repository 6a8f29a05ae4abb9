import type { AuditRow, AuditSearch, Login } from '@postern/login';
import { toTimestamp } from '../../infrastructure/clock.ts';
import { csvLine } from './csv.ts';
import { readLine } from './read-line.ts';

/** Rows held in memory at a time, however long the log is. */
const PAGE = 1_000;

export const EXPORT_FORMATS = ['jsonl', 'csv'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The log from the oldest row on, in pieces. */
export async function* exportAudit(
  { audit }: Pick<Login, 'audit'>,
  format: ExportFormat,
  search: AuditSearch = {},
): AsyncGenerator<string> {
  if (format === 'csv') yield csvLine(COLUMNS);
  const write = format === 'csv' ? csvRow : jsonLine;
  let fromSeq = 1;
  for (;;) {
    const rows = await audit.query({ ...search, fromSeq, limit: PAGE, order: 'oldest' });
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows.map(write).join('');
    fromSeq = last.seq + 1;
  }
}

/**
 * The event stands here byte for byte as it was hashed: SHA-256 of the previous hash and these bytes is the hash of
 * the row, so that whoever has the file can walk the chain without Postern.
 */
function jsonLine({ seq, prevHash, hash, line }: AuditRow): string {
  const event = isJson(line) ? line : JSON.stringify(line);
  return `{"seq":${String(seq)},"prevHash":"${hex(prevHash)}","hash":"${hex(hash)}","event":${event}}\n`;
}

const COLUMNS = [
  'seq',
  'time',
  'type',
  'severity',
  'outcome',
  'user',
  'session',
  'address',
  'network',
  'browser',
  'reason',
  'data',
  'hash',
] as const;

function csvRow({ seq, at, type, line, hash }: AuditRow): string {
  const said = readLine(line);
  return csvLine([
    String(seq),
    toTimestamp(at),
    type,
    said.severity,
    said.outcome,
    said.userId ?? '',
    said.sessionId ?? '',
    said.maskedAddress ?? '',
    said.ipIndex ?? '',
    said.userAgent ?? '',
    said.reason ?? '',
    said.data === undefined ? '' : JSON.stringify(said.data),
    hex(hash),
  ]);
}

/** One object on one line: what somebody put in its place must not break out of the line it stands in. */
function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return !/[\r\n]/.test(line);
  } catch {
    return false;
  }
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
