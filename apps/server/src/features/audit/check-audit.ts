import type { AuditCheck } from '@postern/contracts';
import type { AuditVerdict } from '@postern/login';

type Problem = Extract<AuditVerdict, { ok: false }>['problem'];

const PROBLEM_WORDS: Readonly<Record<Problem, (seq: string) => string>> = {
  altered: (seq) => `Row ${seq} is not as it was written: somebody has changed it.`,
  unlinked: (seq) => `Row ${seq} does not follow from the row before it: one of the two was replaced.`,
  gap: (seq) => `Row ${seq} is missing: somebody has removed it.`,
  truncated: (seq) => `The log ends before row ${seq}, which was noted earlier: its end was cut off.`,
};

/** What walking the chain found, in words. */
export function presentCheck(verdict: AuditVerdict): AuditCheck {
  if (verdict.ok) {
    const { rows, headSeq: seq, headHash: hash } = verdict;
    return { outcome: 'intact', rows, head: { seq, hash } };
  }
  const { seq, problem } = verdict;
  return { outcome: 'broken', seq, problem, message: PROBLEM_WORDS[problem](String(seq)) };
}
