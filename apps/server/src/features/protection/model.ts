import type { VerdictMark } from '@postern/contracts';
import type { Finding, NotChecked, Report, ScanContext } from '@postern/scanner';

/** Judges raw bytes; the implementation keeps the work out of this process. */
export type Scan = (raw: Uint8Array, context: ScanContext) => Promise<Report>;

/** What a detection stores of a finding: a code and typed facts, never a quotation. */
export type StoredFinding = Pick<Finding, 'code' | 'severity' | 'weight' | 'group' | 'hard' | 'facts'>;

export interface StoredVerdict {
  readonly verdict: VerdictMark['verdict'];
  readonly category: VerdictMark['category'];
  readonly score: number;
  readonly findings: readonly StoredFinding[];
  readonly notChecked: readonly NotChecked[];
  readonly rulesVersion: string;
  /** Undefined where nobody knew whether the sender had written before. */
  readonly isFirstContact: boolean | undefined;
}

export function toStoredVerdict(report: Report): StoredVerdict {
  return {
    verdict: report.verdict,
    category: report.category,
    score: Math.round(report.score),
    findings: report.findings.map(({ code, severity, weight, group, hard, facts }) => ({
      code,
      severity,
      weight,
      group,
      hard,
      facts,
    })),
    notChecked: report.notChecked,
    rulesVersion: report.rulesVersion,
    isFirstContact: report.sender.isFirstContact,
  };
}

/** A row or a reader is marked for verdicts that ask for attention; of clean mail nothing is remembered. */
export function isDetection({ verdict }: Pick<StoredVerdict, 'verdict'>): boolean {
  return verdict !== 'clean' && verdict !== 'pending';
}
