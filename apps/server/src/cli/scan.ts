import { stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { EXIT } from './exit-codes.ts';
import { readArguments, USAGE } from './scan/arguments.ts';
import type { ScanOptions } from './scan/arguments.ts';
import { explainFileError } from './scan/explain-file-error.ts';
import { findFiles } from './scan/find-files.ts';
import { judgeFiles } from './scan/judge-files.ts';
import { exitCodeOf } from './scan/judged.ts';
import { prepareScan } from './scan/prepare-scan.ts';
import type { PreparedScan } from './scan/prepare-scan.ts';
import { createWriter } from './scan/writer.ts';

/** Files in hand for each worker: one that is judged and one that is read meanwhile. */
const FILES_PER_WORKER = 2;

/** Judges messages from files, directories or standard input. */
export async function scan(args: readonly string[]): Promise<number> {
  const asked = readArguments(args);
  if (asked.kind === 'help') {
    process.stdout.write(USAGE);
    return EXIT.ok;
  }
  if (asked.kind === 'wrong') return wrongUse(`${asked.problem}\n\n${USAGE}`);
  const named = await lookAt(asked.options.paths);
  if (typeof named === 'string') return wrongUse(`postern scan: ${named}\n`);
  return judge(asked.options, Math.min(availableParallelism(), named.messages));
}

/**
 * How many messages were named, or what is wrong with a name: one that leads nowhere is a slip of the pen, and is told
 * before anything is judged.
 */
async function lookAt(paths: readonly string[]): Promise<{ readonly messages: number } | string> {
  let messages = 0;
  for (const path of paths) {
    try {
      messages += path !== '-' && (await stat(path)).isDirectory() ? Infinity : 1;
    } catch (error) {
      return `${path}: ${explainFileError(error)}`;
    }
  }
  return { messages };
}

async function judge(options: ScanOptions, workers: number): Promise<number> {
  let prepared: PreparedScan;
  try {
    prepared = await prepareScan(options, workers);
  } catch (error) {
    return wrongUse(`postern scan: ${error instanceof Error ? error.message : 'the scan cannot start'}\n`);
  }
  const writer = createWriter(options.format, process.stdout);
  let code: number = EXIT.ok;
  // Whoever reads the output has seen enough (`postern scan … | head`).
  process.stdout.on('error', () => process.exit(code));
  try {
    await judgeFiles(findFiles(options.paths), {
      scan: prepared.scan,
      atATime: workers * FILES_PER_WORKER,
      async tell(judged) {
        code = Math.max(code, exitCodeOf(judged));
        await writer.write(judged);
      },
    });
    await writer.end();
    return code;
  } finally {
    await prepared.close();
  }
}

function wrongUse(text: string): number {
  process.stderr.write(text);
  return EXIT.wrongUse;
}
