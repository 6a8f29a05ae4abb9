import type { BanEvidence, BanRow } from '../../bans/ban-store.ts';
import { unreadable } from './columns.ts';
import type { Columns } from './columns.ts';
import type { SqlValue } from './sql-database.ts';

export const BAN_COLUMNS = [
  'id',
  'network',
  'level',
  'reason',
  'evidence',
  'starts_at',
  'expires_at',
  'lifted_at',
  'lifted_by',
] as const;

/** In the order of BAN_COLUMNS. */
export function banValues(row: BanRow): readonly SqlValue[] {
  return [
    row.id,
    row.network,
    row.level,
    row.reason,
    JSON.stringify(row.evidence),
    row.startsAt,
    row.expiresAt,
    row.liftedAt ?? null,
    row.liftedBy ?? null,
  ];
}

export function banOf(columns: Columns): BanRow {
  const { text, integer } = columns;
  return {
    id: text('id'),
    network: text('network'),
    level: integer('level'),
    reason: text('reason'),
    evidence: evidenceOf(columns),
    startsAt: integer('starts_at'),
    expiresAt: integer('expires_at'),
    liftedAt: columns.optionalInteger('lifted_at'),
    liftedBy: columns.optionalText('lifted_by'),
  };
}

export function evidenceOf({ text }: Columns): BanEvidence {
  return parseEvidence(text('evidence'));
}

/** How often each offence was seen, from its JSON. */
export function parseEvidence(json: string): BanEvidence {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) throw unreadable('evidence');
  const counts: [string, number][] = [];
  for (const [name, count] of Object.entries(value)) {
    if (typeof count !== 'number') throw unreadable('evidence');
    counts.push([name, count]);
  }
  return Object.fromEntries(counts);
}
