import type { AttachmentFact } from '@postern/scanner';
import { verdictOf } from './judged.ts';
import type { Judged } from './judged.ts';

/** One line of `--format jsonl`: what a script asks for. Stable: keys may be added. */
export interface Line {
  readonly file: string;
  readonly verdict: string;
  readonly category: string;
  /** 0 to 100. */
  readonly score: number;
  /** Codes. */
  readonly findings: readonly string[];
  /** Every file in the message, those in archives and attached messages too. */
  readonly attachments: readonly Pick<AttachmentFact, 'name' | 'realType' | 'sha256'>[];
  /** Time of the scan. */
  readonly ms: number;
  /** Why the file could not be read; only where it could not. */
  readonly reason?: string;
}

export function toLine(judged: Judged): Line {
  const { file, report } = judged;
  if (report === undefined) {
    const nothing = { category: 'none', score: 0, findings: [], attachments: [], ms: 0 };
    return { file, verdict: verdictOf(judged), ...nothing, reason: judged.reason };
  }
  return {
    file,
    verdict: report.verdict,
    category: report.category,
    score: report.score,
    findings: [...new Set(report.findings.map(({ code }) => code))],
    attachments: report.attachments.flatMap((attached) =>
      [attached, ...attached.contains].map(({ name, realType, sha256 }) => ({ name, realType, sha256 })),
    ),
    ms: Math.round(report.stats.milliseconds * 10) / 10,
  };
}

/** One element of `--format json`: the file and its whole report. */
export function toElement(judged: Judged): unknown {
  const { file, report } = judged;
  return report === undefined
    ? { file, verdict: verdictOf(judged), reason: judged.reason }
    : { file, report };
}

/**
 * JSON that is safe to print on a terminal: control characters of the second set (U+009B begins an escape sequence)
 * and those that turn the direction of writing are escaped, too. Parsed, it is the same.
 */
export function safeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, undefined, indent).replaceAll(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => String.raw`\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
