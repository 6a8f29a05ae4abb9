/**
 * .env.example and docs/configuration.md are made from the table that the server reads its configuration by, so that
 * no variable is undocumented and none is documented that is not read.
 * `npm run check -- configuration --write` writes both anew.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VARIABLES } from '../../apps/server/src/config.ts';
import type { CheckResult } from './check-result.ts';

const root = join(import.meta.dirname, '../..');
/** Columns of a comment line, as Prettier's printWidth. */
const LINE_LENGTH = 110;

/** Compares both committed files with the table. */
export function checkConfiguration(write: boolean): CheckResult {
  const files = { '.env.example': envExample(), 'docs/configuration.md': configurationPage() };
  const problems: string[] = [];
  for (const [file, wanted] of Object.entries(files)) {
    const path = join(root, file);
    if (write) writeFileSync(path, wanted);
    if (!existsSync(path) || readFileSync(path, 'utf8') !== wanted) {
      problems.push(`${file} is out of date. Write it anew: npm run check -- configuration --write`);
    }
  }
  return { summary: `${String(VARIABLES.length)} variables`, problems };
}

/** Every variable with its default, commented out. */
export function envExample(): string {
  const entries = VARIABLES.map(({ name, default: value, doc }) => `${comment(doc)}\n# ${name}=${value}\n`);
  return `${comment('Copy to .env and take the # away where a value is to change. The environment comes before this file.')}\n\n${entries.join('\n')}`;
}

/** The same as a page. A list, because a table of long texts is not readable as source. */
export function configurationPage(): string {
  const entries = VARIABLES.map(({ name, default: value, doc }) => {
    const standard = value === '' ? 'not set' : `\`${value}\``;
    return `## ${name}\n\n${doc}\n\nDefault: ${standard}.\n`;
  });
  return (
    '# Configuration\n\nPostern is configured by environment variables, or by a file `.env` in the folder of the checkout ' +
    '(`.env.example` lists them all). All problems are reported at once when it starts.\n\n' +
    'This page is made from `apps/server/src/config.ts`.\n\n' +
    entries.join('\n')
  );
}

function comment(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length + 3 > LINE_LENGTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => `# ${line}`).join('\n');
}
