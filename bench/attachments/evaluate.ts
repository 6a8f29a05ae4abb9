import type { Report } from '@postern/scanner';
import { createScanPool } from '@postern/scanner/pool';
import { printResult } from '../lib/print.ts';
import { readExpectations } from './expectations.ts';
import type { Expected } from './expectations.ts';

/** A message around a file, and what the guard says of it. */
interface Looked {
  readonly of: Expected;
  readonly report: Report;
}

/** The pool's own default waits for honest giants; none of these is one. */
const TIME_LIMIT_MS = 5_000;

/**
 * Scans the messages that `expect.tsv` in the folder names, and prints for each category how many were told: held
 * back (caution or worse), or at least spoken of by a rule on attachments. Harmless ones must not be held back.
 */
export async function evaluateAttachments(dir: string): Promise<void> {
  const looked = await scanAll(readExpectations(dir));
  const categories = [...new Set(looked.map(({ of }) => `${of.expect} ${of.category}`))].toSorted();
  printResult(
    'attachments: by category',
    categories.map((category) => rowOf(category, looked)),
  );
  printResult('attachments: in all', totals(looked));
  for (const { of, report } of looked.filter(isWrong)) {
    console.log([of.expect, of.file, report.verdict, ...attachmentCodes(report)].join('\t'));
  }
}

async function scanAll(expected: readonly Expected[]): Promise<readonly Looked[]> {
  const pool = createScanPool({ workers: 1, timeLimitMs: TIME_LIMIT_MS });
  const looked: Looked[] = [];
  try {
    for (const of of expected) {
      const report = await pool.scan(of.raw, {
        now: Date.UTC(2026, 10, 21, 12),
        ownAddresses: [],
        trustedAuthserv: [],
        correspondent: undefined,
      });
      looked.push({ of, report });
    }
  } finally {
    await pool.close();
  }
  return looked;
}

type Row = Readonly<Record<string, string | number>>;

function rowOf(category: string, all: readonly Looked[]): Row {
  const looked = all.filter(({ of }) => `${of.expect} ${of.category}` === category);
  return { category, ...countsOf(looked) };
}

function totals(all: readonly Looked[]): readonly Row[] {
  return (['malicious-like', 'suspicious', 'benign'] as const).map((expect) => ({
    expected: expect,
    ...countsOf(all.filter(({ of }) => of.expect === expect)),
  }));
}

function countsOf(looked: readonly Looked[]): Row {
  return {
    messages: looked.length,
    dangerous: looked.filter(({ report }) => report.verdict === 'dangerous').length,
    'held back': looked.filter(({ report }) => isHeldBack(report)).length,
    'spoken of': looked.filter(({ report }) => isHeldBack(report) || attachmentCodes(report).length > 0)
      .length,
    'said to be locked': looked.filter(({ report }) =>
      report.notChecked.some(({ why }) => why === 'encrypted'),
    ).length,
    'slowest, ms': Math.max(...looked.map(({ report }) => report.stats.milliseconds)),
  };
}

function isHeldBack({ verdict }: Report): boolean {
  return verdict === 'caution' || verdict === 'dangerous' || verdict === 'unscannable';
}

/** Codes of rules on attachments that speak against the message. */
function attachmentCodes({ findings }: Report): readonly string[] {
  return [
    ...new Set(
      findings
        .filter(({ code, weight }) => weight > 0 && /^(?:attachments\.|links\.(?:code|qr))/.test(code))
        .map(({ code }) => code),
    ),
  ];
}

function isWrong({ of, report }: Looked): boolean {
  return (of.expect === 'benign') === isHeldBack(report);
}
