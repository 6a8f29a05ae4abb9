import type { Report } from '../report.ts';

/** 3 a danger, 2 urgent, 1 unwanted, 0 anything else. */
export type Priority = 0 | 1 | 2 | 3;

/**
 * How soon somebody should look at a message (S06): a danger first, then what its sender calls urgent and what could
 * not be judged, spam last. What is clean and calm has none.
 *
 * @example
 * priorityOf(await scanMessage(raw, context)); // 3 for phishing
 */
export function priorityOf(report: Pick<Report, 'verdict' | 'category' | 'isUrgent'>): Priority {
  const { verdict, category, isUrgent } = report;
  if (verdict === 'caution' || verdict === 'dangerous') return category === 'spam' ? 1 : 3;
  return verdict === 'unscannable' || (verdict === 'clean' && isUrgent) ? 2 : 0;
}
