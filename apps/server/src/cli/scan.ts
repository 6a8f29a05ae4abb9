import { readdirSync, readFileSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Report, Verdict } from '@postern/scanner';
import { createScanPool } from '@postern/scanner/pool';
import { systemClock } from '../infrastructure/clock.ts';
import { EXIT } from './exit-codes.ts';

type Format = 'text' | 'json' | 'jsonl';

/** Exit code of the worst message: 0 clean, 1 caution, 2 dangerous, 3 unscannable. */
const VERDICT_EXIT: Readonly<Record<Verdict, number>> = {
  pending: 3,
  clean: 0,
  caution: 1,
  dangerous: 2,
  unscannable: 3,
};
const TIME_LIMIT_MS = 10_000;
const MEMORY_LIMIT_MIB = 512;

interface Judged {
  readonly file: string;
  readonly report: Report;
}

/** Judges messages from files, folders or standard input. */
export async function scan(args: readonly string[]): Promise<number> {
  const options = readArguments(args);
  if (options === undefined) {
    process.stderr.write('Usage: postern scan [--format text|json|jsonl] FILE|FOLDER|-…\n');
    return EXIT.wrongUse;
  }
  const pool = createScanPool({
    workers: availableParallelism(),
    timeLimitMs: TIME_LIMIT_MS,
    memoryLimitMiB: MEMORY_LIMIT_MIB,
  });
  try {
    const context = {
      now: systemClock.now(),
      ownAddresses: [],
      trustedAuthserv: [],
      correspondent: undefined,
    };
    const waiting = options.paths.flatMap(listFiles).values();
    const judged: Judged[] = [];
    const lane = async (): Promise<void> => {
      for (const file of waiting) {
        const report = await pool.scan(readFileSync(file === '-' ? 0 : file), context);
        if (options.format === 'jsonl') process.stdout.write(`${JSON.stringify(toLine({ file, report }))}\n`);
        judged.push({ file, report });
      }
    };
    await Promise.all(Array.from({ length: availableParallelism() }, lane));
    if (options.format === 'json') process.stdout.write(`${JSON.stringify(judged, undefined, 2)}\n`);
    if (options.format === 'text') process.stdout.write(judged.map(toText).join('\n'));
    return Math.max(EXIT.ok, ...judged.map(({ report }) => VERDICT_EXIT[report.verdict]));
  } catch (error) {
    process.stderr.write(`postern scan: ${error instanceof Error ? error.message : 'failed'}\n`);
    return EXIT.wrongUse;
  } finally {
    await pool.close();
  }
}

function readArguments(args: readonly string[]): { format: Format; paths: string[] } | undefined {
  const paths: string[] = [];
  let format: Format = 'text';
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--format') {
      const value = args[(index += 1)];
      if (value !== 'text' && value !== 'json' && value !== 'jsonl') return undefined;
      format = value;
    } else if (arg.startsWith('--')) return undefined;
    else paths.push(arg);
  }
  return paths.length === 0 ? undefined : { format, paths };
}

function listFiles(path: string): string[] {
  if (path === '-' || !statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function toLine({ file, report }: Judged): unknown {
  return {
    file,
    verdict: report.verdict,
    category: report.category,
    score: Math.round(report.score),
    findings: report.findings.map(({ code }) => code),
    attachments: report.attachments.flatMap(({ name, realType, sha256, contains }) => [
      { name, realType, sha256 },
      ...contains,
    ]),
    ms: report.stats.milliseconds,
  };
}

function toText({ file, report }: Judged): string {
  const head = `${file}: ${report.verdict}${report.verdict === 'clean' ? '' : ` (${report.category}, ${String(Math.round(report.score))})`}`;
  const reasons = report.findings.map(({ title, explanation }) => `  ${title}. ${explanation}`);
  const open = report.notChecked.map(({ what, why }) => `  not checked: ${what} (${why})`);
  return `${[head, ...reasons, ...open].join('\n')}\n`;
}
