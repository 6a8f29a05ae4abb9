import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { RULE_FILE_BYTES, RULE_FILES, RULES_OF_OPERATOR } from '../limits.ts';
import { OperatorRulesError, type OperatorRulesProblem } from '../operator-rules/operator-rules-error.ts';
import type { OperatorRules } from '../operator-rules/operator-rules.ts';

/**
 * Reads and checks all rules of a folder: `*.json` and, for the YARA engine, `*.yar` and `*.yara`, in the folder and
 * below, in the order of their paths. YARA sources are checked when the engine is started.
 *
 * @throws {OperatorRulesError} with all problems of all files at once.
 *
 * @example
 * const rules = await loadOperatorRules('/etc/postern/rules');
 * const pool = createScanPool({ operatorRules: rules.rules });
 */
export async function loadOperatorRules(folder: string): Promise<OperatorRules> {
  // Loaded when there are rules: who only asks engines starts sooner.
  const { findRepeated, parseRules } = await import('../operator-rules/parse-rules.ts');
  const problems: OperatorRulesProblem[] = [];
  const paths = await findRuleFiles(folder, problems);
  const files = await Promise.all(paths.map((path) => readRuleFile(folder, path, problems)));
  const parsed = files
    .filter(({ file }) => file.endsWith('.json'))
    .map(({ file, text }) => parseRules(file, text));
  const rules = parsed.flatMap((each) => each.rules);
  problems.push(...parsed.flatMap((each) => each.problems), ...findRepeated(rules));
  if (rules.length > RULES_OF_OPERATOR) {
    problems.push(aboutFolder(`has more than ${String(RULES_OF_OPERATOR)} rules`));
  }
  if (problems.length > 0) {
    throw new OperatorRulesError(problems);
  }
  const yara = files
    .filter(({ file }) => !file.endsWith('.json'))
    .map(({ file, text }) => ({ file, source: text }));
  return { rules, yara, yaraTests: parsed.flatMap((each) => each.yaraTests) };
}

const RULE_FILE = /\.(?:json|yara?)$/;

async function findRuleFiles(folder: string, problems: OperatorRulesProblem[]): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = entries
      .filter((entry) => entry.isFile() && RULE_FILE.test(entry.name) && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted();
    if (paths.length > RULE_FILES) {
      problems.push(aboutFolder(`has more than ${String(RULE_FILES)} files of rules`));
    }
    return paths.slice(0, RULE_FILES);
  } catch (error) {
    problems.push(aboutFolder(`the folder cannot be read (${reasonOf(error)})`));
    return [];
  }
}

interface RuleFile {
  readonly file: string;
  readonly text: string;
}

async function readRuleFile(
  folder: string,
  path: string,
  problems: OperatorRulesProblem[],
): Promise<RuleFile> {
  const file = relative(folder, path);
  try {
    const { size } = await stat(path);
    if (size <= RULE_FILE_BYTES) {
      return { file, text: await readFile(path, 'utf8') };
    }
    problems.push({ file, rule: '', path: '', problem: `is larger than ${String(RULE_FILE_BYTES)} bytes` });
  } catch (error) {
    problems.push({ file, rule: '', path: '', problem: `cannot be read (${reasonOf(error)})` });
  }
  return { file, text: '{ "rules": [] }' };
}

function aboutFolder(problem: string): OperatorRulesProblem {
  return { file: '', rule: '', path: '', problem };
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
}
