import { describe, expect, test } from 'vitest';
import type { CodeReader } from '../codes/code-reader.ts';
import type { Finding, Report, ScanContext } from '../report.ts';
import type { Rule } from '../rules/rule.ts';
import type { ScoringModel } from '../scoring/scoring-model.ts';
import { scanMessage } from '../scan-message.ts';
import { buildMessage, type MessageParts } from './build-message.ts';

/** A reader at home.example whose provider is mx.home.example and of whose history nothing is known. */
export const READER: ScanContext = Object.freeze({
  now: Date.UTC(2026, 10, 3, 10),
  ownAddresses: ['reader@home.example'],
  trustedAuthserv: ['mx.home.example'],
  correspondent: undefined,
});

/** One row of a rule's table. */
export interface Row extends MessageParts {
  readonly title: string;
  readonly context?: Partial<ScanContext>;
  /** Whole message where parts do not reach. */
  readonly raw?: string;
  readonly readCodes?: CodeReader;
}

export async function scanRow(row: Row): Promise<Report> {
  const raw =
    row.raw === undefined ? buildMessage(row) : Buffer.from(row.raw.replace(/\r?\n/g, '\r\n'), 'utf8');
  return scanMessage(
    raw,
    { ...READER, ...row.context },
    row.readCodes === undefined ? {} : { readCodes: row.readCodes },
  );
}

/** Rules are tried with the weights of their authors; what was fitted is tried on whole messages. */
const AS_WRITTEN: ScoringModel = { prior: -3.6, slope: 1, caution: 50, dangerous: 92, factors: {} };

/** Checks a rule against messages that must trigger it and legitimate twins that must not. */
export function describeRule(rule: Rule, triggers: readonly Row[], twins: readonly Row[]): void {
  describe(rule.code, () => {
    test.each(triggers)('is found: $title', async (row) => {
      const report = await scanAsWritten(row);
      const found = findingsOf(report, rule);
      expect(found, codes(report)).not.toHaveLength(0);
      expect(found.every((finding) => !/[{}]/.test(finding.explanation))).toBe(true);
    });
    test.each(twins)('is not found: $title', async (row) => {
      const report = await scanAsWritten(row);
      expect(findingsOf(report, rule)).toEqual([]);
    });
  });
}

async function scanAsWritten(row: Row): Promise<Report> {
  return scanRow({ ...row, context: { ...row.context, model: AS_WRITTEN } });
}

/** A finding of next to no weight says that the rule looked and let it pass. */
function findingsOf(report: Report, rule: Rule): readonly Finding[] {
  return report.findings.filter((finding) => finding.code === rule.code && Math.abs(finding.weight) >= 0.2);
}

function codes(report: Report): string {
  return report.findings.map((finding) => finding.code).join(', ');
}
