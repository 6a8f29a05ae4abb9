import type { OperatorTestResult } from '@postern/scanner/engines';
import { EXIT } from './exit-codes.ts';
import { visible } from './scan/text-lines.ts';

const USAGE = `Usage: postern rules test DIR…

Checks the rules in each directory and runs the tests that they carry, each with the whole guard.

Exit code: 0 all pass, 1 something does not, 64 wrong use.
`;

/** Rules that an operator wrote: whether they can be used, and do what their tests say. */
export async function rules([action, ...folders]: readonly string[]): Promise<number> {
  const isHelp = action === '--help' || action === '-h';
  if (isHelp || action !== 'test' || folders.length === 0) {
    (isHelp ? process.stdout : process.stderr).write(USAGE);
    return isHelp ? EXIT.ok : EXIT.wrongUse;
  }
  let code: number = EXIT.ok;
  for (const folder of folders) code = Math.max(code, await testFolder(folder));
  return code;
}

async function testFolder(folder: string): Promise<number> {
  const { loadOperatorRules, testOperatorRules } = await import('@postern/scanner/engines');
  try {
    const { rules: loaded } = await loadOperatorRules(folder);
    const results = await testOperatorRules(folder);
    for (const result of results) process.stdout.write(`${lineOf(result)}\n`);
    const untested = loaded.filter(({ tests }) => tests.length === 0);
    for (const { code, file } of untested)
      process.stdout.write(`– ${code} (${visible(file)}): has no test\n`);
    const failed = results.filter(({ passed }) => !passed).length;
    process.stdout.write(`${totals(loaded.length, results.length, failed)}\n`);
    return failed === 0 ? EXIT.ok : EXIT.failed;
  } catch (error) {
    process.stderr.write(
      `postern rules: ${error instanceof Error ? visibleLines(error.message) : 'failed'}\n`,
    );
    return EXIT.failed;
  }
}

function lineOf({ rule, file, title, expected, passed, problem }: OperatorTestResult): string {
  const name = visible(`${rule} (${file}): ${title}`);
  if (passed) return `✔ ${name}`;
  if (problem !== '') return `✖ ${name}: ${visible(problem)}`;
  return `✖ ${name}: ${expected ? 'it should speak, and is silent' : 'it should be silent, and speaks'}`;
}

function totals(rulesRead: number, tests: number, failed: number): string {
  const what = `${count(rulesRead, 'rule')}, ${count(tests, 'test')}`;
  return failed === 0 ? `${what}: all pass` : `${what}: ${count(failed, 'test')} failed`;
}

function count(number: number, word: string): string {
  return `${String(number)} ${word}${number === 1 ? '' : 's'}`;
}

function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}
