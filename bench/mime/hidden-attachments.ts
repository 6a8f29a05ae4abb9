/**
 * How many of the messages that hide an archive by tricks of MIME are seen through.
 *
 *   node bench/mime/hidden-attachments.ts [--pairs STEP] [--missed] [--honest FOLDER]…
 *
 * `--pairs 7` adds every seventh pair of two tricks; `--missed` lists what was neither found nor flagged. `--honest`
 * counts how often the messages of a folder are flagged, which should be next to never.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scanMessage, type Report } from '@postern/scanner';
import {
  hiddenInQuoted,
  hiddenMessages,
  hiddenPairs,
  type HiddenMessage,
} from '../../packages/mime/src/testing/hidden/hidden-messages.ts';
import { INNER_SHA256, PAYLOAD_SHA256 } from '../../packages/mime/src/testing/hidden/payload.ts';
import { printResult } from '../lib/print.ts';

const FLAGS: ReadonlySet<string> = new Set(['structure.ambiguous', 'structure.hidden-attachment']);
const context = { now: 0, ownAddresses: [], trustedAuthserv: [], correspondent: undefined };

const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    missed: { type: 'boolean', default: false },
    honest: { type: 'string', multiple: true, default: [] },
  },
});

type Outcome = 'extracted' | 'opened' | 'flagged' | 'cut' | 'missed';

const step = Number(values.pairs ?? 0);
const messages = [...hiddenMessages(), ...hiddenInQuoted(), ...(step > 0 ? hiddenPairs(step) : [])];
const counts = new Map<string, Record<Outcome, number>>();
for (const message of messages) {
  const outcome = outcomeOf(await scanMessage(message.raw, context));
  const row = counts.get(message.family) ?? { extracted: 0, opened: 0, flagged: 0, cut: 0, missed: 0 };
  row[outcome] += 1;
  counts.set(message.family, row);
  if (values.missed && outcome !== 'extracted') tell(message, outcome);
}
const rows = [...counts].map(([family, row]) => ({ family, ...row }));
const total = { family: 'all', extracted: 0, opened: 0, flagged: 0, cut: 0, missed: 0 };
for (const row of rows) {
  for (const key of ['extracted', 'opened', 'flagged', 'cut', 'missed'] as const) total[key] += row[key];
}
printResult('hidden attachments', [...rows, total]);
for (const folder of values.honest) await honest(folder);

/** `opened` is the file in the archive, found though the archive has other bytes around it. */
function outcomeOf(report: Report): Outcome {
  const outer = report.attachments.map((file) => file.sha256);
  const inner = report.attachments.flatMap((file) => file.contains.map((one) => one.sha256));
  if (outer.includes(PAYLOAD_SHA256) || inner.includes(PAYLOAD_SHA256)) return 'extracted';
  if (inner.includes(INNER_SHA256)) return 'opened';
  if (report.findings.some((finding) => FLAGS.has(finding.code))) return 'flagged';
  return report.verdict === 'unscannable' ? 'cut' : 'missed';
}

function tell(message: HiddenMessage, outcome: Outcome): void {
  console.log(`${outcome}: [${message.family}] ${message.trick}`);
}

async function honest(folder: string): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
  let flagged = 0;
  for (const path of files) {
    const report = await scanMessage(readFileSync(path), context);
    const found = report.findings.filter((finding) => FLAGS.has(finding.code));
    if (found.length === 0) continue;
    flagged += 1;
    const facts = found.flatMap((finding) => finding.facts.map((fact) => String(fact.value)));
    console.log(`flagged: ${path}: ${facts.join(', ')}`);
  }
  console.log(`${folder}: ${String(flagged)} of ${String(files.length)} flagged`);
}
