import type { AuditEntry } from '@postern/contracts';
import type { AuditRow } from '@postern/login';
import { toTimestamp } from '../../infrastructure/clock.ts';
import { auditWords } from './audit-words.ts';
import { auditGroupOf } from './groups.ts';
import { readLine } from './read-line.ts';
import type { AuditLine } from './read-line.ts';

/** Digits of the keyed number of a network that are shown: enough to tell networks apart on one page. */
const NETWORK_DIGITS = 8;

export function presentEntry(row: AuditRow, names: ReadonlyMap<string, string>): AuditEntry {
  const { severity, outcome, userId, maskedAddress, ipIndex, userAgent, reason, data } = readLine(row.line);
  const person = (id: string): { id: string; name?: string } => {
    const name = names.get(id);
    return name === undefined ? { id } : { id, name };
  };
  const target = targetOf(data);
  return {
    seq: row.seq,
    at: toTimestamp(row.at),
    type: row.type,
    words: auditWords(row.type, data?.['action']),
    group: auditGroupOf(row.type),
    severity,
    outcome,
    ...(userId === undefined ? {} : { person: person(userId) }),
    ...(target === undefined ? {} : { target: person(target) }),
    ...(maskedAddress === undefined ? {} : { maskedAddress }),
    ...(ipIndex === undefined ? {} : { network: ipIndex.slice(0, NETWORK_DIGITS) }),
    ...(userAgent === undefined ? {} : { userAgent }),
    ...(reason === undefined ? {} : { reason }),
    ...(data === undefined ? {} : { data }),
    hash: Buffer.from(row.hash).toString('hex'),
  };
}

/** Ids of the accounts that a row names. */
export function peopleOf({ line }: AuditRow): readonly string[] {
  const { userId, data } = readLine(line);
  return [userId, targetOf(data)].filter((id) => id !== undefined);
}

function targetOf(data: AuditLine['data']): string | undefined {
  const target = data?.['target'];
  return typeof target === 'string' ? target : undefined;
}
